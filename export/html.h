#pragma once

#include <entente/export/format.h>

#include <cstdint>
#include <iosfwd>

namespace entente {

/// What a page holds at most: more would be slow to draw and too dense to read.
inline constexpr std::uint32_t html_entities = 5'000;
inline constexpr std::uint32_t html_relations = 30'000;

/// One HTML page that shows the graph, to be searched and filtered, down to each sentence; page/ has what runs in it.
/// It needs no network and its Content-Security-Policy forbids it any. The graph stands in it as JSON. Of a larger
/// graph it holds the best connected part, and says so. Streams row by row; memory beyond the graph is that part.
void write_html(const Graph& graph, const Ontology& ontology, const WriteOptions& options, std::ostream& out);

}  // namespace entente
