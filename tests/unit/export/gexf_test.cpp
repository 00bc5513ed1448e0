#include <entente/base/error.h>
#include <entente/export/gexf.h>
#include <entente/export/spells.h>
#include <entente/tests/unit/export/hostile.h>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <sstream>

namespace entente {
namespace {

using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

std::string written(const Graph& graph) {
  std::ostringstream out;
  write_gexf(graph, Ontology(), {}, out);
  return out.str();
}

std::size_t count(const std::string& text, const std::string& what) {
  std::size_t found = 0;
  for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + 1)) ++found;
  return found;
}

Relation relation(const std::string& id, Status status, const std::string& date) {
  Relation r;
  r.id = id;
  r.from = Id<Entity>(0);
  r.to = Id<Entity>(1);
  r.type = "met-with";
  r.status = status;
  r.date = date;
  return r;
}

std::vector<Spell> spells(const std::vector<Relation>& relations) {
  std::vector<const Relation*> pointers;
  for (const Relation& r : relations) pointers.push_back(&r);
  return spells_of(pointers);
}

Graph graph_of(std::vector<Relation> relations) {
  Facts facts;
  facts.entities = {{"a", "A", "Person", true, {}, {}}, {"b", "B", "State", true, {}, {}}};
  facts.relations = std::move(relations);
  return Graph(std::move(facts));
}

TEST(Spells, AreAsPreciseAsDates) {
  EXPECT_THAT(spells({relation("r", Status::happened, "2023-05-07")}), ElementsAre(Spell{"2023-05-07", "2023-05-07"}));
  EXPECT_THAT(spells({relation("r", Status::happened, "2024-02")}), ElementsAre(Spell{"2024-02-01", "2024-02-29"}));
  EXPECT_THAT(spells({relation("r", Status::happened, "2023")}), ElementsAre(Spell{"2023-01-01", "2023-12-31"}));
  EXPECT_THAT(spells({relation("r", Status::ongoing, "2023")}), ElementsAre(Spell{"2023-01-01", ""}));
  EXPECT_THAT(spells({relation("r", Status::ended, "2023-05")}), ElementsAre(Spell{"", "2023-05-31"}));
  for (const char* none : {"", "soon", "2023-13", "0000-01-01", "2023-02-30"}) {
    EXPECT_THAT(spells({relation("r", Status::happened, none)}), ElementsAre()) << none;
  }
}

TEST(Spells, DoNotOverlap) {
  EXPECT_THAT(spells({relation("r", Status::happened, "2023-06"), relation("r", Status::happened, "2023-05-31"),
                      relation("r", Status::happened, "2023-05-01"), relation("r", Status::happened, "2023-06-10")}),
              ElementsAre(Spell{"2023-05-01", "2023-05-01"}, Spell{"2023-05-31", "2023-06-30"}));
  EXPECT_THAT(spells({relation("r", Status::ongoing, "2020"), relation("r", Status::happened, "2023")}),
              ElementsAre(Spell{"2020-01-01", ""}));
  EXPECT_THAT(spells({relation("r", Status::ended, "2019"), relation("r", Status::ongoing, "2020")}),
              ElementsAre(Spell{"", ""}));
}

TEST(Gexf, FoldsWhatIsOfOnePairAndType) {
  const std::string text =
      written(graph_of({relation("r1", Status::happened, "2023"), relation("r2", Status::ongoing, "2025-01-01"),
                        relation("r3", Status::denied, "2024")}));
  EXPECT_EQ(count(text, "<edge "), 2U);
  EXPECT_THAT(text, HasSubstr("kind=\"met-with\" weight=\"2\""));
  EXPECT_THAT(text, HasSubstr("kind=\"met-with (denied)\" weight=\"1\""));
  EXPECT_THAT(text, HasSubstr("<attvalue for=\"rids\" value=\"r1 | r2\"/>"));
  EXPECT_THAT(text, HasSubstr("<spell start=\"2023-01-01\" end=\"2023-12-31\"/>"));
  EXPECT_THAT(text, HasSubstr("<spell start=\"2025-01-01\"/>"));
  EXPECT_THAT(text, HasSubstr("<viz:shape value=\"dotted\"/>"));
}

TEST(Gexf, AnUndatedEdgeIsAlwaysThere) {
  EXPECT_THAT(written(graph_of({relation("r1", Status::happened, "")})), Not(HasSubstr("<spell")));
  EXPECT_THAT(written(graph_of({relation("r1", Status::ended, "2019"), relation("r2", Status::ongoing, "2020")})),
              Not(HasSubstr("<spell")));
}

TEST(Gexf, HostileTextStaysInItsAttribute) {
  for (std::uint32_t seed = 0; seed < 100; ++seed) {
    const Graph graph = hostile::Generator(seed).graph(seed % 12, seed % 17);
    const std::string text = written(graph);
    ASSERT_EQ(count(text, "<node "), graph.entities().size());
    for (const char* markup : {"<script", "<b>", "<!", "]]>", "&eacute;"}) ASSERT_THAT(text, Not(HasSubstr(markup)));
  }
}

TEST(Gexf, ThrowsWhenTheStreamFails) {
  std::ostringstream out;
  out.setstate(std::ios::badbit);
  EXPECT_THROW(write_gexf(Graph(), Ontology(), {}, out), Error);
}

}  // namespace
}  // namespace entente
