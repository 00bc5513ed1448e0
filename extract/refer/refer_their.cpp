#include <entente/extract/refer/plural.h>
#include <entente/extract/refer/refer_their.h>
#include <entente/extract/refer/refer_words.h>
#include <entente/extract/refer/state_sides.h>

#include <algorithm>
#include <vector>

namespace entente {
namespace {

using Entity = Id<LocalEntity>;
using Index = std::uint32_t;

/// "the two presidents agreed that their ...": the two whom one word names before in the sentence.
std::vector<Entity> two_in_a_word(const SentenceDraft& s, Index i) {
  std::vector<Entity> both;
  TokenRange word;
  for (const Occurrence& o : s.occurrences) {
    if (o.rule != "group" || o.tokens.end > i) continue;
    if (!(o.tokens == word)) both.clear();
    word = o.tokens;
    both.push_back(o.entity);
  }
  return both;
}

/// The two who are coordinated or opposed before; nobody where the words before tell of other plurals, too.
std::vector<Entity> two_before(const Antecedents& seen, Index i) {
  if (names_other_plural(seen.draft, seen.sentence, i)) return {};
  std::vector<Entity> both = two_in_a_word(seen.draft.sentences[seen.sentence], i);
  if (both.empty()) both = coordinated_antecedent(seen.draft, seen.sentence, i, seen.ontology);
  if (both.empty()) both = opposed_antecedent(seen.draft, seen.sentence, seen.ontology);
  return both.size() == 2 && both[0] != both[1] ? both : std::vector<Entity>{};
}

/// The states that two persons serve, or are; nobody where one of them is not told.
std::vector<Entity> states_of(const Antecedents& seen, const std::vector<Entity>& both) {
  std::vector<Entity> states;
  for (const Entity one : both) states.push_back(state_served_by(seen, one));
  const bool told = std::all_of(states.begin(), states.end(), [](Entity id) { return id.valid(); });
  return told && states[0] != states[1] ? states : std::vector<Entity>{};
}

}  // namespace

Index refer_their(Antecedents& seen, SentenceDraft& s, Index i) {
  if (s.grammar->lexicon().list("possessives").find(s.key(i)) != "plural" || is_object(s, i)) return i;
  const std::vector<Entity> both = two_before(seen, i);
  if (both.empty()) return i;
  Index noun = i + 1;
  while (s.in("office-modifiers", noun) || (noun < s.size() && s.words[noun].tag == Tag::adjective)) ++noun;
  const bool act = (s.in("acting-plurals", noun) || s.in("governments", noun)) && !belongs(s, noun + 1);
  if (act) {
    for (const Entity state : states_of(seen, both))
      seen.add(s, {noun, noun + 1}, {i, noun + 1}, state, MentionKind::nominal, "group", 650);
    return noun + 1;
  }
  for (const Entity one : both) seen.add(s, {i, i + 1}, {i, i + 1}, one, MentionKind::pronoun, "possessive", 600);
  return i + 1;
}

}  // namespace entente
