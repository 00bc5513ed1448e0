#pragma once

#include <entente/extract/draft/claim.h>
#include <entente/extract/draft/draft.h>
#include <entente/extract/relation/circumstance_bounds.h>
#include <entente/ontology/ontology.h>

#include <cstdint>
#include <optional>

namespace entente {

/// The mention of where a claim's deed took place: the nearest name of a place behind a preposition of a list in the
/// trigger's own clause.
std::optional<std::uint32_t> place_of(const ClaimDraft& claim, const Draft& draft, const SentenceDraft& sentence,
                                      const CircumstanceBounds& bounds, const Ontology& ontology,
                                      ListName prepositions);

}  // namespace entente
