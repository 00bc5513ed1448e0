#include <entente/export/neo4j_texts.h>

namespace entente {

const std::string_view neo4j_import_script = R"text(#!/bin/sh
# Makes a new database of nodes.csv and relationships.csv; the server must not have one of that name in use.
#
#   sh import.sh [DATABASE] [options of neo4j-admin, such as --overwrite-destination]
set -eu
database=${1:-neo4j}
[ $# -eq 0 ] || shift
cd "$(dirname "$0")"
exec neo4j-admin database import full "$database" --nodes=nodes.csv --relationships=relationships.csv "$@"
)text";

const std::string_view neo4j_constraints =
    R"text(CREATE CONSTRAINT entity_id IF NOT EXISTS FOR (n:Entity) REQUIRE n.entity_id IS UNIQUE;
CREATE FULLTEXT INDEX names IF NOT EXISTS FOR (n:Entity) ON EACH [n.label, n.aliases];
)text";

const std::string_view neo4j_examples = R"text(// Who met whom, when, and who says so.
MATCH (a)-[r:`met-with`]-(b)
WHERE r.status = 'happened' AND a.entity_id < b.entity_id
RETURN a.label, b.label, r.date, r.sentence, r.source_title
ORDER BY r.date;

// The best connected names.
MATCH (n:Entity)-[r]-()
WITH n, count(r) AS relations
RETURN n.label, n.type, relations
ORDER BY relations DESC, n.label
LIMIT 20;

// The shortest way between two names, of what is or was so. Give the names as $from and $to.
MATCH (a:Entity {label: $from}), (b:Entity {label: $to})
MATCH p = shortestPath((a)-[*..6]-(b))
WHERE all(r IN relationships(p) WHERE r.status IN ['happened', 'ongoing'])
RETURN [n IN nodes(p) | n.label] AS names, [r IN relationships(p) | type(r)] AS relations;
)text";

const std::string_view neo4j_readme = R"text(# A graph for Neo4j 5

1. `sh import.sh` makes a new database named neo4j of the two tables; `sh import.sh NAME` one named NAME. The server must
   be stopped, or not have that database. `--overwrite-destination` behind the name replaces one that is there.
2. Start the server and run `constraints.cypher`: `cypher-shell -f constraints.cypher`.
3. `examples.cypher` has questions to begin with.

| file | holds |
|---|---|
| nodes.csv | names with their class, other names and id; all bear the label Entity and that of their class |
| relationships.csv | relations with status, date, place, confidence (0 to 1000), best sentence and, as JSON, all evidence |

Types of relationships have hyphens, so write them in backticks: `` [:`met-with`] ``. Dates are text as precise as is known.
)text";

}  // namespace entente
