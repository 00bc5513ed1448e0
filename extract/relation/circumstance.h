#pragma once

#include <entente/extract/clause/clause.h>
#include <entente/extract/draft/claim.h>
#include <entente/extract/draft/draft.h>
#include <entente/ontology/ontology.h>

#include <vector>

namespace entente {

/// Adds to the claims of a sentence when and where it happened and who is quoted for it: the nearest time expression
/// and place of the trigger's own clause, and the subject of a verb of saying. What lasts gets no date.
void add_circumstances(std::vector<ClaimDraft>& claims, const Draft& draft, const SentenceDraft& sentence,
                       const Clauses& clauses, const Ontology& ontology);

}  // namespace entente
