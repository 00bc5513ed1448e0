#pragma once

#include <entente/export/dot_style.h>
#include <entente/graph/graph.h>

#include <span>
#include <string>
#include <string_view>

/// The pieces of DOT that files and pictures share.
namespace entente::dot {

/// The attribute list of a statement: Attributes(out).set("shape", "box").end();
class Attributes {
 public:
  explicit Attributes(std::string& out) : out_(out) { out_ += " ["; }

  /// None when the value is empty.
  Attributes& set(std::string_view name, std::string_view value);
  /// A label whose lines stay readable where an edge runs below it.
  Attributes& set_on_white(std::string_view name, std::span<const std::string> lines);
  void end() { out_ += "];\n"; }

 private:
  std::string& out_;
  bool first_ = true;
};

/// What stands before all nodes: fonts, margins, direction.
void append_defaults(std::string& out);

void append_style(Attributes& attributes, const ClassStyle& style, bool named);
void append_style(Attributes& attributes, const StatusStyle& style, bool symmetric);

/// "foreign minister", "met-with", ...: what an edge is called.
std::string_view edge_name(const Relation& relation);

/// Who it is, for those who point at a node.
std::string node_tooltip(const Entity& entity);

/// The best sentence and where it stands, for those who point at an edge.
std::string edge_tooltip(const Relation& relation, const Graph& graph);

}  // namespace entente::dot
