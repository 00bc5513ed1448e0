#pragma once

#include <entente/graph/annotated.h>
#include <entente/graph/facts.h>
#include <entente/ontology/ontology.h>

#include <vector>

namespace entente::detail {

/// The nodes that articles speak of, and who is who.
struct Identified {
  std::vector<Entity> entities;                    ///< by id
  std::vector<std::vector<Id<Entity>>> entity_of;  ///< [article][local entity]
};

/// Finds out which local entities are one; see resolve.h for the rules. The order of the articles does not matter.
Identified identify(const std::vector<const Annotated*>& articles, const Ontology& ontology);

}  // namespace entente::detail
