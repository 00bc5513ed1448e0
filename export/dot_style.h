#pragma once

#include <entente/base/status.h>
#include <entente/ontology/ontology.h>

#include <cstddef>
#include <span>
#include <string_view>

/// How things look in DOT and pictures: the colours of Okabe and Ito (2008), which colour-blind people tell apart, and
/// never colour alone.
namespace entente {

struct ClassStyle {
  std::string_view name;    ///< of the class; its subclasses look the same unless they have a style of their own
  std::string_view shape;   ///< Graphviz node shape
  std::string_view style;   ///< Graphviz style
  std::string_view border;  ///< Graphviz colour
  std::string_view fill;
  std::string_view colour_name;  ///< of the border, for legends in words
  std::size_t borders = 1;
};

struct StatusStyle {
  std::string_view line;    ///< Graphviz style
  std::string_view colour;  ///< of line and letters
  std::string_view mark;    ///< put behind a label; empty for what simply is so
};

/// All of them, in the order of legends; the last one is for classes that have none.
std::span<const ClassStyle> class_styles();

/// The style of `type` or of the nearest class above it.
const ClassStyle& class_style(const Ontology& ontology, std::string_view type);

/// Where it stands in class_styles().
inline std::size_t index_of(const ClassStyle& style) {
  return static_cast<std::size_t>(&style - class_styles().data());
}

const StatusStyle& status_style(Status status);

}  // namespace entente
