#pragma once

#include <entente/export/evidence_json.h>
#include <entente/graph/graph.h>

#include <cstddef>
#include <string_view>

/// What the property-graph formats (GraphML, Neo4j) say of nodes and edges: the one list of names.
namespace entente {

/// `property(name, value)` is called with values that are a std::string_view, bool, std::size_t, or a
/// std::vector<std::string>.
template <class Property>
void for_each_property(const Entity& entity, Property&& property) {
  property("label", std::string_view(entity.name));
  property("type", std::string_view(entity.type));
  property("aliases", entity.aliases);
  property("named", entity.named);
  property("entity_id", std::string_view(entity.id));
  property("former_ids", entity.former_ids);
}

/// Likewise, without the evidence; the weight is the number of sentences, and the best of them stands for all where
/// people read tables.
template <class Property>
void for_each_short_property(const Relation& relation, const Graph& graph, Property&& property) {
  property("type", std::string_view(relation.type));
  property("status", to_string(relation.status));
  property("date", std::string_view(relation.date));
  property("office", std::string_view(relation.office));
  property("instrument", std::string_view(relation.instrument));
  property("place", std::string_view(relation.place));
  property("confidence", std::size_t{relation.confidence});
  property("weight", relation.evidence.size());
  property("rid", std::string_view(relation.id));
  property("symmetric", relation.symmetric);
  if (!relation.evidence.empty()) {
    const Evidence& best = relation.evidence.front();
    const Source& source = graph.source(best.source);
    property("sentence", std::string_view(best.quote));
    property("source_title", std::string_view(shown_title(source)));
    property("source_url", std::string_view(source.url));
  }
}

/// Likewise, with the evidence as JSON.
template <class Property>
void for_each_property(const Relation& relation, const Graph& graph, Property&& property) {
  for_each_short_property(relation, graph, property);
  property("evidence", std::string_view(evidence_to_json(relation.evidence, graph.sources())));
}

}  // namespace entente
