#pragma once

#include <entente/extract/draft/claim.h>
#include <entente/extract/draft/draft.h>

#include <vector>

namespace entente {

/// "A asked B to leave. B refused", "A offered B money, but he turned the offer down": who says no to whatever it was
/// that somebody had asked or offered has rejected them. Adds to the claims of the last of the sentences read so far.
void add_answers(std::vector<std::vector<ClaimDraft>>& claims, Draft& draft);

}  // namespace entente
