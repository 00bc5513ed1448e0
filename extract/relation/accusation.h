#pragma once

#include <entente/extract/draft/claim.h>
#include <entente/extract/draft/draft.h>

#include <vector>

namespace entente {

/// "A said B had attacked C", where that accuses B: nobody but the accuser says that it happened. Wants the speakers of
/// all claims of the sentence.
void allege_deeds(std::vector<ClaimDraft>& claims, const SentenceDraft& sentence);

}  // namespace entente
