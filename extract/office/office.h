#pragma once

#include <entente/extract/draft/draft.h>
#include <entente/ontology/resources.h>

#include <vector>

namespace entente {

/// Finds the titles of a sentence with whom they serve and who bears them: "Turkish Foreign Minister X", "X, CEO of Y",
/// "el canciller X", "his Chinese counterpart". Sets the class of bearers to Person. Linear time.
std::vector<OfficePhrase> find_offices(const SentenceDraft& draft, std::vector<NameSpan>& names,
                                       const Resources& resources);

}  // namespace entente
