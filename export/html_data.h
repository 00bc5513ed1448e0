#pragma once

#include <entente/export/format.h>
#include <entente/export/sink.h>

#include <cstddef>

/// The graph as the page of html.h reads it.
namespace entente::html {

/// How much there is where the graph was cut from.
struct Whole {
  std::size_t entities = 0;
  std::size_t relations = 0;
};

/// Appends {"title", "all", "classes", "statuses", "types", "documents", "nodes", "edges"}, a row a line, in the order
/// of the graph; edges name their nodes by index. Fit for a script element of type application/json.
void append_graph(Sink& sink, const Graph& graph, const Whole& whole, const Ontology& ontology,
                  const WriteOptions& options);

}  // namespace entente::html
