#include <entente/extract/clause/clause_intention.h>
#include <entente/extract/clause/clause_noun.h>
#include <entente/extract/clause/verb_group.h>

namespace entente {
namespace {

using Index = std::uint32_t;

/// "la propuesta de X", "the plan of X", perhaps "to attack Y": whether a phrase says whose the intention is.
bool completes_intention(const ClauseWords& w, const Phrase& phrase) {
  const Index of = phrase.preposition;
  if (of != no_token && of > 0 && w.in("belonging-prepositions", of) && w.in("intention-nouns", of - 1)) return true;
  return phrase.noun != no_token && phrase.noun < phrase.tokens.first && w.in("intention-nouns", phrase.noun);
}

}  // namespace

const Phrase* owner_of_intention(const ClauseWords& w, std::uint32_t verb) {
  Index i = verb_group(w, verb).first;
  if (i > 0 && (w.key(i - 1) == "to" || w.is(i - 1, Tag::preposition))) --i;
  if (i > 0 && i < verb && w.is(i - 1, Tag::negation)) --i;
  const Phrase* const behind = i > 0 && i < verb ? w.phrase_at(i - 1) : nullptr;
  if (behind != nullptr && completes_intention(w, *behind)) return behind;
  if (i == 0 || i >= verb || w.phrase_at(i - 1) != nullptr) return nullptr;
  const Phrase* const owner = possessor_of(w, i - 1);
  return owner == nullptr && w.in("intention-nouns", i - 1) ? adjective_of(w, i - 1) : owner;  // "the Danish plan to"
}

bool intended_by_unknown(const ClauseWords& w, const VerbGroup& verbs) {
  if (w.spanish() || verbs.first < 2 || w.key(verbs.first - 1) != "to") return false;
  Index i = verbs.first - 2;
  if (!w.in("intention-nouns", i)) return false;
  while (i > 0 && w.is(i - 1, Tag::adjective)) --i;
  return i > 0 && w.is(i - 1, Tag::possessive_s);
}

}  // namespace entente
