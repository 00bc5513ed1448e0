#pragma once

#include <entente/export/format.h>

#include <iosfwd>

namespace entente {

/// A whole graph as DOT for Graphviz, Sphinx, Doxygen and MkDocs, one statement a node and a relation: class as shape
/// and colour, status as line style, evidence as tooltip. The node's name is its id, the edge's key that of its
/// relation; type, status, date and confidence are there once more as attributes that Graphviz does not know, for
/// programs. Streams; text and order come from us alone, so bytes are the same whatever the version of Graphviz.
void write_dot(const Graph& graph, const Ontology& ontology, const WriteOptions& options, std::ostream& out);

}  // namespace entente
