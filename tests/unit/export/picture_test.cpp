#include <entente/base/error.h>
#include <entente/export/figure.h>
#include <entente/export/graphviz.h>
#include <entente/export/picture.h>
#include <entente/tests/unit/export/hostile.h>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sstream>

#if defined(__SANITIZE_ADDRESS__)
/// Graphviz 2.42 and its text libraries keep some memory for ever.
extern "C" const char* __lsan_default_suppressions() {
  return "leak:libgvc\nleak:libcgraph\nleak:libfontconfig\nleak:libpango\nleak:libcairo\nleak:libgvplugin\n";
}
#endif

namespace entente {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

/// A star: everybody visited the first state, some have further relations with it.
Facts star(std::size_t points) {
  Facts facts;
  facts.sources = {{"d", "d.txt", "News of the day", "", "2024-05-01", "en"}};
  facts.entities.push_back({"e0", "Ruritania", "State", true, {}, {}});
  for (std::size_t i = 1; i <= points; ++i) {
    const std::string n = std::to_string(i);
    facts.entities.push_back({"e" + n, "Visitor " + n, "Person", true, {}, {}});
    const Evidence evidence{Id<Source>(0), {0, 9}, {0, 1}, {2, 3}, {4, 5}, "Visitor " + n + " came.", "", "visit", 800};
    facts.relations.push_back({"r" + n,
                               Id<Entity>(i),
                               Id<Entity>(0),
                               "visited",
                               false,
                               Status::happened,
                               "2024",
                               "",
                               "",
                               "",
                               800,
                               {evidence}});
  }
  return facts;
}

std::string svg(const Graph& graph, const WriteOptions& options = {}) {
  std::ostringstream out;
  write_svg(graph, Ontology(), options, out);
  return out.str();
}

TEST(Figure, BundlesParallelEdgesOfOneStatusAndCounts) {
  Facts facts = star(1);
  const Relation first = facts.relations[0];
  for (const char* date : {"2021", "2022"}) {
    facts.relations.push_back(first);
    facts.relations.back().date = date;
  }
  facts.relations.push_back(first);
  facts.relations.back().type = "praised";
  facts.relations.push_back(first);
  facts.relations.back().status = Status::denied;
  const Figure figure = make_figure(Graph(facts), Ontology(), 0);
  ASSERT_EQ(figure.arrows.size(), 2U);
  EXPECT_THAT(arrow_label(figure.arrows[0], figure.graph), ElementsAre("praised", "visited ×3"));
  EXPECT_THAT(arrow_label(figure.arrows[1], figure.graph), ElementsAre("visited", "2024"));
  EXPECT_EQ(figure.arrows[1].status, Status::denied);
}

TEST(Figure, LeavesOutNodesWithoutRelationsIfOthersHaveSome) {
  Facts facts = star(2);
  facts.entities.push_back({"e9", "Nobody", "Person", true, {}, {}});
  EXPECT_EQ(make_figure(Graph(facts), Ontology(), 0).entities_shown(), 3U);
  facts.relations.clear();
  EXPECT_EQ(make_figure(Graph(facts), Ontology(), 0).entities_shown(), 4U);
}

TEST(Figure, WrapsNamesAtBlanks) {
  EXPECT_EQ(wrap("Short", 18), "Short");
  EXPECT_EQ(wrap("International Lunar Research Station", 18), "International\nLunar Research\nStation");
  EXPECT_EQ(wrap(std::string(50, 'x'), 10), std::string(19, 'x') + "…");
  EXPECT_EQ(wrap("a b c d e f", 1), "a\nb\nc\nd…");
  EXPECT_EQ(wrap("", 10), "");
}

TEST(Picture, SvgHasNamesTooltipsTitleAndLegend) {
  WriteOptions options;
  options.title = "Who came";
  const std::string text = svg(Graph(star(3)), options);
  EXPECT_THAT(text, HasSubstr(">Visitor 2</text>"));
  EXPECT_THAT(text, HasSubstr("Visitor 2 came."));
  EXPECT_THAT(text, HasSubstr(">Who came</text>"));
  EXPECT_THAT(text, HasSubstr(">Person</text>"));
  EXPECT_THAT(text, Not(HasSubstr("Shown are")));
}

TEST(Picture, DrawsTheBestConnectedPartAndSaysSo) {
  WriteOptions options;
  options.drawn = 4;
  EXPECT_THAT(svg(Graph(star(9)), options),
              HasSubstr("Shown are the best connected 4 of 10 entities, with 3 of 9 relations."));
}

TEST(Picture, SaysThatNodesWithoutRelationsAreLeftOut) {
  Facts facts = star(2);
  facts.entities.push_back({"e9", "Nobody", "Person", true, {}, {}});
  EXPECT_THAT(svg(Graph(facts)), HasSubstr("Shown are the 3 of 4 entities that have relations."));
}

TEST(Picture, DrawsManyNodesAsACloud) {
  WriteOptions options;
  options.drawn = 0;
  EXPECT_THAT(svg(Graph(star(210)), options), HasSubstr(">Visitor 210</text>"));
}

TEST(Picture, DrawsTheEmptyGraph) {
  EXPECT_THAT(svg(Graph()), HasSubstr("</svg>"));
}

TEST(Picture, DrawsHostileGraphs) {
  for (std::uint32_t seed = 0; seed < 10; ++seed) {
    ASSERT_THAT(svg(hostile::Generator(seed).graph(8, 12)), HasSubstr("</svg>")) << seed;
  }
}

TEST(Picture, WritesPngAndPdf) {
  std::ostringstream png;
  write_png(Graph(star(2)), Ontology(), {}, png);
  EXPECT_THAT(png.str(), StartsWith("\x89PNG"));
  std::ostringstream pdf;
  write_pdf(Graph(star(2)), Ontology(), {}, pdf);
  EXPECT_THAT(pdf.str(), StartsWith("%PDF"));
}

TEST(Graphviz, SpeaksThroughErrorsOnly) {
  testing::internal::CaptureStderr();
  EXPECT_THROW(run_graphviz("digraph { a -> ", "dot", "svg"), Error);
  EXPECT_THROW(run_graphviz("digraph { a }", "no-such-engine", "svg"), Error);
  EXPECT_EQ(testing::internal::GetCapturedStderr(), "");
}

}  // namespace
}  // namespace entente
