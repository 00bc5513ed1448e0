#include <entente/export/dot_elements.h>
#include <entente/export/escape.h>
#include <entente/export/evidence_json.h>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace entente::dot {

Attributes& Attributes::set(std::string_view name, std::string_view value) {
  if (value.empty()) return *this;
  if (!first_) out_ += ' ';
  first_ = false;
  out_ += name;
  out_ += '=';
  append_dot_string(out_, value);
  return *this;
}

Attributes& Attributes::set_on_white(std::string_view name, std::span<const std::string> lines) {
  if (lines.empty()) return *this;
  if (!first_) out_ += ' ';
  first_ = false;
  out_ += name;
  out_ += "=<<table border=\"0\" cellborder=\"0\" cellpadding=\"1\" cellspacing=\"0\" bgcolor=\"white\"><tr><td>";
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (i > 0) out_ += "<br/>";
    append_dot_html(out_, lines[i]);
  }
  out_ += "</td></tr></table>>";
  return *this;
}

void append_defaults(std::string& out) {
  out +=
      "  graph [rankdir=LR fontname=\"Helvetica\" fontsize=11 nodesep=0.25 ranksep=0.35 outputorder=edgesfirst pad=0.15"
      " labelloc=b labeljust=l charset=\"UTF-8\"];\n"
      "  node [fontname=\"Helvetica\" fontsize=13 fontcolor=\"#000000\" penwidth=1.6 margin=\"0.14,0.07\" "
      "height=0.4];\n"
      "  edge [fontname=\"Helvetica\" fontsize=11 arrowsize=0.7 penwidth=1.2];\n";
}

void append_style(Attributes& attributes, const ClassStyle& style, bool named) {
  attributes.set("shape", style.shape)
      .set("style", fmt::format("{}{}", style.style, named ? "" : ",dashed"))
      .set("color", style.border)
      .set("fillcolor", style.fill);
  if (style.borders > 1) attributes.set("peripheries", fmt::format("{}", style.borders));
}

void append_style(Attributes& attributes, const StatusStyle& style, bool symmetric) {
  attributes.set("style", style.line).set("color", style.colour).set("fontcolor", style.colour);
  if (symmetric) attributes.set("dir", "none");
}

std::string_view edge_name(const Relation& relation) {
  const bool blank = relation.office.find_first_not_of(" \t\r\n") == std::string::npos;
  return blank ? std::string_view(relation.type) : std::string_view(relation.office);
}

std::string node_tooltip(const Entity& entity) {
  std::string text = fmt::format("{} ({})", entity.name, entity.type);
  if (!entity.aliases.empty()) text += fmt::format("\nalso: {}", fmt::join(entity.aliases, ", "));
  return text;
}

std::string edge_tooltip(const Relation& relation, const Graph& graph) {
  if (relation.evidence.empty()) return relation.type;
  const Evidence& best = relation.evidence.front();
  const Source& source = graph.source(best.source);
  std::string text = fmt::format("{}: {}\n{}", relation.type, best.quote, shown_title(source));
  if (!source.date.empty()) text += fmt::format(", {}", source.date);
  return text;
}

}  // namespace entente::dot
