#include <entente/base/error.h>
#include <entente/export/graphml.h>
#include <entente/export/graphml_scan.h>
#include <entente/tests/unit/export/hostile.h>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <initializer_list>
#include <iterator>
#include <optional>
#include <sstream>
#include <utility>
#include <vector>

namespace entente {
namespace {

using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

std::string written(const Graph& graph, const std::string& profile = {}) {
  std::ostringstream out;
  WriteOptions options;
  options.profile = profile;
  write_graphml(graph, Ontology(), options, out);
  return out.str();
}

Graph read(const std::string& text) {
  std::istringstream in(text);
  return read_graphml(in, "g.graphml");
}

std::string message_of(const std::string& text) {
  try {
    read(text);
  } catch (const Error& error) {
    return error.what();
  }
  return "no error";
}

std::string replaced(std::string text, const std::string& what, const std::string& by) {
  const std::size_t at = text.find(what);
  EXPECT_NE(at, std::string::npos) << what;
  return text.replace(at, what.size(), by);
}

std::optional<Facts> scanned(const std::string& text) {
  std::istringstream in(text);
  return graphml::scan(in);
}

/// Which only the reader that knows all of XML passes over.
std::string with_comment(const std::string& text) {
  return replaced(text, "<graph ", "<!-- --><graph ");
}

/// Ruritania met Borduria twice, and Syldavia denies having met it.
Facts small_facts() {
  Facts facts;
  facts.sources = {{"d1", "news.txt", "A day", "http://example.org/?a=1&b=2", "2023-09-14", "en"}};
  facts.entities = {{"state:BO", "Borduria", "State", true, {}, {}},
                    {"state:RU", "Ruritania", "State", true, {"Kingdom of Ruritania"}, {}},
                    {"state:SY", "Syldavia", "State", true, {}, {"old1"}}};
  const Evidence piece{Id<Source>(0), {0, 30}, {0, 9}, {10, 13}, {19, 27}, "Ruritania met with Borduria.", "",
                       "met",         900};
  Relation met{"r1", Id<Entity>(0), Id<Entity>(1), "met-with", true, Status::happened, "2023-05", "",
               "",   "Zenda",       900,           {piece}};
  Relation again = met;
  again.id = "r2";
  again.date = "2023-09-12";
  again.confidence = 950;
  Relation denied = met;
  denied.id = "r3";
  denied.from = Id<Entity>(0);
  denied.to = Id<Entity>(2);
  denied.status = Status::denied;
  facts.relations = {met, again, denied};
  return facts;
}

TEST(Graphml, ReadsItsOwnTextInOnePassAsByWayOfXml) {
  for (std::uint32_t seed = 0; seed < 50; ++seed) {
    const std::string text = written(hostile::Generator(seed).graph(seed % 12 + 1, seed % 17));
    ASSERT_EQ(scanned(text), read(with_comment(text)).facts()) << "seed " << seed;
  }
}

TEST(Graphml, LeavesOtherTextWhereItWas) {
  const std::string text = written(Graph(small_facts()));
  ASSERT_TRUE(scanned(text).has_value());
  std::vector<std::string> others = {with_comment(text), text + "\n", text.substr(0, text.size() - 1), {}};
  for (const auto& [what, by] : std::initializer_list<std::pair<const char*, const char*>>{
           {"<?xml", "\uFEFF<?xml"},
           {"attr.name=\"label\"", "attr.name=\"name\""},
           {"\"id\":\"d1\"", "\"name\":\"d1\""},
           {"[\n", "[\n\n"},
           {"state:RU\" labels", "state:BO\" labels"},
           {"source=\"state:BO\"", "source=\"state:XX\""},
           {"target=\"state:RU\"", "target=\"state&#58;RU\""},
           {">Borduria<", ">Bord<b/>uria<"},
           {">Borduria<", ">Bord&uuml;ria<"},
           {">Borduria<", "> Borduria<"},
           {">Borduria<", ">Bord\x01uria<"},
           {">Borduria<", ">Bord\xFFuria<"},
           {">Zenda<", ">Zen\nda<"},
           {">met-with</data>", ">met-with</data><data key=\"place\"></data>"},
           {">happened<", ">dreamt<"},
           {">900<", ">70000<"},
           {"symmetric\">true", "symmetric\">True"},
           {"\"document\":\"d1\"", "\"document\":\"d2\""},
           {"    </edge>", "   </edge>"}}) {
    others.push_back(replaced(text, what, by));
  }
  for (const std::string& other : others) {
    std::istringstream in("x" + other);
    in.get();
    EXPECT_FALSE(graphml::scan(in).has_value()) << other;
    EXPECT_EQ(std::string(std::istreambuf_iterator<char>(in), {}), other);
  }
}

TEST(Graphml, KeepsHostileGraphsToTheByte) {
  for (std::uint32_t seed = 0; seed < 200; ++seed) {
    const Graph graph = hostile::Generator(seed).graph(seed % 12, seed % 17);
    const std::string text = written(graph);
    const Graph back = read(text);
    ASSERT_EQ(back, graph) << "seed " << seed;
    ASSERT_EQ(written(back), text) << "seed " << seed;
  }
}

TEST(Graphml, StrictAndYedComeBackToo) {
  for (const char* profile : {"strict", "yed"}) {
    for (std::uint32_t seed = 0; seed < 40; ++seed) {
      const Graph graph = hostile::Generator(seed).graph(seed % 12, seed % 17);
      ASSERT_EQ(read(written(graph, profile)), graph) << profile << " seed " << seed;
    }
  }
}

TEST(Graphml, StrictHasOnlyWhatTheSchemaKnows) {
  Facts facts = small_facts();
  facts.entities[0].id = "a.b c/%";
  const std::string text = written(Graph(facts), "strict");
  EXPECT_THAT(text, HasSubstr("<node id=\"a.2Eb.20c.2F.25\">"));
  EXPECT_THAT(text, HasSubstr("<edge id=\"r1\" source=\"a.2Eb.20c.2F.25\" target=\"state:RU\">"));
  EXPECT_THAT(text, Not(HasSubstr(" label=")));
  EXPECT_THAT(text, Not(HasSubstr(" labels=")));
}

TEST(Graphml, YedHasShapesColoursAndLabels) {
  const std::string text = written(Graph(small_facts()), "yed");
  EXPECT_THAT(text, HasSubstr("xmlns:y=\"http://www.yworks.com/xml/graphml\""));
  EXPECT_THAT(text, HasSubstr("<y:NodeLabel>Borduria</y:NodeLabel><y:Shape type=\"rectangle\"/>"));
  EXPECT_THAT(text, HasSubstr("<y:EdgeLabel>met-with (denied)</y:EdgeLabel>"));
  EXPECT_THAT(text, HasSubstr("type=\"dotted\""));
}

TEST(Graphml, KeepsTheEmptyGraph) {
  EXPECT_EQ(read(written(Graph())), Graph());
}

TEST(Graphml, SaysTypesAsAttributesForGephiAndNeo4j) {
  const std::string text = written(Graph(small_facts()));
  EXPECT_THAT(text, HasSubstr("<node id=\"state:BO\" labels=\":State\">"));
  EXPECT_THAT(text, HasSubstr("<edge id=\"r1\" source=\"state:BO\" target=\"state:RU\" label=\"met-with\">"));
  EXPECT_THAT(text, Not(HasSubstr("<default>")));
}

TEST(Graphml, MergedHasOneEdgeForAPairAndType) {
  const std::string text = written(Graph(small_facts()), "merged");
  EXPECT_THAT(text, HasSubstr("<data key=\"first_date\">2023-05</data>"));
  EXPECT_THAT(text, HasSubstr("<data key=\"last_date\">2023-09-12</data>"));
  EXPECT_THAT(text, HasSubstr("<data key=\"weight\">2</data>"));
  EXPECT_THAT(text, HasSubstr("<data key=\"confidence\">950</data>"));
  EXPECT_THAT(text, HasSubstr("<edge id=\"r3\""));
  EXPECT_THAT(text, Not(HasSubstr("<edge id=\"r1\"")));
}

TEST(Graphml, MergedDoesNotDependOnTheOrderOfRelations) {
  Facts facts = small_facts();
  std::swap(facts.relations[1], facts.relations[2]);
  EXPECT_EQ(written(Graph(facts), "merged"), written(Graph(small_facts()), "merged"));
}

TEST(Graphml, MergedCannotBeReadBackAndSaysSo) {
  EXPECT_THAT(message_of(written(Graph(small_facts()), "merged")),
              testing::AllOf(HasSubstr("without data \"evidence\""), HasSubstr("profiles portable")));
}

TEST(Graphml, RefusesAnUnknownProfile) {
  EXPECT_THROW(written(Graph(), "fancy"), UsageError);
}

TEST(Graphml, NamesFileAndLineOfWhatIsWrong) {
  const std::string good = written(Graph(small_facts()));
  EXPECT_THAT(message_of(""), StartsWith("g.graphml:1: "));
  EXPECT_THAT(message_of("<html/>"), StartsWith("g.graphml:1: this is no GraphML"));
  EXPECT_THAT(message_of("<graphml>\n\n<graph>\n</grap>\n</graphml>"), StartsWith("g.graphml:4: "));
  EXPECT_THAT(message_of("<graphml>\n<graph>\n<node/>"), StartsWith("g.graphml:3: "));
  EXPECT_THAT(message_of("<!DOCTYPE graphml>\n<graphml/>"), HasSubstr("DOCTYPE"));
  EXPECT_THAT(message_of("<graphml>\n<graph>\n<desc>a &foo; b</desc></graph></graphml>"), StartsWith("g.graphml:3: "));
  EXPECT_THAT(message_of(replaced(good, "target=\"state:RU\"", "target=\"nowhere\"")), HasSubstr("\"nowhere\""));
  EXPECT_THAT(message_of(replaced(good, ">denied<", ">perhaps<")), HasSubstr("\"perhaps\""));
  EXPECT_THAT(message_of(replaced(good, ">900<", ">very<")), HasSubstr("\"confidence\""));
  EXPECT_THAT(message_of(replaced(good, "\"document\":\"d1\"", "\"document\":\"d2\"")), HasSubstr("\"d2\""));
  EXPECT_THAT(message_of(replaced(good, "\"subject\":[0,9]", "\"subject\":[9,0]")), HasSubstr("\"subject\""));
  EXPECT_THAT(message_of(replaced(good, "\"subject\":[0,9]", "\"subject\":[-1,9]")), HasSubstr("\"subject\""));
  EXPECT_THAT(message_of(replaced(good, "<data key=\"entity_id\">state:SY</data>", "")), HasSubstr("\"entity_id\""));
  EXPECT_THAT(message_of(replaced(good, "<node id=\"state:RU\"", "<node id=\"state:BO\"")), HasSubstr("second node"));
}

TEST(Graphml, RefusesTruncatedFilesAtEveryByte) {
  const std::string good = written(Graph(small_facts()));
  for (std::size_t size = 0; size + 2 < good.size(); ++size) {
    ASSERT_NE(message_of(good.substr(0, size)), "no error") << size;
  }
}

TEST(Graphml, RefusesDeepNestingInsteadOfRunningOutOfStack) {
  std::string deep;
  for (int i = 0; i < 1'000'000; ++i) deep += "<a>";
  EXPECT_THAT(message_of(deep), HasSubstr("nested"));
  EXPECT_NE(message_of("<a \"" + deep), "no error");
  EXPECT_NE(message_of("<!--><![CDATA[-->" + deep), "no error");
}

TEST(Graphml, ReadsCdataAndCommentsLikeAnyXml) {
  std::string text = written(Graph(small_facts()));
  text = replaced(text, ">Borduria<", "><!-- c --><![CDATA[Bord]]>ur<!-- c -->ia<");
  EXPECT_EQ(read(text), Graph(small_facts()));
}

TEST(Graphml, ThrowsWhenTheStreamFails) {
  std::ostringstream out;
  out.setstate(std::ios::badbit);
  EXPECT_THROW(write_graphml(Graph(small_facts()), Ontology(), {}, out), Error);
}

}  // namespace
}  // namespace entente
