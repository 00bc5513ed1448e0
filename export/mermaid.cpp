#include <entente/export/dot_style.h>
#include <entente/export/escape.h>
#include <entente/export/figure.h>
#include <entente/export/mermaid.h>
#include <entente/export/sink.h>

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <string>
#include <vector>

namespace entente {
namespace {

constexpr std::size_t label_width = 25;

/// How the text of a node is bracketed, which makes its shape.
struct Brackets {
  std::string_view shape;  ///< of ClassStyle
  std::string_view open;
  std::string_view close;
};

constexpr Brackets brackets[] = {
    {"ellipse", "([", "])"}, {"hexagon", "{{", "}}"}, {"cylinder", "[(", ")]"},  {"note", "[/", "/]"},
    {"octagon", "[/", "/]"}, {"tab", "[/", "/]"},     {"component", "[[", "]]"},
};

Brackets brackets_of(const ClassStyle& style) {
  const auto* const found =
      std::find_if(std::begin(brackets), std::end(brackets), [&](const Brackets& b) { return b.shape == style.shape; });
  return found == std::end(brackets) ? Brackets{{}, "[", "]"} : *found;
}

void append_lines(std::string& out, const std::string& text) {
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    if (at > 0) out += "<br/>";
    append_mermaid_text(out, std::string_view(text).substr(at, end - at));
    at = end + 1;
  }
}

void append_node(std::string& out, std::size_t index, const Entity& entity, const ClassStyle& style) {
  const Brackets bracket = brackets_of(style);
  const std::string label = wrap(entity.name, label_width);
  fmt::format_to(std::back_inserter(out), "  n{}{}\"", index, bracket.open);
  append_lines(out, label.empty() ? entity.type : label);
  fmt::format_to(std::back_inserter(out), "\"{}:::c{}\n", bracket.close, index_of(style));
}

/// What is not so is dashed, and the label says why.
void append_arrow(std::string& out, const Arrow& arrow, const Graph& graph) {
  const StatusStyle& style = status_style(arrow.status);
  const bool solid = style.line == "solid";
  const std::string_view line = arrow.symmetric ? (solid ? "---" : "-.-") : (solid ? "-->" : "-.->");
  fmt::format_to(std::back_inserter(out), "  n{} {}|\"", arrow.from.value(), line);
  bool first = true;
  for (const std::string& text : arrow_label(arrow, graph)) {
    if (!first) out += "<br/>";
    first = false;
    append_mermaid_text(out, text);
  }
  if (!style.mark.empty()) fmt::format_to(std::back_inserter(out), "<br/>({})", style.mark);
  fmt::format_to(std::back_inserter(out), "\"| n{}\n", arrow.to.value());
}

void append_styles(std::string& out, const std::vector<bool>& used) {
  for (std::size_t i = 0; i < used.size(); ++i) {
    const ClassStyle& style = class_styles()[i];
    if (used[i]) {
      fmt::format_to(std::back_inserter(out), "  classDef c{} fill:{},stroke:{},color:#000000\n", i, style.fill,
                     style.border);
    }
  }
}

std::string drawn(const Figure& figure, const Ontology& ontology, const WriteOptions& options) {
  std::string out = "flowchart LR\n";
  std::vector<bool> used(class_styles().size());
  for (std::size_t i = 0; i < figure.shown.size(); ++i) {
    if (!figure.shown[i]) continue;
    const Entity& entity = figure.graph.entities()[i];
    const ClassStyle& style = class_style(ontology, entity.type);
    used[index_of(style)] = true;
    append_node(out, i, entity, style);
  }
  for (const Arrow& arrow : figure.arrows) append_arrow(out, arrow, figure.graph);
  std::string words = options.title;
  if (const std::string left_out = omission(figure); !left_out.empty()) words += (words.empty() ? "" : "\n") + left_out;
  if (!words.empty()) {
    out += "  note[\"";
    append_lines(out, words);
    out += "\"]:::note\n  classDef note fill:#FFFFFF,stroke:#FFFFFF,color:#000000\n";
  }
  append_styles(out, used);
  return out;
}

}  // namespace

void write_mermaid(const Graph& graph, const Ontology& ontology, const WriteOptions& options, std::ostream& out) {
  const auto all = static_cast<std::uint32_t>(graph.entities().size());
  std::uint32_t nodes = options.drawn == 0 ? all : std::min(options.drawn, all);
  Figure figure = make_figure(graph, ontology, nodes);
  std::string text = drawn(figure, ontology, options);
  while (nodes > 1 && (figure.arrows.size() > mermaid_edges || text.size() > mermaid_characters)) {
    nodes = nodes * 3 / 4;
    figure = make_figure(graph, ontology, nodes);
    text = drawn(figure, ontology, options);
  }
  Sink sink(out);
  sink.text() += text;
  sink.close();
}

}  // namespace entente
