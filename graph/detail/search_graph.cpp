#include <entente/graph/detail/search_graph.h>

#include <algorithm>

namespace entente::detail {

bool SearchGraph::may_enter(const State& from, std::uint32_t node) const {
  return !space_.closed->has(node) && !(from.hops == 0 && space_.closed_first->has(node));
}

bool SearchGraph::is_in_reach(const State& state) const {
  const std::uint32_t to_go = space_.to_goal->at_least(state.node, state.day);
  if (to_go == Distances::unreached) return false;
  const std::uint32_t needed = state.hops + to_go;
  if (needed <= space_.max_hops) return true;
  *space_.beyond = std::min(*space_.beyond, needed);
  return false;
}

Step SearchGraph::next_step(const State& from, const Arc* begin) const {
  const auto arcs = space_.snapshot->arcs(from.node);
  const Arc* const last = arcs.data() + arcs.size();
  while (begin != last) {
    const std::uint32_t node = begin->target;
    const Arc* const end = std::find_if(begin, last, [node](const Arc& arc) { return arc.target != node; });
    if (may_enter(from, node)) {
      const auto day = earliest_hop({begin, end}, space_.rules, from.day);
      const State to{node, from.hops + 1, day.value_or(0)};
      if (day && is_in_reach(to)) return {from, to, begin, end};
    }
    begin = end;
  }
  return {from, {}, last, last};
}

}  // namespace entente::detail
