#include <entente/extract/refer/other_side.h>
#include <entente/extract/refer/plural.h>
#include <entente/extract/refer/refer_words.h>
#include <entente/extract/refer/state_sides.h>

#include <algorithm>
#include <utility>
#include <vector>

namespace entente {
namespace {

using Entity = Id<LocalEntity>;
using Index = std::uint32_t;

/// The two states that the article is about, else the only two that this sentence and the one before name.
std::pair<Entity, Entity> neighbours(const Antecedents& seen, Index token) {
  return seen.pair ? *seen.pair : only_two_states(seen, std::max<Index>(seen.sentence, 1) - 1, token);
}

/// "its much larger neighbour": the words behind a possessive that end in the noun; no range when it is another one's.
TokenRange own_neighbour(const SentenceDraft& s, Index possessive) {
  constexpr Index longest = 4;
  Index noun = possessive + 1;
  while (noun < s.size() && noun < possessive + longest && !s.in("neighbour-nouns", noun) &&
         (s.words[noun].tag == Tag::adjective || s.words[noun].tag == Tag::adverb))
    ++noun;
  return s.in("neighbour-nouns", noun) ? TokenRange{possessive + 1, noun + 1} : TokenRange{possessive, possessive};
}

/// "su vecino", "el vecino país", "la nación vecina": the words behind the article for a state next to one's own; empty
/// when it does not begin such.
TokenRange neighbour_noun(const SentenceDraft& s, Index i) {
  const auto land = [&](Index word) { return s.grammar->lexicon().list("nominals").find(s.key(word)) == "State"; };
  if (s.in("possessives", i)) return own_neighbour(s, i);
  if (!s.in("definite", i) || i + 2 >= s.size()) return {i, i};
  const bool before = s.in("neighbour-adjectives", i + 1) && land(i + 2);
  const bool behind = land(i + 1) && s.in("neighbour-adjectives", i + 2);
  return before || behind ? TokenRange{i + 1, i + 3} : TokenRange{i, i};
}

/// Those whom the words before a token name as the doers of the verb above it.
std::vector<Entity> doers_above(const SentenceDraft& s, Index token) {
  std::vector<Entity> doers;
  for (const Occurrence& o : s.occurrences) {
    if (o.nested || !o.entity.valid() || o.tokens.end > token || o.rule == "possessive") continue;
    const bool known = std::find(doers.begin(), doers.end(), o.entity) != doers.end();
    if (!known && acts_upon(s, o.phrase.end - 1, token)) doers.push_back(o.entity);
  }
  return doers;
}

/// Of the two sides that are spoken of, the one across from somebody; invalid where he is none of them.
Entity across_from(const Antecedents& seen, Index token, Entity one) {
  std::vector<Entity> sides = coordinated_antecedent(seen.draft, seen.sentence, token, seen.ontology);
  if (sides.size() != 2) sides = opposed_antecedent(seen.draft, seen.sentence, seen.ontology);
  if (sides.size() != 2) {
    const auto [a, b] = neighbours(seen, token);
    sides = {a, b};
  }
  const auto own = std::find(sides.begin(), sides.end(), one);
  if (!one.valid() || own == sides.end()) return {};
  return own == sides.begin() ? sides[1] : sides[0];
}

}  // namespace

Index refer_neighbour(Antecedents& seen, SentenceDraft& s, Index i) {
  const TokenRange noun = neighbour_noun(s, i);
  if (noun.size() == 0) return i;
  const bool apposed =
      s.in("possessives", i) && noun.end < s.size() && s.words[noun.end].tag == Tag::comma;  // "su vecino, X"
  const bool named = noun.end < s.size() &&
                     (s.token(noun.end).capital || inside_name(s, noun.end + 1) || apposed || demonym_at(s, noun.end));
  if (named) return i;
  const auto [one, other] = neighbours(seen, i);
  for (std::size_t k = seen.sentence_begins[seen.sentence]; k < seen.recent.size() && other.valid(); ++k) {
    const Mentioned& r = seen.recent[k];
    const Entity own = r.subject ? state_served_by(seen, r.entity) : Entity{};
    if (own != one && own != other) continue;
    const Index first = s.in("contractions", i) ? noun.first : i;
    seen.add(s, noun, {first, noun.end}, own == one ? other : one, MentionKind::nominal, "neighbour", 600);
    return noun.end;
  }
  if (s.in("possessives", i)) return i;
  const Entity told = seen.sentence > 0 ? state_of_topic(seen, seen.sentence - 1) : Entity{};
  if (other.valid() && (told == one || told == other)) {  // "The neighbouring country asked for help"
    seen.add(s, noun, {i, noun.end}, told == one ? other : one, MentionKind::nominal, "neighbour", 550);
  }
  return noun.end;
}

Index refer_other(Antecedents& seen, SentenceDraft& s, Index i) {
  const auto words = match_phrase(s.grammar->lexicon().list("other-sides"), s.sentence->tokens, i);
  const TokenRange range{i, i + static_cast<Index>(words.length)};
  if (words.length == 0 || i >= s.tree.size() || belongs(s, range.end)) return i;
  const bool noun =
      range.end < s.size() && (s.words[range.end].tag == Tag::other || s.words[range.end].tag == Tag::adjective);
  if (noun || inside_name(s, range.end)) return i;
  const bool acts = s.tree.is(range.end - 1, "nsubj");  // "said the other side had fired first"
  std::vector<Entity> meant = doers_above(s, acts ? s.tree.head(range.end - 1) : range.end - 1);
  if (meant.size() == 1) meant = {across_from(seen, i, meant.front())};
  if (meant.empty() || meant.size() > 2 || !meant.front().valid()) return i;
  for (const Entity one : meant) seen.add(s, range, range, one, MentionKind::nominal, "group", 650);
  return range.end;
}

}  // namespace entente
