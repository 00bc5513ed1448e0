#include <entente/base/error.h>
#include <entente/graph/date.h>
#include <entente/graph/filter.h>
#include <entente/tests/unit/graph/samples.h>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdint>
#include <set>
#include <string>
#include <vector>

namespace entente {
namespace {

using samples::Random;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

std::string message_of(const Graph& graph, const Filter& filter) {
  try {
    matching(graph, samples::ontology(), filter);
  } catch (const UsageError& error) {
    return error.what();
  }
  return {};
}

Graph three_edges() {
  Facts facts;
  facts.sources.resize(2);
  facts.sources[1].id = "second";
  for (const char* id : {"a", "b", "c", "d"}) facts.entities.push_back(samples::entity(id, id, "State"));
  facts.relations = {samples::relation(0, 1, "met-with", "2020-05"),
                     samples::relation(1, 2, "partnered-in-space", "2021", 900), samples::relation(0, 2, "accused")};
  facts.relations[1].evidence[0].source = Id<Source>(1);
  return Graph(std::move(facts));
}

std::vector<bool> passing(const Filter& filter) {
  return matching(three_edges(), samples::ontology(), filter);
}

TEST(Filter, LetsAllThroughByDefault) {
  EXPECT_THAT(passing({}), ElementsAre(true, true, true));
}

TEST(Filter, TakesSubtypesWithARelation) {
  Filter only;
  only.only = {"partnered-with"};
  EXPECT_THAT(passing(only), ElementsAre(false, true, false));
  Filter except;
  except.except = {"partnered-with"};
  EXPECT_THAT(passing(except), ElementsAre(true, false, true));
  Filter narrow;
  narrow.only = {"partnered-in-space", "accused"};
  EXPECT_THAT(passing(narrow), ElementsAre(false, true, true));
}

TEST(Filter, ReadsDatesByTheirPrecisionAndLetsUndatedEdgesPass) {
  Filter from;
  from.from = "2020-05-31";
  EXPECT_THAT(passing(from), ElementsAre(true, true, true));
  from.from = "2020-06";
  EXPECT_THAT(passing(from), ElementsAre(false, true, true));
  Filter to;
  to.to = "2020-05-01";
  EXPECT_THAT(passing(to), ElementsAre(true, false, true));
  to.to = "2021";
  EXPECT_THAT(passing(to), ElementsAre(true, true, true));
  to.to = "2019";
  EXPECT_THAT(passing(to), ElementsAre(false, false, true));
}

TEST(Filter, NamesTheNearestRelationsAndRefusesWhatIsNoDate) {
  Filter misspelt;
  misspelt.only = {"partnered-wiht"};
  EXPECT_THAT(message_of(three_edges(), misspelt), HasSubstr("partnered-with"));
  for (const char* date : {"yesterday", "2020-13", "2020-02-30", "20200101", "2020-1-1"}) {
    Filter filter;
    filter.from = date;
    EXPECT_THAT(message_of(three_edges(), filter), HasSubstr("is no date")) << date;
  }
}

TEST(Filter, KnowsRelationsThatOnlyTheGraphHas) {
  Facts facts = three_edges().facts();
  facts.relations[0].type = "traded-with";
  Filter filter;
  filter.only = {"traded-with"};
  EXPECT_THAT(matching(Graph(facts), samples::ontology(), filter), ElementsAre(true, false, false));
}

Filter random_filter(Random& random) {
  const std::vector<std::string> types = {"met-with", "accused", "supported", "partnered-in-space", "partnered-with"};
  const std::vector<std::string> dates = {"2019", "2020-02", "2020-02-29", "2020-03-01", "2021"};
  Filter filter;
  if (random.chance(40)) filter.only = {random.pick(types), random.pick(types)};
  if (random.chance(40)) filter.except = {random.pick(types)};
  if (random.chance(40)) filter.from = random.pick(dates);
  if (random.chance(40)) filter.to = random.pick(dates);
  if (random.chance(40)) filter.statuses = {Status::happened, static_cast<Status>(random.below(6))};
  if (random.chance(40)) filter.min_confidence = static_cast<std::uint16_t>(random.below(5) * 200);
  return filter;
}

bool passes_naively(const Relation& edge, const Filter& filter) {
  const auto below = [&](const std::vector<std::string>& types) {
    return std::any_of(types.begin(), types.end(), [&](const std::string& type) {
      return edge.type == type || (type == "partnered-with" && edge.type == "partnered-in-space");
    });
  };
  if (!filter.only.empty() && !below(filter.only)) return false;
  if (below(filter.except)) return false;
  if (edge.confidence < filter.min_confidence) return false;
  if (!filter.statuses.empty() && std::count(filter.statuses.begin(), filter.statuses.end(), edge.status) == 0) {
    return false;
  }
  if (edge.date.empty()) return true;
  const auto padded = [](std::string date, const char* rest) { return date + std::string(rest).substr(date.size()); };
  if (!filter.from.empty() && padded(edge.date, "9999-99-99") < padded(filter.from, "0000-00-00")) return false;
  return filter.to.empty() || padded(edge.date, "0000-00-00") <= padded(filter.to, "9999-99-99");
}

TEST(Filter, PassesWhatANaiveFilterDoes) {
  Random random(11);
  const Ontology ontology = samples::ontology();
  for (int round = 0; round < 500; ++round) {
    const Graph graph = samples::random_graph(random, 5, 20);
    const Filter filter = random_filter(random);
    const auto keep = matching(graph, ontology, filter);
    ASSERT_THAT(keep, SizeIs(graph.relations().size()));
    for (std::size_t i = 0; i < keep.size(); ++i) EXPECT_EQ(keep[i], passes_naively(graph.relations()[i], filter));
  }
}

// Cutting a figure out of a graph

std::vector<std::string> ids_of(const Graph& graph) {
  std::vector<std::string> ids;
  for (const Entity& entity : graph.entities()) ids.push_back(entity.id);
  return ids;
}

Graph cut(const Graph& graph, const Filter& filter, const Cut& how) {
  return subgraph(graph, samples::ontology(), filter, how);
}

TEST(Subgraph, IsTheGraphItselfWhenNothingIsLeftOut) {
  EXPECT_EQ(cut(three_edges(), {}, {}), three_edges());
}

TEST(Subgraph, LosesNodesWithoutEdgesAndSourcesWithoutEvidence) {
  Filter filter;
  filter.only = {"partnered-in-space"};
  const Graph part = cut(three_edges(), filter, {});
  EXPECT_THAT(ids_of(part), ElementsAre("b", "c"));
  ASSERT_THAT(part.sources(), SizeIs(1));
  EXPECT_EQ(part.sources()[0].id, "second");
  ASSERT_THAT(part.relations(), SizeIs(1));
  EXPECT_EQ(part.relations()[0].from, Id<Entity>(0));
  EXPECT_EQ(part.relations()[0].evidence[0].source, Id<Source>(0));
}

TEST(Subgraph, AroundANodeReachesSoManyHopsInEitherDirection) {
  Facts facts = three_edges().facts();
  facts.relations.pop_back();  // a - b - c, and d alone
  const Graph graph(std::move(facts));
  Cut around;
  around.around = Id<Entity>(2);
  EXPECT_THAT(ids_of(cut(graph, {}, around)), ElementsAre("b", "c"));
  around.hops = 2;
  EXPECT_THAT(ids_of(cut(graph, {}, around)), ElementsAre("a", "b", "c"));
  around.hops = 0;
  EXPECT_THAT(ids_of(cut(graph, {}, around)), ElementsAre("c"));
  around.around = Id<Entity>(4);
  EXPECT_THROW(cut(graph, {}, around), Error);
}

TEST(Subgraph, KeepsTheBestConnectedNodesAndTheCentre) {
  Facts facts;
  facts.sources.resize(1);
  for (const char* id : {"a", "b", "c", "d"}) facts.entities.push_back(samples::entity(id, id, "State"));
  for (const std::size_t other : {0U, 2U, 3U}) facts.relations.push_back(samples::relation(1, other, "accused"));
  facts.relations.push_back(samples::relation(2, 3, "accused"));
  for (int i = 0; i < 5; ++i)
    facts.relations.push_back(samples::relation(0, 1, "met-with"));  // one neighbour all the same
  const Graph graph(std::move(facts));
  Cut top;
  top.top = 2;
  EXPECT_THAT(ids_of(cut(graph, {}, top)), ElementsAre("b", "c"));
  top.around = Id<Entity>(0);
  EXPECT_THAT(ids_of(cut(graph, {}, top)), ElementsAre("a", "b"));
}

TEST(Subgraph, KeepsEdgesWholeAndJoinsTheNodesTheyJoined) {
  Random random(13);
  for (int round = 0; round < 200; ++round) {
    const Graph graph = samples::random_graph(random, 8, 16);
    Cut how;
    if (random.chance(50)) how.around = Id<Entity>(random.below(8));
    how.hops = static_cast<std::uint32_t>(random.below(3));
    how.top = static_cast<std::uint32_t>(random.below(6));
    const Graph part = cut(graph, random_filter(random), how);
    const auto all = ids_of(graph);
    for (const Relation& edge : part.relations()) {
      const auto whole = std::find_if(graph.relations().begin(), graph.relations().end(),
                                      [&](const Relation& other) { return other.id == edge.id; });
      ASSERT_NE(whole, graph.relations().end());
      EXPECT_EQ(part.entity(edge.from), graph.entity(whole->from));
      EXPECT_EQ(part.entity(edge.to), graph.entity(whole->to));
      EXPECT_EQ(edge.evidence.size(), whole->evidence.size());
    }
    EXPECT_LE(part.entities().size(), how.top != 0 ? how.top : graph.entities().size());
  }
}

TEST(Subgraph, OfAnEmptyGraphIsEmpty) {
  Filter filter;
  filter.only = {"met-with"};
  EXPECT_THAT(cut(Graph(), filter, {}).entities(), IsEmpty());
}

}  // namespace
}  // namespace entente
