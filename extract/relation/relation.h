#pragma once

#include <entente/extract/draft/claim.h>
#include <entente/extract/draft/draft.h>
#include <entente/extract/language/models.h>

#include <cstdint>
#include <vector>

namespace entente {

/// All claims of a sentence: what noun phrases tell (apposition.h) and what frames do (frame.h), with their
/// circumstances (circumstance.h).
/// May add occurrences and entities (the state that a capital stands for). Linear in sentence length times triggers.
std::vector<ClaimDraft> find_relations(Draft& draft, std::uint32_t sentence, const Models& models);

}  // namespace entente
