#include <entente/graph/detail/bundle.h>

#include <algorithm>

namespace entente::detail {
namespace {

template <class DayOf, class Better>
std::optional<std::uint32_t> best_day(std::span<const Arc> bundle, const HopRules& rules, DayOf day_of, Better better) {
  std::optional<std::uint32_t> best;
  for (const Arc& arc : bundle) {
    if (rules.directed && !arc.forward) continue;
    const std::optional<std::uint32_t> day = day_of(arc);
    if (day && (!best || better(*day, *best))) best = day;
  }
  return best;
}

}  // namespace

std::span<const Arc> arcs_between(const Snapshot& snapshot, std::uint32_t from, std::uint32_t to) {
  const auto arcs = snapshot.arcs(from);
  const auto first = std::lower_bound(arcs.begin(), arcs.end(), to,
                                      [](const Arc& arc, std::uint32_t node) { return arc.target < node; });
  const auto last = std::find_if(first, arcs.end(), [to](const Arc& arc) { return arc.target != to; });
  return {first, last};
}

std::size_t neighbour_count(const Snapshot& snapshot, std::uint32_t node) {
  std::size_t count = 0;
  std::uint32_t last = node;
  for (const Arc& arc : snapshot.arcs(node)) {  // by target, so equal ones are side by side
    if (arc.target != last && arc.target != node) ++count;
    last = arc.target;
  }
  return count;
}

std::optional<std::uint32_t> earliest_hop(std::span<const Arc> bundle, const HopRules& rules, std::uint32_t day) {
  const auto day_of = [&](const Arc& arc) {
    return rules.times == nullptr ? std::optional(day) : rules.times->earliest(arc.relation, day);
  };
  return best_day(bundle, rules, day_of, [](std::uint32_t a, std::uint32_t b) { return a < b; });
}

std::optional<std::uint32_t> latest_hop(std::span<const Arc> bundle, const HopRules& rules, std::uint32_t day) {
  const auto day_of = [&](const Arc& arc) {
    return rules.times == nullptr ? std::optional(day) : rules.times->latest(arc.relation, day);
  };
  return best_day(bundle, rules, day_of, [](std::uint32_t a, std::uint32_t b) { return a > b; });
}

}  // namespace entente::detail
