#pragma once

#include <entente/export/rdf_resource.h>
#include <entente/ontology/ontology.h>

#include <string>
#include <string_view>
#include <vector>

/// Ontologies as resources of RDF. Names are compact IRIs, "owl:Class".
namespace entente::rdf {

/// Says things of one resource; names are compact until the writer expands them.
class Description {
 public:
  explicit Description(std::string name) { resource_.iri = std::move(name); }

  Description& is(std::string_view predicate, std::string_view name);
  Description& text(std::string_view predicate, std::string_view text);
  Description& value(std::string_view predicate, std::string_view text, std::string_view datatype);
  Description& node(std::string_view predicate, Description node);
  /// An RDF collection; nothing is said of an empty one.
  Description& list(std::string_view predicate, std::vector<Object> items);

  Resource take() { return std::move(resource_); }

 private:
  Resource resource_;
};

/// Of a blank node.
inline Description blank() {
  return Description({});
}

std::vector<Resource> ontology_resources(const Ontology& ontology);
std::vector<Resource> shapes(const Ontology& ontology);

}  // namespace entente::rdf
