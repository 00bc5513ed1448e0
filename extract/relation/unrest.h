#pragma once

#include <entente/extract/clause/clause.h>
#include <entente/extract/draft/claim.h>
#include <entente/extract/draft/draft.h>
#include <entente/extract/language/models.h>

#include <vector>

namespace entente {

/// "Thousands of people marched in Lima to demand free elections": a crowd that protests in its own state, and against
/// nobody else, protests against that state.
void tell_unrest(std::vector<ClaimDraft>& claims, Draft& draft, SentenceDraft& sentence, const Clauses& clauses,
                 const Resources& resources);

}  // namespace entente
