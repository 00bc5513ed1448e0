#pragma once

#include <entente/graph/snapshot.h>

#include <boost/graph/graph_traits.hpp>
#include <boost/graph/properties.hpp>
#include <boost/iterator/counting_iterator.hpp>
#include <boost/iterator/iterator_facade.hpp>
#include <boost/property_map/property_map.hpp>

#include <cstddef>
#include <cstdint>
#include <utility>

/// Makes a Snapshot a Boost graph: VertexListGraph and IncidenceGraph. Vertices are node numbers; the out-edges of a
/// vertex are all its arcs, those of edges that point to it included, so that every search is free to choose
/// directions.
namespace entente::detail {

/// An arc and the node that it leaves.
struct SnapshotEdge {
  std::uint32_t source = 0;
  const Arc* arc = nullptr;

  friend bool operator==(SnapshotEdge, SnapshotEdge) = default;
};

class SnapshotEdgeIterator
    : public boost::iterator_facade<SnapshotEdgeIterator, SnapshotEdge, boost::forward_traversal_tag, SnapshotEdge> {
 public:
  SnapshotEdgeIterator() = default;
  SnapshotEdgeIterator(std::uint32_t source, const Arc* arc) : edge_{source, arc} {}

 private:
  friend class boost::iterator_core_access;
  SnapshotEdge dereference() const { return edge_; }
  bool equal(const SnapshotEdgeIterator& other) const { return edge_.arc == other.edge_.arc; }
  void increment() { ++edge_.arc; }

  SnapshotEdge edge_;
};

}  // namespace entente::detail

template <>
struct boost::graph_traits<entente::Snapshot> {
  using vertex_descriptor = std::uint32_t;
  using edge_descriptor = entente::detail::SnapshotEdge;
  using directed_category = boost::directed_tag;
  using edge_parallel_category = boost::allow_parallel_edge_tag;
  struct traversal_category : boost::vertex_list_graph_tag, boost::incidence_graph_tag {};
  using vertex_iterator = boost::counting_iterator<std::uint32_t>;
  using out_edge_iterator = entente::detail::SnapshotEdgeIterator;
  using in_edge_iterator = void;  // asked for by filtered_graph, as are the next two
  using edge_iterator = void;
  using adjacency_iterator = void;
  using vertices_size_type = std::uint32_t;
  using edges_size_type = std::uint32_t;
  using degree_size_type = std::uint32_t;
  static vertex_descriptor null_vertex() { return static_cast<vertex_descriptor>(-1); }
};

namespace boost {
template <>
struct property_map<entente::Snapshot, vertex_index_t> {
  using type = typed_identity_property_map<std::uint32_t>;
  using const_type = type;
};
}  // namespace boost

// Boost finds these by the namespace of their arguments.
namespace entente {

inline std::pair<boost::counting_iterator<std::uint32_t>, boost::counting_iterator<std::uint32_t>> vertices(
    const Snapshot& snapshot) {
  return {boost::counting_iterator<std::uint32_t>(0), boost::counting_iterator<std::uint32_t>(snapshot.node_count())};
}
inline std::uint32_t num_vertices(const Snapshot& snapshot) {
  return snapshot.node_count();
}

inline std::pair<detail::SnapshotEdgeIterator, detail::SnapshotEdgeIterator> out_edges(std::uint32_t node,
                                                                                       const Snapshot& snapshot) {
  const auto arcs = snapshot.arcs(node);
  return {{node, arcs.data()}, {node, arcs.data() + arcs.size()}};
}
inline std::uint32_t out_degree(std::uint32_t node, const Snapshot& snapshot) {
  return static_cast<std::uint32_t>(snapshot.arcs(node).size());
}
inline boost::typed_identity_property_map<std::uint32_t> get(boost::vertex_index_t, const Snapshot&) {
  return {};
}

namespace detail {
inline std::uint32_t source(SnapshotEdge edge, const Snapshot&) {
  return edge.source;
}
inline std::uint32_t target(SnapshotEdge edge, const Snapshot&) {
  return edge.arc->target;
}
}  // namespace detail

}  // namespace entente
