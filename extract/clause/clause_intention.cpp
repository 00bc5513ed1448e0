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

/// "que romper con X sería", "that leaving X could": whether the next verb behind a deed is a copula or modal of a
/// clause whose subject the deed is.
bool is_subject_of_next(const ClauseWords& w, Index deed) {
  for (Index i = deed + 1; i < w.size(); ++i) {
    if (w.is(i, Tag::stop) || w.is(i, Tag::relative) || w.is(i, Tag::subordinator)) return false;
    if (!w.spanish() && (w.is(i, Tag::comma) || w.is(i, Tag::coordinator))) return false;
    if (w.is(i, Tag::auxiliary) || w.is(i, Tag::modal) || w.is_finite_verb(i)) return true;
  }
  return false;
}

}  // namespace

bool names_deed(const ClauseWords& w, const VerbGroup& verbs) {
  Index first = verbs.first;
  while (first > 0 && w.is(first - 1, Tag::negation)) --first;
  const VerbForm nominal = w.spanish() ? VerbForm::infinitive : VerbForm::gerund;
  if (verbs.form != nominal || verbs.helped || first < 2) return false;
  const bool opened = w.in("complementisers", first - 1);
  if (!opened && w.spanish()) return false;
  Index teller = opened ? first - 2 : first - 1;  // "believes leaving X would be"
  while (teller > 0 && (w.is(teller, Tag::adverb) || w.timed(teller))) --teller;
  const bool told = (opened && w.lemma_in("reporting", teller)) || w.lemma_in("opining-verbs", teller);
  return told && is_subject_of_next(w, verbs.main);
}

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
  if (!follows_to(w, verbs)) return false;
  Index i = verbs.first - 2;
  if (!w.in("intention-nouns", i)) return false;
  while (i > 0 && w.is(i - 1, Tag::adjective)) --i;
  return i > 0 && w.is(i - 1, Tag::possessive_s);
}

}  // namespace entente
