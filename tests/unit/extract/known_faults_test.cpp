#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support.h"

/// Mistakes that coders of events by patterns and parse trees are known for, each with a text that invites it.
namespace entente {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::UnorderedElementsAre;

std::vector<std::string> said(const std::string& text) {
  return test::triples(test::annotated(text));
}

std::vector<std::string> persons(const std::string& text) {
  std::vector<std::string> names;
  for (const LocalEntity& entity : test::annotated(text).entities) {
    if (entity.type == "Person") names.push_back(entity.name);
  }
  return names;
}

TEST(KnownFaults, WhatWillHappenHasNotHappened) {
  EXPECT_THAT(said("Chad will meet Sudan on Friday."), ElementsAre("met-with | Chad | Sudan | planned"));
}

TEST(KnownFaults, NotEveryNounBehindAVerbIsItsTarget) {
  EXPECT_THAT(said("Chad accused Sudan after floods in Libya delayed a ship from Malta."),
              ElementsAre("accused | Chad | Sudan | happened"));
}

TEST(KnownFaults, CoordinatedActorsAreNotMultipliedAmongThemselves) {
  EXPECT_THAT(said("Chad, Niger and Mali condemned Sudan and Libya."),
              UnorderedElementsAre("criticised | Chad | Sudan | happened", "criticised | Chad | Libya | happened",
                                   "criticised | Niger | Sudan | happened", "criticised | Niger | Libya | happened",
                                   "criticised | Mali | Sudan | happened", "criticised | Mali | Libya | happened"));
}

TEST(KnownFaults, ANegatedVerbDenies) {
  EXPECT_THAT(said("Chad has never attacked Sudan."), ElementsAre("attacked | Chad | Sudan | denied"));
}

TEST(KnownFaults, WhoReportsIsNoActor) {
  EXPECT_THAT(said("Reuters said that Chad had attacked Sudan."), Not(Contains(HasSubstr("Reuters"))));
  EXPECT_THAT(said("Chad attacked Sudan, Reuters reported."), ElementsAre("attacked | Chad | Sudan | happened"));
}

TEST(KnownFaults, ASentenceIsReadWithTheOneBefore) {
  EXPECT_THAT(said("President Ada Quill flew home. She thanked Norway."),
              Contains("praised | Ada Quill | Norway | happened"));
}

TEST(KnownFaults, PeopleOfOneSurnameStayApart) {
  EXPECT_THAT(persons("Ada Quill met Norway's king. Bruno Quill stayed in Oslo."),
              UnorderedElementsAre("Ada Quill", "Bruno Quill"));
}

TEST(KnownFaults, SpellingsOfOneNameAreOnePerson) {
  EXPECT_THAT(persons("Sergei Lavotkin left for Oslo. Later Sergey Lavotkin met Norway's king."),
              ElementsAre("Sergei Lavotkin"));
}

TEST(KnownFaults, WhoSuffersADeedIsNotBlamedForIt) {
  EXPECT_THAT(said("Chad condemned the arrest of Ada Quill."), IsEmpty());
  EXPECT_THAT(said("Chad condemned Ada Quill's murder."), IsEmpty());
  EXPECT_THAT(said("Chad condemned Sudan's invasion of Libya."), Contains("criticised | Chad | Sudan | happened"));
}

TEST(KnownFaults, PraiseForTheCriticsOfSomebodyIsNotForThem) {
  EXPECT_THAT(said("Chad praised critics of Sudan."), IsEmpty());
  EXPECT_THAT(said("Chad praised Sudan's critics."), IsEmpty());
}

TEST(KnownFaults, AQuestionIsNoReport) {
  EXPECT_THAT(said("Did Chad attack Sudan?"), ElementsAre("attacked | Chad | Sudan | alleged"));
  EXPECT_THAT(said("Why did Chad attack Sudan?"), ElementsAre("attacked | Chad | Sudan | happened"));
}

TEST(KnownFaults, WhatIsDoneInsteadIsNotWhatIsLeft) {
  EXPECT_THAT(said("Instead of attacking Sudan, Chad met Niger."), Contains("attacked | Chad | Sudan | denied"));
}

TEST(KnownFaults, WhoActsIsNotWhatADescriptionMeans) {
  EXPECT_THAT(said("Sudan has changed since Chadian troops invaded the country."),
              ElementsAre("attacked | Chad | Sudan | happened"));
}

TEST(KnownFaults, WhoSellsAFirmSuppliesNobody) {
  EXPECT_THAT(said("Halden Steel Inc sold Nordvik Shipping Inc to Ferrant Energy Inc."),
              Not(Contains(HasSubstr("supplied"))));
}

TEST(KnownFaults, AVerbWithoutAnActorSaysNothing) {
  EXPECT_THAT(said("Three people were attacked near a market."), IsEmpty());
}

TEST(KnownFaults, ATextMayBreakOffBehindAPronoun) {
  EXPECT_THAT(test::triples("El canciller de Chad, Juan Vega, se", "es"),
              Contains("holds-office | Juan Vega | Chad | ongoing"));
}

}  // namespace
}  // namespace entente
