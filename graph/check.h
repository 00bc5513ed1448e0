#pragma once

#include <entente/base/error.h>
#include <entente/graph/graph.h>
#include <entente/ontology/ontology.h>

#include <vector>

namespace entente {

/// What is wrong or doubtful in a graph: classes and relations that the ontology lacks, edges outside domain and range,
/// spans of evidence outside their sentence, dates that are none, edges from a node to itself. Linear time.
std::vector<Diagnostic> check(const Graph& graph, const Ontology& ontology);

}  // namespace entente
