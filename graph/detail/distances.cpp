#include <entente/graph/detail/boost_snapshot.h>
#include <entente/graph/detail/distances.h>

#include <boost/graph/breadth_first_search.hpp>
#include <boost/graph/filtered_graph.hpp>
#include <boost/pending/queue.hpp>

namespace entente::detail {
namespace {

/// Thrown by the visitor when the goal is found; never leaves this file.
struct Found {};

/// Lets through the arcs of one direction that leave nodes nearer than the limit.
struct Followed {
  const std::vector<std::uint32_t>* hops = nullptr;
  Follow follow = Follow::both;
  std::uint32_t max_hops = 0;

  bool operator()(const SnapshotEdge& edge) const {
    if ((*hops)[edge.source] >= max_hops) return false;
    return follow == Follow::both || (follow == Follow::forward ? edge.arc->forward : edge.arc->backward);
  }
};

/// White are the nodes without a distance, so that nothing needs to be painted.
struct Colours {
  using key_type = std::uint32_t;
  using value_type = boost::default_color_type;
  using reference = value_type;
  using category = boost::read_write_property_map_tag;

  const std::vector<std::uint32_t>* hops = nullptr;

  friend value_type get(const Colours& colours, key_type node) {
    return (*colours.hops)[node] == Distances::unreached ? boost::white_color : boost::black_color;
  }
  friend void put(const Colours& /*colours*/, key_type /*node*/, value_type /*colour*/) {}
};

struct Counter : boost::default_bfs_visitor {
  std::vector<std::uint32_t>* hops = nullptr;
  std::uint32_t goal = 0;

  template <class G>
  void tree_edge(const SnapshotEdge& edge, const G& /*graph*/) const {
    const std::uint32_t target = edge.arc->target;
    (*hops)[target] = (*hops)[edge.source] + 1;
    if (target == goal) throw Found{};
  }
};

}  // namespace

Distances::Distances(const Snapshot& snapshot, std::uint32_t origin, Follow follow, std::uint32_t max_hops,
                     std::uint32_t goal)
    : hops_(snapshot.node_count(), unreached) {
  hops_[origin] = 0;
  if (origin == goal) {
    horizon_ = 0;
    return;
  }
  const boost::filtered_graph<Snapshot, Followed> followed(snapshot, Followed{&hops_, follow, max_hops});
  Counter counter;
  counter.hops = &hops_;
  counter.goal = goal;
  boost::queue<std::uint32_t> queue;
  try {
    boost::breadth_first_visit(followed, origin, queue, counter, Colours{&hops_});
  } catch (const Found&) {
    horizon_ = hops_[goal];
  }
}

}  // namespace entente::detail
