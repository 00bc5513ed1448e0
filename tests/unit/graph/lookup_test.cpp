#include <entente/base/error.h>
#include <entente/graph/lookup.h>
#include <entente/tests/unit/graph/samples.h>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace entente {
namespace {

using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

Graph graph() {
  Facts facts;
  facts.sources.resize(1);
  facts.entities = {samples::entity("city:strelsau", "Strelsau", "City"),
                    samples::entity("p1", "Ána Prado Vidal", "Person"),
                    samples::entity("p2", "Luis Prado", "Person"),
                    samples::entity("p3", "Sergei Ivaniuk", "Person"),
                    samples::entity("region:strelsau", "Strelsau", "Region"),
                    samples::entity("state:RU-X", "Ruritania", "State")};
  facts.entities[1].aliases = {"Ana Prado"};
  facts.entities[1].former_ids = {"p0"};
  facts.entities[2].aliases = {"Strelsau"};
  facts.relations = {samples::relation(2, 5, "met-with"), samples::relation(2, 3, "met-with")};
  return Graph(std::move(facts));
}

std::vector<std::string> ids(const std::vector<Id<Entity>>& nodes) {
  std::vector<std::string> ids;
  for (const Id<Entity> node : nodes) ids.push_back(graph().entity(node).id);
  return ids;
}

std::vector<std::string> matches(std::string_view name) {
  return ids(lookup(graph(), name).matches);
}

std::string message_of(std::string_view name) {
  try {
    find_entity(graph(), name);
  } catch (const UsageError& error) {
    return error.what();
  }
  return {};
}

TEST(Lookup, FindsByIdAndFormerId) {
  EXPECT_THAT(matches("city:strelsau"), ElementsAre("city:strelsau"));
  EXPECT_THAT(matches("p0"), ElementsAre("p1"));
}

TEST(Lookup, IgnoresCaseAccentsAndPunctuation) {
  EXPECT_THAT(matches("ana-prado VIDAL"), ElementsAre("p1"));
  EXPECT_THAT(matches("RURITANIA."), ElementsAre("state:RU-X"));
}

TEST(Lookup, IgnoresRomanisation) {
  EXPECT_THAT(matches("sergey ivanyuk"), ElementsAre("p3"));
}

TEST(Lookup, PrefersNamesToAliasesAndAliasesToWords) {
  EXPECT_THAT(matches("strelsau"), ElementsAre("city:strelsau", "region:strelsau"));
  EXPECT_THAT(matches("Ana Prado"), ElementsAre("p1"));
}

TEST(Lookup, FindsByWordsOfAName) {
  EXPECT_THAT(matches("vidal"), ElementsAre("p1"));
  EXPECT_THAT(matches("prado"), ElementsAre("p2", "p1"));  // the better connected first
}

TEST(Lookup, ShowsTheNearestSpellings) {
  const Lookup found = lookup(graph(), "Ruritenia");
  EXPECT_THAT(found.matches, IsEmpty());
  EXPECT_THAT(ids(found.candidates), ElementsAre("state:RU-X"));
  EXPECT_THAT(ids(lookup(graph(), "Ivanuik").candidates), ElementsAre("p3"));
  EXPECT_THAT(lookup(graph(), "Zzzzzzzz").candidates, IsEmpty());
  EXPECT_THAT(lookup(Graph(), "Ruritania").candidates, IsEmpty());
}

TEST(Lookup, ShowsTenCandidatesAtMost) {
  Facts facts;
  for (int i = 0; i < 30; ++i) facts.entities.push_back(samples::entity(std::to_string(100 + i), "Strelsau", "City"));
  const Graph many(std::move(facts));
  EXPECT_THAT(lookup(many, "Strelsau").matches, SizeIs(30));
  EXPECT_THAT(lookup(many, "Strelsau").candidates, SizeIs(10));
}

TEST(FindEntity, ReturnsTheOneMeant) {
  EXPECT_EQ(find_entity(graph(), "ruritania"), Id<Entity>(5));
}

TEST(FindEntity, ListsWhatMayBeMeant) {
  EXPECT_THAT(message_of("Strelsau"), AllOf(HasSubstr("city:strelsau"), HasSubstr("region:strelsau")));
  EXPECT_THAT(message_of("Ruritenia"), HasSubstr("\"Ruritania\" (State, state:RU-X)"));
  EXPECT_THAT(message_of("Zzzzzzzz"), HasSubstr("no node is called"));
  EXPECT_THAT(message_of(""), HasSubstr("no node is called"));
}

}  // namespace
}  // namespace entente
