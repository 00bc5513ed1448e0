#pragma once

#include <entente/extract/draft/claim.h>
#include <entente/extract/draft/draft.h>
#include <entente/extract/language/models.h>

#include <cstdint>
#include <vector>

namespace entente {

/// What names of bodies, and the words around them, say of whose part they are: "Pakistan's Supreme Court", "the Office
/// of X at the Ministry of Y", "el Comité X del Partido Y", "NATO's Z Committee". Linear time but for the mentions in a
/// name.
std::vector<ClaimDraft> find_organs(Draft& draft, std::uint32_t sentence, const Models& models);

}  // namespace entente
