#pragma once

#include <entente/extract/draft/claim.h>
#include <entente/extract/draft/draft.h>
#include <entente/extract/language/models.h>

#include <cstdint>
#include <vector>

namespace entente {

/// "the Iranian-backed X", "U.S.-funded TV Y", "the U.S.-backed interim Iraqi government": what a participle that a
/// hyphen joins to a name says of the name, government or unnamed body behind it, by the list "compound-relations".
std::vector<ClaimDraft> find_compounds(Draft& draft, std::uint32_t sentence, const Models& models);

}  // namespace entente
