#include <entente/extract/clause/clause_assault.h>
#include <entente/extract/clause/clause_noun.h>
#include <entente/extract/clause/verb_group.h>

namespace entente {
namespace {

using Index = std::uint32_t;

/// Where the clause of a verb begins; its own first word when a finite verb stands before it there.
Index clause_start(const ClauseWords& w, Index first) {
  for (Index i = first; i-- > 0;) {
    if (w.is(i, Tag::stop) || w.is(i, Tag::subordinator) || w.is(i, Tag::relative) || w.is(i, Tag::quote)) return i + 1;
    if (w.is(i, Tag::coordinator) && i > 0 && w.is(i - 1, Tag::comma)) return i + 1;
    if (w.is_finite_verb(i)) return first;
  }
  return 0;
}

/// "in a raid": whether the noun is governed by a preposition, over the words that modify it.
bool is_governed(const ClauseWords& w, Index noun, Index start) {
  Index i = noun;
  while (i > start && !w.is(i - 1, Tag::preposition) && !w.is(i - 1, Tag::comma) && !w.is(i - 1, Tag::verb)) --i;
  return i > start && w.is(i - 1, Tag::preposition);
}

/// "un ataque con drones de X", "a bombing claimed by X": who is said behind the noun to have done it.
const Phrase* doer_behind(const ClauseWords& w, Index noun, Index end) {
  const bool spanish = w.spanish();
  for (Index i = noun + 1; i < end; ++i) {
    const Phrase* const phrase = w.phrase_at(i);
    if (phrase == nullptr) {
      if (w.is(i, Tag::comma) || w.is_finite_verb(i) || w.is(i, Tag::pronoun)) return nullptr;
      continue;
    }
    if (!phrase->is_head() || phrase->preposition == no_token || phrase->preposition <= noun) return nullptr;
    const std::string_view by = w.preposition(phrase->preposition);
    if (by == (spanish ? "por" : "by") || w.in("belonging-prepositions", phrase->preposition)) return phrase;
    i = phrase->tokens.end - 1;
  }
  return nullptr;
}

/// "Israel's raid", "un bombardeo israelí", "the attack by X": who is behind an attack; nullptr where it is not told
/// before `end`.
const Phrase* doer_of(const ClauseWords& w, Index attack, Index end) {
  if (const Phrase* const owner = possessor_of(w, attack)) return owner;
  const Phrase* const nationality = adjective_of(w, attack);
  return nationality != nullptr ? nationality : doer_behind(w, attack, end);
}

/// "the X air strike in Y that killed Z": X, who is behind the attack that a relative stands for.
const Phrase* doer_before(const ClauseWords& w, Index relative) {
  for (Index i = relative; i-- > 0;) {
    if (w.in("assaults", i)) return doer_of(w, i, relative);
    const bool ends = w.is(i, Tag::verb) || w.is(i, Tag::stop) || w.is(i, Tag::comma) || w.is(i, Tag::relative);
    if (ends || w.is(i, Tag::auxiliary) || w.is(i, Tag::coordinator)) return nullptr;
  }
  return nullptr;
}

/// "were killed in an X air strike": X.
const Phrase* doer_behind_passive(const ClauseWords& w, Index verb) {
  Index end = verb + 1;
  while (end < w.size() && !w.is(end, Tag::stop) && !w.is(end, Tag::comma) && !w.is(end, Tag::relative) &&
         !w.is_finite_verb(end))
    ++end;
  for (Index i = verb + 1; i < end; ++i) {
    if (w.in("assaults", i) && is_governed(w, i, verb + 1)) return doer_of(w, i, end);
  }
  return nullptr;
}

}  // namespace

const Phrase* assailant_of(const ClauseWords& w, std::uint32_t verb) {
  const VerbGroup verbs = verb_group(w, verb);
  if (verbs.passive) return doer_behind_passive(w, verb);
  if (!verbs.finite()) return nullptr;
  const Index start = clause_start(w, verbs.first);
  if (start == verbs.first && start > 0 && w.is(start - 1, Tag::relative)) return doer_before(w, start - 1);
  for (Index i = start; i < verbs.first; ++i) {
    if (w.in("assaults", i) && !is_governed(w, i, start)) return doer_of(w, i, verbs.first);
  }
  return nullptr;
}

}  // namespace entente
