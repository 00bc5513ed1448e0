#include <entente/graph/detail/path_search.h>

#include <boost/graph/breadth_first_search.hpp>
#include <boost/pending/queue.hpp>

#include <algorithm>
#include <limits>

namespace entente::detail {
namespace {

/// Thrown by the visitor when the goal is found; never leaves this file.
struct Found {};

/// White is a state that is worth a visit: its node has not been reached before on the same day or an earlier one. Who
/// came first came by a shorter path, or by one of smaller nodes, so what is left out cannot be part of the answer.
struct Colours {
  using key_type = State;
  using value_type = boost::default_color_type;
  using reference = value_type;
  using category = boost::read_write_property_map_tag;

  Marks* arrived = nullptr;

  friend value_type get(const Colours& colours, const State& state) {
    const bool earlier = !colours.arrived->has(state.node) || state.day < colours.arrived->value_or(state.node, 0);
    return earlier ? boost::white_color : boost::black_color;
  }
  friend void put(const Colours& colours, const State& state, value_type colour) {
    if (colour == boost::gray_color) colours.arrived->set(state.node, state.day);
  }
};

/// A state found, and which one it was found from: the tree of a breadth-first search, in the order of finding, which
/// is also that of examining.
struct Discovery {
  std::uint32_t node = 0;
  std::uint32_t parent = 0;
};

struct Recorder : boost::default_bfs_visitor {
  std::vector<Discovery>* tree = nullptr;
  std::uint32_t* examined = nullptr;  ///< how many states were
  std::uint32_t goal = 0;

  template <class G>
  void examine_vertex(const State& /*state*/, const G& /*graph*/) const {
    ++*examined;
  }
  template <class G>
  void tree_edge(const Step& step, const G& /*graph*/) const {
    tree->push_back({step.to.node, *examined - 1});
    if (step.to.node == goal) throw Found{};
  }
};

std::vector<std::uint32_t> path_to_last(const std::vector<Discovery>& tree) {
  std::vector<std::uint32_t> nodes;
  for (std::size_t at = tree.size() - 1;; at = tree[at].parent) {
    nodes.push_back(tree[at].node);
    if (at == 0) break;
  }
  std::reverse(nodes.begin(), nodes.end());
  return nodes;
}

/// Arcs come in the order of their targets, so the first path found is the smallest of the shortest.
std::vector<std::uint32_t> search(const SearchSpace& space, const State& start, std::uint32_t goal, Marks& arrived) {
  arrived.forget_all();
  std::vector<Discovery> tree = {{start.node, 0}};
  std::uint32_t examined = 0;
  Recorder recorder;
  recorder.tree = &tree;
  recorder.examined = &examined;
  recorder.goal = goal;
  boost::queue<State> queue;
  try {
    boost::breadth_first_visit(SearchGraph(space), start, queue, recorder, Colours{&arrived});
  } catch (const Found&) {
    return path_to_last(tree);
  }
  return {};
}

}  // namespace

std::vector<std::uint32_t> PathSearch::shortest(SearchSpace space, const State& start, std::uint32_t goal) {
  // Look first only where the goal is as near as it can be, then ever further away, each time twice as far.
  const std::uint32_t limit = space.max_hops;
  std::uint32_t reach = space.to_goal->at_least(start.node, start.day);
  std::uint32_t slack = 1;
  while (reach <= limit) {
    space.to_goal->extend(reach);
    const std::uint32_t least = space.to_goal->at_least(start.node, start.day);
    if (least > reach) {
      reach = least;
      continue;
    }
    std::uint32_t beyond = Distances::unreached;
    space.beyond = &beyond;
    space.max_hops = reach;
    auto nodes = search(space, start, goal, arrived_);
    if (!nodes.empty() || beyond > limit) return nodes;
    reach = std::min(std::max(beyond, reach + slack), limit);
    slack *= 2;
  }
  return {};
}

}  // namespace entente::detail
