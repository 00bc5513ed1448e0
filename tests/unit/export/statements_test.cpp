#include <entente/base/error.h>
#include <entente/export/csv.h>
#include <entente/export/statements.h>
#include <entente/graph/order.h>
#include <entente/tests/unit/export/hostile.h>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <sstream>

namespace entente {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::StartsWith;

/// One of the two kinds of tables.
struct Table {
  decltype(&write_statements_csv) write;
  decltype(&read_statements_csv) read;
};

constexpr Table csv = {write_statements_csv, read_statements_csv};
constexpr Table jsonl = {write_statements_jsonl, read_statements_jsonl};

std::string written(const Table& table, const Graph& graph) {
  std::ostringstream out;
  table.write(graph, Ontology(), {}, out);
  return out.str();
}

Graph read(const Table& table, const std::string& text) {
  std::istringstream in(text);
  return table.read(in, "t");
}

std::string message_of(const Table& table, const std::string& text) {
  try {
    read(table, text);
  } catch (const Error& error) {
    return error.what();
  }
  return "no error";
}

std::vector<std::vector<std::string>> records(const std::string& text) {
  std::istringstream in(text);
  CsvReader reader(in, "t");
  std::vector<std::vector<std::string>> all;
  std::vector<std::string> cells;
  while (reader.next(cells)) all.push_back(cells);
  return all;
}

std::string replaced(std::string text, const std::string& what, const std::string& by) {
  const std::size_t at = text.find(what);
  EXPECT_NE(at, std::string::npos) << what;
  return text.replace(at, what.size(), by);
}

/// One relation with two pieces of evidence, one without, a lonely entity and a silent article.
Graph small() {
  Facts facts;
  facts.sources = {{"d1", "a.txt", "A, B", "", "2023-09-14", "en"}, {"d2", "b.txt", "", "", "", "es"}};
  facts.entities = {{"a", "Borduria", "State", true, {}, {}},
                    {"b", "=Ruritania", "State", true, {"Old", "R"}, {"b0"}},
                    {"c", "Lonely", "City", false, {}, {}}};
  const Evidence piece{Id<Source>(0), {0, 30}, {0, 9}, {10, 13}, {19, 27}, "They \"met\".", "", "met", 900};
  Evidence other = piece;
  other.sentence = {40, 70};
  facts.relations = {{"r1",
                      Id<Entity>(0),
                      Id<Entity>(1),
                      "met-with",
                      true,
                      Status::happened,
                      "2023-05",
                      "",
                      "",
                      "Zenda",
                      900,
                      {piece, other}},
                     {"r2", Id<Entity>(1), Id<Entity>(0), "visited", false, Status::planned, "", "", "", "", 0, {}}};
  return Graph(facts);
}

TEST(Statements, KeepHostileGraphsToTheByte) {
  for (const Table& table : {csv, jsonl}) {
    for (std::uint32_t seed = 0; seed < 200; ++seed) {
      const Graph graph(in_published_order(hostile::Generator(seed).graph(seed % 12, seed % 17).facts()));
      const std::string text = written(table, graph);
      const Graph back = read(table, text);
      ASSERT_EQ(back, graph) << "seed " << seed;
      ASSERT_EQ(written(table, back), text) << "seed " << seed;
    }
  }
}

TEST(Statements, HaveARowForEachPieceAndForWhatHasNone) {
  const auto rows = records(written(csv, small()));
  ASSERT_EQ(rows.size(), 1 + 2 + 1 + 1 + 1U);
  for (const auto& row : rows) EXPECT_EQ(row.size(), rows[0].size());
  EXPECT_EQ(read(csv, written(csv, small())), small());
  EXPECT_EQ(read(jsonl, written(jsonl, small())), small());
}

TEST(Statements, ColumnsOfBothTablesAreTheSame) {
  const auto head = records(written(csv, small()))[0];
  std::istringstream lines(written(jsonl, small()));
  for (std::string line; std::getline(lines, line);) {
    const auto object = nlohmann::json::parse(line);
    for (const auto& [name, value] : object.items()) EXPECT_THAT(head, testing::Contains(name));
  }
}

TEST(Statements, NoCellIsAFormula) {
  for (std::uint32_t seed = 0; seed < 50; ++seed) {
    for (const auto& row : records(written(csv, hostile::Generator(seed).graph(5, 9)))) {
      for (const std::string& cell : row) {
        ASSERT_TRUE(cell.empty() || std::string_view("=+-@\t\r\n").find(cell[0]) == std::string_view::npos) << cell;
      }
    }
  }
  EXPECT_THAT(written(csv, small()), HasSubstr("'=Ruritania"));
}

TEST(Statements, LinesEndAsTheStandardSays) {
  const std::string text = written(csv, small());
  EXPECT_EQ(std::count(text.begin(), text.end(), '\n'), 6);
  EXPECT_EQ(text.substr(text.size() - 2), "\r\n");
}

TEST(Statements, RowsAndColumnsMayBeMovedAndLinesEndedOtherwise) {
  auto rows = records(written(csv, small()));
  std::string text = "\xEF\xBB\xBF";
  for (const std::size_t row : {0U, 4U, 5U, 3U, 1U, 2U}) {
    std::reverse(rows[row].begin(), rows[row].end());
    for (const std::string& cell : rows[row]) {
      std::string quoted = cell;
      for (std::size_t at = 0; (at = quoted.find('"', at)) != std::string::npos; at += 2) quoted.insert(at, 1, '"');
      text += '"' + quoted + "\",";
    }
    text += row == 0 ? "more\n" : "1\n";
  }
  EXPECT_EQ(read(csv, text), small());
}

TEST(Statements, NameFileAndLineOfWhatIsWrong) {
  const std::string good = written(csv, small());
  EXPECT_THAT(message_of(csv, ""), StartsWith("t:1: "));
  EXPECT_THAT(message_of(csv, "a,b\r\n1,2\r\n"), HasSubstr("\"from_label\" is missing"));
  EXPECT_THAT(message_of(csv, replaced(good, "from_label", "to_label")), HasSubstr("two columns"));
  EXPECT_THAT(message_of(csv, good + "x,y\r\n"), AllOf(StartsWith("t:7: "), HasSubstr("2 cells")));
  EXPECT_THAT(message_of(csv, good + "\"x"), AllOf(StartsWith("t:7: "), HasSubstr("never ends")));
  EXPECT_THAT(message_of(csv, good + "x\"\r\n"), HasSubstr("quote"));
  EXPECT_THAT(message_of(csv, good + "\"x\"y\r\n"), HasSubstr("quote"));
  EXPECT_THAT(message_of(csv, replaced(good, "Zenda", "Strelsau")), AllOf(StartsWith("t:3: "), HasSubstr("\"r1\"")));
  EXPECT_THAT(message_of(csv, replaced(good, "planned", "hoped")), HasSubstr("\"hoped\""));
  EXPECT_THAT(message_of(csv, replaced(good, ",900,", ",many,")), HasSubstr("\"confidence\""));
  EXPECT_THAT(message_of(csv, replaced(good, ",40,70,", ",70,40,")), HasSubstr("ends before"));
  EXPECT_THAT(message_of(csv, replaced(good, "Zenda", "Z\xFF")), HasSubstr("UTF-8"));
  const std::string lines = written(jsonl, small());
  EXPECT_THAT(message_of(jsonl, lines + "[]\n"), StartsWith("t:6: "));
  EXPECT_THAT(message_of(jsonl, lines + "{\"to_id\": \"x\"}\n"), HasSubstr("\"rid\""));
  EXPECT_THAT(message_of(jsonl, lines + "{\"from_id\": \"x\"}\n"), HasSubstr("\"from_named\""));
  EXPECT_THAT(message_of(jsonl, replaced(lines, "\"score\":900", "\"score\":-1")), HasSubstr("\"score\""));
  EXPECT_THAT(message_of(jsonl, replaced(lines, "[\"b0\"]", "[0]")), HasSubstr("\"to_former_ids\""));
}

TEST(Statements, ThrowWhenTheStreamFails) {
  for (const Table& table : {csv, jsonl}) {
    std::ostringstream out;
    out.setstate(std::ios::badbit);
    EXPECT_THROW(table.write(small(), Ontology(), {}, out), Error);
  }
}

}  // namespace
}  // namespace entente
