#include <entente/extract/relation/frame.h>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support.h"

namespace entente {
namespace {

using test::triples;
using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;

TEST(MatchFrames, ReadsActiveAndPassiveAlike) {
  EXPECT_THAT(triples("Peru invited Chile."), ElementsAre("invited | Peru | Chile | happened"));
  EXPECT_THAT(triples("Chile was invited by Peru."), ElementsAre("invited | Peru | Chile | happened"));
}

TEST(MatchFrames, ReadsNouns) {
  EXPECT_THAT(triples("The meeting between Peru and Chile was short."),
              ElementsAre("met-with | Peru | Chile | happened"));
  EXPECT_THAT(triples("La reunión entre Perú y Chile fue breve.", "es"),
              ElementsAre("met-with | Peru | Chile | happened"));
}

TEST(MatchFrames, PairsGroupsUp) {
  EXPECT_THAT(triples("Peru, Chile and Chad negotiated."),
              ElementsAre("negotiated-with | Peru | Chile | happened", "negotiated-with | Peru | Chad | happened",
                          "negotiated-with | Chile | Chad | happened"));
}

TEST(MatchFrames, GivesLastingRelationsAStatusThatLasts) {
  EXPECT_THAT(triples("Peru is an ally of Chile."), ElementsAre("ally-of | Peru | Chile | ongoing"));
}

TEST(MatchFrames, KeepsToTheOntologysSignatures) {
  EXPECT_THAT(triples("The Treaty of Wolin invited Chile."), IsEmpty());
}

TEST(MatchFrames, LetsNobodyActOnHimself) {
  EXPECT_THAT(triples("Peru praised Peru."), IsEmpty());
}

TEST(MatchFrames, TellsAGroupThatMeetsFromOneThatMeetsAnother) {
  EXPECT_THAT(triples("Peru and Chile met."), ElementsAre("met-with | Peru | Chile | happened"));
  EXPECT_THAT(triples("Peru and Chile met Chad."),
              ElementsAre("met-with | Peru | Chad | happened", "met-with | Chile | Chad | happened"));
}

TEST(MatchFrames, ReadsWordsOfATriggerAboutAPhrase) {
  EXPECT_THAT(triples("Peru turned to Chile for help."), ElementsAre("requested | Peru | Chile | happened"));
  EXPECT_THAT(triples("Perú condenó a Juan Vega a tres años de cárcel.", "es"),
              ElementsAre("arrested | Peru | Juan Vega | happened"));
}

TEST(MatchFrames, ReadsConditionsOfThreats) {
  EXPECT_THAT(triples("Peru threatened to retaliate unless Chile leaves."),
              ElementsAre("threatened | Peru | Chile | happened"));
}

TEST(MatchFrames, ReadsWhatDeedsEarn) {
  EXPECT_THAT(triples("Chile's reforms earned praise from Peru."), ElementsAre("praised | Peru | Chile | happened"));
}

TEST(MatchFrames, FindsWhoseDeedAPassiveIsAbout) {
  EXPECT_THAT(triples("Chile's decision to expel the Chadian envoy was condemned by Peru."),
              Contains("criticised | Peru | Chile | happened"));
}

TEST(MatchFrames, NamesTheFrameAndTheTrigger) {
  const Annotated article = test::annotated("Peru invited Chile.");
  ASSERT_EQ(article.claims.size(), 1U);
  EXPECT_EQ(article.claims[0].rule, "invited verb invited");
  EXPECT_EQ(article.document.text.substr(article.claims[0].trigger.begin, article.claims[0].trigger.size()), "invited");
}

TEST(MatchFrames, TrustsCertainWordsMore) {
  const Annotated sure = test::annotated("Peru will invite Chile.");
  const Annotated unsure = test::annotated("Peru might invite Chile.");
  ASSERT_EQ(sure.claims.size(), 1U);
  ASSERT_EQ(unsure.claims.size(), 1U);
  EXPECT_GT(sure.claims[0].score, unsure.claims[0].score);
}

TEST(MatchFrames, CutsEndlessLists) {
  std::string text = "Peru";
  for (const char* state : {"Chile", "Chad", "Mali", "Togo", "Iran", "Oman", "Fiji", "Cuba"})
    text += std::string(", ") + state;
  EXPECT_LE(triples(text + " and Laos negotiated.").size(), 24U);
}

}  // namespace
}  // namespace entente
