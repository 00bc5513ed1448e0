#pragma once

#include <entente/extract/draft/claim.h>
#include <entente/extract/draft/draft.h>
#include <entente/extract/language/models.h>

#include <cstdint>
#include <vector>

namespace entente {

/// What noun phrases say of where places lie, as located-in: "the Iraqi city of X", "X, Turkey", "Chile's northern X
/// region", "X is one of Norway's oldest cities". May add occurrences of states that a capital implies. Linear time.
std::vector<ClaimDraft> find_whereabouts(Draft& draft, std::uint32_t sentence, const Models& models);

}  // namespace entente
