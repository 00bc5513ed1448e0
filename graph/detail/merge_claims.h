#pragma once

#include <entente/graph/detail/identify.h>

#include <vector>

namespace entente::detail {

/// Makes edges of claims, as facts.h orders them; sources are numbered as `articles` are. Claims that join an entity to
/// itself are left out. Throws Error, naming the article, when a claim points outside of it.
std::vector<Relation> merge_claims(const std::vector<const Annotated*>& articles, const Identified& identified,
                                   const Ontology& ontology);

}  // namespace entente::detail
