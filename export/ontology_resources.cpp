#include <entente/export/jsonld.h>
#include <entente/export/jsonld_terms.h>
#include <entente/export/ontology_resources.h>

#include <algorithm>

namespace entente::rdf {
namespace {

struct Term {
  std::string_view name;
  std::string_view kind;
  std::string_view meaning;
};

/// What our linked data uses beside classes and relations.
constexpr Term terms[] = {
    {"ent:Relationship", "owl:Class", "A relation that lasts, told as a statement"},
    {"ent:relation", "owl:ObjectProperty", "The property that a statement states"},
    {"ent:agent", "owl:ObjectProperty", "Who does it, or one of the two"},
    {"ent:counterpart", "owl:ObjectProperty", "To whom it is done, or the other of the two"},
    {"ent:subject", "owl:ObjectProperty", "Where the sentence names the agent"},
    {"ent:trigger", "owl:ObjectProperty", "The words that say it"},
    {"ent:object", "owl:ObjectProperty", "Where the sentence names the counterpart"},
    {"ent:symmetric", "owl:DatatypeProperty", "Whether agent and counterpart may change places"},
    {"ent:status", "owl:DatatypeProperty", "How far it is true: happened, ongoing, ended, planned, alleged or denied"},
    {"ent:confidence", "owl:DatatypeProperty", "How sure the reading is, from 0 to 1"},
    {"ent:office", "owl:DatatypeProperty", "The office that a relation is about"},
    {"ent:instrument", "owl:DatatypeProperty", "What was signed"},
    {"ent:speaker", "owl:DatatypeProperty", "Who is quoted for it"},
    {"ent:rule", "owl:DatatypeProperty", "The rule that read it"},
    {"ent:named", "owl:DatatypeProperty", "Whether it has a name of its own"},
    {"ent:formerIdentifier", "owl:DatatypeProperty", "An id that it had under another name"},
    {"ent:inverseLabel", "owl:AnnotationProperty", "How the relation reads backwards"},
    {"ent:plover", "owl:AnnotationProperty", "Event type of PLOVER"},
    {"ent:cameo", "owl:AnnotationProperty", "Event code of CAMEO, with all that begin with it"},
};

/// Notions elsewhere: above a class when it is a class of RDF, else near.
void add_mappings(Description& description, const std::vector<Mapping>& mappings, std::string_view above) {
  for (const Mapping& mapping : mappings) {
    if (mapping.vocabulary == "schema" || mapping.vocabulary == "org" || mapping.vocabulary == "foaf") {
      description.is(above, mapping.vocabulary + ":" + mapping.term);
    } else if (mapping.vocabulary == "wikidata") {
      description.is("skos:closeMatch", "wd:" + mapping.term);
    } else {
      description.text(jsonld::property(mapping.vocabulary), mapping.term);
    }
  }
}

Resource class_resource(const ClassDef& definition) {
  Description description(jsonld::property(definition.name));
  description.is("a", "owl:Class").text("rdfs:label", definition.name).text("rdfs:comment", definition.meaning);
  if (!definition.parent.empty()) description.is("rdfs:subClassOf", jsonld::property(definition.parent));
  add_mappings(description, definition.mappings, "rdfs:subClassOf");
  return description.take();
}

/// Any of some classes.
void add_classes(Description& description, std::string_view predicate, std::vector<std::string> names) {
  std::sort(names.begin(), names.end());
  names.erase(std::unique(names.begin(), names.end()), names.end());
  std::vector<Object> classes;
  for (const std::string& name : names) classes.emplace_back(Iri{jsonld::property(name)});
  if (classes.size() == 1) {
    description.is(predicate, jsonld::property(names.front()));
  } else if (!classes.empty()) {
    description.node(predicate, blank().is("a", "owl:Class").list("owl:unionOf", std::move(classes)));
  }
}

Resource property_resource(const RelationDef& definition) {
  Description description(jsonld::property(definition.name));
  description.is("a", "owl:ObjectProperty");
  std::vector<std::string> from;
  std::vector<std::string> to;
  for (const Signature& signature : definition.signatures) {
    from.insert(from.end(), signature.from.begin(), signature.from.end());
    to.insert(to.end(), signature.to.begin(), signature.to.end());
    if (!signature.symmetric) continue;
    from.insert(from.end(), signature.to.begin(), signature.to.end());
    to.insert(to.end(), signature.from.begin(), signature.from.end());
  }
  const bool symmetric =
      !definition.signatures.empty() && std::all_of(definition.signatures.begin(), definition.signatures.end(),
                                                    [](const Signature& signature) { return signature.symmetric; });
  if (symmetric) description.is("a", "owl:SymmetricProperty");
  description.text("rdfs:label", definition.name).text("rdfs:comment", definition.meaning);
  if (!definition.parent.empty()) description.is("rdfs:subPropertyOf", jsonld::property(definition.parent));
  add_classes(description, "rdfs:domain", std::move(from));
  add_classes(description, "rdfs:range", std::move(to));
  description.text("ent:inverseLabel", definition.inverse);
  add_mappings(description, definition.mappings, "skos:closeMatch");
  return description.take();
}

Resource statement_resource(const RelationDef& definition, const Ontology& ontology) {
  Description description(jsonld::statement_class(definition.name));
  description.is("a", "owl:Class").text("rdfs:comment", "A statement that says: " + definition.name);
  if (!definition.parent.empty()) description.is("rdfs:subClassOf", jsonld::statement_class(definition.parent));
  description.is("rdfs:subClassOf", jsonld::statement_kind(ontology, definition.name));
  description.is("rdfs:seeAlso", jsonld::property(definition.name));
  return description.take();
}

}  // namespace

Description& Description::is(std::string_view predicate, std::string_view name) {
  resource_.statements.emplace_back(predicate, Iri{std::string(name)});
  return *this;
}

Description& Description::text(std::string_view predicate, std::string_view text) {
  return text.empty() ? *this : value(predicate, text, {});
}

Description& Description::value(std::string_view predicate, std::string_view text, std::string_view datatype) {
  resource_.statements.emplace_back(predicate, Literal{std::string(text), std::string(datatype)});
  return *this;
}

Description& Description::node(std::string_view predicate, Description node) {
  resource_.statements.emplace_back(predicate, node.take());
  return *this;
}

Description& Description::list(std::string_view predicate, std::vector<Object> items) {
  Object rest = Iri{"rdf:nil"};
  if (items.empty()) return *this;
  for (auto item = items.rbegin(); item != items.rend(); ++item) {
    Resource cell;
    cell.statements.emplace_back("rdf:first", std::move(*item));
    cell.statements.emplace_back("rdf:rest", std::move(rest));
    rest = std::move(cell);
  }
  resource_.statements.emplace_back(predicate, std::move(rest));
  return *this;
}

std::vector<Resource> ontology_resources(const Ontology& ontology) {
  std::vector<Resource> all;
  std::string name(jsonld_vocabulary);
  name.pop_back();
  all.push_back(Description(name)
                    .is("a", "owl:Ontology")
                    .text("rdfs:label", ontology.name())
                    .text("owl:versionInfo", ontology.version())
                    .take());
  for (const Term& term : terms) {
    all.push_back(Description(std::string(term.name)).is("a", term.kind).text("rdfs:comment", term.meaning).take());
  }
  for (const ClassDef& definition : ontology.classes()) all.push_back(class_resource(definition));
  for (const RelationDef& definition : ontology.relations()) {
    all.push_back(property_resource(definition));
    all.push_back(statement_resource(definition, ontology));
  }
  return all;
}

}  // namespace entente::rdf
