#pragma once

#include <string>

namespace entente {

/// Runs Graphviz over a DOT text: lays it out with `engine` ("dot", "sfdp", "nop2" for nodes that have positions) and
/// returns what the renderer of `format` ("svg", "png", "pdf", "dot" for the text with positions) makes of it.
/// Throws Error with Graphviz's own words when it fails. Not for several threads at a time: Graphviz is not.
std::string run_graphviz(const std::string& text, const std::string& engine, const std::string& format);

}  // namespace entente
