#include <entente/graph/detail/time_line.h>

#include <algorithm>

namespace entente::detail {

TimeLine::TimeLine(const Graph& graph) {
  constexpr DayRange never{1, 0};
  ranges_.reserve(graph.relations().size());
  for (const Relation& relation : graph.relations()) ranges_.push_back(day_range(relation.date).value_or(never));
}

std::optional<std::uint32_t> TimeLine::earliest(std::uint32_t relation, std::uint32_t day) const {
  const DayRange range = ranges_[relation];
  if (range.last < std::max(range.first, day)) return std::nullopt;
  return std::max(range.first, day);
}

std::optional<std::uint32_t> TimeLine::latest(std::uint32_t relation, std::uint32_t day) const {
  const DayRange range = ranges_[relation];
  if (range.first > std::min(range.last, day)) return std::nullopt;
  return std::min(range.last, day);
}

}  // namespace entente::detail
