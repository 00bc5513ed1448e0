#pragma once

#include <entente/extract/clause/clause.h>
#include <entente/extract/draft/draft.h>

#include <cstdint>
#include <vector>

namespace entente {

/// Whom the unstressed object pronoun before a Spanish verb, or joined to its gerund, stands for ("le prometió", "lo
/// detuvo", "pidiéndole"; the list "clitics"; "la denunció", "los expulsó", "destituirla" by the tree): the only person
/// that fits, else the only one at all, in its sentence before it or in the sentence before, who is not the verb's
/// subject. "lo" is a person, and only where no thing may be meant. Adds an occurrence and returns it; none when there
/// is no such pronoun, or none or several fit: deciding wrongly costs more; several are meant by "los". At most two
/// sentences are read.
std::vector<std::uint32_t> resolve_clitic(Draft& draft, std::uint32_t sentence, const Clauses& clauses,
                                          std::uint32_t verb, const Ontology& ontology);

}  // namespace entente
