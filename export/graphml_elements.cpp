#include <entente/export/escape.h>
#include <entente/export/evidence_json.h>
#include <entente/export/graphml_elements.h>

#include <fmt/format.h>

#include <iterator>

namespace entente::graphml {
namespace {

constexpr Key node_keys[] = {
    {"label", "label", "string"},  {"type", "type", "string"},           {"aliases", "aliases", "string"},
    {"named", "named", "boolean"}, {"entity_id", "entity_id", "string"}, {"former_ids", "former_ids", "string"},
};

void append_key(std::string& out, std::string_view domain, const Key& key) {
  fmt::format_to(std::back_inserter(out), "  <key id=\"{}\" for=\"{}\" attr.name=\"{}\" attr.type=\"{}\"/>\n", key.id,
                 domain, key.name, key.type);
}

/// As it is, unless a user's gazetteer has strange ids: igraph does not undo references in ids.
void append_xml_id(std::string& out, std::string_view id) {
  append_percent_encoded(out, id, ":");
}

/// Also for an empty value, which then is not the same as none.
void append_data_even_empty(std::string& out, std::string_view key, std::string_view value) {
  fmt::format_to(std::back_inserter(out), "      <data key=\"{}\">", key);
  append_xml_text(out, value);
  out += "</data>\n";
}

void append_list(std::string& out, std::string_view key, std::span<const std::string> items) {
  if (!items.empty()) append_data_even_empty(out, key, join_escaped(items));
}

}  // namespace

void append_head(std::string& out, std::span<const Key> edge_keys) {
  out += "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n";
  for (const Key& key : node_keys) append_key(out, "node", key);
  for (const Key& key : edge_keys) append_key(out, "edge", key);
  out += "  <graph id=\"entente\" edgedefault=\"directed\">\n";
}

void append_foot(std::string& out) {
  out += "  </graph>\n</graphml>\n";
}

void append_documents_begin(std::string& out) {
  out += "    <desc>[";
}

void append_document(std::string& out, const Source& source, bool first) {
  out += first ? "\n      " : ",\n      ";
  append_xml_text(out, source_to_json(source));
}

void append_documents_end(std::string& out) {
  out += "]</desc>\n";
}

void append_node(std::string& out, const Entity& entity) {
  out += "    <node id=\"";
  append_xml_id(out, entity.id);
  out += "\" labels=\":";
  append_xml_attribute(out, entity.type);
  out += "\">\n";
  append_data(out, "label", entity.name);
  append_data(out, "type", entity.type);
  append_list(out, "aliases", entity.aliases);
  append_data(out, "named", entity.named);
  append_data(out, "entity_id", entity.id);
  append_list(out, "former_ids", entity.former_ids);
  out += "    </node>\n";
}

void append_edge_begin(std::string& out, std::string_view id, const Entity& from, const Entity& to,
                       std::string_view type) {
  out += "    <edge id=\"";
  append_xml_id(out, id);
  out += "\" source=\"";
  append_xml_id(out, from.id);
  out += "\" target=\"";
  append_xml_id(out, to.id);
  out += "\" label=\"";
  append_xml_attribute(out, type);
  out += "\">\n";
}

void append_edge_end(std::string& out) {
  out += "    </edge>\n";
}

void append_data(std::string& out, std::string_view key, std::string_view value) {
  if (!value.empty()) append_data_even_empty(out, key, value);
}

void append_data(std::string& out, std::string_view key, std::size_t value) {
  append_data_even_empty(out, key, fmt::format("{}", value));
}

void append_data(std::string& out, std::string_view key, bool value) {
  append_data_even_empty(out, key, value ? "true" : "false");
}

void append_best_piece(std::string& out, const Evidence& best, std::span<const Source> sources) {
  const Source& source = sources[best.source.value()];
  append_data(out, "sentence", best.quote);
  append_data(out, "source_title", shown_title(source));
  append_data(out, "source_url", source.url);
}

}  // namespace entente::graphml
