#include <entente/extract/clause/clause_aside.h>
#include <entente/extract/clause/clause_insertion.h>
#include <entente/extract/clause/verb_group.h>

#include <algorithm>

namespace entente {
namespace {

using Index = std::uint32_t;

/// Whether a verb follows a token, with nothing but adverbs and pronouns between: ", se reunió".
bool verb_follows(const ClauseWords& w, Index token) {
  Index i = token + 1;
  while (w.is(i, Tag::adverb) || w.is(i, Tag::pronoun) || w.in("reflexives", i)) ++i;
  return w.is_finite_verb(i) || w.is(i, Tag::auxiliary) || w.is(i, Tag::modal);
}

/// ", a la que criticó B,", ", tras acusar a B,", ", citing B,": whether a comma opens what may have a verb of its own.
bool opens_inserted_clause(const ClauseWords& w, Index comma) {
  Index i = comma + 1;
  while (w.is(i, Tag::preposition) || w.is(i, Tag::determiner)) ++i;
  return w.is(i, Tag::relative) || w.in("relative-possessives", i) ||
         (w.is(i, Tag::verb) && !is_finite(w.word(i).form));
}

/// Spanish: "A, dijo B, atacó": whether what stands between two commas only tells who says so.
bool told_by_way(const ClauseWords& w, Index opening, Index closing) {
  constexpr Index longest = 6;
  const Phrase* const teller = closing > 0 ? w.phrase_at(closing - 1) : nullptr;
  return teller != nullptr && closing - opening <= longest && w.is(opening + 1, Tag::verb) &&
         w.lemma_in("reporting", opening + 1);
}

}  // namespace

const Phrase* opening_phrase(const ClauseWords& w, std::uint32_t from) {
  constexpr Index reach = 5;
  for (Index i = from; i < std::min(w.size(), from + reach); ++i) {
    if (const Phrase* phrase = w.phrase_at(i)) return phrase;
    const Tag tag = w.word(i).tag;
    if (tag != Tag::determiner && tag != Tag::adjective && tag != Tag::number && tag != Tag::other) return nullptr;
  }
  return nullptr;
}

bool opens_verb(const ClauseWords& w, std::uint32_t token, std::uint32_t verb) {
  Index i = token + 1;
  while (i < verb && (w.is(i, Tag::adverb) || w.is(i, Tag::pronoun) || w.in("reflexives", i))) ++i;
  return i == verb;
}

bool parenthesis_after(const ClauseWords& w, std::uint32_t comma) {
  if (!w.is(comma, Tag::comma)) return false;
  if (verb_follows(w, comma)) return true;  // a title between them is the name's
  bool clause = opens_inserted_clause(w, comma);
  for (Index i = comma + 1; i + 1 < w.size() && !w.is(i, Tag::stop); ++i) {
    if (w.is(i, Tag::verb) && !clause) return false;
    if (!w.is(i, Tag::comma)) continue;
    if (verb_follows(w, i)) return true;
    clause = clause || opens_inserted_clause(w, i);
    const Phrase* const next = opening_phrase(w, i + 1);
    if (next == nullptr || next->preposition == no_token || !next->is_head()) continue;
    return false;
  }
  return false;
}

bool parenthesis_before(const ClauseWords& w, std::uint32_t comma, std::uint32_t& start) {
  for (Index i = comma; i-- > 0;) {
    if (w.is(i, Tag::stop)) return false;
    if (!w.is(i, Tag::comma)) continue;
    const bool opener = w.is(i + 1, Tag::relative) || w.is(i + 1, Tag::preposition) || w.is(i + 1, Tag::subordinator) ||
                        w.is(i + 1, Tag::adverb) || w.in("appositive-openers", i + 1) ||
                        (w.spanish() && w.is(i + 1, Tag::adjective)) || w.in("relative-possessives", i + 1) ||
                        told_by_others(w, i, comma) || (w.is(i + 1, Tag::verb) && !is_finite(w.word(i + 1).form)) ||
                        w.in("perfect-gerunds", i + 1) || told_by_way(w, i, comma);
    start = i;
    return opener || w.is(i + 1, Tag::determiner) || w.phrase_at(i + 1) != nullptr;
  }
  return false;
}

std::uint32_t comma_of_relative_clause(const ClauseWords& w, std::uint32_t comma) {
  bool told = false;
  for (Index i = comma; i-- > 0 && !w.is(i, Tag::stop) && !w.is(i, Tag::quote);) {
    told = told || w.is_finite_verb(i) || w.is(i, Tag::auxiliary) || w.is(i, Tag::modal);
    if (!w.is(i, Tag::relative) && !w.in("relative-possessives", i)) continue;
    Index first = i;
    while (first > 0 &&
           (w.is(first - 1, Tag::preposition) || w.is(first - 1, Tag::determiner) || w.is(first - 1, Tag::relative)))
      --first;
    if (first == 0 || !w.is(first - 1, Tag::comma)) continue;
    if (!told) return no_token;
    const Phrase* const told_of = first > 1 ? w.phrase_at(first - 2) : nullptr;  // "A, que criticó a B, quien mintió,"
    const bool inner = told_of != nullptr && told_of->preposition != no_token;
    const Index outer = inner ? comma_of_relative_clause(w, first - 1) : no_token;
    return outer != no_token ? outer : first - 1;
  }
  return no_token;
}

const Phrase* name_behind_clause(const ClauseWords& w, std::uint32_t comma) {
  const bool acronym = comma > 3 && w.token(comma - 1).text == ")" && w.token(comma - 3).text == "(";
  const Index end = acronym ? comma - 3 : comma;  // "el Consejo Halden (CH), ordenó"
  const Phrase* const name = end > 0 ? w.phrase_at(end - 1) : nullptr;
  if (name == nullptr || !name->is_head() || name->possessor || name->preposition != no_token) return nullptr;
  Index i = name->tokens.first;
  while (i > 0 && w.is(i - 1, Tag::determiner)) --i;
  if (i < 2 || !w.is(i - 1, Tag::comma) || name->members.size() > 1) return nullptr;
  if (w.sentence().occurrences[name->members.front()].kind != MentionKind::name) return nullptr;
  bool told = false;
  for (--i; i-- > 1 && !w.is(i, Tag::comma) && !w.is(i, Tag::stop) && !w.is(i, Tag::quote);) {
    told = told || w.is_finite_verb(i);
    if (w.is(i, Tag::relative)) return told && w.is(i - 1, Tag::other) && w.token(i - 1).word ? name : nullptr;
  }
  return nullptr;
}

std::uint32_t comma_of_report(const ClauseWords& w, std::uint32_t comma) {
  constexpr Index longest = 20;
  for (Index i = comma; w.spanish() && i-- > 1 && comma - i < longest;) {
    if (w.is(i, Tag::stop) || w.is(i, Tag::relative) || w.is(i, Tag::quote)) return no_token;
    if (!w.is_finite_verb(i)) continue;
    const Phrase* const before = i > 1 && w.is(i - 1, Tag::comma) ? w.phrase_at(i - 2) : nullptr;
    const bool tells = before != nullptr && before->preposition == no_token && before->is_head() &&
                       w.lemma_in("reporting", i) && verb_group(w, i).first == i;
    return tells ? i - 1 : no_token;
  }
  return no_token;
}

bool inserted_behind(const ClauseWords& w, const Phrase& phrase, std::uint32_t verb) {
  const Index comma = phrase.tokens.end;
  if (!w.is(comma, Tag::comma) || !phrase.is_head() || phrase.possessor || phrase.preposition != no_token) return false;
  for (Index i = comma + 1; i < verb; ++i) {
    if (!w.is(i, Tag::preposition) && !w.is(i, Tag::adverb) && !w.in("own-subject-prepositions", i)) return false;
  }
  for (Index i = verb + 1; i < w.size() && !w.is(i, Tag::stop); ++i) {
    if (w.is_finite_verb(i) || w.is(i, Tag::coordinator)) return false;
    if (w.is(i, Tag::comma) && verb_follows(w, i)) return true;
  }
  return false;
}

}  // namespace entente
