#pragma once

#include <entente/graph/graph.h>
#include <entente/ontology/ontology.h>

#include <nlohmann/json_fwd.hpp>

#include <functional>

namespace entente::jsonld {

using UseNode = std::function<void(const nlohmann::ordered_json& node)>;

/// What a graph says as linked data, whatever it is written in: the nodes of a JSON-LD document, in the terms of
/// context(): articles, entities, then relations, each with all that nests in it. Memory beyond the graph is one index
/// a relation. O(n log n).
void for_each_node(const Graph& graph, const Ontology& ontology, const UseNode& use);

}  // namespace entente::jsonld
