#pragma once

#include <entente/graph/snapshot.h>

#include <cstdint>
#include <limits>
#include <vector>

namespace entente::detail {

/// Which arcs a search may take from a node.
enum class Follow : std::uint8_t { both, forward, backward };

/// Numbers of hops, counted from one node outwards.
class Distances {
 public:
  static constexpr std::uint32_t unreached = std::numeric_limits<std::uint32_t>::max();

  /// Breadth first from `origin`, not further than `max_hops`; ends early as soon as `goal` (if it is a node) is found.
  /// O(nodes + edges reached).
  Distances(const Snapshot& snapshot, std::uint32_t origin, Follow follow, std::uint32_t max_hops = unreached,
            std::uint32_t goal = unreached);

  std::uint32_t operator[](std::uint32_t node) const { return hops_[node]; }

  /// At most the true distance of any node: what an early end left unreached is no nearer than the goal.
  std::uint32_t at_least(std::uint32_t node) const { return hops_[node] == unreached ? horizon_ : hops_[node]; }

 private:
  std::vector<std::uint32_t> hops_;
  std::uint32_t horizon_ = unreached;  ///< no unreached node is nearer than this
};

}  // namespace entente::detail
