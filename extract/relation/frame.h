#pragma once

#include <entente/extract/clause/phrase.h>
#include <entente/extract/draft/claim.h>
#include <entente/extract/draft/draft.h>
#include <entente/extract/language/models.h>

#include <cstdint>
#include <vector>

namespace entente {

/// The claims that frames of the language find in a sentence: triggers by lemma, arguments by their slots, classes by
/// the ontology's signatures, status by modality. May add occurrences and the states that capitals stand for.
std::vector<ClaimDraft> match_frames(Draft& draft, std::uint32_t sentence, const std::vector<Phrase>& phrases,
                                     const Models& models);

}  // namespace entente
