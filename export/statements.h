#pragma once

#include <entente/export/format.h>

#include <iosfwd>
#include <string>

/// Tables of statements: a row for each piece of evidence, with all that is known of both entities, of the relation and
/// of the article, so that a table can be filtered, joined or sorted, and is still a graph. A relation without
/// evidence, an entity without relation, and an article that says nothing have a row of their own, with the other cells
/// empty.
namespace entente {

/// CSV by RFC 4180: a head line, commas, CR LF, quotes doubled, UTF-8 without byte order mark. Lists are joined by
/// " | ". A text that a spreadsheet would take for a formula has a "'" before it. Constant memory beyond the graph.
void write_statements_csv(const Graph& graph, const Ontology& ontology, const WriteOptions& options, std::ostream& out);

/// JSON Lines: the columns of the CSV as members, lists as arrays, numbers and booleans as such; what is empty is left
/// out.
void write_statements_jsonl(const Graph& graph, const Ontology& ontology, const WriteOptions& options,
                            std::ostream& out);

/// Reads them back, whatever the order of rows and columns; other columns are passed over. Nothing is lost. Throws
/// Error, with file and line, for what is no such table and for rows that contradict each other. O(n log n).
Graph read_statements_csv(std::istream& in, const std::string& name);
Graph read_statements_jsonl(std::istream& in, const std::string& name);

}  // namespace entente
