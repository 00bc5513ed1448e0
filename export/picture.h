#pragma once

#include <entente/export/format.h>

#include <array>
#include <iosfwd>
#include <string_view>

/// Drawings of a graph, made by Graphviz: the best connected part, parallel edges bundled, with title and legend. The
/// same graph and options give the same drawing wherever the same Graphviz and fonts are installed.
namespace entente {

/// network: entities, and lines between them. timeline: dated relations, oldest first (timeline.h).
inline constexpr std::array<std::string_view, 2> picture_profiles = {"network", "timeline"};

void write_svg(const Graph& graph, const Ontology& ontology, const WriteOptions& options, std::ostream& out);
void write_png(const Graph& graph, const Ontology& ontology, const WriteOptions& options, std::ostream& out);
void write_pdf(const Graph& graph, const Ontology& ontology, const WriteOptions& options, std::ostream& out);

}  // namespace entente
