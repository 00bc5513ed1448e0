#pragma once

#include <entente/graph/annotated.h>
#include <entente/graph/facts.h>
#include <entente/ontology/ontology.h>

#include <span>

namespace entente {

/// The one deterministic merge: what articles say of one entity becomes one node, claims of one relation one edge.
/// The result depends on the set of documents alone: their order does not matter, and a document that comes twice
/// counts once. O(n log n) in mentions and claims.
///
/// Entities are the same when the gazetteer's id is, or class, folded name and disambiguator are; a person also when
/// the name of one is the other's with parts left out ("Maduro", "Nicolás Maduro Moros") and no third one fits as well;
/// names of persons are compared without regard to romanisation. So are, as long as they fit one only: an acronym or
/// single word and the body that an article calls so, and a class and a narrower one of the same name.
Facts resolve(std::span<const Annotated> articles, const Ontology& ontology);

}  // namespace entente
