#pragma once

#include <entente/extract/draft/claim.h>
#include <entente/extract/draft/draft.h>
#include <entente/extract/language/models.h>

#include <cstdint>
#include <vector>

namespace entente {

/// Whom persons belong to, by what stands beside their names: a body ("X of the party Y", "the BBC's X", "X (PSOE)"),
/// or a word for the adherents of a party ("el senador socialista X", "Sen. X (R-Texas)"). May add occurrences of such
/// parties. Linear time.
std::vector<ClaimDraft> find_affiliations(Draft& draft, std::uint32_t sentence, const Models& models);

}  // namespace entente
