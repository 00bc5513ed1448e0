#include <entente/export/escape.h>
#include <entente/export/neo4j.h>
#include <entente/export/neo4j_texts.h>
#include <entente/export/properties.h>
#include <entente/export/sink.h>

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <numeric>
#include <vector>

namespace entente {
namespace {

constexpr std::size_t batch = 500;  // rows of one UNWIND; a row may be a page of evidence

/// The properties of one row as a map; what is empty is none.
class Map {
 public:
  explicit Map(std::string& out) : out_(out) {}

  void operator()(std::string_view name, std::string_view text) {
    if (text.empty()) return;
    begin(name);
    append_cypher_string(out_, text);
  }
  void operator()(std::string_view name, bool value) {
    begin(name);
    out_ += value ? "true" : "false";
  }
  void operator()(std::string_view name, std::size_t number) {
    begin(name);
    fmt::format_to(std::back_inserter(out_), "{}", number);
  }
  void operator()(std::string_view name, const std::vector<std::string>& items) {
    if (items.empty()) return;
    begin(name);
    for (std::size_t i = 0; i < items.size(); ++i) {
      out_ += i == 0 ? "[" : ", ";
      append_cypher_string(out_, items[i]);
    }
    out_ += ']';
  }

 private:
  void begin(std::string_view name) {
    if (!first_) out_ += ", ";
    first_ = false;
    out_ += name;
    out_ += ": ";
  }

  std::string& out_;
  bool first_ = true;
};

/// Rows in batches of one name each. `name` and `row` tell the name and the map of an index; `tail` what is done with
/// the rows of a name.
template <class Name, class Row, class Tail>
void write_batches(std::size_t size, Name name, Row row, Tail tail, Sink& sink) {
  std::vector<std::uint32_t> order(size);
  std::iota(order.begin(), order.end(), 0U);
  std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) { return name(a) < name(b); });
  for (std::size_t at = 0; at < size;) {
    const std::size_t first = at;
    sink.text() += "UNWIND [";
    for (; at < size && at - first < batch && name(order[at]) == name(order[first]); ++at) {
      sink.text() += at == first ? "\n  {" : ",\n  {";
      row(order[at]);
      sink.text() += '}';
      sink.element_done();
    }
    sink.text() += "\n] AS row\n";
    tail(name(order[first]));
  }
}

/// Cypher has no empty names.
std::string_view some_name(std::string_view name) {
  return name.empty() ? "Unknown" : name;
}

void write_nodes(const Graph& graph, Sink& sink) {
  const auto entities = graph.entities();
  write_batches(
      entities.size(), [&](std::uint32_t i) -> const std::string& { return entities[i].type; },
      [&](std::uint32_t i) {
        Map map(sink.text());
        for_each_property(entities[i], map);
      },
      [&](std::string_view type) {
        sink.text() += "MERGE (n:Entity {entity_id: row.entity_id})\nSET n += row, n:";
        append_cypher_name(sink.text(), some_name(type));
        sink.text() += ";\n";
      },
      sink);
}

void write_relationships(const Graph& graph, Sink& sink) {
  const auto relations = graph.relations();
  write_batches(
      relations.size(), [&](std::uint32_t i) -> const std::string& { return relations[i].type; },
      [&](std::uint32_t i) {
        const Relation& relation = relations[i];
        sink.text() += "from: ";
        append_cypher_string(sink.text(), graph.entity(relation.from).id);
        sink.text() += ", to: ";
        append_cypher_string(sink.text(), graph.entity(relation.to).id);
        sink.text() += ", data: {";
        Map map(sink.text());
        for_each_property(relation, graph, map);
        sink.text() += '}';
      },
      [&](std::string_view type) {
        sink.text() += "MATCH (a:Entity {entity_id: row.from})\nMATCH (b:Entity {entity_id: row.to})\nMERGE (a)-[r:";
        append_cypher_name(sink.text(), some_name(type));
        sink.text() += " {rid: row.data.rid}]->(b)\nSET r += row.data;\n";
      },
      sink);
}

}  // namespace

void write_cypher(const Graph& graph, const Ontology& /*ontology*/, const WriteOptions& /*options*/,
                  std::ostream& out) {
  Sink sink(out);
  sink.text() += "// Adds a graph to a Neo4j database; running it again changes nothing.\n";
  sink.text() += neo4j_constraints;
  write_nodes(graph, sink);
  write_relationships(graph, sink);
  sink.close();
}

}  // namespace entente
