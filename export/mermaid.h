#pragma once

#include <entente/export/format.h>

#include <cstddef>
#include <iosfwd>

namespace entente {

/// What Mermaid, and GitHub with it, draws at most.
inline constexpr std::size_t mermaid_edges = 500;
inline constexpr std::size_t mermaid_characters = 50'000;

/// A Mermaid flowchart, which GitHub and GitLab draw in Markdown pages. It holds the best connected part of the graph,
/// as large as WriteOptions::drawn and Mermaid's limits allow, and says what it leaves out. Relations of one pair,
/// direction and status are one line, dashed unless they are or were so. Small: it is made in memory.
void write_mermaid(const Graph& graph, const Ontology& ontology, const WriteOptions& options, std::ostream& out);

}  // namespace entente
