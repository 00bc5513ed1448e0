#include <entente/extract/refer/deeds_of_persons.h>

#include <algorithm>
#include <vector>

namespace entente {
namespace {

using Entity = Id<LocalEntity>;
using Index = std::uint32_t;

/// "El alcalde, X": the person that a noun, or the name beside it, mentions.
Entity person_at(const Antecedents& seen, const SentenceDraft& s, Index token) {
  for (const Index word : {token, s.tree.child(token, "appos"), s.tree.child(token, "flat")}) {
    const Entity found = word == Tree::none ? Entity{} : seen.agent_at(s, word, "any");
    if (seen.is(found, "Person")) return found;
  }
  return {};
}

bool is_passive(const SentenceDraft& s, Index verb) {
  if (s.words[verb].form != VerbForm::participle) return false;
  const Index helper = s.tree.child(verb, "aux");
  return helper != Tree::none && s.is_copula(helper);
}

/// "detuvo en Bari al banquero X", "se reunió con X": whether a word, or the noun that it names, is marked as whom the
/// verb right before it befalls, wherever the tree joins it.
bool is_marked_object(const SentenceDraft& s, Index name, Index verb) {
  constexpr int deepest = 3;
  for (Index i = name; i-- > verb + 1 && name - i <= deepest;) {  // "venció en la final al mexicano X"
    if (s.in("recipient-prepositions", i)) return true;
    if (s.token(i).capital || s.words[i].tag == Tag::preposition || s.words[i].tag == Tag::comma) break;
  }
  Index word = name;
  for (int depth = 0; depth < deepest && word != Tree::none && word > verb; ++depth, word = s.tree.head(word)) {
    const Index mark = s.tree.child(word, "case");
    if (mark != Tree::none)
      return mark > verb && (s.in("recipient-prepositions", mark) || s.in("party-prepositions", mark));
    if (s.tree.is(word, "obj")) return s.tree.head(word) == verb;
    if (!s.tree.is(word, "appos") && !s.tree.is(word, "flat")) return false;
  }
  return false;
}

/// Whom an active verb befalls, before any other verb.
Entity object_behind(const Antecedents& seen, const SentenceDraft& s, Index verb) {
  Index end = verb + 1;
  while (end < s.tree.size() && s.words[end].tag != Tag::verb && s.words[end].tag != Tag::relative) ++end;
  for (const Occurrence& o : s.occurrences) {
    const bool behind = o.tokens.first > verb && o.tokens.first < end && o.rule != "possessive";
    if (behind && !o.nested && seen.is(o.entity, "Person") && is_marked_object(s, o.tokens.first, verb))
      return o.entity;
  }
  return {};
}

}  // namespace

std::vector<Entity> persons_doing(const Antecedents& seen, const SentenceDraft& s, Index verb) {
  std::vector<Entity> found;
  const auto add = [&](Index word) {
    const Entity one = person_at(seen, s, word);
    if (one.valid() && std::find(found.begin(), found.end(), one) == found.end()) found.push_back(one);
  };
  const bool passive = is_passive(s, verb);
  const Index subject = passive ? Tree::none : s.tree.child(verb, "nsubj");
  if (!passive && subject == Tree::none) add(verb);  // a dropped one is noted at its verb
  for (Index c = s.tree.first_child(verb); c != Tree::none; c = s.tree.next_sibling(c)) {
    const Index mark = s.tree.child(c, "case");
    if (passive && mark != Tree::none && s.in("agent-prepositions", mark)) add(c);
  }
  if (subject == Tree::none) return found;
  add(subject);
  for (Index c = s.tree.first_child(subject); c != Tree::none; c = s.tree.next_sibling(c)) {
    if (s.tree.is(c, "conj")) add(c);
  }
  return found;
}

Entity person_undergoing(const Antecedents& seen, const SentenceDraft& s, Index verb) {
  if (is_passive(s, verb)) {
    const Index subject = s.tree.child(verb, "nsubj");
    return person_at(seen, s, subject != Tree::none ? subject : verb);
  }
  const bool said_of = s.words[verb].form == VerbForm::participle && s.tree.is(verb, "acl");
  return said_of ? person_at(seen, s, s.tree.head(verb)) : object_behind(seen, s, verb);
}

}  // namespace entente
