#include <entente/base/error.h>
#include <entente/export/jsonld.h>
#include <entente/graph/order.h>
#include <entente/tests/unit/export/hostile.h>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <sstream>

namespace entente {
namespace {

using Json = nlohmann::json;
using testing::ElementsAre;
using testing::HasSubstr;

Ontology small_ontology() {
  const std::vector<ClassDef> classes = {{"Organization", "", "", {{"schema", "Organization"}}, {}},
                                         {"Firm", "Organization", "", {{"schema", "Corporation"}}, {}},
                                         {"Bank", "Firm", "", {}, {}},
                                         {"Person", "", "", {{"wikidata", "Q5"}, {"schema", "Person"}}, {}}};
  RelationDef met;
  met.name = "met-with";
  RelationDef office;
  office.name = "holds-office";
  office.lasting = true;
  RelationDef owns;
  owns.name = "owns";
  owns.lasting = true;
  return Ontology("test", "1", classes, {met, office, owns});
}

Json written(const Graph& graph) {
  std::ostringstream out;
  write_jsonld(graph, small_ontology(), {}, out);
  return Json::parse(out.str());
}

Json find(const Json& document, const std::string& id) {
  for (const Json& node : document["@graph"]) {
    if (node["@id"] == id) return node;
  }
  return {};
}

Facts pair(const std::string& type, bool symmetric, Status status) {
  Facts facts;
  facts.sources = {{"d", "d.txt", "", "http://x.example/a b", "2024-05", "en"}};
  facts.entities = {{"p 1", "A. Person", "Person", true, {"Ann"}, {}}, {"b", "A Bank", "Bank", true, {}, {}}};
  const Evidence evidence{Id<Source>(0),           {3, 40}, {3, 12}, {13, 16}, {20, 26},
                          "A. Person met A Bank.", "Ann",   "r",     875};
  facts.relations = {{"r",
                      Id<Entity>(0),
                      Id<Entity>(1),
                      type,
                      symmetric,
                      status,
                      "2024-05-01",
                      "director",
                      "",
                      "Zenda",
                      900,
                      {evidence}}};
  return facts;
}

TEST(Jsonld, EntitiesHaveTheNearestNotionOfSchemaOrgAndOurOwn) {
  const Json document = written(Graph(pair("met-with", true, Status::happened)));
  EXPECT_THAT(find(document, "urn:entente:entity:b")["@type"], ElementsAre("schema:Corporation", "ent:Bank"));
  const Json person = find(document, "urn:entente:entity:p%201");
  EXPECT_EQ(person["label"], "A. Person");
  EXPECT_EQ(person["identifier"], "p 1");
  EXPECT_THAT(person["alias"], ElementsAre("Ann"));
}

TEST(Jsonld, SymmetricEventsHaveAttendeesAndTriplesBothWays) {
  const Json document = written(Graph(pair("met-with", true, Status::happened)));
  const Json meeting = find(document, "urn:entente:relation:r");
  EXPECT_THAT(meeting["@type"], ElementsAre("schema:Event", "ent:MetWith"));
  EXPECT_THAT(meeting["attendee"], ElementsAre("urn:entente:entity:p%201", "urn:entente:entity:b"));
  EXPECT_EQ(find(document, "urn:entente:entity:p%201")["ent:met-with"][0]["@id"], "urn:entente:entity:b");
  EXPECT_EQ(find(document, "urn:entente:entity:b")["ent:met-with"][0]["@id"], "urn:entente:entity:p%201");
}

TEST(Jsonld, OfficesAreMemberships) {
  const Json office = find(written(Graph(pair("holds-office", false, Status::ended))), "urn:entente:relation:r");
  EXPECT_THAT(office["@type"], ElementsAre("org:Membership", "ent:HoldsOffice"));
  EXPECT_EQ(office["member"], "urn:entente:entity:p%201");
  EXPECT_EQ(office["organization"], "urn:entente:entity:b");
  EXPECT_EQ(office["role"]["label"], "director");
  EXPECT_EQ(office["endDate"]["@value"], "2024-05-01");
}

TEST(Jsonld, OnlyWhatIsSoIsSaidDirectly) {
  for (const Status status : {Status::planned, Status::alleged, Status::denied, Status::ended}) {
    const Json document = written(Graph(pair("owns", false, status)));
    EXPECT_FALSE(find(document, "urn:entente:entity:p%201").contains("ent:owns"));
    EXPECT_EQ(find(document, "urn:entente:relation:r")["status"], to_string(status));
  }
  const Json document = written(Graph(pair("owns", false, Status::ongoing)));
  EXPECT_TRUE(find(document, "urn:entente:entity:p%201").contains("ent:owns"));
  EXPECT_FALSE(find(document, "urn:entente:entity:b").contains("ent:owns"));
}

TEST(Jsonld, EvidenceQuotesTheArticle) {
  const Json evidence =
      find(written(Graph(pair("met-with", true, Status::happened))), "urn:entente:relation:r")["evidence"][0];
  EXPECT_EQ(evidence["source"], "urn:entente:document:d");
  EXPECT_EQ(evidence["selector"][0], Json::parse(R"({"@type": "oa:TextPositionSelector", "start": "3", "end": "40"})"));
  EXPECT_EQ(evidence["selector"][1]["exact"], "A. Person met A Bank.");
  EXPECT_EQ(evidence["trigger"]["start"], "13");
  EXPECT_EQ(evidence["speaker"], "Ann");
}

TEST(Jsonld, DatesAndNumbersAreTyped) {
  const Json document = written(Graph(pair("met-with", true, Status::happened)));
  EXPECT_EQ(find(document, "urn:entente:relation:r")["confidence"], "0.900");
  EXPECT_EQ(find(document, "urn:entente:relation:r")["startDate"]["@type"], "xsd:date");
  EXPECT_EQ(find(document, "urn:entente:document:d")["datePublished"]["@type"], "xsd:gYearMonth");
}

TEST(Jsonld, KeepsHostileTexts) {
  for (std::uint32_t seed = 0; seed < 100; ++seed) {
    const Graph graph = hostile::Generator(seed).graph(seed % 12, seed % 17);
    const Json nodes = written(graph)["@graph"];
    ASSERT_EQ(nodes.size(), graph.sources().size() + graph.entities().size() + graph.relations().size());
    for (std::size_t i = 0; i < graph.entities().size(); ++i) {
      ASSERT_EQ(nodes[graph.sources().size() + i].value("label", ""), graph.entities()[i].name);
    }
    for (std::size_t i = 0; i < graph.relations().size(); ++i) {
      const Json& statement = nodes[graph.sources().size() + graph.entities().size() + i];
      ASSERT_EQ(statement["evidence"][0]["selector"][1]["exact"], graph.relations()[i].evidence[0].quote);
    }
  }
}

std::string text_of(const Graph& graph) {
  std::ostringstream out;
  write_jsonld(graph, small_ontology(), {}, out);
  return out.str();
}

Graph read(const std::string& text) {
  std::istringstream in(text);
  return read_jsonld(in, "g.jsonld");
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

TEST(Jsonld, ComesBackWithoutLoss) {
  for (std::uint32_t seed = 0; seed < 60; ++seed) {
    const Graph graph(in_published_order(hostile::Generator(seed).graph(seed % 12, seed % 17).facts()));
    const std::string text = text_of(graph);
    ASSERT_EQ(read(text), graph) << "seed " << seed;
  }
  for (const char* type : {"met-with", "holds-office", "owns", "a-b", "aB", ""}) {
    const Graph graph(in_published_order(pair(type, false, Status::ended)));
    EXPECT_EQ(read(text_of(graph)), graph);
  }
}

TEST(Jsonld, ComesBackWhateverTheLayoutAndOrder) {
  const Graph graph(in_published_order(pair("met-with", true, Status::planned)));
  Json document = Json::parse(text_of(graph));
  std::reverse(document["@graph"].begin(), document["@graph"].end());
  EXPECT_EQ(read(document.dump(2)), graph);
}

TEST(Jsonld, NamesWhatIsWrong) {
  const std::string good = text_of(Graph(pair("met-with", true, Status::planned)));
  EXPECT_THAT(message_of(""), HasSubstr("g.jsonld:1: "));
  EXPECT_THAT(message_of("[]"), HasSubstr("@graph"));
  EXPECT_THAT(message_of("{\"@graph\": [\n\n{]}"), HasSubstr("g.jsonld:3: "));
  EXPECT_THAT(message_of("{\"@graph\": [{\"a\": 1e999}]}"), HasSubstr("number"));
  EXPECT_THAT(message_of("{\"@graph\": [{\"@id\": 1}]}"), HasSubstr("\"@id\" must be a string"));
  EXPECT_THAT(message_of(replaced(good, "\"planned\"", "\"hoped\"")), HasSubstr("urn:entente:relation:r: "));
  EXPECT_THAT(message_of(replaced(good, "\"0.900\"", "\"9.000\"")), HasSubstr("\"confidence\""));
  EXPECT_THAT(message_of(replaced(good, "\"start\":\"3\"", "\"start\":\"50\"")), HasSubstr("ends before"));
  EXPECT_THAT(message_of(replaced(good, "\"start\":\"3\"", "\"start\":3")), HasSubstr("\"start\" must be a string"));
  EXPECT_THAT(message_of(replaced(good, "\"agent\":\"urn:entente:entity:p", "\"agent\":\"urn:entente:entity:q")),
              HasSubstr("\"agent\" is not in the file"));
  EXPECT_THAT(message_of(replaced(good, "\"source\":\"urn:entente:document:d", "\"source\":\"urn:entente:document:e")),
              HasSubstr("document that is not in the file"));
}

TEST(Jsonld, RefusesTruncatedFilesAtEveryByte) {
  const std::string good = text_of(Graph(pair("met-with", true, Status::planned)));
  for (std::size_t size = 0; size + 2 < good.size(); ++size) {
    ASSERT_NE(message_of(good.substr(0, size)), "no error") << size;
  }
}

TEST(Jsonld, ThrowsWhenTheStreamFails) {
  std::ostringstream out;
  out.setstate(std::ios::badbit);
  EXPECT_THROW(write_jsonld(Graph(), Ontology(), {}, out), Error);
}

}  // namespace
}  // namespace entente
