#include <entente/graph/detail/remaining.h>

#include <algorithm>
#include <limits>
#include <utility>

namespace entente::detail {

TimedDistances::TimedDistances(const Snapshot& snapshot, std::uint32_t goal, const HopRules& rules)
    : snapshot_(snapshot), rules_(rules), departures_(snapshot.node_count()) {
  constexpr std::uint32_t any_day = std::numeric_limits<std::uint32_t>::max();
  departures_[goal].push_back({0, any_day});
  level_.push_back({goal, any_day});
}

void TimedDistances::extend(std::uint32_t hops) {
  while (hops_ < hops && !level_.empty()) add_level();
}

void TimedDistances::add_level() {
  ++hops_;
  std::vector<Improved> next;
  for (const Improved& to : level_) {
    for (const Arc& arc : snapshot_.arcs(to.node)) {
      if (rules_.directed && !arc.backward) continue;
      const auto day = rules_.times->latest(arc.relation, to.latest);
      if (day && improve(arc.target, *day)) next.push_back({arc.target, 0});
    }
  }
  for (Improved& node : next) node.latest = departures_[node.node].back().latest;
  level_ = std::move(next);
}

/// True when this is the node's first improvement on the level.
bool TimedDistances::improve(std::uint32_t node, std::uint32_t latest) {
  auto& departures = departures_[node];
  if (!departures.empty() && departures.back().latest >= latest) return false;
  if (!departures.empty() && departures.back().hops == hops_) {
    departures.back().latest = latest;
    return false;
  }
  departures.push_back({hops_, latest});
  return true;
}

std::uint32_t TimedDistances::at_least(std::uint32_t node, std::uint32_t day) const {
  const auto& departures = departures_[node];
  const auto first = std::lower_bound(departures.begin(), departures.end(), day,
                                      [](const Departure& d, std::uint32_t wanted) { return d.latest < wanted; });
  if (first != departures.end()) return first->hops;
  return level_.empty() ? Distances::unreached : hops_ + 1;
}

Remaining::Remaining(const Snapshot& snapshot, std::uint32_t start, std::uint32_t goal, const HopRules& rules,
                     std::uint32_t max_hops) {
  if (rules.times != nullptr) {
    timed_.emplace(snapshot, goal, rules);
  } else {
    plain_.emplace(snapshot, goal, rules.directed ? Follow::backward : Follow::both, max_hops, start);
  }
}

}  // namespace entente::detail
