#include <entente/base/status.h>
#include <entente/graph/detail/bundle.h>
#include <entente/graph/detail/components.h>
#include <entente/graph/measure.h>
#include <entente/graph/snapshot.h>

#include <algorithm>
#include <map>
#include <string_view>

namespace entente {
namespace {

/// Most frequent first, then by name.
template <class Rows, class NameOf>
std::vector<Statistics::Count> count_by(const Rows& rows, NameOf name_of) {
  std::map<std::string_view, std::size_t> counts;
  for (const auto& row : rows) ++counts[name_of(row)];
  std::vector<Statistics::Count> sorted(counts.begin(), counts.end());
  std::stable_sort(sorted.begin(), sorted.end(), [](const auto& a, const auto& b) { return a.second > b.second; });
  return sorted;
}

void rank_nodes(const Snapshot& snapshot, Statistics& statistics) {
  constexpr std::size_t shown = 10;
  auto& ranked = statistics.best_connected;
  for (std::uint32_t node = 0; node < snapshot.node_count(); ++node) {
    ranked.emplace_back(Id<Entity>(node), detail::neighbour_count(snapshot, node));
  }
  const std::size_t count = std::min(shown, ranked.size());
  std::partial_sort(
      ranked.begin(), ranked.begin() + static_cast<std::ptrdiff_t>(count), ranked.end(),
      [](const auto& a, const auto& b) { return a.second != b.second ? a.second > b.second : a.first < b.first; });
  ranked.resize(count);
}

void measure_dates(const Graph& graph, Statistics& statistics) {
  for (const Relation& relation : graph.relations()) {
    if (relation.date.empty()) continue;
    if (statistics.first_date.empty() || relation.date < statistics.first_date) statistics.first_date = relation.date;
    statistics.last_date = std::max(statistics.last_date, relation.date);
  }
}

}  // namespace

Statistics measure(const Graph& graph) {
  Statistics statistics;
  statistics.sources = graph.sources().size();
  statistics.entities = graph.entities().size();
  statistics.relations = graph.relations().size();
  for (const Relation& relation : graph.relations()) statistics.evidence += relation.evidence.size();
  statistics.classes = count_by(graph.entities(), [](const Entity& entity) { return std::string_view(entity.type); });
  statistics.relation_types =
      count_by(graph.relations(), [](const Relation& relation) { return std::string_view(relation.type); });
  statistics.statuses =
      count_by(graph.relations(), [](const Relation& relation) { return to_string(relation.status); });
  const Snapshot snapshot(graph);
  const auto components = detail::component_sizes(snapshot);
  statistics.components = components.size();
  if (!components.empty()) statistics.largest_component = *std::max_element(components.begin(), components.end());
  rank_nodes(snapshot, statistics);
  measure_dates(graph, statistics);
  return statistics;
}

}  // namespace entente
