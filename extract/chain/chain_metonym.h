#pragma once

#include <entente/extract/chain/chain_links.h>
#include <entente/extract/draft/draft.h>
#include <entente/ontology/resources.h>

namespace entente {

/// Whether the name of a capital or seat of power stands for its state: "Beijing invited" speaks of China, "in Beijing"
/// of the city. The names before it in the sentence are to be linked already.
bool stands_for_state(const Draft& draft, const NameReference& r, const Resources& resources);

/// "the White House spokesman, X": whether somebody speaks for a seat of power, which is a body then.
bool is_spoken_for(const Draft& draft, const NameReference& r, const Resources& resources);

}  // namespace entente
