#include <entente/base/error.h>
#include <entente/export/csv.h>
#include <entente/export/neo4j.h>
#include <entente/tests/unit/export/hostile.h>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <sstream>

namespace entente {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

std::map<std::string, std::string> folder(const Graph& graph) {
  std::map<std::string, std::string> files;
  std::ostringstream out;
  std::string current;
  const auto keep = [&] {
    if (!current.empty()) files[current] = out.str();
    out.str({});
  };
  write_neo4j(graph, Ontology(), {}, [&](std::string_view name) -> std::ostream& {
    keep();
    current = name;
    return out;
  });
  keep();
  return files;
}

std::string cypher(const Graph& graph) {
  std::ostringstream out;
  write_cypher(graph, Ontology(), {}, out);
  return out.str();
}

std::vector<std::vector<std::string>> records(const std::string& text) {
  std::istringstream in(text);
  CsvReader reader(in, "t");
  std::vector<std::vector<std::string>> all;
  for (std::vector<std::string> cells; reader.next(cells);) all.push_back(cells);
  return all;
}

std::size_t lines(const std::string& text) {
  return static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
}

Graph small(std::size_t nodes) {
  Facts facts;
  for (std::size_t i = 0; i < nodes; ++i) {
    facts.entities.push_back({"e" + std::to_string(i), "A;B \"C\"\nD", "Person", true, {"x;y", "z"}, {}});
  }
  Relation met;
  met.id = "r";
  met.from = Id<Entity>(0);
  met.to = Id<Entity>(1);
  met.type = "met-with";
  met.confidence = 900;
  facts.relations = {met};
  return Graph(std::move(facts));
}

TEST(Neo4j, FolderHoldsTablesAndWhatOneDoesWithThem) {
  const auto files = folder(small(2));
  EXPECT_EQ(files.size(), 6U);
  const auto nodes = records(files.at("nodes.csv"));
  EXPECT_THAT(nodes[0], ElementsAre("label", "type", "aliases:string[]", "named:boolean", "entity_id:ID(Entity)",
                                    "former_ids:string[]", ":LABEL"));
  EXPECT_THAT(nodes[1], ElementsAre("A;B \"C\" D", "Person", "x,y;z", "true", "e0", "", "Entity;Person"));
  const auto edges = records(files.at("relationships.csv"));
  EXPECT_EQ(edges[0].size(), edges[1].size());
  EXPECT_EQ(edges[1][2], "met-with");
  EXPECT_EQ(edges[1].back(), "[]");
}

TEST(Neo4j, EveryRowIsOneLine) {
  for (std::uint32_t seed = 0; seed < 60; ++seed) {
    const Graph graph = hostile::Generator(seed).graph(seed % 12, seed % 17);
    const auto files = folder(graph);
    ASSERT_EQ(lines(files.at("nodes.csv")), graph.entities().size() + 1);
    ASSERT_EQ(lines(files.at("relationships.csv")), graph.relations().size() + 1);
    for (const char* table : {"nodes.csv", "relationships.csv"}) {
      const auto rows = records(files.at(table));
      for (const auto& row : rows) ASSERT_EQ(row.size(), rows[0].size());
    }
  }
}

TEST(Cypher, MergesByIdInBatches) {
  const std::string text = cypher(small(1001));
  EXPECT_THAT(text, HasSubstr("REQUIRE n.entity_id IS UNIQUE;"));
  EXPECT_THAT(text, HasSubstr("MERGE (n:Entity {entity_id: row.entity_id})\nSET n += row, n:`Person`;\n"));
  EXPECT_THAT(text, HasSubstr("MERGE (a)-[r:`met-with` {rid: row.data.rid}]->(b)\nSET r += row.data;\n"));
  EXPECT_THAT(text, HasSubstr("label: 'A;B \"C\"\\nD'"));
  EXPECT_THAT(text, Not(HasSubstr("CREATE (")));
  std::size_t batches = 0;
  for (std::size_t at = text.find("UNWIND"); at != std::string::npos; at = text.find("UNWIND", at + 1)) ++batches;
  EXPECT_EQ(batches, 3 + 1U);
}

/// What is left of a text when strings and names in backticks are taken out as Neo4j's lexer does, which decodes
/// backslash-u before anything else.
std::string outside_of_strings(std::string text) {
  for (std::size_t at = text.find("\\u0027"); at != std::string::npos; at = text.find("\\u0027", at)) {
    text.replace(at, 6, "'");
  }
  std::string left;
  char inside = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    if (inside == 0) {
      if (c == '\'' || c == '`') inside = c;
      left += c;
    } else if (c == '\\' && inside == '\'') {
      ++at;
    } else if (c == inside) {
      inside = 0;
    }
  }
  return left;
}

TEST(Cypher, HostileTextStaysInItsString) {
  Facts facts;
  facts.entities = {{"a", "x\\u0027}] DETACH DELETE", "Per`son\\u0060 DETACH", true, {"' DETACH", "\\' DETACH"}, {}}};
  EXPECT_THAT(outside_of_strings(cypher(Graph(facts))), Not(HasSubstr("DETACH")));
  EXPECT_THAT(cypher(Graph(facts)), HasSubstr("label: 'x\\\\' + 'u0027}] DETACH DELETE'"));
  EXPECT_THAT(cypher(Graph(facts)), HasSubstr("n:`Per``son/u0060 DETACH`"));
  for (std::uint32_t seed = 0; seed < 60; ++seed) {
    const std::string left = outside_of_strings(cypher(hostile::Generator(seed).graph(seed % 12, seed % 17)));
    for (const char* text : {"script", "alert", "quoted", "emoji", "xxx", "\\"})
      ASSERT_THAT(left, Not(HasSubstr(text)));
  }
}

TEST(Cypher, ThrowsWhenTheStreamFails) {
  std::ostringstream out;
  out.setstate(std::ios::badbit);
  EXPECT_THROW(write_cypher(Graph(), Ontology(), {}, out), Error);
  EXPECT_THROW(write_neo4j(Graph(), Ontology(), {}, [&](std::string_view) -> std::ostream& { return out; }), Error);
}

}  // namespace
}  // namespace entente
