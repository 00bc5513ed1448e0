#pragma once

#include <entente/graph/snapshot.h>

#include <cstdint>
#include <vector>

namespace entente {

struct PathOptions {
  std::uint32_t k = 1;         ///< how many paths at most
  std::uint32_t max_hops = 0;  ///< 0: no limit
  bool directed = false;       ///< follow edges only forward (symmetric ones both ways)
  bool in_time_order = false;  ///< the hops may have happened one after the other, by the precision of their dates;
                               ///< undated edges do not count
};

/// One step of a path and all edges that bear it out (in time order: that fit in), best first: by confidence, then
/// number of sentences, then id.
struct Hop {
  Id<Entity> from;
  Id<Entity> to;
  std::vector<Id<Relation>> relations;
};

/// A path without repeated vertices.
struct Path {
  std::vector<Hop> hops;
};

/// The k shortest simple paths, fewest hops first; of equally long ones the one whose sequence of vertex ids is smaller
/// comes first, so the answer is unique. All that exist, when fewer than k do. From a node to itself there is none.
/// Yen, "Finding the k shortest loopless paths in a network" (1971), over Boost.Graph's searches: O(k V (V + E)) at
/// worst; each of the searches stays near the shortest ways to the goal, so in practice far less. `snapshot` is one of
/// `graph`. Throws Error for a node that is not in it.
std::vector<Path> shortest_paths(const Graph& graph, const Snapshot& snapshot, Id<Entity> from, Id<Entity> to,
                                 const PathOptions& options = {});

}  // namespace entente
