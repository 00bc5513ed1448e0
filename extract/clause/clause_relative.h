#pragma once

#include <entente/extract/clause/clause_words.h>
#include <entente/extract/clause/phrase.h>
#include <entente/extract/clause/verb_group.h>

#include <cstdint>
#include <optional>

/// Which relative opens a clause, what governs it, and what it stands for.
namespace entente {

/// Spanish: "agradeció a X la ayuda | que envió", "elogió a X por el apoyo que dio": who is thanked or blamed for what
/// the noun before a relative names does what its clause says; nullptr for others.
const Phrase* credited_before(const ClauseWords& w, std::uint32_t relative);

/// The relative that opens the clause of a predicate; `over_subject`: with the subject between the two.
std::optional<std::uint32_t> relative_before(const ClauseWords& w, std::uint32_t predicate, bool over_subject);

/// "with whom", "of which", "a la que", "en el cual": the preposition before a relative, or no_token.
std::uint32_t governing_preposition(const ClauseWords& w, std::uint32_t relative);

/// "la firma que preside X ha comprado": the relative whose clause, with a verb of its own, ends before a finite verb;
/// no_token when none does.
std::uint32_t relative_clause_before(const ClauseWords& w, const VerbGroup& verbs);

/// "viajó a X, donde visitó Y": whether a clause is told of a place.
bool in_place_clause(const ClauseWords& w, const VerbGroup& verbs);

/// Spanish: "A, B y C, que presidió la cita", "A y B, a quien relevó C": whether a relative clause is told of the last
/// of several alone, since its verb or its relative is singular.
bool tells_of_last(const ClauseWords& w, std::uint32_t verb, const Phrase& several);

/// The noun phrase that a relative stands for; `depth`: verbs followed so far.
const Phrase* antecedent(const ClauseWords& w, std::uint32_t relative, int depth);

}  // namespace entente
