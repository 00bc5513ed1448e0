#pragma once

#include <entente/graph/detail/bundle.h>
#include <entente/graph/detail/distances.h>

#include <cstdint>
#include <optional>
#include <vector>

namespace entente::detail {

/// Numbers of hops to a goal that can be made in time order, by the day from which on they are to be made.
class TimedDistances {
 public:
  /// Level by level back from the goal, as far as the first level that `start` is on, and not beyond `max_hops`.
  TimedDistances(const Snapshot& snapshot, std::uint32_t start, std::uint32_t goal, const HopRules& rules,
                 std::uint32_t max_hops);

  /// At most the true number: what lies beyond the levels that were looked at is no nearer than they are.
  std::uint32_t at_least(std::uint32_t node, std::uint32_t day) const;

 private:
  /// With so many hops to go, one may set out on that day at the latest.
  struct Departure {
    std::uint32_t hops = 0;
    std::uint32_t latest = 0;
  };
  struct Improved {
    std::uint32_t node = 0;
    std::uint32_t latest = 0;
  };

  std::vector<Improved> next_level(const Snapshot& snapshot, const std::vector<Improved>& level, std::uint32_t hops,
                                   const HopRules& rules);
  bool improve(std::uint32_t node, std::uint32_t hops, std::uint32_t latest);

  std::vector<std::vector<Departure>> departures_;  ///< of each node: with more hops, later
  std::uint32_t horizon_ = Distances::unreached;    ///< what no departure allows takes at least so many hops
};

/// How many hops a path needs at least to get to its goal.
class Remaining {
 public:
  Remaining(const Snapshot& snapshot, std::uint32_t start, std::uint32_t goal, const HopRules& rules,
            std::uint32_t max_hops);

  /// From a node that was reached on that day; Distances::unreached when the goal cannot be reached.
  std::uint32_t at_least(std::uint32_t node, std::uint32_t day) const {
    return timed_ ? timed_->at_least(node, day) : plain_->at_least(node);
  }

 private:
  std::optional<Distances> plain_;  ///< where time does not matter
  std::optional<TimedDistances> timed_;
};

}  // namespace entente::detail
