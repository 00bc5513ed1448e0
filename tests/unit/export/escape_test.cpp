#include <entente/export/escape.h>
#include <entente/tests/unit/export/hostile.h>

#include <gtest/gtest.h>

namespace entente {
namespace {

template <class Append>
std::string made(Append append, std::string_view text) {
  std::string out;
  append(out, text);
  return out;
}

TEST(Escape, XmlKeepsWhatParsersWouldNormaliseAway) {
  EXPECT_EQ(made(append_xml_text, " a<b>&\"c\"\t\n\r"), "&#32;a&lt;b&gt;&amp;\"c\"&#9;&#10;&#13;");
  EXPECT_EQ(made(append_xml_attribute, " \"a\"\n"), " &quot;a&quot;&#10;");
  EXPECT_EQ(made(append_xml_text, "]]>"), "]]&gt;");
}

TEST(Escape, WhatXmlForbidsBecomesTheReplacementCharacter) {
  EXPECT_EQ(made(append_xml_text, "a\x01z\xFF"), "a\uFFFDz\uFFFD");
  EXPECT_EQ(made(append_xml_attribute, std::string_view("\0", 1)), "\uFFFD");
}

TEST(Escape, DotStringsCannotBeLeft) {
  EXPECT_EQ(made(append_dot_string, "a\"b\\"), R"("a\"b\\")");
  EXPECT_EQ(made(append_dot_string, "\\N\n"), R"("\\N\n")");
  EXPECT_EQ(made(append_dot_string, "AT&T &lt; & ; &#65;"), "\"AT&T &amp;lt; & ; &amp;#65;\"");
}

std::string encoded(std::string_view text, std::string_view keep = {}) {
  std::string out;
  append_percent_encoded(out, text, keep);
  return out;
}

TEST(Escape, PercentEncodingFitsAnyPartOfAnIri) {
  EXPECT_EQ(encoded("state:VE a/b#é-._~"), "state%3AVE%20a%2Fb%23%C3%A9-._~");
  EXPECT_EQ(encoded("state:VE", ":"), "state:VE");
}

TEST(Escape, ScoresAreExactDecimals) {
  EXPECT_EQ(per_mille(0), "0.000");
  EXPECT_EQ(per_mille(7), "0.007");
  EXPECT_EQ(per_mille(1000), "1.000");
}

TEST(Escape, ListsJoinAndSplitWithoutLoss) {
  EXPECT_EQ(join_escaped(std::vector<std::string>{"A", "B C"}), "A | B C");
  EXPECT_EQ(split_escaped("A | B C"), (std::vector<std::string>{"A", "B C"}));
  for (const std::string& one : hostile::strings()) {
    for (const std::string& two : hostile::strings()) {
      const std::vector<std::string> items = {one, two, ""};
      ASSERT_EQ(split_escaped(join_escaped(items)), items);
    }
  }
}

std::string csv(std::string_view text) {
  std::string out;
  append_csv_cell(out, text);
  return out;
}

TEST(Escape, CsvQuotesWhatNeedsIt) {
  EXPECT_EQ(csv("plain text"), "plain text");
  EXPECT_EQ(csv("a,b"), "\"a,b\"");
  EXPECT_EQ(csv("a \"b\""), "\"a \"\"b\"\"\"");
  EXPECT_EQ(csv("a\nb"), "\"a\nb\"");
  EXPECT_EQ(csv(" a"), "\" a\"");
}

TEST(Escape, CsvDefusesFormulasAndGivesThemBack) {
  EXPECT_EQ(csv("=1+1"), "'=1+1");
  EXPECT_EQ(csv("'=1+1"), "''=1+1");
  EXPECT_EQ(csv("'s-Hertogenbosch"), "'s-Hertogenbosch");
  EXPECT_EQ(csv("＝1"), "'＝1");
  for (const std::string text : {"=1", "'=1", "''@x", "'x", "'", "", "-", "\tx", "+ 1"}) {
    const std::string cell = csv(text);
    const bool quoted = cell[0] == '"';
    ASSERT_EQ(csv_cell_text(quoted ? cell.substr(1, cell.size() - 2) : cell), text);
  }
}

}  // namespace
}  // namespace entente
