#pragma once

#include <entente/extract/clause/clause.h>
#include <entente/extract/draft/claim.h>
#include <entente/extract/draft/draft.h>
#include <entente/ontology/resources.h>

#include <vector>

namespace entente {

/// "The Danish minister, A, met B in Cairo": who confers or signs in a place of another state than the one whose office
/// they hold has gone there. Of those whose state is not told nothing is said.
void add_journeys(std::vector<ClaimDraft>& claims, const Draft& draft, const SentenceDraft& sentence,
                  const Clauses& clauses, const Resources& resources);

}  // namespace entente
