#include <entente/extract/refer/refer_trait.h>
#include <entente/extract/refer/refer_words.h>
#include <entente/extract/refer/salience.h>

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>

namespace entente {
namespace {

using Index = std::uint32_t;

/// Behind the last of the words of a bare description of one person, "el conservador", "the former guerrilla"; the
/// article itself when none begins there.
Index end_of_description(const SentenceDraft& s, Index article) {
  constexpr Index longest = 4;
  const bool single = s.spanish() ? s.key(article) == "el" || s.key(article) == "la" || s.key(article) == "al" ||
                                        s.key(article) == "del"
                                  : s.key(article) == "the";
  Index end = article + 1;
  while (single && end < s.size() && end <= article + longest && s.token(end).word && !s.token(end).capital &&
         (s.words[end].tag == Tag::other || s.words[end].tag == Tag::adjective))
    ++end;
  return end > article + 1 ? end : article;
}

/// The word that heads a description and is an argument of a verb; none for others.
Index lone_head(const SentenceDraft& s, TokenRange words) {
  for (Index i = words.first; i < words.end && i < s.tree.size(); ++i) {
    const bool head = s.tree.head(i) == Tree::none || !words.contains(s.tree.head(i));
    if (head && !s.tree.has(i, "Number=P") && is_lone_argument(s, i, words.end)) return i;
  }
  return Tree::none;
}

/// "El arzobispo X ... El religioso", "oil magnate X ... The tycoon": whether somebody bears one of the offices, or is
/// called by one of the words, parted by " / ", for which a word stands.
bool is_one_of(const Antecedents& seen, Id<LocalEntity> person, std::string_view callings) {
  constexpr std::string_view gap = " / ";
  while (!callings.empty()) {
    const std::size_t end = std::min(callings.find(gap), callings.size());
    const std::string calling(callings.substr(0, end));
    if (seen.described.bears(person, calling) || seen.described.called(person, calling)) return true;
    callings.remove_prefix(std::min(callings.size(), end + gap.size()));
  }
  return false;
}

}  // namespace

Index refer_trait(Antecedents& seen, SentenceDraft& s, Index i) {
  const Index end = end_of_description(s, i);
  if (end == i || (end < s.size() && belongs(s, end)) || inside_name(s, i)) return i;
  const TokenRange words{i + 1, end};
  const Index head = lone_head(s, words);
  if (head == Tree::none) return i;
  const auto offices = s.grammar->lexicon().list("words-for-offices").find(s.key(head));
  if (!offices && !seen.described.calls_somebody(s.key(words.first))) return i;
  const auto is_called = [&](Id<LocalEntity> person) {
    if (offices && is_one_of(seen, person, *offices)) return true;
    for (Index word = words.first; word < words.end; ++word) {
      if (!seen.described.called(person, s.key(word))) return false;
    }
    return true;
  };
  const auto fits = [&](const Mentioned& r) {
    return seen.is(r.entity, "Person") && is_called(r.entity) &&
           !(r.sentence == seen.sentence && acts_upon(s, r.token, head));
  };
  const auto person = known_so_far(seen, fits);
  if (!person) return offices ? end : i;
  if (!person->valid()) return end;  // several are called so
  seen.add(s, words, {i, end}, *person, MentionKind::nominal, "trait", 600);
  return end;
}

}  // namespace entente
