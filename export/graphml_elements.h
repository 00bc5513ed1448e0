#pragma once

#include <entente/graph/facts.h>

#include <span>
#include <string>
#include <string_view>

/// The pieces of GraphML that its two profiles share.
namespace entente::graphml {

/// A <key>: ids are unique in the file, names among the keys for nodes and among those for edges. No id may be one that
/// Gephi gives a meaning (x, y, r, g, b, size, color), except for that meaning (label, weight).
struct Key {
  std::string_view id;
  std::string_view name;
  std::string_view type;
};

void append_head(std::string& out, std::span<const Key> edge_keys);
void append_foot(std::string& out);

/// Where programs that read GraphML expect nothing: the <desc> of the graph. (A key for="graph" is an error to Gephi.)
void append_documents_begin(std::string& out);
void append_document(std::string& out, const Source& source, bool first);
void append_documents_end(std::string& out);

void append_node(std::string& out, const Entity& entity);

/// The start tag; the `label` attribute makes the type in Gephi and Neo4j.
void append_edge_begin(std::string& out, std::string_view id, const Entity& from, const Entity& to,
                       std::string_view type);
void append_edge_end(std::string& out);

/// A <data> element; none when there is nothing to say.
void append_data(std::string& out, std::string_view key, std::string_view value);
void append_data(std::string& out, std::string_view key, std::size_t value);
void append_data(std::string& out, std::string_view key, bool value);
void append_data(std::string& out, std::string_view key, std::span<const std::string> items);

/// What of a piece of evidence people read in a table of edges.
void append_best_piece(std::string& out, const Evidence& best, std::span<const Source> sources);

}  // namespace entente::graphml
