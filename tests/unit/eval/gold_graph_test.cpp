#include <entente/eval/gold_graph.h>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "samples.h"
#include <sstream>

namespace entente::eval {
namespace {

using test::error_of;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::StartsWith;

GoldGraph read(const std::string& text) {
  std::istringstream in(text);
  return read_gold_graph(in, "gold.json");
}

std::string error(const std::string& text) {
  return error_of([&] { read(text); });
}

const std::string entity = R"({"id": "a", "type": ["Person"], "name": "Ada", "also": [], "required": true})";

/// A gold of Ada and that relation.
std::string with_relation(const std::string& relation) {
  return R"({"document": "d", "entities": [)" + entity + R"(], "relations": [)" + relation + "]}";
}

TEST(GoldGraph, ReadsAllThatItTells) {
  const GoldGraph gold = read(R"({"document": "d.txt", "published": "2020-01-02", "entities": [)" + entity +
                              R"(, {"id": "b", "type": ["State", "Place"], "name": "Norway", "also": ["Norge"],
      "required": false}], "relations": [{"type": ["visited", "met-with"], "from": ["a"], "to": ["b", "a"],
      "status": ["happened"], "date": "2020-01", "required": true, "evidence": "Ada went", "properties": {}},
      {"type": ["visited"], "from": ["a"], "to": ["b"], "status": [], "date": null, "required": false,
      "evidence": ""}], "forbidden": ["Admin"]})");
  EXPECT_EQ(gold.document, "d.txt");
  ASSERT_EQ(gold.entities.size(), 2U);
  EXPECT_EQ(gold.entities[0].name, "Ada");
  EXPECT_TRUE(gold.entities[0].required);
  EXPECT_THAT(gold.entities[1].types, ElementsAre("State", "Place"));
  EXPECT_THAT(gold.entities[1].also, ElementsAre("Norge"));
  EXPECT_FALSE(gold.entities[1].required);
  ASSERT_EQ(gold.relations.size(), 2U);
  EXPECT_THAT(gold.relations[0].types, ElementsAre("visited", "met-with"));
  EXPECT_THAT(gold.relations[0].to, ElementsAre("b", "a"));
  EXPECT_EQ(gold.relations[0].date, "2020-01");
  EXPECT_EQ(gold.relations[0].evidence, "Ada went");
  EXPECT_EQ(gold.relations[1].date, "");
  EXPECT_THAT(gold.forbidden, ElementsAre("Admin"));
}

TEST(GoldGraph, ForbiddenMayBeLeftOut) {
  EXPECT_TRUE(read(R"({"document": "d", "entities": [], "relations": []})").forbidden.empty());
}

TEST(GoldGraph, TextThatIsNoJsonIsRefused) {
  EXPECT_THAT(error("{"), StartsWith("gold.json: is no JSON"));
  EXPECT_THAT(error(""), StartsWith("gold.json: is no JSON"));
  EXPECT_THAT(error("{\"document\": \"\xFF\"}"), StartsWith("gold.json: is no JSON"));
}

TEST(GoldGraph, TellsWhatIsMissing) {
  EXPECT_THAT(error("[]"), StartsWith("gold.json: the gold is no object"));
  EXPECT_THAT(error("{}"), StartsWith("gold.json: the gold has no 'document'"));
  EXPECT_THAT(error(R"({"document": "d"})"), StartsWith("gold.json: the gold has no 'entities'"));
  EXPECT_THAT(error(R"({"document": "d", "entities": []})"), StartsWith("gold.json: the gold has no 'relations'"));
  EXPECT_THAT(error(R"({"document": "d", "entities": [)" + entity + R"(, {"id": "b"}], "relations": []})"),
              StartsWith("gold.json: entity 2 has no 'type'"));
  EXPECT_THAT(error(with_relation(R"({"type": ["visited"]})")), StartsWith("gold.json: relation 1 has no 'from'"));
}

TEST(GoldGraph, TellsWhatIsOfTheWrongKind) {
  EXPECT_THAT(error(R"({"document": 7})"), HasSubstr("the gold has a 'document' that is no string"));
  EXPECT_THAT(error(R"({"document": "d", "entities": {}})"), HasSubstr("has a 'entities' that is no list"));
  EXPECT_THAT(error(R"({"document": "d", "entities": [7], "relations": []})"), HasSubstr("entity 1 is no object"));
  EXPECT_THAT(error(with_relation(R"({"type": [7]})")),
              HasSubstr("relation 1 has a 'type' that holds more than strings"));
  EXPECT_THAT(error(with_relation(R"({"type": []})")), HasSubstr("relation 1 has a 'type' that is empty"));
  EXPECT_THAT(error(with_relation(R"({"type": ["visited"], "from": ["a"], "to": ["a"], "status": [], "date": 7})")),
              HasSubstr("relation 1 has a 'date' that is no string"));
  EXPECT_THAT(error(with_relation(
                  R"({"type": ["visited"], "from": ["a"], "to": ["a"], "status": [], "date": null, "required": 1})")),
              HasSubstr("relation 1 has a 'required' that is neither true nor false"));
}

TEST(GoldGraph, IdsAreOfOneEntityEach) {
  EXPECT_THAT(error(R"({"document": "d", "entities": [)" + entity + "," + entity + R"(], "relations": []})"),
              HasSubstr("entity 2 has the id 'a' of an earlier one"));
  EXPECT_THAT(error(with_relation(R"({"type": ["visited"], "from": ["a"], "to": ["b"], "status": [], "date": null,
                                      "required": true, "evidence": ""})")),
              HasSubstr("relation 1 joins 'b', which is no entity's id"));
}

}  // namespace
}  // namespace entente::eval
