#include <entente/base/status.h>
#include <entente/export/jsonld_terms.h>
#include <entente/export/ontology_resources.h>

#include <set>

namespace entente::rdf {
namespace {

/// What a node must say with one property: once, unless it may be left out.
Description once(std::string_view path) {
  return blank().is("sh:path", path).value("sh:minCount", "1", "xsd:integer").value("sh:maxCount", "1", "xsd:integer");
}

Description at_most_once(std::string_view path) {
  return blank().is("sh:path", path).value("sh:maxCount", "1", "xsd:integer");
}

Description score() {
  return once("ent:confidence")
      .is("sh:datatype", "xsd:decimal")
      .value("sh:minInclusive", "0", "xsd:decimal")
      .value("sh:maxInclusive", "1", "xsd:decimal");
}

/// As precise as known.
Description date(std::string_view path) {
  std::vector<Object> types;
  for (const char* type : {"xsd:date", "xsd:gYearMonth", "xsd:gYear"}) {
    types.emplace_back(blank().is("sh:datatype", type).take());
  }
  return at_most_once(path).list("sh:or", std::move(types));
}

Resource entity_shape(const Ontology& ontology) {
  Description shape("ent:EntityShape");
  shape.is("a", "sh:NodeShape");
  for (const ClassDef& definition : ontology.classes()) shape.is("sh:targetClass", jsonld::property(definition.name));
  return shape.node("sh:property", once("rdfs:label").is("sh:datatype", "xsd:string"))
      .node("sh:property", once("schema:identifier").is("sh:datatype", "xsd:string"))
      .node("sh:property", once("ent:named").is("sh:datatype", "xsd:boolean"))
      .take();
}

Resource statement_shape() {
  std::vector<Object> statuses;
  for (const std::string_view status : status_names) statuses.emplace_back(Literal{std::string(status), {}});
  return Description("ent:StatementShape")
      .is("a", "sh:NodeShape")
      .is("sh:targetSubjectsOf", "ent:relation")
      .node("sh:property", once("ent:relation").is("sh:nodeKind", "sh:IRI"))
      .node("sh:property", once("ent:agent").is("sh:nodeKind", "sh:IRI"))
      .node("sh:property", once("ent:counterpart").is("sh:nodeKind", "sh:IRI"))
      .node("sh:property", once("ent:symmetric").is("sh:datatype", "xsd:boolean"))
      .node("sh:property", once("ent:status").list("sh:in", std::move(statuses)))
      .node("sh:property", score())
      .node("sh:property", date("schema:startDate"))
      .node("sh:property", date("schema:endDate"))
      .node("sh:property", blank()
                               .is("sh:path", "prov:wasDerivedFrom")
                               .value("sh:minCount", "1", "xsd:integer")
                               .is("sh:class", "oa:SpecificResource"))
      .take();
}

Resource evidence_shape() {
  Description shape("ent:EvidenceShape");
  shape.is("a", "sh:NodeShape").is("sh:targetClass", "oa:SpecificResource");
  shape.node("sh:property", once("oa:hasSource").is("sh:class", "schema:NewsArticle"));
  shape.node("sh:property", blank().is("sh:path", "oa:hasSelector").value("sh:minCount", "2", "xsd:integer"));
  for (const char* part : {"ent:subject", "ent:trigger", "ent:object"}) {
    shape.node("sh:property", once(part).is("sh:class", "oa:TextPositionSelector"));
  }
  return shape.node("sh:property", score()).take();
}

Resource position_shape() {
  return Description("ent:PositionShape")
      .is("a", "sh:NodeShape")
      .is("sh:targetClass", "oa:TextPositionSelector")
      .node("sh:property",
            once("oa:start").is("sh:datatype", "xsd:nonNegativeInteger").is("sh:lessThanOrEquals", "oa:end"))
      .node("sh:property", once("oa:end").is("sh:datatype", "xsd:nonNegativeInteger"))
      .take();
}

/// One of the classes or of those below them.
Description of_class(std::string_view path, const std::vector<std::string>& names, const Ontology& ontology) {
  std::set<std::string> all;
  for (const ClassDef& definition : ontology.classes()) {
    for (const std::string& name : names) {
      if (ontology.is_class(definition.name, name)) all.insert(definition.name);
    }
  }
  std::vector<Object> choices;
  for (const std::string& name : all) choices.emplace_back(blank().is("sh:class", jsonld::property(name)).take());
  return blank().is("sh:path", path).list("sh:or", std::move(choices));
}

Object ends(const std::vector<std::string>& from, const std::vector<std::string>& to, const Ontology& ontology) {
  return blank()
      .node("sh:property", of_class("ent:agent", from, ontology))
      .node("sh:property", of_class("ent:counterpart", to, ontology))
      .take();
}

Resource relation_shape(const RelationDef& definition, const Ontology& ontology) {
  std::vector<Object> choices;
  for (const Signature& signature : definition.signatures) {
    choices.push_back(ends(signature.from, signature.to, ontology));
    if (signature.symmetric && signature.from != signature.to) {
      choices.push_back(ends(signature.to, signature.from, ontology));
    }
  }
  const std::string statements = jsonld::statement_class(definition.name);
  return Description(statements + "Shape")
      .is("a", "sh:NodeShape")
      .is("sh:targetClass", statements)
      .list("sh:or", std::move(choices))
      .take();
}

}  // namespace

std::vector<Resource> shapes(const Ontology& ontology) {
  std::vector<Resource> all = {entity_shape(ontology), statement_shape(), evidence_shape(), position_shape()};
  for (const RelationDef& definition : ontology.relations()) all.push_back(relation_shape(definition, ontology));
  return all;
}

}  // namespace entente::rdf
