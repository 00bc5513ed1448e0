#include <entente/extract/clause/phrase_tie.h>

#include <algorithm>

namespace entente {
namespace {

using Index = std::uint32_t;

/// "U.S. ally Georgia": whether the noun that a name modifies stands right before another name.
bool modifies_tie(const PhraseWords& w, const Phrase& whose, Index noun) {
  const MentionKind kind = w.first_member(whose).kind;
  const bool beside = whose.noun == noun || (whose.is_head() && whose.tokens.end == noun);
  return !w.spanish() && beside && (kind == MentionKind::name || kind == MentionKind::demonym);
}

}  // namespace

bool tells_tie(const PhraseWords& w, const Phrase& whose, const Phrase& name) {
  constexpr Index nouns = 2;  ///< "its close ally"
  const Index first = whose.tokens.first;
  if (!name.is_head() || name.preposition != no_token || first == 0 || !w.is(first - 1, Tag::coordinator)) return false;
  const Index begin = std::max(w.first_member(name).tokens.first, whose.tokens.end + 1);
  const bool set_off = w.is(begin - 1, Tag::comma);  // "his new wife, B"
  const Index noun = begin - (set_off ? 2 : 1);
  const bool kin = name.person && w.in("kin", noun);
  if (noun > whose.tokens.end + nouns || !(kin || (!set_off && w.in("ally-nouns", noun)))) return false;
  return (whose.possessor && w.first_member(whose).rule == "possessive") || modifies_tie(w, whose, noun);
}

}  // namespace entente
