#include <entente/extract/name/cue.h>

#include <gtest/gtest.h>

#include "support.h"

namespace entente {
namespace {

/// "Firm Halden Skibe of Danish": class and name of the first cue, and the state beside it.
std::string cue(const std::string& text, const std::string& language = "en") {
  test::Article article = test::read_until(test::Stage::names, text, language);
  const SentenceDraft& s = article.sentence();
  if (s.cues.empty()) return "none";
  const auto name = [&](std::uint32_t index) {
    const Span span = s.names.at(index).span;
    return article.view.text().substr(span.begin, span.end - span.begin);
  };
  const CuePhrase& found = s.cues.front();
  return found.type + " " + name(found.bearer) + (found.state ? " of " + name(*found.state) : "");
}

TEST(FindCues, ReadsNounsBeforeTheName) {
  EXPECT_EQ(cue("It was the Danish company Halden Skibe that paid."), "Firm Halden Skibe of Danish");
  EXPECT_EQ(cue("They met in the city of Wolin."), "City Wolin");
}

TEST(FindCues, ReadsNounsAfterTheName) {
  EXPECT_EQ(cue("Halden Skibe, a Danish company, paid."), "Firm Halden Skibe of Danish");
}

TEST(FindCues, ReadsWhatSomethingIsCalled) {
  EXPECT_EQ(cue("They left a company called Halden."), "Firm Halden");
  EXPECT_EQ(cue("The entire project, known as Vandelor, is late."), "Project Vandelor");
  EXPECT_EQ(cue("Aplazaron el proyecto, conocido como Vandelor.", "es"), "Project Vandelor");
}

TEST(FindCues, ReadsNounsThatEncloseTheName) {
  EXPECT_EQ(cue("They left the Vandelor company at noon."), "Firm Vandelor");
  EXPECT_EQ(cue("They left the Danish company at noon."), "none");
}

TEST(FindCues, ReadsSpanish) {
  EXPECT_EQ(cue("Pagó la empresa danesa Halden Skibe.", "es"), "Firm Halden Skibe of danesa");
  EXPECT_EQ(cue("Ganó el partido Marea Nueva.", "es"), "Party Marea Nueva");
}

TEST(FindCues, GivesTheClassToTheName) {
  test::Article article = test::read_until(test::Stage::names, "It was the company Halden Skibe that paid.");
  ASSERT_EQ(article.sentence().names.size(), 1U);
  EXPECT_EQ(article.sentence().names[0].type, "Firm");
}

TEST(FindCues, LeavesOtherNounsAlone) {
  EXPECT_EQ(cue("It was a cousin of Ada Quill that paid."), "none");
}

}  // namespace
}  // namespace entente
