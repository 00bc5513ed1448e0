#pragma once

#include <entente/extract/draft/claim.h>
#include <entente/extract/draft/draft.h>
#include <entente/extract/language/models.h>

#include <cstdint>
#include <vector>

namespace entente {

/// What noun phrases say of where bodies are at home: based-in ("the Chinese company X", "X University in Y", "Norway's
/// X"), part-of of a ministry in its state's capital. Linear time.
std::vector<ClaimDraft> find_homes(Draft& draft, std::uint32_t sentence, const Models& models);

}  // namespace entente
