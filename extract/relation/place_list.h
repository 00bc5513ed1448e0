#pragma once

#include <entente/extract/draft/claim.h>
#include <entente/extract/draft/draft.h>
#include <entente/extract/language/models.h>

#include <cstdint>
#include <vector>

namespace entente {

/// What lists say of where their places lie, as located-in: "cities in Y, including A and B", "A, B and other Y towns".
/// Linear time.
std::vector<ClaimDraft> find_listed_places(Draft& draft, std::uint32_t sentence, const Models& models);

}  // namespace entente
