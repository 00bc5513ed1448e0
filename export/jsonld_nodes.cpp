#include <entente/export/escape.h>
#include <entente/export/jsonld_nodes.h>
#include <entente/export/jsonld_terms.h>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <string>
#include <tuple>
#include <vector>

namespace entente::jsonld {
namespace {

using Json = nlohmann::ordered_json;

void set(Json& node, const char* term, const std::string& text) {
  if (!text.empty()) node[term] = text;
}

void set_date(Json& node, const char* term, const std::string& iso) {
  if (!iso.empty()) node[term] = date(iso);
}

/// Numbers are strings with a type: JSON-LD turns 1.0 into an integer, and 0.9 into 9.0E-1.
void set_span(Json& node, Span span) {
  node["start"] = fmt::format("{}", span.begin);
  node["end"] = fmt::format("{}", span.end);
}

Json position(Span span) {
  Json selector = {{"@type", "oa:TextPositionSelector"}};
  set_span(selector, span);
  return selector;
}

Json article(const Source& source) {
  Json node = {{"@id", urn("document", source.id)}, {"@type", "schema:NewsArticle"}};
  set(node, "identifier", source.id);
  set(node, "name", source.name);
  set(node, "headline", source.title);
  set(node, "url", source.url);
  set_date(node, "datePublished", source.date);
  set(node, "language", source.language);
  return node;
}

/// A direct triple: `node` stands in a relation, that of the row `relation`, to `target`.
struct Triple {
  std::uint32_t node;
  std::uint32_t relation;
  std::uint32_t target;
};

/// Direct triples by node, type and target, each once: of what is so, not of what is planned, alleged, denied or over.
std::vector<Triple> direct_triples(const Graph& graph) {
  std::vector<Triple> triples;
  for (std::uint32_t i = 0; i < graph.relations().size(); ++i) {
    const Relation& relation = graph.relations()[i];
    if (relation.status != Status::happened && relation.status != Status::ongoing) continue;
    triples.push_back({relation.from.value(), i, relation.to.value()});
    if (relation.symmetric) triples.push_back({relation.to.value(), i, relation.from.value()});
  }
  const auto key = [&](const Triple& t) {
    return std::tuple(t.node, std::string_view(graph.relations()[t.relation].type), t.target);
  };
  std::sort(triples.begin(), triples.end(), [&](const Triple& a, const Triple& b) { return key(a) < key(b); });
  const auto same = [&](const Triple& a, const Triple& b) { return key(a) == key(b); };
  triples.erase(std::unique(triples.begin(), triples.end(), same), triples.end());
  return triples;
}

Json entity_node(const Entity& entity, const Ontology& ontology) {
  Json node = {{"@id", urn("entity", entity.id)}, {"@type", entity_types(ontology, entity.type)}};
  set(node, "label", entity.name);
  if (!entity.aliases.empty()) node["alias"] = entity.aliases;
  node["named"] = entity.named;
  set(node, "identifier", entity.id);
  if (!entity.former_ids.empty()) node["formerIdentifier"] = entity.former_ids;
  return node;
}

Json evidence_node(const Evidence& evidence, const Graph& graph) {
  Json node = {{"@type", "oa:SpecificResource"},
               {"source", urn("document", graph.source(evidence.source).id)},
               {"selector", Json::array({position(evidence.sentence),
                                         {{"@type", "oa:TextQuoteSelector"}, {"exact", evidence.quote}}})},
               {"subject", position(evidence.subject)},
               {"trigger", position(evidence.trigger)},
               {"object", position(evidence.object)}};
  set(node, "speaker", evidence.speaker);
  set(node, "rule", evidence.rule);
  node["confidence"] = per_mille(evidence.score);
  return node;
}

Json statement(const Relation& relation, const Graph& graph, const Ontology& ontology) {
  Json node = {{"@id", urn("relation", relation.id)},
               {"@type", {statement_kind(ontology, relation.type), statement_class(relation.type)}}};
  const std::string from = urn("entity", graph.entity(relation.from).id);
  const std::string to = urn("entity", graph.entity(relation.to).id);
  node["relation"] = property(relation.type);
  node["agent"] = from;
  node["counterpart"] = to;
  node["symmetric"] = relation.symmetric;
  if (node["@type"][0] == "org:Membership") {
    node["member"] = from;
    node["organization"] = to;
    if (!relation.office.empty()) node["role"] = {{"@type", "org:Role"}, {"label", relation.office}};
  } else {
    if (node["@type"][0] == "schema:Event" && relation.symmetric) node["attendee"] = Json::array({from, to});
    set(node, "office", relation.office);
  }
  node["status"] = to_string(relation.status);
  set_date(node, relation.status == Status::ended ? "endDate" : "startDate", relation.date);
  set(node, "instrument", relation.instrument);
  set(node, "location", relation.place);
  node["confidence"] = per_mille(relation.confidence);
  Json evidence = Json::array();
  for (const Evidence& piece : relation.evidence) evidence.push_back(evidence_node(piece, graph));
  node["evidence"] = std::move(evidence);
  return node;
}

void use_entities(const Graph& graph, const Ontology& ontology, const UseNode& use) {
  const std::vector<Triple> triples = direct_triples(graph);
  auto triple = triples.begin();
  for (std::uint32_t i = 0; i < graph.entities().size(); ++i) {
    Json node = entity_node(graph.entities()[i], ontology);
    for (; triple != triples.end() && triple->node == i; ++triple) {
      node[property(graph.relations()[triple->relation].type)].push_back(
          reference("entity", graph.entities()[triple->target].id));
    }
    use(node);
  }
}

}  // namespace

void for_each_node(const Graph& graph, const Ontology& ontology, const UseNode& use) {
  for (const Source& source : graph.sources()) use(article(source));
  use_entities(graph, ontology, use);
  for (const Relation& relation : graph.relations()) use(statement(relation, graph, ontology));
}

}  // namespace entente::jsonld
