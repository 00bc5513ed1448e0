#pragma once

#include <entente/extract/clause.h>
#include <entente/extract/draft.h>

#include <cstdint>
#include <vector>

namespace entente {

/// Whom the unstressed object pronoun before a Spanish verb stands for ("le prometió"; the list "clitics"): the only
/// one that fits, in its sentence before it or in the sentence before, and is not the verb's subject. Adds an
/// occurrence and returns it; none when there is no such pronoun, or none or several fit: deciding wrongly costs more.
/// At most two sentences are read.
std::vector<std::uint32_t> resolve_clitic(Draft& draft, std::uint32_t sentence, const Clauses& clauses,
                                          std::uint32_t verb);

}  // namespace entente
