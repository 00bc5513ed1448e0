#pragma once

#include <entente/extract/draft/draft.h>
#include <entente/ontology/resources.h>

#include <vector>

namespace entente {

/// Finds the proper names of a sentence by gazetteer, by the head nouns of organisations, places, events, agreements
/// and projects, and by capitals; nationality adjectives too. Names found by capitals alone have no class yet. In
/// headlines that capitalise every word, capitals alone count for nothing. Linear time.
std::vector<NameSpan> find_names(const Sentence& sentence, const Grammar& grammar, const Resources& resources);

}  // namespace entente
