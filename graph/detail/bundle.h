#pragma once

#include <entente/graph/detail/time_line.h>
#include <entente/graph/snapshot.h>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>

/// Parallel arcs, which a path takes as one hop.
namespace entente::detail {

/// All arcs from one node to another. O(log arcs of the node).
std::span<const Arc> arcs_between(const Snapshot& snapshot, std::uint32_t from, std::uint32_t to);

/// How many other nodes an edge joins with `node`. O(arcs of the node).
std::size_t neighbour_count(const Snapshot& snapshot, std::uint32_t node);

/// The rules by which a hop may be made.
struct HopRules {
  bool directed = false;
  const TimeLine* times = nullptr;  ///< null where time does not matter: every day is 0 then
};

/// The earliest day, not before `day`, on which one of the arcs can be taken; nothing when none ever can.
std::optional<std::uint32_t> earliest_hop(std::span<const Arc> bundle, const HopRules& rules, std::uint32_t day);
/// The latest such day, not after `day`.
std::optional<std::uint32_t> latest_hop(std::span<const Arc> bundle, const HopRules& rules, std::uint32_t day);

}  // namespace entente::detail
