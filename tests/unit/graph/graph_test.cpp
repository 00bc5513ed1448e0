#include <entente/base/error.h>
#include <entente/graph/check.h>
#include <entente/graph/graph.h>
#include <entente/graph/measure.h>
#include <entente/graph/snapshot.h>
#include <entente/tests/unit/graph/samples.h>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace entente {
namespace {

using samples::Random;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Pair;

Facts two_states() {
  Facts facts;
  facts.sources.resize(1);
  facts.sources[0].id = "source";
  facts.entities = {samples::entity("a", "Ruritania", "State"), samples::entity("b", "Graustark", "State")};
  facts.relations = {samples::relation(0, 1, "accused", "2020-05")};
  facts.relations[0].id = "r";
  return facts;
}

// Graph

TEST(Graph, RefusesIndexesThatPointNowhere) {
  Facts no_node = two_states();
  no_node.relations[0].to = Id<Entity>(2);
  Facts unset = two_states();
  unset.relations[0].from = Id<Entity>();
  Facts no_source = two_states();
  no_source.relations[0].evidence[0].source = Id<Source>(1);
  for (const Facts& bad : {no_node, unset, no_source}) EXPECT_THROW(Graph{bad}, Error);
  EXPECT_NO_THROW(Graph{two_states()});
}

// Snapshot

TEST(Snapshot, HoldsEachEdgeOnceAtEitherEndInAscendingOrder) {
  Random random(17);
  for (int round = 0; round < 200; ++round) {
    const Graph graph = samples::random_graph(random, 1 + random.below(6), random.below(20));
    std::vector<bool> keep;
    for (std::size_t i = 0; i < graph.relations().size(); ++i) keep.push_back(random.chance(70));
    const Snapshot snapshot(graph, keep);
    ASSERT_EQ(snapshot.node_count(), graph.entities().size());
    ASSERT_EQ(snapshot.arc_count(), 2 * static_cast<std::size_t>(std::count(keep.begin(), keep.end(), true)));
    for (std::uint32_t node = 0; node < snapshot.node_count(); ++node) {
      std::pair<std::uint32_t, std::uint32_t> last{0, 0};
      for (const Arc& arc : snapshot.arcs(node)) {
        const Relation& edge = graph.relations()[arc.relation];
        EXPECT_TRUE(keep[arc.relation]);
        EXPECT_LE(last, std::pair(arc.target, arc.relation));
        last = {arc.target, arc.relation};
        const bool out = edge.from.value() == node && edge.to.value() == arc.target;
        const bool in = edge.to.value() == node && edge.from.value() == arc.target;
        EXPECT_TRUE(!arc.forward || out || (edge.symmetric && in));
        EXPECT_TRUE(!arc.backward || in || (edge.symmetric && out));
        EXPECT_EQ(arc.forward && arc.backward, edge.symmetric);
        EXPECT_TRUE(arc.forward || arc.backward);
      }
    }
  }
}

// check

std::vector<std::string> complaints(const Facts& facts) {
  std::vector<std::string> messages;
  for (const Diagnostic& d : check(Graph(facts), samples::ontology())) messages.push_back(d.message);
  return messages;
}

TEST(Check, FindsNothingWrongInASoundGraph) {
  EXPECT_THAT(complaints(two_states()), IsEmpty());
}

TEST(Check, SaysWhatIsWrongWithWhichRow) {
  const auto expect = [](const char* what, auto spoil) {
    Facts facts = two_states();
    spoil(facts);
    EXPECT_THAT(complaints(facts), ElementsAre(HasSubstr(what)));
  };
  expect("no class Kingdom", [](Facts& f) { f.entities.push_back(samples::entity("c", "Syldavia", "Kingdom")); });
  expect("has no name", [](Facts& f) { f.entities[0].name.clear(); });
  expect("type that the ontology lacks", [](Facts& f) { f.relations[0].type = "traded-with"; });
  expect("leads from State to State", [](Facts& f) { f.relations[0].type = "holds-office"; });
  expect("symmetric in one", [](Facts& f) { f.relations[0].symmetric = true; });
  expect("joins a node to itself", [](Facts& f) { f.relations[0].to = f.relations[0].from; });
  expect("date that is none: \"2020-5\"", [](Facts& f) { f.relations[0].date = "2020-5"; });
  expect("no evidence", [](Facts& f) { f.relations[0].evidence.clear(); });
  expect("outside its sentence", [](Facts& f) { f.relations[0].evidence[0].trigger = {0, 1}; });
}

TEST(Check, TellsErrorsFromDoubts) {
  Facts facts = two_states();
  facts.relations[0].type = "holds-office";
  const auto found = check(Graph(facts), samples::ontology());
  ASSERT_EQ(found.size(), 1);
  EXPECT_EQ(found[0].severity, Diagnostic::Severity::warning);
}

// measure

TEST(Measure, OfAnEmptyGraphIsZero) {
  const Statistics statistics = measure(Graph());
  EXPECT_EQ(statistics.entities, 0);
  EXPECT_EQ(statistics.components, 0);
  EXPECT_THAT(statistics.best_connected, IsEmpty());
}

TEST(Measure, CountsAndRanks) {
  Facts facts = two_states();
  facts.entities.push_back(samples::entity("c", "Ana Prado", "Person"));
  facts.entities.push_back(samples::entity("d", "Bo Lind", "Person"));
  facts.entities.push_back(samples::entity("e", "Zenda", "City"));
  facts.relations.push_back(samples::relation(2, 1, "met-with", "2019"));
  facts.relations.push_back(samples::relation(1, 2, "accused"));
  facts.relations[1].evidence.resize(3, facts.relations[1].evidence[0]);
  const Statistics s = measure(Graph(facts));
  EXPECT_EQ(s.sources, 1);
  EXPECT_EQ(s.entities, 5);
  EXPECT_EQ(s.relations, 3);
  EXPECT_EQ(s.evidence, 5);
  EXPECT_EQ(s.components, 3);
  EXPECT_EQ(s.largest_component, 3);
  EXPECT_THAT(s.classes, ElementsAre(Pair("Person", 2), Pair("State", 2), Pair("City", 1)));
  EXPECT_THAT(s.relation_types, ElementsAre(Pair("accused", 2), Pair("met-with", 1)));
  EXPECT_THAT(s.statuses, ElementsAre(Pair("happened", 3)));
  EXPECT_EQ(s.first_date, "2019");
  EXPECT_EQ(s.last_date, "2020-05");
  ASSERT_EQ(s.best_connected.size(), 5);
  EXPECT_THAT(s.best_connected[0], Pair(Id<Entity>(1), 2));
  EXPECT_THAT(s.best_connected[1], Pair(Id<Entity>(0), 1));
}

TEST(Measure, CountsComponentsAsMergingLabelsDoes) {
  Random random(19);
  for (int round = 0; round < 200; ++round) {
    const std::size_t nodes = 1 + random.below(10);
    const Graph graph = samples::random_graph(random, nodes, random.below(10));
    std::vector<std::size_t> label(nodes);
    std::iota(label.begin(), label.end(), std::size_t{0});
    for (const Relation& edge : graph.relations()) {
      const std::size_t gone = label[edge.from.value()];
      std::replace(label.begin(), label.end(), gone, label[edge.to.value()]);
    }
    std::size_t largest = 0;
    for (const std::size_t one : label) {
      largest = std::max(largest, static_cast<std::size_t>(std::count(label.begin(), label.end(), one)));
    }
    const Statistics statistics = measure(graph);
    EXPECT_EQ(statistics.components, std::set<std::size_t>(label.begin(), label.end()).size());
    EXPECT_EQ(statistics.largest_component, largest);
  }
}

}  // namespace
}  // namespace entente
