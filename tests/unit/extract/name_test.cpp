#include <entente/extract/name/name.h>
#include <entente/extract/name/name_tokens.h>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support.h"

namespace entente {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::Not;

std::vector<std::string> names(const std::string& text, const std::string& language = "en") {
  const test::Article article = test::read_until(test::Stage::names, text, language);
  std::vector<std::string> out;
  for (const SentenceDraft& s : article.draft.sentences) {
    for (const NameSpan& name : s.names) {
      out.push_back(article.view.text().substr(name.span.begin, name.span.end - name.span.begin));
    }
  }
  return out;
}

TEST(FindNames, TakesTheLongestOfTheGazetteer) {
  EXPECT_THAT(names("Envoys of the United Arab Emirates and of New Zealand were there."),
              ElementsAre("United Arab Emirates", "New Zealand"));
}

TEST(FindNames, TakesRunsOfCapitals) {
  EXPECT_THAT(names("Yesterday the envoy of Peru saw Ada Quill again."), ElementsAre("Peru", "Ada Quill"));
}

TEST(FindNames, ReachesAcrossConnectorsToAHead) {
  EXPECT_THAT(names("It was the Institute of Polar Affairs that said so."), ElementsAre("Institute of Polar Affairs"));
}

TEST(FindNames, EndsABodyWhereAnotherBegins) {
  EXPECT_THAT(names("Lo dijeron el Ministerio de Pesca y la Fiscalía.", "es"),
              ElementsAre("Ministerio de Pesca", "Fiscalía"));
  EXPECT_THAT(names("It was the Ministry of Mines and the Director of Wages that said so."),
              Contains("Ministry of Mines"));
  EXPECT_THAT(names("It was the Department of Health and Human Services that said so."),
              ElementsAre("Department of Health and Human Services"));
}

TEST(FindNames, ReachesOverTheFieldsOfAMinistry) {
  EXPECT_THAT(names("Lo dijo el Ministerio de Industria, Comercio y Turismo.", "es"),
              ElementsAre("Ministerio de Industria, Comercio y Turismo"));
  EXPECT_THAT(names("Lo dijeron el Ministerio de Industria, Chile y Bolivia.", "es"),
              ElementsAre("Ministerio de Industria", "Chile", "Bolivia"));
}

TEST(FindNames, LeavesTheFirstWordOfASentenceAlone) {
  EXPECT_THAT(names("Yesterday it rained."), IsEmpty());
  EXPECT_THAT(names("Ministers were late."), IsEmpty());
}

TEST(FindNames, LeavesMonthsAndWeekdaysAlone) {
  EXPECT_THAT(names("It rained on Tuesday and in March."), IsEmpty());
  EXPECT_THAT(names("Llovió el martes y en marzo.", "es"), IsEmpty());
}

TEST(FindNames, SplitsPairs) {
  EXPECT_THAT(names("The Serbia-Albania summit was short."), testing::IsSupersetOf({"Serbia", "Albania"}));
}

TEST(FindNames, TakesAdjectivesOfStates) {
  test::Article article = test::read_until(test::Stage::names, "A Peruvian ship sank.");
  ASSERT_EQ(article.sentence().names.size(), 1U);
  EXPECT_EQ(article.sentence().names[0].kind, MentionKind::demonym);
}

TEST(FindNames, LeavesTheGenitiveOut) {
  EXPECT_THAT(names("They praised Ada Quill's book."), ElementsAre("Ada Quill"));
}

TEST(FindNames, AreInOrderAndApart) {
  test::Article article = test::read_until(
      test::Stage::names, "The Bank of Ghana, Ada Quill of the Harbour Union and the U.S.-Iraq Council wrote to Rome.");
  const auto& found = article.sentence().names;
  for (std::size_t i = 1; i < found.size(); ++i) EXPECT_LE(found[i - 1].span.end, found[i].span.begin);
}

TEST(FindNames, EndsANameBeforeWhatAStateOwns) {
  EXPECT_THAT(names("The Republic of Peru's Conservative ministers slept."),
              Not(Contains("Republic of Peru's Conservative")));
  EXPECT_THAT(names("The Ministry of Women's Affairs slept."), ElementsAre("Ministry of Women's Affairs"));
}

TEST(FindNames, TakesTitlesInsideTheNamesOfBodies) {
  EXPECT_THAT(names("The Ministry of Justice slept."), ElementsAre("Ministry of Justice"));
  EXPECT_THAT(names("The Office of the President slept."), ElementsAre("Office of the President"));
  EXPECT_THAT(names("The office of President Quill slept."), ElementsAre("Quill"));
}

TEST(FindNames, KeepsTwoMinistriesApart) {
  EXPECT_THAT(names("The Ministry of Trade and Ministry of Justice slept."),
              ElementsAre("Ministry of Trade", "Ministry of Justice"));
  EXPECT_THAT(names("The Ministry of Science and Technology of Peru slept."),
              ElementsAre("Ministry of Science and Technology of Peru"));
}

TEST(FindNames, TakesAGovernmentForItsState) {
  EXPECT_THAT(names("Later the Government of Peru slept."), Contains("Peru"));
  EXPECT_THAT(names("Dimite el portavoz del Gobierno", "es"), IsEmpty());  // no word follows
  EXPECT_THAT(names("Ayer el Gobierno de Perú calló.", "es"), ElementsAre("Perú"));
  EXPECT_THAT(names("Later the Government of Halden slept."), ElementsAre("Government of Halden"));
}

TEST(FindNames, TakesThePointOfTheCompassBehindASite) {
  EXPECT_THAT(names("They landed at Halden Airfield West on Monday."), ElementsAre("Halden Airfield West"));
  EXPECT_THAT(names("They landed at Halden Airfield on Monday."), ElementsAre("Halden Airfield"));
}

TEST(FindNames, TakesANounBehindASpanishGivenNameForAFamilyName) {
  const test::Article article = test::read_until(test::Stage::names, "Ayer habló Bruno Castillo.", "es");
  ASSERT_EQ(article.draft.sentences.at(0).names.size(), 1U);
  EXPECT_EQ(article.draft.sentences.at(0).names[0].type, "");
  EXPECT_EQ(test::read_until(test::Stage::names, "Ayer cerró el Castillo Halden.", "es").sentence().names.at(0).type,
            "Site");
}

TEST(FindNames, LeavesFollowersAndTeachingsAlone) {
  EXPECT_THAT(names("They met a Quillista deputy and some Quillists in the days of Quillism."), IsEmpty());
  EXPECT_THAT(names("They met Mr. Batista again."), ElementsAre("Batista"));
}

TEST(FindNames, TellsASeaFromItsAdjective) {
  const auto kind = [](const std::string& text) {
    return test::read_until(test::Stage::names, text).sentence().names.at(0).kind;
  };
  EXPECT_EQ(kind("They sailed the Caribbean again."), MentionKind::name);
  EXPECT_EQ(kind("They praised the Caribbean country again."), MentionKind::demonym);
}

TEST(IsTitleCase, NeedsMoreThanAFewCapitals) {
  const auto title_case = [](const std::string& text) {
    return is_title_case(*test::read_until(test::Stage::names, text).sentence().sentence);
  };
  EXPECT_TRUE(title_case("Foreign Ministers Discuss Fishing Quotas Behind Closed Doors"));
  EXPECT_FALSE(title_case("The foreign ministers of Peru and Chile discussed fishing quotas behind closed doors."));
}

TEST(FindNames, DoubtsCapitalsInTitles) {
  EXPECT_THAT(names("Foreign Ministers Discuss Fishing Quotas Behind Closed Doors In Peru"), Contains("Peru"));
  EXPECT_THAT(names("Foreign Ministers Discuss Fishing Quotas Behind Closed Doors In Peru"),
              Not(Contains("Closed Doors")));
}

}  // namespace
}  // namespace entente
