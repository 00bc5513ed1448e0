#pragma once

#include <entente/export/format.h>

#include <iosfwd>
#include <string_view>

namespace entente {

/// Names of our own classes and relations; a name only, nothing is fetched from there.
inline constexpr std::string_view jsonld_vocabulary = "https://w3id.org/entente/ontology#";

/// JSON-LD 1.1 with its context inline, so that it is read offline. Each relation is a node of its own: an event a
/// schema:Event, an office an org:Membership, with its evidence as prov:wasDerivedFrom an oa:SpecificResource that
/// quotes the article. What happened or goes on is also said as a direct triple of the two entities. Ids are
/// urn:entente:... One node a line, one after the other; memory beyond the graph is one index a relation.
void write_jsonld(const Graph& graph, const Ontology& ontology, const WriteOptions& options, std::ostream& out);

/// Reads back what write_jsonld wrote, also when the order of nodes or the layout has changed; nothing is lost. It is
/// no general JSON-LD processor: terms and prefixes must be ours. Throws Error with the file and the node's id, or the
/// line of what is no JSON. Memory: the file and its relations.
Graph read_jsonld(std::istream& in, const std::string& name);

}  // namespace entente
