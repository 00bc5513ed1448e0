#include <entente/extract/clause/clause_inverted.h>
#include <entente/extract/clause/clause_noun.h>

namespace entente {
namespace {

using Index = std::uint32_t;

bool ends_clause(const ClauseWords& w, Index token) {
  return w.is(token, Tag::relative) || w.is(token, Tag::subordinator) || w.is(token, Tag::stop) ||
         w.is_finite_verb(token) || w.is(token, Tag::modal);
}

/// "lo llamó el presidente de X, Y", "recibió a Z el canciller peruano Y": the phrase of whom a title that begins at a
/// token is followed by, which no preposition governs; nullptr when there is none.
const Phrase* titled_at(const ClauseWords& w, Index i) {
  if (!w.is(i, Tag::determiner) || w.in("contractions", i)) return nullptr;
  for (const OfficePhrase& office : w.sentence().offices) {
    const bool here = office.tokens.first == i || office.head.first == i + 1;
    if (!here || !office.bearer || w.is(office.head.end, Tag::verb)) continue;
    const Phrase* const bearer = w.phrase_at(w.sentence().names[*office.bearer].tokens.first);
    if (bearer != nullptr && bearer->person && bearer->tokens.first > i && bearer->preposition == no_token)
      return bearer;
  }
  return nullptr;
}

}  // namespace

const Phrase* bare_after(const ClauseWords& w, Index from) {
  for (Index i = from; i < w.size(); ++i) {
    if (const Index end = w.past_aside(i); end > i) {
      i = end - 1;
      continue;
    }
    if (const Phrase* const titled = titled_at(w, i)) return titled;
    if (const Phrase* phrase = w.phrase_at(i)) {
      if (phrase->possessor) continue;
      if (const Phrase* const named = phrase->is_head() ? nullptr : naming(w, phrase->noun)) phrase = named;
      if (phrase->preposition == no_token) return phrase;
      i = phrase->tokens.end - 1;
      continue;
    }
    if (ends_clause(w, i)) return nullptr;
    if (w.is(i, Tag::comma) || w.is(i, Tag::verb) || w.is(i, Tag::coordinator)) {
      if (i > from + 1 || !w.is(i, Tag::comma)) return nullptr;
    }
    if (w.is(i, Tag::other) && w.token(i).word && i > from + 6) return nullptr;
  }
  return nullptr;
}

const Phrase* person_in_relative(const ClauseWords& w, std::uint32_t verb, const VerbGroup& verbs) {
  if (!w.spanish() || verbs.passive || verbs.first == 0 || !w.is(verbs.first - 1, Tag::relative)) return nullptr;
  const Phrase* const after = bare_after(w, verb + 1);
  if (after == nullptr || !after->person) return nullptr;
  const bool bare = after->tokens.size() == 1;  // "que posee X": as like a firm
  const bool owns = w.lemma_in("owning-verbs", verb);
  return bare && owns ? nullptr : after;
}

}  // namespace entente
