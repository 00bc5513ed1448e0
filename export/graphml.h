#pragma once

#include <entente/export/format.h>

#include <array>
#include <iosfwd>
#include <string>
#include <string_view>

/// GraphML in the one dialect that Gephi, NetworkX, igraph, yEd and Neo4j's APOC all read: keys first, a key for either
/// nodes or edges, simple types, no defaults, all edges directed. XML ids are entity and relation ids, so that files
/// can be laid over each other.
namespace entente {

/// portable: one <edge> a relation, with all that is known; can be read back.
/// merged: one <edge> a pair and type, for programs that fold parallel edges (Gephi); weight counts the relations.
/// strict: as portable, without what the GraphML schema does not know: the attributes that name types, and ids that are
///   no NMTOKEN; can be read back.
/// yed: as strict, with shapes, colours and labels for yEd; can be read back.
inline constexpr std::array<std::string_view, 4> graphml_profiles = {"portable", "merged", "strict", "yed"};

/// One element after the other: constant memory beyond the graph (merged: one index a relation).
void write_graphml(const Graph& graph, const Ontology& ontology, const WriteOptions& options, std::ostream& out);

/// Reads back what the portable profile wrote; nothing is lost. Throws Error, with file and line, for text that is no
/// XML, no GraphML, or not of that profile. Linear time; memory a small multiple of the file, or of a file just as
/// write_graphml() wrote it, that can be read twice (no pipe), that of the graph.
Graph read_graphml(std::istream& in, const std::string& name);

}  // namespace entente
