#include <entente/eval/graphs.h>
#include <entente/ontology/resources.h>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace entente::eval {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

Entity node(const std::string& name, const std::string& type, std::vector<std::string> aliases = {}) {
  Entity entity;
  entity.id = name;
  entity.name = name;
  entity.type = type;
  entity.aliases = std::move(aliases);
  return entity;
}

Entity unnamed(const std::string& name, const std::string& type) {
  Entity entity = node(name, type);
  entity.named = false;
  return entity;
}

Relation edge(std::size_t from, std::size_t to, const std::string& type, Status status = Status::happened,
              const std::string& date = {}) {
  Relation relation;
  relation.from = Id<Entity>(static_cast<std::uint32_t>(from));
  relation.to = Id<Entity>(static_cast<std::uint32_t>(to));
  relation.type = type;
  relation.status = status;
  relation.date = date;
  relation.evidence.emplace_back().source = Id<Source>(0);
  return relation;
}

Graph graph(std::vector<Entity> entities, std::vector<Relation> relations = {}) {
  Facts facts;
  facts.sources.emplace_back();
  facts.entities = std::move(entities);
  facts.relations = std::move(relations);
  return Graph(std::move(facts));
}

GoldGraph::Entity wanted(const std::string& id, const std::string& name, const std::string& type,
                         std::vector<std::string> also = {}) {
  return {id, {type}, name, std::move(also), true};
}

GoldGraph::Relation relation(const std::string& from, const std::string& type, const std::string& to) {
  return {{type}, {from}, {to}, {"happened"}, "", true, "as is written"};
}

/// Ada Quill visited Norway and met Bo Lund.
GoldGraph gold() {
  GoldGraph gold;
  gold.document = "a.txt";
  gold.entities = {wanted("ada", "Ada Quill", "Person", {"Quill"}), wanted("bo", "Bo Lund", "Person"),
                   wanted("norway", "Norway", "State")};
  gold.relations = {relation("ada", "visited", "norway"), relation("ada", "met-with", "bo")};
  return gold;
}

const std::vector<Entity> nodes = {node("Ada Quill", "Person"), node("Bo Lund", "Person"), node("Norway", "State")};

GraphScore score(const Graph& graph, const GoldGraph& gold) {
  static const Ontology ontology = load_ontology();
  return score_graph(graph, gold, ontology);
}

TEST(Graphs, WhatIsRightIsRight) {
  const GraphScore right = score(graph(nodes, {edge(0, 2, "visited"), edge(0, 1, "met-with")}), gold());
  EXPECT_EQ(right.entities, (Score{3, 3, 3}));
  EXPECT_EQ(right.relations, (Score{2, 2, 2}));
  EXPECT_EQ(right.statuses, (Score{2, 2, 2}));
  EXPECT_EQ(right.dates, (Score{0, 0, 0}));
}

TEST(Graphs, WhatIsMissingAndWhatIsTooMuch) {
  const GraphScore part = score(graph({nodes[0], nodes[2], node("Oslo", "City")}, {edge(0, 1, "praised")}), gold());
  EXPECT_EQ(part.entities, (Score{3, 3, 2}));
  EXPECT_EQ(part.relations, (Score{2, 1, 0}));
  EXPECT_THAT(part.details.missing_entities, ElementsAre("Bo Lund"));
  EXPECT_THAT(part.details.spurious_entities, ElementsAre("City:Oslo"));
  EXPECT_THAT(part.details.missing_relations,
              ElementsAre("ada -visited-> norway   (as is written)", "ada -met-with-> bo   (as is written)"));
  EXPECT_THAT(part.details.spurious_relations, ElementsAre("Ada Quill -praised-> Norway"));
}

TEST(Graphs, SpellingDoesNotCount) {
  const GoldGraph tree = [] {
    GoldGraph gold;
    gold.entities = {wanted("a", "The José Núñez Party", "Party"), wanted("b", "C++ Group", "Firm")};
    return gold;
  }();
  EXPECT_EQ(score(graph({node("jose nunez party", "Organization"), node("c++ group.", "Firm")}), tree).entities,
            (Score{2, 2, 2}));
  EXPECT_EQ(score(graph({node("c group", "Firm")}), tree).entities, (Score{2, 1, 0}));
}

TEST(Graphs, KindsCountClassesDoNot) {
  GoldGraph one;
  one.entities = {wanted("a", "Lisbon", "City")};
  EXPECT_EQ(score(graph({node("Lisbon", "Region")}), one).entities.correct, 1U);
  EXPECT_EQ(score(graph({node("Lisbon", "State")}), one).entities.correct, 0U);
  EXPECT_EQ(score(graph({node("Lisbon", "Firm")}), one).entities.correct, 0U);
  one.entities[0].types = {"City", "State"};
  EXPECT_EQ(score(graph({node("Lisbon", "State")}), one).entities.correct, 1U);
}

TEST(Graphs, OtherNamesMatchAfterTheOwn) {
  GoldGraph two;
  two.entities = {wanted("a", "Ada Quill", "Person", {"Quill"}), wanted("b", "Quill", "Person")};
  EXPECT_THAT(
      score(graph({node("Ada Quill", "Person"), node("A. Quill", "Person", {"Quill"})}), two).details.missing_entities,
      ElementsAre("Quill"))
      << "the first that shares a name";
  GoldGraph own = two;
  own.entities[0].also = {"Q"};
  EXPECT_THAT(score(graph({node("Ada Quill", "Person"), node("Quill", "Person", {"Q"})}), own).details.missing_entities,
              IsEmpty())
      << "the node's own name goes before its others";
}

TEST(Graphs, TheSameThingTwiceIsWrong) {
  const GraphScore twice = score(graph({nodes[0], nodes[1], nodes[2], node("Quill", "Person")}), gold());
  EXPECT_EQ(twice.entities, (Score{3, 4, 3}));
  EXPECT_THAT(twice.details.duplicates, ElementsAre("Ada Quill x2"));
}

TEST(Graphs, TheOptionalIsNeitherMissingNorWrong) {
  GoldGraph optional = gold();
  optional.entities[1].required = false;
  optional.relations[1].required = false;
  const GraphScore without = score(graph({nodes[0], nodes[2]}, {edge(0, 1, "visited")}), optional);
  EXPECT_EQ(without.entities, (Score{2, 2, 2}));
  EXPECT_EQ(without.relations, (Score{1, 1, 1}));
  EXPECT_EQ(without.optional, 0U);
  const GraphScore with = score(graph(nodes, {edge(0, 2, "visited"), edge(0, 1, "met-with")}), optional);
  EXPECT_EQ(with.entities, (Score{2, 2, 2}));
  EXPECT_EQ(with.relations, (Score{1, 1, 1}));
  EXPECT_EQ(with.optional, 1U);
}

TEST(Graphs, SymmetricRelationsHoldBothWays) {
  const GraphScore turned = score(graph(nodes, {edge(1, 0, "met-with"), edge(2, 0, "visited")}), gold());
  EXPECT_EQ(turned.relations, (Score{2, 2, 1}));
  EXPECT_THAT(turned.details.spurious_relations, ElementsAre("Norway -visited-> Ada Quill"));
}

TEST(Graphs, SubtypesBearOutTheirParent) {
  GoldGraph partners = gold();
  partners.relations = {relation("ada", "partnered-with", "bo")};
  EXPECT_EQ(score(graph(nodes, {edge(1, 0, "partnered-in-trade")}), partners).relations, (Score{1, 1, 1}));
  partners.relations[0].types = {"partnered-in-trade"};
  EXPECT_EQ(score(graph(nodes, {edge(1, 0, "partnered-with")}), partners).relations, (Score{1, 1, 0}));
}

TEST(Graphs, OneEdgeMayBearOutSeveralRelations) {
  GoldGraph both = gold();
  both.relations.push_back(both.relations[1]);
  both.relations[2].types = {"met-with", "spoke-with"};
  EXPECT_EQ(score(graph(nodes, {edge(0, 1, "met-with")}), both).relations, (Score{3, 2, 2}));
}

TEST(Graphs, StatusAndDateAreOfTheRelationsFound) {
  GoldGraph dated = gold();
  dated.relations[0].date = "2020-03";
  dated.relations[1].date = "2020-03-04";
  const GraphScore scores = score(graph(nodes, {edge(0, 2, "visited", Status::planned, "2020-03-04"),
                                                edge(0, 2, "visited", Status::happened, "2019"),
                                                edge(0, 1, "met-with", Status::denied, "2020-03")}),
                                  dated);
  EXPECT_EQ(scores.statuses, (Score{2, 2, 1})) << "one of the edges is enough";
  EXPECT_EQ(scores.dates, (Score{2, 2, 1})) << "a month is not the day";
}

TEST(Graphs, AFewBodiesWithoutNameArePassedOver) {
  std::vector<Entity> entities = nodes;
  entities.push_back(unnamed("police", "GovernmentBody"));
  entities.push_back(unnamed("unions", "Organization"));
  const GraphScore scores = score(graph(entities, {edge(3, 0, "arrested"), edge(4, 0, "praised")}), gold());
  EXPECT_EQ(scores.entities, (Score{3, 4, 3})) << "one of five nodes";
  EXPECT_THAT(scores.details.spurious_entities, ElementsAre("Organization:unions"));
  EXPECT_THAT(scores.details.spurious_relations, ElementsAre("unions -praised-> Ada Quill"));
  EXPECT_EQ(score(graph({nodes[0], nodes[1], nodes[2], unnamed("police", "GovernmentBody")}), gold()).entities.system,
            4U)
      << "none of four";
}

TEST(Graphs, AttendanceIsNeverTooMuch) {
  EXPECT_EQ(score(graph(nodes, {edge(0, 2, "attended")}), gold()).relations, (Score{2, 0, 0}));
}

TEST(Graphs, ForbiddenNamesAreFound) {
  GoldGraph strict = gold();
  strict.forbidden = {"Read More", "admin"};
  const GraphScore scores = score(graph({node("The Admin Quill", "Person"), node("Norway", "State")}), strict);
  EXPECT_EQ(scores.forbidden, 1U);
  EXPECT_THAT(scores.details.forbidden, ElementsAre("The Admin Quill"));
}

TEST(Graphs, CountsAddUp) {
  GraphScore sum = score(graph(nodes, {edge(0, 2, "visited")}), gold());
  sum += score(graph({nodes[0]}), gold());
  EXPECT_EQ(sum.entities, (Score{6, 4, 4}));
  EXPECT_EQ(sum.relations, (Score{4, 1, 1}));
  EXPECT_EQ(sum.statuses, (Score{1, 1, 1}));
}

}  // namespace
}  // namespace entente::eval
