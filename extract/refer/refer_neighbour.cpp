#include <entente/extract/refer/refer_neighbour.h>
#include <entente/extract/refer/refer_words.h>
#include <entente/extract/refer/two_states.h>

#include <algorithm>
#include <cstddef>
#include <utility>

namespace entente {
namespace {

using Entity = Id<LocalEntity>;
using Index = std::uint32_t;

/// The state that somebody is or serves, by an office or as its public body; invalid when nothing tells it.
Entity state_served_by(const Antecedents& seen, Entity id) {
  for (const OfficeFact& fact : seen.draft.offices) {
    if (fact.person == id && !fact.ended && seen.is(fact.holder, "State")) return fact.holder;
  }
  return state_named_by(seen, id);
}

/// "La salvadoreña ofreció ayuda a su vecino": the only person so far who serves a state; invalid where none or several
/// do.
Entity only_servant(const Antecedents& seen, Entity state) {
  Entity found;
  for (const OfficeFact& fact : seen.draft.offices) {
    if (fact.holder != state || fact.ended || seen.persons.count(fact.person) == 0 || fact.person == found) continue;
    if (found.valid()) return {};
    found = fact.person;
  }
  return found;
}

/// The two states that the article is about, else the only two that this sentence and the one before name.
std::pair<Entity, Entity> neighbours(const Antecedents& seen, Index token) {
  return seen.pair ? *seen.pair : only_two_states(seen, std::max<Index>(seen.sentence, 1) - 1, token);
}

/// "su vecino", "el vecino país", "la nación vecina": the words behind the article for a state next to one's own; empty
/// when it does not begin such.
TokenRange neighbour_noun(const SentenceDraft& s, Index i) {
  const auto land = [&](Index word) { return s.grammar->lexicon().list("nominals").find(s.key(word)) == "State"; };
  if (s.in("possessives", i) && s.in("neighbour-nouns", i + 1)) return {i + 1, i + 2};
  if (!s.in("definite", i) || i + 2 >= s.size()) return {i, i};
  const bool before = s.in("neighbour-adjectives", i + 1) && land(i + 2);
  const bool behind = land(i + 1) && s.in("neighbour-adjectives", i + 2);
  return before || behind ? TokenRange{i + 1, i + 3} : TokenRange{i, i};
}

}  // namespace

Index refer_neighbour(Antecedents& seen, SentenceDraft& s, Index i) {
  const TokenRange noun = neighbour_noun(s, i);
  if (noun.size() == 0) return i;
  const bool apposed = s.in("possessives", i) && s.in("neighbour-nouns", noun.first) && noun.end < s.size() &&
                       s.words[noun.end].tag == Tag::comma;  // "su vecino, X"
  const bool named = noun.end < s.size() &&
                     (s.token(noun.end).capital || inside_name(s, noun.end + 1) || apposed || demonym_at(s, noun.end));
  if (named) return i;
  const auto [one, other] = neighbours(seen, i);
  for (std::size_t k = seen.sentence_begins[seen.sentence]; k < seen.recent.size() && other.valid(); ++k) {
    const Mentioned& r = seen.recent[k];
    const Entity own = r.subject ? state_served_by(seen, r.entity) : Entity{};
    if (own != one && own != other) continue;
    const Index first = s.in("contractions", i) ? noun.first : i;
    const Entity state = own == one ? other : one;
    const bool person = s.in("possessives", i) && seen.is(r.entity, "Person");
    const Entity served = person ? only_servant(seen, state) : Entity{};
    seen.add(s, noun, {first, noun.end}, served.valid() ? served : state, MentionKind::nominal, "neighbour", 600);
    return noun.end;
  }
  return s.in("possessives", i) ? i : noun.end;  // "el vecino país" is not the one spoken of
}

}  // namespace entente
