#include <entente/base/error.h>
#include <entente/graph/detail/k_shortest.h>
#include <entente/graph/paths.h>

#include <algorithm>
#include <limits>
#include <optional>

namespace entente {
namespace {

using Nodes = detail::KShortest::Nodes;

/// The days between which each hop of a path in time order must lie.
std::vector<DayRange> windows(const Snapshot& snapshot, const Nodes& nodes, const detail::HopRules& rules) {
  const std::size_t hops = nodes.size() - 1;
  const auto bundle = [&](std::size_t hop) { return detail::arcs_between(snapshot, nodes[hop], nodes[hop + 1]); };
  std::vector<DayRange> days(hops, {0, std::numeric_limits<std::uint32_t>::max()});
  for (std::size_t hop = 0; hop + 1 < hops; ++hop) {
    days[hop + 1].first = detail::earliest_hop(bundle(hop), rules, days[hop].first).value_or(0);
  }
  for (std::size_t hop = hops; hop-- > 1;) {
    days[hop - 1].last = detail::latest_hop(bundle(hop), rules, days[hop].last).value_or(0);
  }
  return days;
}

/// Whether the arc can be taken within those days.
bool fits(const Arc& arc, const detail::HopRules& rules, DayRange days) {
  if (rules.directed && !arc.forward) return false;
  if (rules.times == nullptr) return true;
  const auto day = rules.times->earliest(arc.relation, days.first);
  return day && *day <= days.last;
}

void sort_best_first(std::vector<Id<Relation>>& relations, const Graph& graph) {
  std::sort(relations.begin(), relations.end(), [&](Id<Relation> left, Id<Relation> right) {
    const Relation& a = graph.relation(left);
    const Relation& b = graph.relation(right);
    if (a.confidence != b.confidence) return a.confidence > b.confidence;
    if (a.evidence.size() != b.evidence.size()) return a.evidence.size() > b.evidence.size();
    return a.id != b.id ? a.id < b.id : left < right;
  });
}

Path make_path(const Graph& graph, const Snapshot& snapshot, const Nodes& nodes, const detail::HopRules& rules) {
  const auto days = windows(snapshot, nodes, rules);
  Path path;
  for (std::size_t i = 0; i < days.size(); ++i) {
    Hop hop{Id<Entity>(nodes[i]), Id<Entity>(nodes[i + 1]), {}};
    for (const Arc& arc : detail::arcs_between(snapshot, nodes[i], nodes[i + 1])) {
      if (fits(arc, rules, days[i])) hop.relations.emplace_back(arc.relation);
    }
    sort_best_first(hop.relations, graph);
    path.hops.push_back(std::move(hop));
  }
  return path;
}

}  // namespace

std::vector<Path> shortest_paths(const Graph& graph, const Snapshot& snapshot, Id<Entity> from, Id<Entity> to,
                                 const PathOptions& options) {
  if (from.value() >= snapshot.node_count() || to.value() >= snapshot.node_count()) {
    throw Error("an end of the path is not in the graph; look it up first");
  }
  if (from == to) return {};
  std::optional<detail::TimeLine> times;
  if (options.in_time_order) times.emplace(graph);
  const detail::HopRules rules{options.directed, times ? &*times : nullptr};
  std::vector<Path> paths;
  for (const Nodes& nodes : detail::KShortest(snapshot, from.value(), to.value(), options, rules.times).run()) {
    paths.push_back(make_path(graph, snapshot, nodes, rules));
  }
  return paths;
}

}  // namespace entente
