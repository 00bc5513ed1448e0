#include <entente/export/dot_style.h>
#include <entente/export/escape.h>
#include <entente/export/evidence_json.h>
#include <entente/export/html_data.h>

#include <nlohmann/json.hpp>

#include <array>
#include <set>
#include <span>
#include <string>
#include <string_view>

namespace entente::html {
namespace {

using Json = nlohmann::ordered_json;

void set(Json& row, const char* key, const std::string& text) {
  if (!text.empty()) row[key] = text;
}

Json class_row(const ClassStyle& style) {
  return {{"name", style.name},     {"shape", style.shape}, {"style", style.style},
          {"border", style.border}, {"fill", style.fill},   {"borders", style.borders}};
}

Json status_row(Status status) {
  const StatusStyle& style = status_style(status);
  return {{"name", to_string(status)}, {"line", style.line}, {"colour", style.colour}, {"mark", style.mark}};
}

Json type_row(std::string_view name, const Ontology& ontology) {
  Json row = {{"name", name}};
  if (const RelationDef* definition = ontology.find_relation(name); definition != nullptr) {
    set(row, "meaning", definition->meaning);
    set(row, "inverse", definition->inverse);
  }
  return row;
}

Json node_row(const Entity& entity, const Ontology& ontology) {
  Json row = {{"id", entity.id},
              {"name", entity.name},
              {"type", entity.type},
              {"class", index_of(class_style(ontology, entity.type))},
              {"named", entity.named}};
  if (!entity.aliases.empty()) row["aliases"] = entity.aliases;
  return row;
}

/// Without the evidence.
Json edge_row(const Relation& relation) {
  Json row = {{"id", relation.id},
              {"from", relation.from.value()},
              {"to", relation.to.value()},
              {"type", relation.type},
              {"status", static_cast<std::size_t>(relation.status)},
              {"symmetric", relation.symmetric},
              {"confidence", relation.confidence}};
  set(row, "date", relation.date);
  set(row, "office", relation.office);
  set(row, "instrument", relation.instrument);
  set(row, "place", relation.place);
  return row;
}

std::string edge_line(const Relation& relation, std::span<const Source> sources) {
  std::string line = to_line(edge_row(relation));
  line.pop_back();
  return line + ",\"evidence\":" + evidence_to_json(relation.evidence, sources) + "}";
}

/// ,"name":[ and a line for each row.
template <class Rows, class ToLine>
void append_array(Sink& sink, std::string_view name, const Rows& rows, ToLine line_of) {
  sink.text().append(",\n\"").append(name).append("\":[");
  bool first = true;
  for (const auto& row : rows) {
    sink.text() += first ? "\n" : ",\n";
    first = false;
    append_html_json(sink.text(), line_of(row));
    sink.element_done();
  }
  sink.text() += ']';
}

std::set<std::string_view> used_types(const Graph& graph) {
  std::set<std::string_view> types;
  for (const Relation& relation : graph.relations()) types.insert(relation.type);
  return types;
}

constexpr std::array all_statuses = {Status::happened, Status::ongoing, Status::ended,
                                     Status::planned,  Status::alleged, Status::denied};
static_assert(all_statuses.size() == status_names.size());

}  // namespace

void append_graph(Sink& sink, const Graph& graph, const Whole& whole, const Ontology& ontology,
                  const WriteOptions& options) {
  sink.text() += "{\"title\":";
  append_html_json(sink.text(), to_line(options.title));
  sink.text() += ",\"all\":" + to_line({{"entities", whole.entities}, {"relations", whole.relations}});
  append_array(sink, "classes", class_styles(), [](const ClassStyle& style) { return to_line(class_row(style)); });
  append_array(sink, "statuses", all_statuses, [](Status status) { return to_line(status_row(status)); });
  append_array(sink, "types", used_types(graph),
               [&](std::string_view name) { return to_line(type_row(name, ontology)); });
  append_array(sink, "documents", graph.sources(), source_to_json);
  append_array(sink, "nodes", graph.entities(),
               [&](const Entity& entity) { return to_line(node_row(entity, ontology)); });
  append_array(sink, "edges", graph.relations(),
               [&](const Relation& relation) { return edge_line(relation, graph.sources()); });
  sink.text() += "}\n";
}

}  // namespace entente::html
