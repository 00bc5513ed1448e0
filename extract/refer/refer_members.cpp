#include <entente/extract/refer/refer_members.h>
#include <entente/extract/refer/refer_words.h>

#include <string>

namespace entente {
namespace {

using Index = std::uint32_t;

/// "los diputados", "the lawmakers": a plural of the noun for one of them.
bool are_members(const SentenceDraft& s, Index noun) {
  const std::string one = s.grammar->morphology().noun_lemma(s.key(noun));
  return one != s.key(noun) && s.grammar->lexicon().list("legislators").contains(one);
}

/// "los diputados socialistas", "the lawmakers who left", "los senadores X e Y": whether the words behind a noun tell
/// which ones are meant.
bool tells_which(const SentenceDraft& s, Index end) {
  if (end >= s.size()) return false;
  const Tag tag = s.words[end].tag;
  return tag == Tag::adjective || tag == Tag::other || tag == Tag::proper || tag == Tag::relative || belongs(s, end) ||
         (tag == Tag::verb && s.words[end].form == VerbForm::participle) || s.in("in-prepositions", end);
}

}  // namespace

std::uint32_t refer_members(Antecedents& seen, SentenceDraft& s, std::uint32_t i) {
  const bool bare = i == 0 && !s.spanish() && are_members(s, i);  // "Lawmakers condemned X"
  const Index noun = bare ? i : i + 1;
  if (noun >= s.size() || !seen.parliament.valid() || !are_members(s, noun)) return i;
  if ((!bare && !s.in("definite", i)) || tells_which(s, noun + 1) || inside_name(s, noun)) return i;
  const Index first = s.in("contractions", i) ? noun : i;
  seen.add(s, {noun, noun + 1}, {first, noun + 1}, seen.parliament, MentionKind::nominal, "members", 600);
  return noun + 1;
}

}  // namespace entente
