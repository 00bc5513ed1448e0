#pragma once

#include <entente/graph/graph.h>

#include <cstdint>
#include <span>
#include <vector>

namespace entente {

/// One end's view of an edge. Of a symmetric edge both arcs may be followed either way.
struct Arc {
  std::uint32_t target = 0;
  std::uint32_t relation = 0;  ///< index into Graph::relations()
  bool forward = true;         ///< the edge leads from here to target
  bool backward = false;       ///< the edge leads from target to here
};

/// A read-only compressed-sparse-row view of a graph for searches: each edge that is let in is stored as two arcs, in
/// ascending (target, relation) order. Values only, so it may be shared by threads.
class Snapshot {
 public:
  /// Of all edges, or of those with keep[i]. O(nodes + edges).
  explicit Snapshot(const Graph& graph);
  Snapshot(const Graph& graph, const std::vector<bool>& keep);

  std::uint32_t node_count() const { return static_cast<std::uint32_t>(offsets_.size() - 1); }
  std::uint32_t arc_count() const { return static_cast<std::uint32_t>(arcs_.size()); }
  std::span<const Arc> arcs(std::uint32_t node) const {
    return {arcs_.data() + offsets_[node], arcs_.data() + offsets_[node + 1]};
  }

 private:
  std::vector<std::uint32_t> offsets_;
  std::vector<Arc> arcs_;
};

}  // namespace entente
