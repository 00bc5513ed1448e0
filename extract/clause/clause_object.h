#pragma once

#include <entente/extract/clause/clause_words.h>
#include <entente/extract/clause/phrase.h>

#include <cstdint>

/// Which noun phrase is the grammatical object of a verb: after it, or what its relative clause is about.
namespace entente {

/// The grammatical object after the verb; in Spanish also the antecedent of its clause. `depth`: verbs followed so far.
const Phrase* object_of(const ClauseWords& w, std::uint32_t verb, int depth = 0);

}  // namespace entente
