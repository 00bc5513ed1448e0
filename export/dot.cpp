#include <entente/export/dot.h>
#include <entente/export/dot_elements.h>
#include <entente/export/dot_style.h>
#include <entente/export/escape.h>
#include <entente/export/sink.h>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <vector>

namespace entente {
namespace {

/// A legend in words: one drawn with nodes would be taken for data by programs that read the file.
std::string legend(const Graph& graph, const Ontology& ontology) {
  std::vector<bool> used(class_styles().size());
  for (const Entity& entity : graph.entities()) {
    used[index_of(class_style(ontology, entity.type))] = true;
  }
  std::vector<std::string> words;
  for (std::size_t i = 0; i < used.size(); ++i) {
    const ClassStyle& style = class_styles()[i];
    if (used[i]) words.push_back(fmt::format("{}: {} {}", style.name, style.colour_name, style.shape));
  }
  return fmt::format("{}\nplanned: dashed blue; alleged: dashed purple; denied: dotted vermillion; ended: grey",
                     fmt::join(words, "; "));
}

std::string graph_label(const Graph& graph, const Ontology& ontology, const WriteOptions& options) {
  std::string label = options.title;
  if (!options.legend) return label;
  if (!label.empty()) label += '\n';
  return label + legend(graph, ontology);
}

void append_node(std::string& out, const Entity& entity, const Ontology& ontology) {
  out += "  ";
  append_dot_string(out, entity.id);
  dot::Attributes attributes(out);
  attributes.set("label", entity.name).set("type", entity.type).set("aliases", join_escaped(entity.aliases));
  dot::append_style(attributes, class_style(ontology, entity.type), entity.named);
  attributes.set("tooltip", dot::node_tooltip(entity)).end();
}

/// Type, office and date, and a word for what is not simply so.
std::string edge_label(const Relation& relation) {
  std::string label = relation.type;
  if (!relation.office.empty()) label += '\n' + relation.office;
  if (!relation.date.empty()) label += '\n' + relation.date;
  const std::string_view mark = status_style(relation.status).mark;
  if (!mark.empty()) label += fmt::format("\n({})", mark);
  return label;
}

void append_edge(std::string& out, const Relation& relation, const Graph& graph) {
  out += "  ";
  append_dot_string(out, graph.entity(relation.from).id);
  out += " -> ";
  append_dot_string(out, graph.entity(relation.to).id);
  dot::Attributes attributes(out);
  attributes.set("key", relation.id)
      .set("rid", relation.id)
      .set("label", edge_label(relation))
      .set("type", relation.type)
      .set("status", to_string(relation.status))
      .set("date", relation.date)
      .set("office", relation.office)
      .set("confidence", fmt::format("{}", relation.confidence));
  dot::append_style(attributes, status_style(relation.status), relation.symmetric);
  attributes.set("tooltip", dot::edge_tooltip(relation, graph)).end();
}

}  // namespace

void write_dot(const Graph& graph, const Ontology& ontology, const WriteOptions& options, std::ostream& out) {
  Sink sink(out);
  sink.text() += "digraph entente {\n";
  dot::append_defaults(sink.text());
  sink.text() += "  graph";
  dot::Attributes(sink.text()).set("label", graph_label(graph, ontology, options)).end();
  for (const Entity& entity : graph.entities()) {
    append_node(sink.text(), entity, ontology);
    sink.element_done();
  }
  for (const Relation& relation : graph.relations()) {
    append_edge(sink.text(), relation, graph);
    sink.element_done();
  }
  sink.text() += "}\n";
  sink.close();
}

}  // namespace entente
