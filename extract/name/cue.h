#pragma once

#include <entente/extract/draft/draft.h>
#include <entente/ontology/resources.h>

#include <vector>

namespace entente {

/// Finds nouns that stand by a name and tell its class: "the Chinese company X", "X, an oil firm", "el partido X", "the
/// city of X". Gives the class to names that had none. Linear time.
std::vector<CuePhrase> find_cues(const SentenceDraft& draft, std::vector<NameSpan>& names, const Resources& resources);

}  // namespace entente
