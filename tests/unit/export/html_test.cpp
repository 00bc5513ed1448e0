#include <entente/base/error.h>
#include <entente/export/dot_style.h>
#include <entente/export/html.h>
#include <entente/tests/unit/export/hostile.h>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <sstream>

namespace entente {
namespace {

using Json = nlohmann::json;
using testing::HasSubstr;
using testing::StartsWith;

std::string written(const Graph& graph, const WriteOptions& options = {}) {
  std::ostringstream out;
  write_html(graph, Ontology(), options, out);
  return out.str();
}

/// What stands in the page's script element of data.
std::string_view data_text(std::string_view page) {
  constexpr std::string_view begin = "<script type=\"application/json\" id=\"graph\">";
  const std::size_t from = page.find(begin) + begin.size();
  return page.substr(from, page.find("</script>", from) - from);
}

Json data(const std::string& page) {
  return Json::parse(data_text(page));
}

std::size_t count(std::string_view text, std::string_view what) {
  std::size_t found = 0;
  for (std::size_t at = text.find(what); at != std::string_view::npos; at = text.find(what, at + 1)) ++found;
  return found;
}

/// A hub that met each of the others, `parallel` times; once: with the sentence that says so.
Graph star(std::size_t others, std::size_t parallel = 1) {
  Facts facts;
  facts.sources = {{"d", "d.txt", "", "", "2024", "en"}};
  for (std::size_t i = 0; i <= others; ++i) {
    facts.entities.push_back({"e" + std::to_string(i), "Name", "Person", true, {}, {}});
  }
  for (std::size_t i = 0; i < others * parallel; ++i) {
    Relation relation;
    relation.id = std::to_string(i);
    relation.from = Id<Entity>(0);
    relation.to = Id<Entity>(1 + i % others);
    relation.type = "met-with";
    if (parallel == 1)
      relation.evidence = {{Id<Source>(0), {3, 9}, {3, 4}, {5, 6}, {7, 8}, "A b c.", "Ann", "rule", 800}};
    facts.relations.push_back(std::move(relation));
  }
  return Graph(std::move(facts));
}

TEST(Html, IsOnePageThatForbidsTheNetwork) {
  const std::string page = written(star(1));
  EXPECT_THAT(page, StartsWith("<!DOCTYPE html>"));
  EXPECT_THAT(page, HasSubstr("content=\"default-src 'none'; img-src data:; script-src 'sha256-"));
  EXPECT_EQ(count(page, "unsafe"), 0);
  EXPECT_EQ(count(page, " src="), 0);
  EXPECT_EQ(count(page, "@@title@@") + count(page, "@@graph@@"), 0);
  EXPECT_THAT(page, HasSubstr("Permission is hereby granted"));  // the licences of what is bundled go with it
}

TEST(Html, HoldsTheGraphAsItIs) {
  const Json graph = data(written(star(2)));
  EXPECT_EQ(graph["all"], Json::parse(R"({"entities": 3, "relations": 2})"));
  EXPECT_EQ(graph["nodes"][1],
            Json::parse(R"({"id": "e1", "name": "Name", "type": "Person", "class": 0, "named": true})"));
  EXPECT_EQ(graph["edges"][1], Json::parse(R"({"id": "1", "from": 0, "to": 2, "type": "met-with", "status": 0,
      "symmetric": false, "confidence": 0, "evidence": [{"document": "d", "start": 3, "end": 9, "quote": "A b c.",
      "subject": [3, 4], "trigger": [5, 6], "object": [7, 8], "speaker": "Ann", "rule": "rule", "score": 800}]})"));
  EXPECT_EQ(graph["types"], Json::parse(R"([{"name": "met-with"}])"));
}

TEST(Html, LooksLikeDot) {
  const Json graph = data(written(Graph()));
  ASSERT_EQ(graph["classes"].size(), class_styles().size());
  EXPECT_EQ(graph["classes"][1]["shape"], class_styles()[1].shape);
  EXPECT_EQ(graph["classes"][1]["border"], class_styles()[1].border);
  ASSERT_EQ(graph["statuses"].size(), status_names.size());
  EXPECT_EQ(graph["statuses"][5]["name"], "denied");
  EXPECT_EQ(graph["statuses"][5]["line"], status_style(Status::denied).line);
}

TEST(Html, HostileTextsStayInTheirElement) {
  const std::string shell = written(Graph());
  for (std::uint32_t seed = 0; seed < 50; ++seed) {
    const Graph graph = hostile::Generator(seed).graph(seed % 12, seed % 17);
    const std::string page = written(graph);
    ASSERT_EQ(count(page, "<"), count(shell, "<"));
    ASSERT_EQ(data_text(page).find_first_of("<>&"), std::string_view::npos);
    ASSERT_EQ(count(data_text(page), "\u2028") + count(data_text(page), "\u2029"), 0);
    const Json read = data(page);
    for (std::size_t i = 0; i < graph.entities().size(); ++i) {
      ASSERT_EQ(read["nodes"][i]["name"], graph.entities()[i].name);
    }
    for (std::size_t i = 0; i < graph.relations().size(); ++i) {
      ASSERT_EQ(read["edges"][i]["evidence"][0]["quote"], graph.relations()[i].evidence[0].quote);
    }
  }
}

TEST(Html, TheTitleIsTextToo) {
  WriteOptions options;
  options.title = "</title><script>alert(1)</script>";
  const std::string page = written(Graph(), options);
  EXPECT_THAT(page, HasSubstr("<title>&lt;/title&gt;&lt;script&gt;alert(1)&lt;/script&gt;</title>"));
  EXPECT_EQ(data(page)["title"], options.title);
  EXPECT_THAT(written(Graph()), HasSubstr("<title>entente</title>"));
}

TEST(Html, IsTheSameEachTime) {
  const Graph graph = hostile::Generator(3).graph(20, 40);
  EXPECT_EQ(written(graph), written(graph));
}

TEST(Html, OfTooManyEntitiesHoldsTheBestConnected) {
  const Json whole = data(written(star(html_entities - 1)));
  EXPECT_EQ(whole["nodes"].size(), html_entities);
  const Json part = data(written(star(html_entities + 10)));
  EXPECT_EQ(part["nodes"].size(), html_entities);
  EXPECT_EQ(part["nodes"][0]["id"], "e0");
  EXPECT_EQ(part["edges"].size(), html_entities - 1);
  EXPECT_EQ(part["all"]["entities"], html_entities + 11);
  EXPECT_EQ(part["all"]["relations"], html_entities + 10);
}

TEST(Html, OfTooManyRelationsHoldsThoseOfFewerEntities) {
  const std::size_t parallel = html_relations / 10 + 1;
  const Json part = data(written(star(10, parallel)));
  EXPECT_LE(part["edges"].size(), html_relations);
  EXPECT_GT(part["edges"].size(), 0);
  EXPECT_EQ(part["all"]["relations"], 10 * parallel);
  EXPECT_EQ(data(written(star(1, html_relations + 1)))["nodes"].size(), 2);  // a pair is not torn apart
}

TEST(Html, ThrowsWhenTheStreamFails) {
  std::ostringstream out;
  out.setstate(std::ios::badbit);
  EXPECT_THROW(write_html(Graph(), Ontology(), {}, out), Error);
}

}  // namespace
}  // namespace entente
