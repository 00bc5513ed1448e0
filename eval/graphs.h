#pragma once

#include <entente/eval/gold_graph.h>
#include <entente/eval/score.h>
#include <entente/graph/graph.h>
#include <entente/ontology/ontology.h>

#include <string>
#include <vector>

namespace entente::eval {

struct GraphScore {
  Score entities;             ///< of the required; a node that is a second time the same thing is wrong
  Score relations;            ///< of the required
  Score statuses;             ///< of the required relations that were found
  Score dates;                ///< likewise, where the gold tells a date
  std::size_t optional = 0;   ///< relations found that are not required
  std::size_t forbidden = 0;  ///< times that a name holds a forbidden one

  /// For people; in the order of the gold or of the graph.
  struct Details {
    std::vector<std::string> missing_entities;
    std::vector<std::string> spurious_entities;
    std::vector<std::string> duplicates;
    std::vector<std::string> forbidden;  ///< names that hold one
    std::vector<std::string> missing_relations;
    std::vector<std::string> spurious_relations;
  } details;

  /// Adds the counts, not the details.
  GraphScore& operator+=(const GraphScore& other);
};

/// Compares the graph of one article with its gold.
///
/// A gold entity is found when a node of its kind (person, state, place, organisation, other) bears one of its names,
/// letter case, accents, punctuation and a leading article apart. A gold relation is found when an edge of one of its
/// types, or a subtype, joins such nodes in its direction, or either when it is symmetric; one edge may bear out
/// several. What else the graph says is spurious, but for
/// - nodes and edges that the gold has as not required,
/// - bodies and groups without a name of their own, as long as they are no more than a fifth of the nodes, and their
///   edges,
/// - who attended what.
/// The time is the number of nodes times entities, and of edges times relations.
GraphScore score_graph(const Graph& graph, const GoldGraph& gold, const Ontology& ontology);

}  // namespace entente::eval
