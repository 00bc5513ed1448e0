#pragma once

#include <entente/extract/draft/claim.h>
#include <entente/extract/draft/draft.h>

#include <vector>

namespace entente {

/// "held the posts of mayor of X, minister of Y and head of Z": the titles that the one behind a verb is joined to are
/// its subject's too. O(claims * offices).
void share_posts(std::vector<ClaimDraft>& claims, const SentenceDraft& sentence);

}  // namespace entente
