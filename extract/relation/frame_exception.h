#pragma once

#include <entente/extract/clause/clause.h>
#include <entente/extract/draft/draft.h>

#include <cstddef>
#include <cstdint>
#include <vector>

/// Where the words of a frame are there, and tell no such thing; who of several do something to each other.
namespace entente {

/// "helped oust X", "ayudó a derrotar a X", but "helped rebuild X": whether the verb behind one of help does X no good.
bool helps_against(const SentenceDraft& s, const Clauses& clauses, TokenRange trigger);

/// Spanish: "se sumó al Gobierno de X": whether a verb is reflexive, whose "a" governs no object.
bool is_reflexive(const SentenceDraft& s, const Clauses& clauses, std::uint32_t verb);

/// "A y B se vieron obligados": whether what a word is behind a reflexive verb follows it.
bool takes_predicate(const SentenceDraft& s, std::uint32_t verb);

/// "left four soldiers dead": whether a verb of leaving tells in what state somebody is then.
bool leaves_in_state(const SentenceDraft& s, std::uint32_t verb);

/// Spanish: "se limitó a la ayuda a X": whoever does so keeps to something.
bool limits_itself(const SentenceDraft& s, const Clauses& clauses, std::uint32_t verb);

/// "closed its branches in X": whether what a verb is done to is the subject's own.
bool takes_own(const SentenceDraft& s, std::uint32_t verb);

/// "X ocupa la Presidencia": whether an object is a post that somebody takes or leaves, and no body.
bool is_post(const SentenceDraft& s, const std::vector<std::uint32_t>& objects, std::uint32_t verb);

/// English: "released the cables of X", "X cables released by Y": whether what a verb sets free is only made known.
bool publishes(const SentenceDraft& s, std::uint32_t verb);

/// English: "came under pressure from X", which is not "resigned under pressure from X": whether the verb above a noun
/// only says that somebody is in such a state.
bool is_endured(const SentenceDraft& s, const Clauses& clauses, std::uint32_t noun);

/// English: "between A and U.S. ally B": whether a noun between two names, which may be a verb, only tells of B.
bool names_kin(const SentenceDraft& s, std::uint32_t noun);

/// "A and B secured a truce between his men and the army", not "between them", "between the two states".
bool is_between_others(const SentenceDraft& s, std::uint32_t preposition);

/// "The Front, or FP, has fought": two of whom only one does something do nothing together.
bool are_alternatives(const SentenceDraft& s, const std::vector<std::uint32_t>& group);

/// "between A guerrillas and B and C forces": which of the occurrences begins the second of two sides, of which one is
/// several; 0 where they are not told apart. Members of a side stand next to each other.
std::size_t second_side(const SentenceDraft& s, const std::vector<std::uint32_t>& both);

}  // namespace entente
