#include <entente/export/escape.h>
#include <entente/export/jsonld_terms.h>
#include <entente/export/ontology_rdf.h>
#include <entente/export/ontology_resources.h>
#include <entente/export/sink.h>
#include <entente/export/turtle_block.h>

#include <nlohmann/json.hpp>

namespace entente {
namespace {

using Json = nlohmann::ordered_json;

rdf::Prefixes prefixes() {
  rdf::Prefixes all = jsonld::prefixes();
  for (const auto& [prefix, space] :
       {std::pair("owl", "http://www.w3.org/2002/07/owl#"),
        std::pair("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"),
        std::pair("foaf", "http://xmlns.com/foaf/0.1/"), std::pair("sh", "http://www.w3.org/ns/shacl#"),
        std::pair("wd", "http://www.wikidata.org/entity/")}) {
    all.emplace_back(prefix, space);
  }
  return all;
}

/// Makes compact IRIs whole.
class Expansion {
 public:
  Expansion() : reader_(context()) {}

  static Json context() {
    Json context = Json::object();
    for (const auto& [prefix, space] : prefixes()) context[prefix] = space;
    return context;
  }

  rdf::Resource operator()(rdf::Resource resource) const {
    resource.iri = reader_.expand(resource.iri);
    for (auto& [predicate, object] : resource.statements) {
      predicate = predicate == "a" ? std::string(rdf::rdf_type) : reader_.expand(predicate);
      if (auto* iri = std::get_if<rdf::Iri>(&object)) {
        iri->text = reader_.expand(iri->text);
      } else if (auto* literal = std::get_if<rdf::Literal>(&object)) {
        if (!literal->datatype.empty()) literal->datatype = reader_.expand(literal->datatype);
      } else {
        object = (*this)(std::move(std::get<rdf::Resource>(object)));
      }
    }
    return resource;
  }

 private:
  rdf::JsonLdReader reader_;
};

void write_turtle(const std::vector<rdf::Resource>& resources, std::ostream& out) {
  const Expansion expand;
  const rdf::Prefixes names = prefixes();
  Sink sink(out);
  rdf::append_prefixes(sink.text(), names);
  for (const rdf::Resource& resource : resources) {
    rdf::append_block(sink.text(), expand(resource), names);
    sink.element_done();
  }
  sink.close();
}

Json to_json(const rdf::Resource& resource);

Json to_json(const rdf::Object& object) {
  if (const auto* iri = std::get_if<rdf::Iri>(&object)) return {{"@id", iri->text}};
  if (const auto* resource = std::get_if<rdf::Resource>(&object)) return to_json(*resource);
  const auto& literal = std::get<rdf::Literal>(object);
  if (literal.datatype.empty()) return literal.text;
  return {{"@type", literal.datatype}, {"@value", literal.text}};
}

Json to_json(const rdf::Resource& resource) {
  Json node = Json::object();
  if (!resource.iri.empty()) node["@id"] = resource.iri;
  for (const auto& [predicate, object] : resource.statements) {
    if (predicate == "a") {
      node["@type"].push_back(std::get<rdf::Iri>(object).text);
    } else {
      node[predicate].push_back(to_json(object));
    }
  }
  return node;
}

}  // namespace

void write_ontology_turtle(const Ontology& ontology, std::ostream& out) {
  write_turtle(rdf::ontology_resources(ontology), out);
}

void write_ontology_shacl(const Ontology& ontology, std::ostream& out) {
  write_turtle(rdf::shapes(ontology), out);
}

void write_ontology_jsonld(const Ontology& ontology, std::ostream& out) {
  Sink sink(out);
  sink.text() += "{\"@context\": " + to_line(Expansion::context()) + ",\n\"@graph\": [";
  bool first = true;
  for (const rdf::Resource& resource : rdf::ontology_resources(ontology)) {
    sink.text() += first ? "\n" : ",\n";
    sink.text() += to_line(to_json(resource));
    first = false;
  }
  sink.text() += "\n]}\n";
  sink.close();
}

}  // namespace entente
