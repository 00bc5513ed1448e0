#pragma once

#include <entente/extract/draft/claim.h>
#include <entente/extract/draft/draft.h>
#include <entente/extract/language/models.h>

#include <cstdint>
#include <vector>

namespace entente {

/// What noun phrases of a sentence say of who belongs to a body: "NATO, made up of A, B and C", "los países de la OTAN,
/// entre ellos A y B", "Mercosur (A, B y C)", "el militante del partido Y X". O(mentions^2), of which a sentence has
/// few.
std::vector<ClaimDraft> find_memberships(Draft& draft, std::uint32_t sentence, const Models& models);

}  // namespace entente
