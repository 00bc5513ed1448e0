#include <entente/base/error.h>
#include <entente/export/escape.h>
#include <entente/export/mermaid.h>
#include <entente/tests/unit/export/hostile.h>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <regex>
#include <sstream>

namespace entente {
namespace {

using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

std::string written(const Graph& graph, WriteOptions options = {}) {
  std::ostringstream out;
  write_mermaid(graph, Ontology(), options, out);
  return out.str();
}

std::string escaped(std::string_view text) {
  std::string out;
  append_mermaid_text(out, text);
  return out;
}

std::size_t lines_with(const std::string& text, const std::string& what) {
  std::istringstream in(text);
  std::size_t count = 0;
  for (std::string line; std::getline(in, line);) count += line.find(what) == std::string::npos ? 0U : 1U;
  return count;
}

/// A ring of entities in which each also deals with the next twenty, by as many types.
Graph dense(std::size_t nodes) {
  Facts facts;
  for (std::size_t i = 0; i < nodes; ++i) {
    facts.entities.push_back({"e" + std::to_string(1000 + i), "Entity " + std::to_string(i), "State", true, {}, {}});
  }
  for (std::size_t i = 0; i < nodes; ++i) {
    for (std::size_t step = 1; step <= 20; ++step) {
      Relation r;
      r.id = std::to_string(i) + "." + std::to_string(step);
      r.from = Id<Entity>(i);
      r.to = Id<Entity>((i + step) % nodes);
      r.type = "met-with";
      r.symmetric = step % 2 == 0;
      r.status = step % 3 == 0 ? Status::denied : Status::happened;
      facts.relations.push_back(r);
    }
  }
  return Graph(std::move(facts));
}

TEST(Mermaid, DrawsNodesArrowsAndStatus) {
  Facts facts;
  facts.entities = {{"a", "Ann", "Person", true, {}, {}}, {"b", "Borduria", "State", true, {}, {}}};
  Relation met;
  met.id = "r";
  met.from = Id<Entity>(0);
  met.to = Id<Entity>(1);
  met.type = "visited";
  met.status = Status::planned;
  facts.relations = {met};
  const std::string text = written(Graph(facts));
  EXPECT_THAT(text, StartsWith("flowchart LR\n"));
  EXPECT_THAT(text, HasSubstr("  n0([\"Ann\"]):::c0\n"));
  EXPECT_THAT(text, HasSubstr("  n0 -.->|\"visited<br/>(planned)\"| n1\n"));
  EXPECT_THAT(text, HasSubstr("classDef c0 fill:#DDF0FB,stroke:#56B4E9,color:#000000\n"));
  EXPECT_THAT(text, Not(HasSubstr("note")));
}

TEST(Mermaid, KeepsToItsLimitsAndSaysWhatItLeavesOut) {
  WriteOptions options;
  options.drawn = 0;
  const std::string text = written(dense(300), options);
  EXPECT_LE(lines_with(text, "| n"), mermaid_edges);
  EXPECT_GT(lines_with(text, "| n"), mermaid_edges / 4);
  EXPECT_LE(text.size(), mermaid_characters);
  EXPECT_THAT(text, HasSubstr("of 300 entities, with"));
  EXPECT_THAT(text, HasSubstr("of 6000 relations."));
}

TEST(Mermaid, LongNamesDoNotBreakTheLimit) {
  Facts facts = dense(200).facts();
  for (Entity& entity : facts.entities) entity.name = std::string(3000, '#');
  WriteOptions options;
  options.drawn = 0;
  EXPECT_LE(written(Graph(facts), options).size(), mermaid_characters);
}

TEST(Mermaid, TextIsNothingButText) {
  EXPECT_EQ(escaped("Sao Tome (island)"), "Sao Tome (island)");
  EXPECT_EQ(escaped("São"), "São");
  EXPECT_EQ(escaped("\"end\""), "#34;end#34;");
  EXPECT_EQ(escaped("#35;"), "#35;35#59;");
  EXPECT_EQ(escaped("%%{init}%%"), "#37;#37;#123;init#125;#37;#37;");
  EXPECT_EQ(escaped("`*b*`\n<i>"), "#96;#42;b#42;#96; #60;i#62;");
  EXPECT_EQ(escaped("12. May"), "12#46; May");
  EXPECT_EQ(escaped("- a - b."), "#45; a - b.");
  EXPECT_EQ(escaped("\xEF\xAC\x82\xC2\xB0quot\xC2\xB6\xC3\x9F"), "#64258;#176;quot#182;#223;");
}

TEST(Mermaid, HostileTextStaysInItsLabel) {
  const std::string node = R"x(  n\d+(\(\[|\[\(|\[\[|\[/|\[|\{\{)"[^"]*"(\]\)|\)\]|\]\]|/\]|\]|\}\}):::c\d+)x";
  const std::string arrow = R"x(  n\d+ (---|-\.-|-->|-\.->)\|"[^"]*"\| n\d+)x";
  const std::regex line("flowchart LR|" + node + "|" + arrow + R"x(|  note\["[^"]*"\]:::note|  classDef .*)x");
  for (std::uint32_t seed = 0; seed < 60; ++seed) {
    std::istringstream in(written(hostile::Generator(seed).graph(seed % 12, seed % 17)));
    for (std::string text; std::getline(in, text);) {
      ASSERT_TRUE(std::regex_match(text, line)) << text;
      ASSERT_THAT(text, Not(HasSubstr("<script")));
      ASSERT_THAT(text, Not(HasSubstr("%%")));
    }
  }
}

TEST(Mermaid, ThrowsWhenTheStreamFails) {
  std::ostringstream out;
  out.setstate(std::ios::badbit);
  EXPECT_THROW(write_mermaid(Graph(), Ontology(), {}, out), Error);
}

}  // namespace
}  // namespace entente
