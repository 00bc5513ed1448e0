#pragma once

#include <entente/export/format.h>

#include <string>

namespace entente {

/// The picture of a graph's dated relations, oldest first, a row each: the date, a mark on the line of time, and who
/// did what to whom. What is planned, alleged or denied has a hollow mark, its own line, and a word. Rows follow each
/// other closely, however much time lies between; years are headed. At most `options.drawn` relations are shown, those
/// with the most evidence, and the picture says what it leaves out.
///
/// DOT text in which all has its place, for Graphviz's engine "nop2". O(relations log relations).
std::string timeline_text(const Graph& graph, const Ontology& ontology, const WriteOptions& options);

}  // namespace entente
