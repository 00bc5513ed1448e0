#include <entente/base/error.h>
#include <entente/graph/date.h>
#include <entente/graph/filter.h>
#include <entente/graph/paths.h>
#include <entente/tests/unit/graph/samples.h>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdint>
#include <map>
#include <set>
#include <utility>
#include <vector>

namespace entente {
namespace {

using samples::Random;
using testing::ElementsAre;
using testing::IsEmpty;

using Nodes = std::vector<std::uint32_t>;

Nodes nodes_of(const Path& path) {
  Nodes nodes;
  if (!path.hops.empty()) nodes.push_back(path.hops.front().from.value());
  for (const Hop& hop : path.hops) nodes.push_back(hop.to.value());
  return nodes;
}

std::vector<Nodes> nodes_of(const std::vector<Path>& paths) {
  std::vector<Nodes> all;
  for (const Path& path : paths) all.push_back(nodes_of(path));
  return all;
}

/// What shortest_paths() promises, in the plainest way: every simple path there is, one chosen edge a hop, each choice
/// of edges tried.
class Naive {
 public:
  Naive(const Graph& graph, std::vector<bool> keep, const PathOptions& options)
      : graph_(graph), keep_(std::move(keep)), options_(options) {}

  struct Found {
    Nodes nodes;
    std::vector<std::set<std::uint32_t>> hops;  ///< relations
  };

  std::vector<Found> paths(std::uint32_t from, std::uint32_t to) {
    if (from == to) return {};
    goal_ = to;
    nodes_ = {from};
    extend();
    std::vector<Found> found;
    for (auto& [nodes, hops] : by_nodes_) found.push_back({nodes, hops});
    std::stable_sort(found.begin(), found.end(),
                     [](const Found& a, const Found& b) { return a.nodes.size() < b.nodes.size(); });
    if (found.size() > options_.k) found.resize(options_.k);
    return found;
  }

 private:
  void extend() {
    if (nodes_.back() == goal_) return note();
    if (options_.max_hops != 0 && edges_.size() == options_.max_hops) return;
    for (std::size_t i = 0; i < keep_.size(); ++i) {
      if (!keep_[i]) continue;
      const Relation& relation = graph_.relations()[i];
      const bool both = !options_.directed || relation.symmetric;
      if (relation.from.value() == nodes_.back()) take(i, relation.to.value());
      if (both && relation.to.value() == nodes_.back()) take(i, relation.from.value());
    }
  }

  void take(std::size_t relation, std::uint32_t node) {
    if (std::find(nodes_.begin(), nodes_.end(), node) != nodes_.end()) return;
    nodes_.push_back(node);
    edges_.push_back(static_cast<std::uint32_t>(relation));
    if (!options_.in_time_order || days_exist()) extend();
    nodes_.pop_back();
    edges_.pop_back();
  }

  /// Whether each edge can be given a day of its date so that no day comes before the one of the edge before.
  bool days_exist() const {
    std::vector<DayRange> ranges;
    for (const std::uint32_t edge : edges_) {
      const auto range = day_range(graph_.relations()[edge].date);
      if (!range) return false;
      ranges.push_back(*range);
    }
    for (std::size_t later = 0; later < ranges.size(); ++later) {
      for (std::size_t earlier = 0; earlier < later; ++earlier) {
        if (ranges[earlier].first > ranges[later].last) return false;
      }
    }
    return true;
  }

  void note() {
    auto& hops = by_nodes_[nodes_];
    hops.resize(edges_.size());
    for (std::size_t i = 0; i < edges_.size(); ++i) hops[i].insert(edges_[i]);
  }

  const Graph& graph_;
  std::vector<bool> keep_;
  PathOptions options_;
  std::uint32_t goal_ = 0;
  Nodes nodes_;
  std::vector<std::uint32_t> edges_;
  std::map<Nodes, std::vector<std::set<std::uint32_t>>> by_nodes_;
};

void expect_best_first(const Graph& graph, const Hop& hop) {
  for (std::size_t i = 1; i < hop.relations.size(); ++i) {
    const Relation& a = graph.relation(hop.relations[i - 1]);
    const Relation& b = graph.relation(hop.relations[i]);
    const auto rank = [](const Relation& r) { return std::pair(1000 - r.confidence, 1000 - r.evidence.size()); };
    EXPECT_TRUE(rank(a) < rank(b) || (rank(a) == rank(b) && a.id < b.id));
  }
}

void expect_as_naive(const Graph& graph, const std::vector<bool>& keep, std::size_t from, std::size_t to,
                     const PathOptions& options) {
  const auto paths = shortest_paths(graph, Snapshot(graph, keep), Id<Entity>(from), Id<Entity>(to), options);
  const auto expected =
      Naive(graph, keep, options).paths(static_cast<std::uint32_t>(from), static_cast<std::uint32_t>(to));
  ASSERT_EQ(paths.size(), expected.size());
  for (std::size_t i = 0; i < paths.size(); ++i) {
    ASSERT_EQ(nodes_of(paths[i]), expected[i].nodes) << "path " << i;
    for (std::size_t h = 0; h < paths[i].hops.size(); ++h) {
      const Hop& hop = paths[i].hops[h];
      std::set<std::uint32_t> relations;
      for (const Id<Relation> id : hop.relations) relations.insert(id.value());
      EXPECT_EQ(relations, expected[i].hops[h]) << "hop " << h << " of path " << i;
      EXPECT_EQ(relations.size(), hop.relations.size());
      expect_best_first(graph, hop);
    }
  }
}

class RandomGraphs : public testing::TestWithParam<std::tuple<bool, bool, std::uint32_t>> {};

TEST_P(RandomGraphs, HaveThePathsThatTryingAllOfThemFinds) {
  const auto [directed, in_time_order, max_hops] = GetParam();
  const Ontology ontology = samples::ontology();
  Random random(7);
  for (int round = 0; round < 400; ++round) {
    SCOPED_TRACE(round);
    const std::size_t nodes = 2 + random.below(6);
    const Graph graph = samples::random_graph(random, nodes, random.below(3 * nodes));
    Filter filter;
    if (random.chance(30)) filter.except = {"partnered-with"};
    if (random.chance(30)) filter.min_confidence = 400;
    if (random.chance(20)) filter.to = "2020";
    PathOptions options;
    options.k = static_cast<std::uint32_t>(random.pick(std::vector<std::size_t>{0, 1, 2, 3, 10, 1000}));
    options.max_hops = max_hops;
    options.directed = directed;
    options.in_time_order = in_time_order;
    expect_as_naive(graph, matching(graph, ontology, filter), random.below(nodes), random.below(nodes), options);
    if (HasFatalFailure()) return;
  }
}

INSTANTIATE_TEST_SUITE_P(Paths, RandomGraphs,
                         testing::Combine(testing::Bool(), testing::Bool(), testing::Values(0U, 1U, 3U, 4U)));

/// A ring of so many nodes, each joined with the next by one symmetric edge.
Graph ring(std::size_t size) {
  Facts facts;
  facts.sources.resize(1);
  for (std::size_t i = 0; i < size; ++i) {
    facts.entities.push_back(samples::entity("n" + std::to_string(i), "Node", "State"));
    Relation edge = samples::relation(i, (i + 1) % size, "met-with");
    edge.symmetric = true;
    facts.relations.push_back(std::move(edge));
  }
  return Graph(std::move(facts));
}

TEST(Paths, OfARingAreItsTwoWays) {
  const Graph graph = ring(1000);
  PathOptions options;
  options.k = 5;
  const auto paths = shortest_paths(graph, Snapshot(graph), Id<Entity>(0), Id<Entity>(400), options);
  ASSERT_EQ(paths.size(), 2);
  EXPECT_EQ(paths[0].hops.size(), 400);
  EXPECT_EQ(paths[1].hops.size(), 600);
}

TEST(Paths, OfEqualLengthComeBySmallerNodes) {
  Facts facts;
  facts.sources.resize(1);
  for (int i = 0; i < 6; ++i) facts.entities.push_back(samples::entity(std::to_string(i), "Node", "State"));
  for (const std::size_t middle : {4U, 2U, 3U, 1U}) {
    facts.relations.push_back(samples::relation(0, middle, "accused"));
    facts.relations.push_back(samples::relation(middle, 5, "accused"));
  }
  const Graph graph(std::move(facts));
  PathOptions options;
  options.k = 3;
  EXPECT_THAT(nodes_of(shortest_paths(graph, Snapshot(graph), Id<Entity>(0), Id<Entity>(5), options)),
              ElementsAre(Nodes{0, 1, 5}, Nodes{0, 2, 5}, Nodes{0, 3, 5}));
}

TEST(Paths, InTimeOrderMayTakeADetourToArriveLater) {
  Facts facts;
  facts.sources.resize(1);
  for (int i = 0; i < 4; ++i) facts.entities.push_back(samples::entity(std::to_string(i), "Node", "State"));
  facts.relations = {samples::relation(0, 1, "accused", "2021-05"), samples::relation(1, 3, "accused", "2020"),
                     samples::relation(0, 2, "accused", "2019"), samples::relation(2, 1, "accused", "2020-01-01")};
  const Graph graph(std::move(facts));
  PathOptions options;
  options.k = 5;
  options.in_time_order = true;
  EXPECT_THAT(nodes_of(shortest_paths(graph, Snapshot(graph), Id<Entity>(0), Id<Entity>(3), options)),
              ElementsAre(Nodes{0, 2, 1, 3}));
}

TEST(Paths, FromANodeToItselfThereIsNone) {
  const Graph graph = ring(3);
  EXPECT_THAT(shortest_paths(graph, Snapshot(graph), Id<Entity>(1), Id<Entity>(1)), IsEmpty());
}

TEST(Paths, RefuseNodesThatAreNotThere) {
  const Graph graph = ring(3);
  EXPECT_THROW(shortest_paths(graph, Snapshot(graph), Id<Entity>(1), Id<Entity>(3)), Error);
  EXPECT_THROW(shortest_paths(graph, Snapshot(graph), Id<Entity>(), Id<Entity>(1)), Error);
}

}  // namespace
}  // namespace entente
