#include <entente/graph/detail/remaining.h>

#include <algorithm>
#include <limits>

namespace entente::detail {

TimedDistances::TimedDistances(const Snapshot& snapshot, std::uint32_t start, std::uint32_t goal, const HopRules& rules,
                               std::uint32_t max_hops)
    : departures_(snapshot.node_count()) {
  constexpr std::uint32_t any_day = std::numeric_limits<std::uint32_t>::max();
  departures_[goal].push_back({0, any_day});
  std::vector<Improved> level = {{goal, any_day}};
  for (std::uint32_t hops = 1; hops <= max_hops && !level.empty(); ++hops) {
    level = next_level(snapshot, level, hops, rules);
    if (departures_[start].empty()) continue;
    horizon_ = hops + 1;
    return;
  }
}

std::vector<TimedDistances::Improved> TimedDistances::next_level(const Snapshot& snapshot,
                                                                 const std::vector<Improved>& level, std::uint32_t hops,
                                                                 const HopRules& rules) {
  std::vector<Improved> next;
  for (const Improved& to : level) {
    for (const Arc& arc : snapshot.arcs(to.node)) {
      if (rules.directed && !arc.backward) continue;
      const auto day = rules.times->latest(arc.relation, to.latest);
      if (day && improve(arc.target, hops, *day)) next.push_back({arc.target, 0});
    }
  }
  for (Improved& node : next) node.latest = departures_[node.node].back().latest;
  return next;
}

/// True when this is the node's first improvement on the level.
bool TimedDistances::improve(std::uint32_t node, std::uint32_t hops, std::uint32_t latest) {
  auto& departures = departures_[node];
  if (!departures.empty() && departures.back().latest >= latest) return false;
  if (!departures.empty() && departures.back().hops == hops) {
    departures.back().latest = latest;
    return false;
  }
  departures.push_back({hops, latest});
  return true;
}

std::uint32_t TimedDistances::at_least(std::uint32_t node, std::uint32_t day) const {
  const auto& departures = departures_[node];
  const auto first = std::lower_bound(departures.begin(), departures.end(), day,
                                      [](const Departure& d, std::uint32_t wanted) { return d.latest < wanted; });
  return first == departures.end() ? horizon_ : first->hops;
}

Remaining::Remaining(const Snapshot& snapshot, std::uint32_t start, std::uint32_t goal, const HopRules& rules,
                     std::uint32_t max_hops) {
  if (rules.times != nullptr) {
    timed_.emplace(snapshot, start, goal, rules, max_hops);
  } else {
    plain_.emplace(snapshot, goal, rules.directed ? Follow::backward : Follow::both, max_hops, start);
  }
}

}  // namespace entente::detail
