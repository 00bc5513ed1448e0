#pragma once

#include <entente/export/graphml_document.h>
#include <entente/graph/facts.h>

namespace entente::graphml {

/// Facts of a GraphML file that another program wrote: NetworkX, igraph, Gephi, yEd, APOC. What they kept of our data
/// is taken as such. Elsewhere a node's name is its `label` or `name`, what yEd shows, or its id; its class is `type`,
/// the `labels` of APOC, or Thing; a relation is `type`, `label`, what yEd shows, or related-to. An undirected edge is
/// symmetric. Groups are dissolved. An edge without evidence of ours rests on the file itself. Throws Error, with file
/// and line, for hyperedges, edges that lead nowhere, and ids that come twice.
Facts read_foreign(Document& document);

}  // namespace entente::graphml
