#pragma once

#include <entente/graph/detail/bundle.h>
#include <entente/graph/detail/distances.h>

#include <cstdint>
#include <optional>
#include <vector>

namespace entente::detail {

/// Numbers of hops to a goal that can be made in time order, by the day from which on they are to be made. Worked out
/// level by level back from the goal, as far as asked for.
class TimedDistances {
 public:
  TimedDistances(const Snapshot& snapshot, std::uint32_t goal, const HopRules& rules);

  /// Makes numbers up to `hops` exact.
  void extend(std::uint32_t hops);

  /// The number itself as far as extended; beyond that a bound from below.
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

  void add_level();
  bool improve(std::uint32_t node, std::uint32_t latest);

  const Snapshot& snapshot_;
  HopRules rules_;
  std::vector<std::vector<Departure>> departures_;  ///< of each node: with more hops, later
  std::uint32_t hops_ = 0;                          ///< of the last level
  std::vector<Improved> level_;
};

/// How many hops a path needs at least to get to its goal.
class Remaining {
 public:
  Remaining(const Snapshot& snapshot, std::uint32_t start, std::uint32_t goal, const HopRules& rules,
            std::uint32_t max_hops);

  /// Makes numbers up to `hops` as exact as they can be.
  void extend(std::uint32_t hops) {
    if (timed_) timed_->extend(hops);
  }

  /// From a node that was reached on that day; Distances::unreached when the goal cannot be reached.
  std::uint32_t at_least(std::uint32_t node, std::uint32_t day) const {
    return timed_ ? timed_->at_least(node, day) : plain_->at_least(node);
  }

 private:
  std::optional<Distances> plain_;  ///< where time does not matter
  std::optional<TimedDistances> timed_;
};

}  // namespace entente::detail
