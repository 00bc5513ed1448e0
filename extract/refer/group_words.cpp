#include <entente/extract/refer/body_kind.h>
#include <entente/extract/refer/group_words.h>

#include <algorithm>
#include <array>
#include <string>

namespace entente {
namespace {

using Index = std::uint32_t;

/// What those are whom a plural tells the class of: "insurers", "kingdoms"; nothing for persons and things, which are
/// rarely told apart by it.
std::optional<std::string_view> class_of_plural(const SentenceDraft& s, Index noun) {
  constexpr std::array agents{
      "State", "Firm", "Party", "Organization", "MediaOutlet", "GovernmentBody", "IntergovernmentalOrganization",
      "City"};
  const std::string one = s.grammar->morphology().noun_lemma(s.key(noun));
  const auto type = one != s.key(noun) ? class_called(s, one) : std::nullopt;
  return type && std::find(agents.begin(), agents.end(), *type) != agents.end() ? type : std::nullopt;
}

/// "both" or "the two" at a token: how many words.
Index pair_words(const SentenceDraft& s, Index i) {
  if (s.in("definite", i) && s.in("pair-numbers", i + 1)) return 2;
  return s.in("distributives", i) && s.grammar->lexicon().list("group-nominals").contains(s.key(i)) ? 1 : 0;
}

}  // namespace

GroupWords group_at(const SentenceDraft& s, Index i) {
  const auto listed = match_phrase(s.grammar->lexicon().list("group-nominals"), s.sentence->tokens, i);
  const Index number = pair_words(s, i);
  Index noun = i + number;
  while (number > 0 && !s.spanish() && noun < s.size() && s.words[noun].tag == Tag::adjective) ++noun;
  if (number == 0 || noun >= s.size() || noun < i + listed.length)
    return {static_cast<Index>(listed.length), listed.value};
  const auto type = class_of_plural(s, noun);
  if (!type) return {static_cast<Index>(listed.length), listed.value};
  return {noun + 1 - i, *type};
}

std::optional<std::string_view> class_of_several(const SentenceDraft& s, Index article, Index noun) {
  const auto& lexicon = s.grammar->lexicon();
  const std::string one = s.grammar->morphology().noun_lemma(s.key(noun));
  if (one != s.key(noun) && lexicon.list("offices").contains(one)) return "Person";
  for (const auto& [two, value] : lexicon.list("pair-numbers").entries()) {
    const std::string phrase = std::string(s.key(article)).append(" ").append(two).append(" ").append(s.key(noun));
    if (const auto type = lexicon.list("group-nominals").find(phrase)) return type;
  }
  return class_of_plural(s, noun);
}

}  // namespace entente
