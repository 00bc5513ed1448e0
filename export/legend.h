#pragma once

#include <entente/export/figure.h>

#include <string>
#include <string_view>

namespace entente {

/// Adds title, legend and `note`, a sentence or nothing, to a DOT text that Graphviz has already laid out. They are
/// placed above and below the drawing, so nothing in it moves.
std::string with_legend(std::string placed, const Figure& figure, const Ontology& ontology, const WriteOptions& options,
                        std::string_view note);

}  // namespace entente
