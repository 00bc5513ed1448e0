#pragma once

#include <entente/extract/clause/clause_words.h>
#include <entente/extract/clause/phrase.h>
#include <entente/extract/clause/verb_group.h>

#include <cstdint>

/// Whose an intention is that an infinitive completes: "the plan of X to attack Y".
namespace entente {

/// "X's decision not to expel Y", "la propuesta de X de no atacar a Y": who owns the noun that the infinitive
/// completes.
const Phrase* owner_of_intention(const ClauseWords& w, std::uint32_t verb);

/// "said the president's proposal to send troops": whether an infinitive completes an intention of somebody who is
/// told, but not known.
bool intended_by_unknown(const ClauseWords& w, const VerbGroup& verbs);

/// "cree que sancionar a X sería un error", "said that sanctioning X would be a mistake": whether a verb names a deed
/// that is spoken of in general, so that whoever speaks of it does not do it.
bool names_deed(const ClauseWords& w, const VerbGroup& verbs);

}  // namespace entente
