#include <entente/export/escape.h>
#include <entente/export/evidence_json.h>
#include <entente/export/graphml_elements.h>
#include <entente/export/properties.h>
#include <entente/export/xml.h>
#include <entente/export/yed.h>

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

void append_id(std::string& out, std::string_view name, std::string_view id, const Dialect& dialect) {
  dialect.any_id ? xml::append_id_attribute(out, name, id) : xml::append_token_attribute(out, name, id);
}

// A view, since a compiler may count the characters of a literal anew each time.
constexpr std::string_view data_end = "</data>\n";

/// Of a value that has nothing to escape.
void append_plain_data(std::string& out, const DataTag& tag, std::string_view value) {
  out += tag.text();
  out += value;
  out += data_end;
}

/// Also for an empty value, which then is not the same as none.
void append_data_even_empty(std::string& out, const DataTag& tag, std::string_view value) {
  out += tag.text();
  append_xml_text(out, value);
  out += data_end;
}

}  // namespace

void append_head(std::string& out, std::span<const Key> edge_keys, const Dialect& dialect) {
  out += "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\"";
  if (dialect.graphics) out += yed::name_space;
  out += ">\n";
  if (dialect.graphics) out += yed::keys;
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
  append_source_as_xml(out, source);
}

void append_documents_end(std::string& out) {
  out += "]</desc>\n";
}

void append_node(std::string& out, const Entity& entity, const Ontology& ontology, const Dialect& dialect) {
  out += "    <node";
  append_id(out, "id", entity.id, dialect);
  if (dialect.type_attributes) xml::append_attribute(out, "labels", ":" + entity.type);
  out += ">\n";
  if (dialect.graphics) yed::append_node(out, entity, ontology);
  for_each_property(entity, [&](const DataTag& tag, const auto& value) { append_data(out, tag, value); });
  out += "    </node>\n";
}

void append_edge_begin(std::string& out, std::string_view id, const Entity& from, const Entity& to,
                       std::string_view type, const Dialect& dialect) {
  out += "    <edge";
  append_id(out, "id", id, dialect);
  append_id(out, "source", from.id, dialect);
  append_id(out, "target", to.id, dialect);
  if (dialect.type_attributes) xml::append_attribute(out, "label", type);
  out += ">\n";
}

void append_edge_end(std::string& out) {
  out += "    </edge>\n";
}

void append_data(std::string& out, const DataTag& tag, std::string_view value) {
  if (!value.empty()) append_data_even_empty(out, tag, value);
}

void append_data(std::string& out, const DataTag& tag, std::size_t value) {
  const fmt::format_int digits(value);
  append_plain_data(out, tag, {digits.data(), digits.size()});
}

void append_data(std::string& out, const DataTag& tag, bool value) {
  append_plain_data(out, tag, value ? "true" : "false");
}

void append_data(std::string& out, const DataTag& tag, std::span<const std::string> items) {
  if (!items.empty()) append_data_even_empty(out, tag, join_escaped(items));
}

void append_evidence(std::string& out, std::span<const Evidence> evidence, std::span<const Source> sources) {
  out += DataTag("evidence").text();
  append_evidence_as_xml(out, evidence, sources);
  out += data_end;
}

void append_best_piece(std::string& out, const Evidence& best, std::span<const Source> sources) {
  const Source& source = sources[best.source.value()];
  append_data(out, "sentence", best.quote);
  append_data(out, "source_title", shown_title(source));
  append_data(out, "source_url", source.url);
}

}  // namespace entente::graphml
