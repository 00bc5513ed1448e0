#pragma once

#include <entente/graph/detail/search_graph.h>

#include <cstdint>
#include <vector>

namespace entente::detail {

/// Finds shortest paths again and again in one graph without paying for its size each time.
class PathSearch {
 public:
  explicit PathSearch(const Snapshot& snapshot) : arrived_(snapshot.node_count()) {}

  /// The nodes of the shortest path from `start` to `goal` in that space, both included; of equally short ones the one
  /// whose sequence of nodes is smaller. Empty when there is none. `start.hops` must be 0, `space.beyond` is set anew.
  std::vector<std::uint32_t> shortest(SearchSpace space, const State& start, std::uint32_t goal);

 private:
  Marks arrived_;  ///< the earliest day on which a node was reached
};

}  // namespace entente::detail
