#pragma once

#include <entente/graph/graph.h>
#include <entente/ontology/ontology.h>

#include <span>

namespace entente {

/// Finished graphs laid over each other: the union by id, whatever their order. No name is resolved anew; to do that,
/// build from the articles.
///
/// Of an entity that several graphs know the longest name stays, the others become aliases; so does the narrowest
/// class. Relations are one when ends, type, status, date, office and instrument are equal; their evidence is joined,
/// each piece once, and their confidence worked out anew when there is more of it. When graphs that were made elsewhere
/// use one id for different relations, those get new ones. O(n log n).
Graph merge(std::span<const Graph> graphs, const Ontology& ontology);

}  // namespace entente
