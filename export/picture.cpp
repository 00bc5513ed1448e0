#include <entente/base/error.h>
#include <entente/export/dot_elements.h>
#include <entente/export/escape.h>
#include <entente/export/figure.h>
#include <entente/export/graphviz.h>
#include <entente/export/legend.h>
#include <entente/export/picture.h>
#include <entente/export/sink.h>
#include <entente/export/timeline.h>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace entente {
namespace {

/// Above it `dot` takes too long and its layers no longer help; letters on lines would cover everything.
constexpr std::size_t most_for_layers = 200;
constexpr std::size_t node_width = 18;  // code points a line

void append_node(std::string& out, const Entity& entity, const Ontology& ontology) {
  out += "  ";
  append_dot_string(out, entity.id);
  dot::Attributes attributes(out);
  attributes.set("label", wrap(entity.name, node_width));
  dot::append_style(attributes, class_style(ontology, entity.type), entity.named);
  attributes.set("tooltip", dot::node_tooltip(entity)).end();
}

void append_arrow(std::string& out, const Arrow& arrow, const Graph& graph, bool labelled) {
  const StatusStyle& style = status_style(arrow.status);
  out += "  ";
  append_dot_string(out, graph.entity(arrow.from).id);
  out += " -> ";
  append_dot_string(out, graph.entity(arrow.to).id);
  dot::Attributes attributes(out);
  std::vector<std::string> lines = arrow_label(arrow, graph);
  if (!style.mark.empty()) lines.push_back(fmt::format("({})", style.mark));
  if (labelled) attributes.set_on_white("label", lines);
  dot::append_style(attributes, style, arrow.symmetric);
  const std::string tooltip = dot::edge_tooltip(graph.relation(arrow.relations.front()), graph);
  attributes.set("tooltip", tooltip).set("labeltooltip", tooltip).end();
}

std::string figure_text(const Figure& figure, const Ontology& ontology, bool layers) {
  std::string out = "digraph entente {\n";
  dot::append_defaults(out);
  if (!layers) out += "  graph [overlap=prism splines=line];\n";
  for (std::size_t i = 0; i < figure.shown.size(); ++i) {
    if (figure.shown[i]) append_node(out, figure.graph.entities()[i], ontology);
  }
  for (const Arrow& arrow : figure.arrows) append_arrow(out, arrow, figure.graph, layers);
  return out + "}\n";
}

Legend legend_of(const Figure& figure, const Ontology& ontology) {
  Legend legend(ontology);
  for (std::size_t i = 0; i < figure.shown.size(); ++i) {
    if (figure.shown[i]) legend.add(figure.graph.entities()[i]);
  }
  for (const Arrow& arrow : figure.arrows) legend.add(arrow.status);
  return legend;
}

/// Laid out, with title and legend.
std::string network_text(const Graph& graph, const Ontology& ontology, const WriteOptions& options) {
  const Figure figure = make_figure(graph, ontology, options.drawn);
  const bool layers = figure.entities_shown() <= most_for_layers;
  std::string placed = run_graphviz(figure_text(figure, ontology, layers), layers ? "dot" : "sfdp", "dot");
  // Title and legend come last, so that they do not move anything.
  return with_legend(std::move(placed), legend_of(figure, ontology), options, omission(figure));
}

void write_picture(const Graph& graph, const Ontology& ontology, const WriteOptions& options, const char* format,
                   std::ostream& out) {
  const bool timeline = find_profile(picture_profiles, options.profile) == "timeline";
  Sink sink(out);
  sink.text() = run_graphviz(
      timeline ? timeline_text(graph, ontology, options) : network_text(graph, ontology, options), "nop2", format);
  sink.close();
}

}  // namespace

void write_svg(const Graph& graph, const Ontology& ontology, const WriteOptions& options, std::ostream& out) {
  write_picture(graph, ontology, options, "svg", out);
}

void write_png(const Graph& graph, const Ontology& ontology, const WriteOptions& options, std::ostream& out) {
  write_picture(graph, ontology, options, "png", out);
}

void write_pdf(const Graph& graph, const Ontology& ontology, const WriteOptions& options, std::ostream& out) {
  write_picture(graph, ontology, options, "pdf", out);
}

}  // namespace entente
