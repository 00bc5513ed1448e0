#pragma once

#include <entente/graph/graph.h>
#include <entente/ontology/ontology.h>

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace entente {

/// Which edges count. A default Filter lets all of them through.
struct Filter {
  std::vector<std::string> only;    ///< relations, each with its subtypes; empty: all
  std::vector<std::string> except;  ///< relations, each with its subtypes
  std::string from;              ///< ISO date; keeps edges that may be of that day or later, by their date's precision
  std::string to;                ///< ISO date; keeps edges that may be of that day or earlier
  std::vector<Status> statuses;  ///< empty: all
  std::uint16_t min_confidence = 0;  ///< 0..1000
};

/// Edges that pass, one bool a relation of the graph. An undated edge passes any date. Throws UsageError, naming the
/// nearest known ones, for a relation that neither the ontology nor the graph knows, and for a date that is none.
std::vector<bool> matching(const Graph& graph, const Ontology& ontology, const Filter& filter);

/// How to cut a figure out of a graph, after filtering.
struct Cut {
  std::optional<Id<Entity>> around;  ///< keep what is within `hops` of this node, in either direction
  std::uint32_t hops = 1;
  std::uint32_t top = 0;  ///< keep the so many best connected nodes; 0: all
};

/// The part of a graph that passes. Nodes that a filter leaves without edges go too, when it leaves any out.
/// Sources and evidence stay with their edges; ids do not change.
Graph subgraph(const Graph& graph, const Ontology& ontology, const Filter& filter, const Cut& cut = {});

/// Likewise, of the edges with keep[i].
Graph subgraph(const Graph& graph, std::vector<bool> keep);

}  // namespace entente
