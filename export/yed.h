#pragma once

#include <entente/graph/facts.h>
#include <entente/ontology/ontology.h>

#include <string>
#include <string_view>

/// What yEd adds to GraphML: how nodes and edges look, in a namespace of its own. It lays out nothing: in yEd, choose a
/// layout once the file is open.
namespace entente::yed {

extern const std::string_view name_space;  ///< attribute of <graphml>
extern const std::string_view keys;        ///< the <key>s of the two elements below

void append_node(std::string& out, const Entity& entity, const Ontology& ontology);
void append_edge(std::string& out, const Relation& relation);

}  // namespace entente::yed
