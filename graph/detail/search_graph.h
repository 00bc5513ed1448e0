#pragma once

#include <entente/graph/detail/bundle.h>
#include <entente/graph/detail/marks.h>
#include <entente/graph/detail/remaining.h>
#include <entente/graph/snapshot.h>

#include <boost/graph/graph_traits.hpp>
#include <boost/iterator/iterator_facade.hpp>

#include <cstddef>
#include <cstdint>
#include <iterator>
#include <utility>

/// The graph that a search for paths walks, unfolded as it goes; a model of Boost's IncidenceGraph. Its vertices are
/// nodes together with the way they were reached, its edges bundles of parallel arcs.
namespace entente::detail {

/// A node reached by `hops` hops, the last of which happened on `day` at the earliest (0 where time does not matter).
struct State {
  std::uint32_t node = 0;
  std::uint32_t hops = 0;
  std::uint32_t day = 0;

  friend bool operator==(const State&, const State&) = default;
};

/// A hop and the arcs [begin, end) that lead from its node to the next.
struct Step {
  State from;
  State to;
  const Arc* begin = nullptr;
  const Arc* end = nullptr;

  friend bool operator==(const Step& a, const Step& b) { return a.begin == b.begin && a.from == b.from; }
};

/// Where a search may go. What is pointed to belongs to the one who searches.
struct SearchSpace {
  const Snapshot* snapshot = nullptr;
  HopRules rules;
  Remaining* to_goal = nullptr;         ///< hops still to go, at least
  const Marks* closed = nullptr;        ///< nodes never to enter
  const Marks* closed_first = nullptr;  ///< nodes not to enter by the first hop
  std::uint32_t max_hops = 0;           ///< no hop is taken from which the goal lies beyond this ...
  std::uint32_t* beyond = nullptr;      ///< ... but the fewest hops that such a path would need are noted
};

class SearchGraph {
 public:
  explicit SearchGraph(const SearchSpace& space) : space_(space) {}

  /// The first step that may be taken from a state by arcs from `begin` on; at the end of the arcs, one that is empty.
  Step next_step(const State& from, const Arc* begin) const;

  const Snapshot& snapshot() const { return *space_.snapshot; }

 private:
  bool may_enter(const State& from, std::uint32_t node) const;
  bool is_in_reach(const State& state) const;

  SearchSpace space_;
};

class StepIterator : public boost::iterator_facade<StepIterator, Step, boost::forward_traversal_tag, const Step&> {
 public:
  StepIterator() = default;
  StepIterator(const SearchGraph& graph, const State& from, const Arc* begin)
      : graph_(&graph), step_(graph.next_step(from, begin)) {}

 private:
  friend class boost::iterator_core_access;
  const Step& dereference() const { return step_; }
  bool equal(const StepIterator& other) const { return step_.begin == other.step_.begin; }
  void increment() { step_ = graph_->next_step(step_.from, step_.end); }

  const SearchGraph* graph_ = nullptr;
  Step step_;
};

inline std::pair<StepIterator, StepIterator> out_edges(const State& state, const SearchGraph& graph) {
  const auto arcs = graph.snapshot().arcs(state.node);
  return {{graph, state, arcs.data()}, {graph, state, arcs.data() + arcs.size()}};
}
inline std::size_t out_degree(const State& state, const SearchGraph& graph) {
  const auto [begin, end] = out_edges(state, graph);
  return static_cast<std::size_t>(std::distance(begin, end));
}
inline State source(const Step& step, const SearchGraph& /*graph*/) {
  return step.from;
}
inline State target(const Step& step, const SearchGraph& /*graph*/) {
  return step.to;
}

}  // namespace entente::detail

template <>
struct boost::graph_traits<entente::detail::SearchGraph> {
  using vertex_descriptor = entente::detail::State;
  using edge_descriptor = entente::detail::Step;
  using directed_category = boost::directed_tag;
  using edge_parallel_category = boost::disallow_parallel_edge_tag;
  using traversal_category = boost::incidence_graph_tag;
  using out_edge_iterator = entente::detail::StepIterator;
  using degree_size_type = std::size_t;
  using vertex_iterator = void;
  using vertices_size_type = std::size_t;
  using edges_size_type = std::size_t;
};
