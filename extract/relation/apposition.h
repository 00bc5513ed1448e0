#pragma once

#include <entente/extract/draft/claim.h>
#include <entente/extract/draft/draft.h>
#include <entente/extract/language/models.h>

#include <cstdint>
#include <vector>

namespace entente {

/// What titles and cues in noun phrases say of persons and of whose a body is: holds-office and accredited-to ("China's
/// ambassador, X"), member-of by a seat or candidacy, owns and its kin ("its subsidiary X"). May add occurrences of
/// states that titles imply. Linear time.
std::vector<ClaimDraft> find_appositions(Draft& draft, std::uint32_t sentence, const Models& models);

}  // namespace entente
