#include <entente/base/utf8.h>
#include <entente/export/dot_elements.h>
#include <entente/export/dot_style.h>
#include <entente/export/escape.h>
#include <entente/export/xml.h>
#include <entente/export/yed.h>

#include <fmt/format.h>

#include <algorithm>

namespace entente::yed {
namespace {

constexpr std::size_t letter_width = 7;  // of yEd's font, about
constexpr std::size_t widest = 400;

std::string_view shape_of(std::string_view graphviz) {
  if (graphviz == "ellipse" || graphviz == "hexagon" || graphviz == "octagon") return graphviz;
  return graphviz == "component" || graphviz == "cylinder" ? "roundrectangle" : "rectangle";
}

void append_element(std::string& out, std::string_view name, std::string_view text) {
  out += fmt::format("<y:{}>", name);
  append_xml_text(out, text);
  out += fmt::format("</y:{}>", name);
}

}  // namespace

const std::string_view name_space = " xmlns:y=\"http://www.yworks.com/xml/graphml\"";

const std::string_view keys =
    "  <key id=\"nodegraphics\" for=\"node\" yfiles.type=\"nodegraphics\"/>\n"
    "  <key id=\"edgegraphics\" for=\"edge\" yfiles.type=\"edgegraphics\"/>\n";

void append_node(std::string& out, const Entity& entity, const Ontology& ontology) {
  const ClassStyle& style = class_style(ontology, entity.type);
  const std::size_t width = std::min(widest, 20 + letter_width * count_code_points(entity.name));
  out += "      <data key=\"nodegraphics\"><y:ShapeNode><y:Geometry height=\"30\"";
  xml::append_attribute(out, "width", width);
  out += "/><y:Fill";
  xml::append_attribute(out, "color", style.fill);
  out += " transparent=\"false\"/><y:BorderStyle";
  xml::append_attribute(out, "color", style.border);
  xml::append_attribute(out, "type", entity.named ? "line" : "dashed");
  out += " width=\"1.5\"/>";
  append_element(out, "NodeLabel", entity.name);
  out += "<y:Shape";
  xml::append_attribute(out, "type", shape_of(style.shape));
  out += "/></y:ShapeNode></data>\n";
}

void append_edge(std::string& out, const Relation& relation) {
  const StatusStyle& style = status_style(relation.status);
  out += "      <data key=\"edgegraphics\"><y:PolyLineEdge><y:LineStyle";
  xml::append_attribute(out, "color", style.colour);
  xml::append_attribute(out, "type", style.line == "solid" ? std::string_view("line") : style.line);
  out += " width=\"1.0\"/><y:Arrows source=\"none\"";
  xml::append_attribute(out, "target", relation.symmetric ? "none" : "standard");
  out += "/>";
  std::string label(dot::edge_name(relation));
  if (!style.mark.empty()) label += fmt::format(" ({})", style.mark);
  append_element(out, "EdgeLabel", label);
  out += "</y:PolyLineEdge></data>\n";
}

}  // namespace entente::yed
