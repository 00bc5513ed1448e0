#include <entente/extract/clause/clause_candidate.h>
#include <entente/extract/clause/phrase_governor.h>

#include <algorithm>
#include <string_view>

namespace entente {
namespace {

using Index = std::uint32_t;

/// "a report by X", "un informe reciente de X": the noun of one of those lists that a phrase completes, when no
/// preposition governs it; no_token when there is none.
Index noun_of_subject(const ClauseWords& w, const Phrase& phrase, std::string_view nouns) {
  const Index of = phrase.preposition;
  if (of == no_token || of == 0 || !phrase.is_head() || !w.in("source-prepositions", of)) return no_token;
  Index noun = of - 1;
  while (noun > 0 && w.is(noun, Tag::adjective)) --noun;
  if (!w.in(nouns, noun) || w.phrase_at(noun) != nullptr) return no_token;
  Index i = noun;
  while (i > 0 && (w.is(i - 1, Tag::determiner) || w.is(i - 1, Tag::adjective) || w.is(i - 1, Tag::number) ||
                   w.is(i - 1, Tag::quantifier)))
    --i;
  return i > 0 && w.is(i - 1, Tag::preposition) ? no_token : noun;
}

}  // namespace

bool acts_by_noun(const ClauseWords& w, const Phrase& phrase, Index verb) {
  return noun_of_subject(w, phrase, "utterances") != no_token ||
         (w.lemma_in("passing-verbs", verb) && noun_of_subject(w, phrase, "share-nouns") != no_token);
}

Index noun_completed_by(const ClauseWords& w, const Phrase& object) {
  Index i = object.tokens.first;
  while (i > 0 && (w.is(i - 1, Tag::determiner) || w.is(i - 1, Tag::adjective))) --i;
  const bool infinitive = i > 2 && w.is(i - 1, Tag::verb) && w.key(i - 2) == "to";
  return infinitive && w.is(i - 3, Tag::other) && w.token(i - 3).word && !w.timed(i - 3) ? i - 3 : no_token;
}

bool closes_pair(const ClauseWords& w, const Phrase& phrase) {
  Index i = phrase.tokens.first;
  const auto modifies = [&](Index k) {
    return w.phrase_at(k) == nullptr && (w.is(k, Tag::other) || w.is(k, Tag::adjective) || w.is(k, Tag::determiner) ||
                                         w.is(k, Tag::number) || w.is(k, Tag::quantifier));
  };
  while (i > 0 && modifies(i - 1)) --i;
  if (i == 0 || !w.is(i - 1, Tag::coordinator)) return false;
  const Index end = --i;
  while (i > 0 && modifies(i - 1)) --i;
  return i > 0 && i < end && w.in("pair-prepositions", i - 1);
}

bool names_governed_noun(const ClauseWords& w, const Phrase& phrase) {
  const Index first = phrase.tokens.first;
  if (w.tree().size() == 0 || first == 0 || !w.is(first - 1, Tag::comma)) return false;
  Index noun = w.tree().is(first, "appos") ? w.tree().head(first) : Tree::none;
  if (noun == Tree::none || noun > first || w.phrase_at(noun) != nullptr) return false;
  if (ends_opening_circumstance(w, noun)) return false;
  if (w.in("deed-nouns", noun)) return true;
  const bool titled = std::any_of(w.sentence().offices.begin(), w.sentence().offices.end(),
                                  [&](const OfficePhrase& office) { return office.tokens.contains(noun); });
  const Index marker = titled ? Tree::none : w.tree().child(noun, "case");
  const Index above = marker != Tree::none ? w.tree().head(noun) : Tree::none;
  return above != Tree::none && w.in("deed-nouns", above);
}

bool is_modified_by_participle(const ClauseWords& w, const Phrase& phrase) {
  if (!phrase.is_head() || phrase.possessor) return false;
  const Index of = phrase.preposition;
  if (of == no_token) return true;
  const bool belongs = w.in("belonging-prepositions", of);
  if (w.spanish() && phrase.person && phrase.members.size() == 1) return !belongs && !w.in("source-prepositions", of);
  const bool determined = w.in("contractions", of) || w.is(phrase.tokens.first, Tag::determiner);
  return determined && !phrase.person && belongs;
}

}  // namespace entente
