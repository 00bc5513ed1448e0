#pragma once

#include <entente/extract/clause/clause.h>
#include <entente/extract/draft/claim.h>
#include <entente/extract/draft/draft.h>

#include <vector>

namespace entente {

/// "In a phone call, A and B discussed the harvest", "A y B conversaron por videoconferencia": who confers at a
/// distance has not met but spoken.
void speak_at_distance(std::vector<ClaimDraft>& claims, const SentenceDraft& sentence, const Clauses& clauses);

}  // namespace entente
