#pragma once

#include <entente/extract/claim.h>
#include <entente/extract/draft.h>
#include <entente/extract/models.h>

#include <cstdint>
#include <vector>

namespace entente {

/// What the make-up of noun phrases says: holds-office and accredited-to by titles ("China's ambassador, X"), based-in
/// by nationality ("the Chinese company X"), located-in ("the Iraqi city of X", "X, Turkey"). May add occurrences of
/// states that titles imply. Linear time.
std::vector<ClaimDraft> find_appositions(Draft& draft, std::uint32_t sentence, const Models& models);

}  // namespace entente
