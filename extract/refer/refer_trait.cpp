#include <entente/extract/refer/refer_trait.h>
#include <entente/extract/refer/refer_words.h>
#include <entente/extract/refer/salience.h>
#include <entente/ontology/records.h>

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

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

/// "El poeta X ... El escritor": whether the article calls somebody by one of the words, parted by " / ", for which a
/// word stands, of whatever gender.
bool called_one_of(const Antecedents& seen, Id<LocalEntity> person, std::string_view words) {
  const std::vector<std::string> narrower = split_list(words, '/');
  return std::any_of(narrower.begin(), narrower.end(), [&](const std::string& listed) {
    const std::string word = phrase_key(listed);
    const std::string stem = word.ends_with('o') ? word.substr(0, word.size() - 1) : word;
    return seen.described.called(person, word) || seen.described.called(person, stem + 'a');
  });
}

std::string_view words_for(const SentenceDraft& s, Index head) {
  const auto& wider = s.grammar->lexicon().list("words-for-persons");
  return wider.find(listed_form(wider, s.key(head))).value_or("");
}

bool agrees_with_article(const Antecedents& seen, const SentenceDraft& s, Id<LocalEntity> person, Index article) {
  return !s.spanish() || seen.agrees(person, s.key(article) == "la" ? "female" : "male");
}

/// "El político", "el político liberal": whether nothing but an adjective, which may be news, stands beside the word
/// for what somebody is.
bool tells_only_kind(const SentenceDraft& s, TokenRange words, Index head) {
  return head == words.first && (words.size() == 1 || (words.size() == 2 && s.words[head + 1].tag == Tag::adjective));
}

bool called_by_all(const Antecedents& seen, const SentenceDraft& s, Id<LocalEntity> person, TokenRange words) {
  for (Index word = words.first; word < words.end; ++word) {
    if (!seen.described.called(person, s.key(word))) return false;
  }
  return true;
}

}  // namespace

Index refer_trait(Antecedents& seen, SentenceDraft& s, Index i) {
  const Index end = end_of_description(s, i);
  if (end == i || (end < s.size() && belongs(s, end)) || inside_name(s, i)) return i;
  const TokenRange words{i + 1, end};
  const Index head = lone_head(s, words);
  if (head == Tree::none) return i;
  const auto offices = s.grammar->lexicon().list("words-for-offices").find(s.key(head));
  const std::string_view narrower = words_for(s, head);
  if (!offices && narrower.empty() && !seen.described.calls_somebody(s.key(words.first))) return i;
  const auto is_called = [&](Id<LocalEntity> person) {
    if (!tells_only_kind(s, words, head)) return called_by_all(seen, s, person, words);
    if (offices && is_one_of(seen, person, *offices)) return true;
    if (called_one_of(seen, person, narrower)) return true;
    return called_by_all(seen, s, person, words);
  };
  const auto fits = [&](const Mentioned& r) {
    return seen.is(r.entity, "Person") && is_called(r.entity) && agrees_with_article(seen, s, r.entity, i) &&
           !(r.sentence == seen.sentence && acts_upon(s, r.token, head));
  };
  const auto person = known_so_far(seen, fits);
  if (!person) return offices ? end : i;
  if (!person->valid()) return end;  // several are called so
  seen.add(s, words, {i, end}, *person, MentionKind::nominal, "trait", 600);
  return end;
}

}  // namespace entente
