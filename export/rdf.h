#pragma once

#include <entente/export/format.h>

#include <iosfwd>

/// RDF: the statements of our JSON-LD, in two more ways of writing them. Memory beyond the graph is one index a
/// relation.
namespace entente {

/// N-Quads, a statement a line, all in the default graph.
void write_nquads(const Graph& graph, const Ontology& ontology, const WriteOptions& options, std::ostream& out);

/// Turtle, for people: prefixes, a block a resource, blank nodes nested.
void write_turtle(const Graph& graph, const Ontology& ontology, const WriteOptions& options, std::ostream& out);

}  // namespace entente
