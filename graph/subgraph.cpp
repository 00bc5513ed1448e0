#include <entente/base/error.h>
#include <entente/graph/detail/bundle.h>
#include <entente/graph/detail/distances.h>
#include <entente/graph/filter.h>
#include <entente/graph/snapshot.h>

#include <algorithm>
#include <utility>

namespace entente {
namespace {

/// Which rows of a graph stay.
struct Selection {
  std::vector<bool> nodes;
  std::vector<bool> edges;
};

bool all(const std::vector<bool>& bits) {
  return std::find(bits.begin(), bits.end(), false) == bits.end();
}

Selection select(const Graph& graph, std::vector<bool> edges) {
  Selection selection{std::vector<bool>(graph.entities().size(), true), std::move(edges)};
  if (all(selection.edges)) return selection;
  selection.nodes.assign(graph.entities().size(), false);
  for (std::size_t i = 0; i < selection.edges.size(); ++i) {
    if (!selection.edges[i]) continue;
    selection.nodes[graph.relations()[i].from.value()] = true;
    selection.nodes[graph.relations()[i].to.value()] = true;
  }
  return selection;
}

void drop_loose_edges(const Graph& graph, Selection& selection) {
  for (std::size_t i = 0; i < selection.edges.size(); ++i) {
    const Relation& relation = graph.relations()[i];
    if (!selection.nodes[relation.from.value()] || !selection.nodes[relation.to.value()]) selection.edges[i] = false;
  }
}

void keep_around(const Graph& graph, Id<Entity> centre, std::uint32_t hops, Selection& selection) {
  if (centre.value() >= graph.entities().size())
    throw Error("the node to cut around is not in the graph; look it up first");
  const Snapshot snapshot(graph, selection.edges);
  const detail::Distances distances(snapshot, centre.value(), detail::Follow::both, hops);
  for (std::uint32_t node = 0; node < snapshot.node_count(); ++node) {
    selection.nodes[node] = distances[node] != detail::Distances::unreached;
  }
  drop_loose_edges(graph, selection);
}

void keep_top(const Graph& graph, const Cut& cut, Selection& selection) {
  const Snapshot snapshot(graph, selection.edges);
  std::vector<std::pair<std::size_t, std::uint32_t>> ranked;  // (neighbours, node)
  for (std::uint32_t node = 0; node < snapshot.node_count(); ++node) {
    if (!selection.nodes[node]) continue;
    const bool centre = cut.around && cut.around->value() == node;  // of a figure around a node, the node itself stays
    ranked.emplace_back(centre ? graph.entities().size() : detail::neighbour_count(snapshot, node), node);
  }
  if (ranked.size() <= cut.top) return;
  std::sort(ranked.begin(), ranked.end(),
            [](const auto& a, const auto& b) { return a.first != b.first ? a.first > b.first : a.second < b.second; });
  for (std::size_t i = cut.top; i < ranked.size(); ++i) selection.nodes[ranked[i].second] = false;
  drop_loose_edges(graph, selection);
}

/// Where each row that stays goes; what goes has no new place.
template <class Row>
std::vector<Id<Row>> new_places(const std::vector<bool>& stays) {
  std::vector<Id<Row>> places(stays.size());
  std::size_t next = 0;
  for (std::size_t i = 0; i < stays.size(); ++i) {
    if (stays[i]) places[i] = Id<Row>(next++);
  }
  return places;
}

template <class Row>
std::vector<Row> chosen(std::span<const Row> rows, const std::vector<bool>& stays) {
  std::vector<Row> kept;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (stays[i]) kept.push_back(rows[i]);
  }
  return kept;
}

std::vector<bool> used_sources(const Graph& graph, const std::vector<bool>& edges) {
  std::vector<bool> used(graph.sources().size(), false);
  for (std::size_t i = 0; i < edges.size(); ++i) {
    if (!edges[i]) continue;
    for (const Evidence& evidence : graph.relations()[i].evidence) used[evidence.source.value()] = true;
  }
  return used;
}

Graph extract(const Graph& graph, const Selection& selection) {
  if (all(selection.nodes) && all(selection.edges)) return graph;
  const auto used = used_sources(graph, selection.edges);
  const auto source_places = new_places<Source>(used);
  const auto node_places = new_places<Entity>(selection.nodes);
  Facts facts{chosen(graph.sources(), used), chosen(graph.entities(), selection.nodes),
              chosen(graph.relations(), selection.edges)};
  for (Relation& relation : facts.relations) {
    relation.from = node_places[relation.from.value()];
    relation.to = node_places[relation.to.value()];
    for (Evidence& evidence : relation.evidence) evidence.source = source_places[evidence.source.value()];
  }
  return Graph(std::move(facts));
}

}  // namespace

Graph subgraph(const Graph& graph, const Ontology& ontology, const Filter& filter, const Cut& cut) {
  Selection selection = select(graph, matching(graph, ontology, filter));
  if (cut.around) keep_around(graph, *cut.around, cut.hops, selection);
  if (cut.top != 0) keep_top(graph, cut, selection);
  return extract(graph, selection);
}

Graph subgraph(const Graph& graph, std::vector<bool> keep) {
  return extract(graph, select(graph, std::move(keep)));
}

}  // namespace entente
