#pragma once

#include <entente/export/format.h>

#include <iosfwd>

namespace entente {

/// GEXF 1.3, Gephi's own: the one format that gives it times and colours. Since (source, target, kind) must be unique,
/// the relations of a pair and type are one edge, whose spells tell when; what is planned, alleged or denied is of a
/// kind of its own, "met-with (denied)". Dates are days, as intervals with both ends. All edges are directed, with a
/// boolean `symmetric`, since many readers refuse a mixture. Colours and shapes tell classes, sizes how many edges a
/// node has. Memory beyond the graph: one index a relation.
void write_gexf(const Graph& graph, const Ontology& ontology, const WriteOptions& options, std::ostream& out);

}  // namespace entente
