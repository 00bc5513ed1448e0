#include <entente/export/csv.h>
#include <entente/export/escape.h>
#include <entente/export/neo4j.h>
#include <entente/export/neo4j_texts.h>
#include <entente/export/properties.h>
#include <entente/export/sink.h>

#include <fmt/format.h>

#include <iterator>
#include <ostream>
#include <vector>

namespace entente {
namespace {

/// One line; what is empty is no property.
class Line {
 public:
  explicit Line(std::string& out) : cells_(out) {}

  void operator()(std::string_view /*name*/, std::string_view text) { add(text); }
  void operator()(std::string_view /*name*/, bool value) { add(value ? "true" : "false"); }
  void operator()(std::string_view /*name*/, std::size_t number) { add(fmt::format("{}", number)); }
  void operator()(std::string_view /*name*/, const std::vector<std::string>& items) { add_list(items); }

  void add(std::string_view text) { append_neo4j_cell(cells_.next(), text); }
  void add_list(const std::vector<std::string>& items) {
    std::string joined;
    for (const std::string& item : items) {
      if (item.empty()) continue;
      if (!joined.empty()) joined += ';';
      for (const char c : item) joined += c == ';' ? ',' : c;
    }
    add(joined);
  }

 private:
  CsvCells cells_;
};

constexpr std::string_view node_head =
    "label,type,aliases:string[],named:boolean,entity_id:ID(Entity),former_ids:string[],:LABEL\n";

/// As for_each_property() has them; a relation without evidence has no best sentence, so its cells are left empty.
constexpr std::string_view relationship_head =
    ":START_ID(Entity),:END_ID(Entity),:TYPE,type,status,date,office,instrument,place,confidence:int,weight:int,rid,"
    "symmetric:boolean,sentence,source_title,source_url,evidence\n";

void write_nodes(const Graph& graph, std::ostream& out) {
  Sink sink(out);
  sink.text() += node_head;
  for (const Entity& entity : graph.entities()) {
    Line line(sink.text());
    for_each_property(entity, line);
    line.add_list({"Entity", entity.type});
    sink.text() += '\n';
    sink.element_done();
  }
  sink.close();
}

void write_relationships(const Graph& graph, std::ostream& out) {
  Sink sink(out);
  sink.text() += relationship_head;
  for (const Relation& relation : graph.relations()) {
    Line line(sink.text());
    line.add(graph.entity(relation.from).id);
    line.add(graph.entity(relation.to).id);
    line.add(relation.type);
    for_each_property(relation, graph, [&](std::string_view name, const auto& value) {
      if (name == "evidence" && relation.evidence.empty()) {
        for (int missing = 0; missing < 3; ++missing) line.add({});
      }
      line(name, value);
    });
    sink.text() += '\n';
    sink.element_done();
  }
  sink.close();
}

}  // namespace

void write_neo4j(const Graph& graph, const Ontology& /*ontology*/, const WriteOptions& /*options*/,
                 const OpenFile& open) {
  write_nodes(graph, open("nodes.csv"));
  write_relationships(graph, open("relationships.csv"));
  open("import.sh") << neo4j_import_script;
  open("constraints.cypher") << neo4j_constraints;
  open("examples.cypher") << neo4j_examples;
  open("README.md") << neo4j_readme;
}

}  // namespace entente
