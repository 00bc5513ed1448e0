#pragma once

#include <entente/extract/draft/draft.h>
#include <entente/ontology/resources.h>

#include <vector>

namespace entente {

/// Gives the class State to names that no gazetteer knows, where the article tells of what only states have: "Halden's
/// foreign minister", "relations with Halden". A name that persons bear is none. To be called before cues and offices
/// are sought, which ask for states. Linear time.
void find_unknown_states(std::vector<SentenceDraft>& sentences, const Resources& resources);

}  // namespace entente
