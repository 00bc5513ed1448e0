#include <entente/export/graphviz.h>
#include <entente/export/picture.h>
#include <entente/export/timeline.h>
#include <entente/tests/unit/export/hostile.h>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sstream>

namespace entente {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

Relation relation(const std::string& id, const std::string& date, Status status = Status::happened) {
  const Evidence evidence{Id<Source>(0), {0, 9}, {0, 1}, {2, 3}, {4, 5}, "Ann came, it is said.", "", "visit", 800};
  return {id, Id<Entity>(0), Id<Entity>(1), "visited", false, status, date, "", "", "", 800, {evidence}};
}

Graph graph_of(std::vector<Relation> relations) {
  Facts facts;
  facts.sources = {{"d", "d.txt", "News of the day", "", "2024-05-01", "en"}};
  facts.entities = {{"a", "Ann", "Person", true, {}, {}}, {"r", "Ruritania", "State", true, {}, {}}};
  facts.relations = std::move(relations);
  return Graph(std::move(facts));
}

std::string text_of(const Graph& graph, const WriteOptions& options = {}) {
  return timeline_text(graph, Ontology(), options);
}

/// Of the label, as which the text has it.
std::size_t place_of(const std::string& text, const std::string& label) {
  return text.find("label=\"" + label + "\"");
}

TEST(Timeline, GoesFromOldToNewWithHeadedYears) {
  const std::string text =
      text_of(graph_of({relation("x", "2024-05-02"), relation("y", "2023"), relation("z", "2024-05")}));
  EXPECT_LT(place_of(text, "2023"), place_of(text, "2024"));
  EXPECT_LT(place_of(text, "2024"), place_of(text, "2024-05"));
  EXPECT_LT(place_of(text, "2024-05"), place_of(text, "2024-05-02"));
  ASSERT_NE(place_of(text, "2024-05-02"), std::string::npos);
  EXPECT_EQ(text.find("label=\"2024\"", place_of(text, "2024") + 1), std::string::npos) << "a year is headed once";
}

TEST(Timeline, WhatIsNotSoLooksDifferent) {
  const std::string so = text_of(graph_of({relation("x", "2024")}));
  EXPECT_THAT(so, AllOf(HasSubstr("label=\"visited\""), Not(HasSubstr("dashed")), Not(HasSubstr("dotted"))));
  const std::string planned = text_of(graph_of({relation("x", "2024", Status::planned)}));
  EXPECT_THAT(planned, AllOf(HasSubstr("label=\"visited\\n(planned)\""), HasSubstr("style=\"filled,dashed\"")));
  const std::string denied = text_of(graph_of({relation("x", "2024", Status::denied)}));
  EXPECT_THAT(denied, AllOf(HasSubstr("label=\"visited\\n(denied)\""), HasSubstr("style=\"filled,dotted\""),
                            HasSubstr("fillcolor=\"#FFFFFF\"")));
}

TEST(Timeline, SaysWhatItLeavesOut) {
  EXPECT_THAT(text_of(graph_of({relation("x", "2024")})), Not(HasSubstr("left out")));
  EXPECT_THAT(text_of(graph_of({relation("x", "2024"), relation("y", "")})),
              HasSubstr("1 relation without a date is left out."));
  EXPECT_THAT(text_of(graph_of({relation("x", "")})), HasSubstr("No relation has a date."));
  Relation best = relation("y", "2021");
  best.evidence.push_back(best.evidence.front());
  WriteOptions options;
  options.drawn = 1;
  EXPECT_THAT(text_of(graph_of({relation("x", "2024"), best}), options),
              AllOf(HasSubstr("label=\"2021\""), Not(HasSubstr("label=\"2024\"")),
                    HasSubstr("Shown are 1 of 2 dated relations, those with the most evidence.")));
}

TEST(Timeline, TellsPlaceAndInstrument) {
  Relation signing = relation("x", "2024");
  signing.type = "signed";
  signing.instrument = "Treaty";
  signing.place = "Strelsau";
  EXPECT_THAT(text_of(graph_of({signing})), HasSubstr("label=\"signed: Treaty, in Strelsau\""));
}

TEST(Timeline, DrawsHostileGraphs) {
  for (std::uint32_t seed = 0; seed < 5; ++seed) {
    const Graph graph = hostile::Generator(seed).graph(12, 40);
    WriteOptions options;
    options.profile = "timeline";
    std::ostringstream out;
    write_svg(graph, Ontology(), options, out);
    EXPECT_THAT(out.str(), AllOf(HasSubstr("</svg>"), Not(HasSubstr("<script"))));
    EXPECT_EQ(text_of(graph), text_of(graph));
  }
}

}  // namespace
}  // namespace entente
