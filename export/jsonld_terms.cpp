#include <entente/export/escape.h>
#include <entente/export/jsonld.h>
#include <entente/export/jsonld_terms.h>

#include <nlohmann/json.hpp>

#include <algorithm>

namespace entente::jsonld {
namespace {

using Json = nlohmann::ordered_json;

Json typed(std::string_view iri, std::string_view type) {
  return {{"@id", iri}, {"@type", type}};
}

Json set_of(std::string_view iri) {
  return {{"@id", iri}, {"@container", "@set"}};
}

/// "####-##" says that `iso` has digits and hyphens in those places.
bool looks_like(std::string_view iso, std::string_view pattern) {
  return std::equal(iso.begin(), iso.end(), pattern.begin(), pattern.end(),
                    [](char c, char p) { return p == '#' ? c >= '0' && c <= '9' : c == p; });
}

std::string_view date_type(std::string_view iso) {
  if (looks_like(iso, "####-##-##")) return "xsd:date";
  if (looks_like(iso, "####-##")) return "xsd:gYearMonth";
  if (looks_like(iso, "####")) return "xsd:gYear";
  return {};
}

}  // namespace

std::vector<std::pair<std::string, std::string>> prefixes() {
  return {
      {"ent", std::string(jsonld_vocabulary)},
      {"schema", "https://schema.org/"},
      {"org", "http://www.w3.org/ns/org#"},
      {"oa", "http://www.w3.org/ns/oa#"},
      {"prov", "http://www.w3.org/ns/prov#"},
      {"skos", "http://www.w3.org/2004/02/skos/core#"},
      {"rdfs", "http://www.w3.org/2000/01/rdf-schema#"},
      {"xsd", "http://www.w3.org/2001/XMLSchema#"},
  };
}

Json context() {
  Json context = {{"@version", 1.1}};
  for (const auto& [prefix, space] : prefixes()) context[prefix] = space;
  const Json terms = {
      {"label", "rdfs:label"},
      {"alias", set_of("skos:altLabel")},
      {"identifier", "schema:identifier"},
      {"formerIdentifier", set_of("ent:formerIdentifier")},
      {"named", typed("ent:named", "xsd:boolean")},
      {"name", "schema:name"},
      {"headline", "schema:headline"},
      {"url", typed("schema:url", "xsd:anyURI")},
      {"datePublished", "schema:datePublished"},
      {"language", "schema:inLanguage"},
      {"relation", typed("ent:relation", "@id")},
      {"symmetric", typed("ent:symmetric", "xsd:boolean")},
      {"office", "ent:office"},
      {"agent", typed("ent:agent", "@id")},
      {"counterpart", typed("ent:counterpart", "@id")},
      {"attendee", {{"@id", "schema:attendee"}, {"@type", "@id"}, {"@container", "@set"}}},
      {"member", typed("org:member", "@id")},
      {"organization", typed("org:organization", "@id")},
      {"role", "org:role"},
      {"status", "ent:status"},
      {"startDate", "schema:startDate"},
      {"endDate", "schema:endDate"},
      {"location", "schema:location"},
      {"instrument", "ent:instrument"},
      {"confidence", typed("ent:confidence", "xsd:decimal")},
      {"evidence", set_of("prov:wasDerivedFrom")},
      {"source", typed("oa:hasSource", "@id")},
      {"selector", set_of("oa:hasSelector")},
      {"start", typed("oa:start", "xsd:nonNegativeInteger")},
      {"end", typed("oa:end", "xsd:nonNegativeInteger")},
      {"exact", "oa:exact"},
      {"subject", "ent:subject"},
      {"trigger", "ent:trigger"},
      {"object", "ent:object"},
      {"speaker", "ent:speaker"},
      {"rule", "ent:rule"},
  };
  context.update(terms);
  return context;
}

std::string urn(std::string_view kind, std::string_view id) {
  std::string iri = "urn:entente:";
  iri += kind;
  iri += ':';
  append_percent_encoded(iri, id);
  return iri;
}

Json reference(std::string_view kind, std::string_view id) {
  return {{"@id", urn(kind, id)}};
}

std::string property(std::string_view relation) {
  std::string iri = "ent:";
  append_percent_encoded(iri, relation);
  return iri;
}

std::string statement_class(std::string_view relation) {
  std::string name;
  bool initial = true;
  for (const char c : relation) {
    if (c == '-') {
      initial = true;
      continue;
    }
    name += initial && c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    initial = false;
  }
  return property(name);
}

std::string_view statement_kind(const Ontology& ontology, std::string_view relation) {
  const RelationDef* definition = ontology.find_relation(relation);
  if (ontology.is_relation(relation, "holds-office")) return "org:Membership";
  return definition == nullptr || definition->lasting ? "ent:Relationship" : "schema:Event";
}

Json entity_types(const Ontology& ontology, std::string_view type) {
  Json types = Json::array();
  for (const ClassDef* definition = ontology.find_class(type); definition != nullptr && types.empty();
       definition = ontology.find_class(definition->parent)) {
    for (const Mapping& mapping : definition->mappings) {
      if (mapping.vocabulary == "schema") types.push_back("schema:" + mapping.term);
    }
  }
  types.push_back(property(type));
  return types;
}

Json date(std::string_view iso) {
  const std::string_view type = date_type(iso);
  return type.empty() ? Json(iso) : Json{{"@type", type}, {"@value", iso}};
}

}  // namespace entente::jsonld
