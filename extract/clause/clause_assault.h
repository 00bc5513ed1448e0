#pragma once

#include <entente/extract/clause/clause_words.h>
#include <entente/extract/clause/phrase.h>

#include <cstdint>

/// Who is behind an attack that is said to do something itself.
namespace entente {

/// "An X air strike killed", "A bombing claimed by X wounded", "were killed in an X raid": X; nullptr where no attack
/// is the subject of the verb, or behind a passive.
const Phrase* assailant_of(const ClauseWords& w, std::uint32_t verb);

}  // namespace entente
