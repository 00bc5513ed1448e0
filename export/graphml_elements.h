#pragma once

#include <entente/graph/facts.h>
#include <entente/ontology/ontology.h>

#include <array>
#include <span>
#include <string>
#include <string_view>

/// The pieces of GraphML that its profiles share.
namespace entente::graphml {

/// A <key>: ids are unique in the file, names among the keys for nodes and among those for edges. No id may be one that
/// Gephi gives a meaning (x, y, r, g, b, size, color), except for that meaning (label, weight).
struct Key {
  std::string_view id;
  std::string_view name;
  std::string_view type;
};

/// Of the edges in all profiles that can be read back.
inline constexpr Key portable_keys[] = {
    {"edge_type", "type", "string"},
    {"status", "status", "string"},
    {"date", "date", "string"},
    {"office", "office", "string"},
    {"instrument", "instrument", "string"},
    {"place", "place", "string"},
    {"confidence", "confidence", "int"},
    {"weight", "weight", "int"},
    {"rid", "rid", "string"},
    {"symmetric", "symmetric", "boolean"},
    {"sentence", "sentence", "string"},
    {"source_title", "source_title", "string"},
    {"source_url", "source_url", "string"},
    {"evidence", "evidence", "string"},
};

/// Which of the things that only some programs understand are there.
struct Dialect {
  bool type_attributes = true;  ///< types also as attributes of <node> and <edge>, for Gephi and Neo4j
  bool any_id = true;           ///< ids as they are, else as NMTOKEN, which the schema demands
  bool graphics = false;        ///< how yEd draws it
};

void append_head(std::string& out, std::span<const Key> edge_keys, const Dialect& dialect);
void append_foot(std::string& out);

/// Where programs that read GraphML expect nothing: the <desc> of the graph. (A key for="graph" is an error to Gephi.)
void append_documents_begin(std::string& out);
void append_document(std::string& out, const Source& source, bool first);
void append_documents_end(std::string& out);

void append_node(std::string& out, const Entity& entity, const Ontology& ontology, const Dialect& dialect);

/// The start tag.
void append_edge_begin(std::string& out, std::string_view id, const Entity& from, const Entity& to,
                       std::string_view type, const Dialect& dialect);
void append_edge_end(std::string& out);

/// The start tag of a <data> element, put together by the compiler: there are a dozen of them an edge.
class DataTag {
 public:
  consteval DataTag(const char* key) {  // NOLINT(google-explicit-constructor): a key is all there is to say
    add("      <data key=\"");
    add(key);
    add("\">");
  }
  std::string_view text() const { return {text_.data(), size_}; }

 private:
  constexpr void add(std::string_view text) {
    for (const char c : text) text_[size_++] = c;
  }

  std::array<char, 40> text_ = {};  ///< a key that is too long does not compile
  std::size_t size_ = 0;
};

/// Likewise, for a property of an edge.
class EdgeDataTag : public DataTag {
 public:
  consteval EdgeDataTag(const char* name)  // NOLINT(google-explicit-constructor)
      : DataTag(std::string_view(name) == "type" ? "edge_type" : name) {}
};

/// A <data> element; none when there is nothing to say.
void append_data(std::string& out, const DataTag& tag, std::string_view value);
void append_data(std::string& out, const DataTag& tag, std::size_t value);
void append_data(std::string& out, const DataTag& tag, bool value);
void append_data(std::string& out, const DataTag& tag, std::span<const std::string> items);

/// All of it, with the key "evidence".
void append_evidence(std::string& out, std::span<const Evidence> evidence, std::span<const Source> sources);

/// What of a piece of evidence people read in a table of edges.
void append_best_piece(std::string& out, const Evidence& best, std::span<const Source> sources);

}  // namespace entente::graphml
