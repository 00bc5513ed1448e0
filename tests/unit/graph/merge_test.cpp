#include <entente/graph/diff.h>
#include <entente/graph/merge.h>
#include <entente/graph/order.h>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

namespace entente {
namespace {

using testing::ElementsAre;

Ontology ontology() {
  return Ontology("test", "1", {{"Organization", "", "", {}, {}}, {"Firm", "Organization", "", {}, {}}}, {});
}

Evidence piece(std::size_t source, std::uint32_t at, std::uint16_t score) {
  return {Id<Source>(source),
          {at, at + 20},
          {at, at + 2},
          {at + 3, at + 5},
          {at + 6, at + 9},
          "a sentence",
          "",
          "r",
          score};
}

Relation relation(const std::string& id, std::size_t from, std::size_t to, std::vector<Evidence> evidence) {
  Relation r;
  r.id = id;
  r.from = Id<Entity>(from);
  r.to = Id<Entity>(to);
  r.type = "owns";
  r.confidence = evidence.empty() ? std::uint16_t{0} : evidence.front().score;
  r.evidence = std::move(evidence);
  return r;
}

/// A firm and its owner.
Graph left() {
  Facts facts;
  facts.sources = {{"d1", "a.txt", "", "", "2024", "en"}};
  facts.entities = {{"a", "Acme", "Organization", true, {}, {}}, {"b", "Bolt", "Firm", true, {"B."}, {}}};
  facts.relations = {relation("r1", 0, 1, {piece(0, 5, 800), piece(0, 50, 600)})};
  return Graph(facts);
}

/// The same by another article, and a third one.
Graph right() {
  Facts facts;
  facts.sources = {{"d0", "b.txt", "", "", "2024", "en"}, {"d1", "a.txt", "", "", "2024", "en"}};
  facts.entities = {{"a", "Acme Group", "Firm", true, {}, {"a0"}},
                    {"b", "Bolt", "Firm", true, {}, {}},
                    {"c", "Crane", "Firm", true, {}, {}}};
  facts.relations = {relation("r1", 0, 1, {piece(0, 7, 900), piece(1, 5, 800)}),
                     relation("r2", 1, 2, {piece(0, 9, 700)})};
  return Graph(facts);
}

TEST(Merge, IsTheUnionById) {
  const std::vector<Graph> graphs = {left(), right()};
  const Graph merged = merge(graphs, ontology());
  ASSERT_EQ(merged.entities().size(), 3U);
  EXPECT_EQ(merged.entities()[0], (Entity{"a", "Acme Group", "Firm", true, {"Acme"}, {"a0"}}));
  EXPECT_EQ(merged.entities()[1].aliases, std::vector<std::string>{"B."});
  ASSERT_EQ(merged.relations().size(), 2U);
  const Relation& owns = merged.relations()[0];
  ASSERT_EQ(owns.evidence.size(), 3U) << "the piece that both have counts once";
  EXPECT_EQ(owns.evidence[0].score, 900);
  EXPECT_EQ(owns.confidence, 990);
}

TEST(Merge, DoesNotDependOnTheOrder) {
  std::vector<Graph> graphs = {left(), right(), Graph()};
  const Graph merged = merge(graphs, ontology());
  std::reverse(graphs.begin(), graphs.end());
  EXPECT_EQ(merge(graphs, ontology()), merged);
  EXPECT_TRUE(diff(merge(std::vector<Graph>{merged, left()}, ontology()), merged).empty());
}

TEST(Merge, OfOneGraphIsThatGraph) {
  EXPECT_EQ(merge(std::vector<Graph>{right()}, ontology()), right());
  EXPECT_EQ(merge(std::vector<Graph>{right(), right()}, ontology()), right());
  EXPECT_EQ(merge({}, ontology()), Graph());
}

TEST(Merge, GivesNewIdsWhereOneMeansTwoThings) {
  Facts other = left().facts();
  other.relations[0].type = "sold";
  const Graph merged = merge(std::vector<Graph>{left(), Graph(other)}, ontology());
  ASSERT_EQ(merged.relations().size(), 2U);
  EXPECT_NE(merged.relations()[0].id, merged.relations()[1].id);
}

TEST(Diff, TellsWhatIsOnlyOnOneSideAndWhatDiffers) {
  const GraphDiff found = diff(left(), right());
  ASSERT_EQ(found.sources.size(), 1U);
  EXPECT_FALSE(found.sources[0].left.has_value());
  ASSERT_EQ(found.entities.size(), 3U);
  EXPECT_THAT(differing_fields(left().entities()[0], right().entities()[0]),
              ElementsAre("label", "type", "former_ids"));
  ASSERT_EQ(found.relations.size(), 2U);
  EXPECT_THAT(differing_fields(left(), left().relations()[0], right(), right().relations()[0]),
              ElementsAre("confidence", "evidence"));
  EXPECT_EQ(found.relations[1].right, Id<Relation>(1));
}

TEST(Diff, DoesNotCountTheOrderOfRows) {
  Facts turned = right().facts();
  std::reverse(turned.entities.begin(), turned.entities.end());
  for (Relation& r : turned.relations) {
    r.from = Id<Entity>(2 - r.from.value());
    r.to = Id<Entity>(2 - r.to.value());
  }
  std::reverse(turned.relations.begin(), turned.relations.end());
  EXPECT_TRUE(diff(Graph(turned), right()).empty());
  EXPECT_EQ(in_published_order(turned), right().facts());
}

}  // namespace
}  // namespace entente
