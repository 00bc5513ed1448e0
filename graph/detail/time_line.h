#pragma once

#include <entente/graph/date.h>
#include <entente/graph/graph.h>

#include <cstdint>
#include <optional>
#include <vector>

namespace entente::detail {

/// When the edges of a graph may have happened, as paths in time order need it. Days are those of DayRange.
class TimeLine {
 public:
  explicit TimeLine(const Graph& graph);

  /// The earliest day, not before `day`, on which the edge may have happened; nothing when it is earlier or undated.
  std::optional<std::uint32_t> earliest(std::uint32_t relation, std::uint32_t day) const;
  /// The latest such day, not after `day`; nothing when the edge is later or undated.
  std::optional<std::uint32_t> latest(std::uint32_t relation, std::uint32_t day) const;

 private:
  std::vector<DayRange> ranges_;  ///< of an undated edge, one that ends before it begins
};

}  // namespace entente::detail
