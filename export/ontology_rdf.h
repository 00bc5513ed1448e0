#pragma once

#include <entente/ontology/ontology.h>

#include <iosfwd>

/// An ontology, published: what the terms of our linked data mean.
namespace entente {

/// RDFS and OWL: classes below those of schema.org, W3C ORG and FOAF, relations as properties with domain and range,
/// their statements as classes, all with meanings, and near notions of Wikidata, PLOVER and CAMEO.
void write_ontology_turtle(const Ontology& ontology, std::ostream& out);
void write_ontology_jsonld(const Ontology& ontology, std::ostream& out);

/// SHACL shapes that our linked data fits: what every entity, statement and piece of evidence must tell, and which
/// classes a relation joins. They need no inference: subclasses are named one by one. In Turtle.
void write_ontology_shacl(const Ontology& ontology, std::ostream& out);

}  // namespace entente
