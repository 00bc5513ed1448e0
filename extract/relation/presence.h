#pragma once

#include <entente/extract/draft/claim.h>
#include <entente/extract/draft/draft.h>
#include <entente/extract/language/models.h>

#include <cstdint>
#include <vector>

namespace entente {

/// Where bodies are said to be at work by what stands behind their names: "Red Cross officials in X say ...". Linear
/// time.
std::vector<ClaimDraft> find_presences(Draft& draft, std::uint32_t sentence, const Models& models);

}  // namespace entente
