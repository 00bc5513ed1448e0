#pragma once

#include <entente/export/format.h>

#include <iosfwd>

namespace entente {

/// A folder for Neo4j's bulk import: nodes.csv and relationships.csv with the headers of `neo4j-admin database import`,
/// and around them import.sh, constraints.cypher, examples.cypher and README.md. Every node bears the label Entity and
/// its class; a relation's type is the relationship's, its data are properties named as in GraphML. Texts lose their
/// line ends, items of lists their semicolons. Constant memory beyond the graph.
void write_neo4j(const Graph& graph, const Ontology& ontology, const WriteOptions& options, const OpenFile& open);

/// Cypher statements that add the graph to a database, or bring one up to date: nodes are merged by entity_id,
/// relationships by rid, so running them again changes nothing. In batches, ordered by class and type. Memory beyond
/// the graph: one index a relation.
void write_cypher(const Graph& graph, const Ontology& ontology, const WriteOptions& options, std::ostream& out);

}  // namespace entente
