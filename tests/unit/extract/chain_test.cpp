#include <entente/extract/chain/chain.h>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support.h"
#include <set>

namespace entente {
namespace {

using testing::ElementsAre;
using testing::IsSupersetOf;

std::vector<std::string> entities(const std::string& text, const std::string& language = "en") {
  const test::Article article = test::read_until(test::Stage::chains, text, language);
  std::vector<std::string> out;
  for (const LocalEntity& entity : article.draft.entities) out.push_back(entity.name);
  std::sort(out.begin(), out.end());
  return out;
}

TEST(Chain, BindsSurnamesToFullNames) {
  EXPECT_THAT(entities("President Ada Quill slept. Quill was tired."), ElementsAre("Ada Quill"));
  EXPECT_THAT(entities("President Quill slept. Ada Quill was tired."), ElementsAre("Ada Quill"));
}

TEST(Chain, KeepsPersonsOfOneSurnameApart) {
  EXPECT_THAT(entities("President Ada Quill slept, and Minister Bruno Quill read."),
              IsSupersetOf({"Ada Quill", "Bruno Quill"}));
}

TEST(Chain, BindsSpellingsOfAStateTogether) {
  EXPECT_THAT(entities("They left the USA. The United States was far. The U.S. was far."),
              ElementsAre("United States"));
}

TEST(Chain, BindsAcronymsToLongForms) {
  EXPECT_THAT(entities("The Polar Research Forum (PRF) paid. Then the PRF slept."),
              ElementsAre("Polar Research Forum"));
}

TEST(Chain, TakesACapitalThatActsForItsState) {
  EXPECT_THAT(entities("Paris accused Warsaw of haste."), ElementsAre("France", "Poland"));
  EXPECT_THAT(entities("They slept in Paris."), ElementsAre("Paris"));
}

TEST(Chain, TakesACapitalForTheCityWhereANounSaysSo) {
  EXPECT_THAT(entities("They slept in the capital of Peru and in the city of Warsaw."), IsSupersetOf({"Warsaw"}));
}

TEST(Chain, TakesACapitalOnWhoseBehalfOneActsForItsState) {
  EXPECT_THAT(entities("It was a refusal on the part of Warsaw."), ElementsAre("Poland"));
  EXPECT_THAT(entities("Fue una negativa por parte de Varsovia.", "es"), ElementsAre("Poland"));
}

TEST(Chain, UnitesFormerNames) {
  const auto bearers = [](const std::string& text) {
    const test::Article article = test::read_until(test::Stage::chains, text);
    std::set<Id<LocalEntity>> out;
    for (const SentenceDraft& s : article.draft.sentences) {
      for (const NameSpan& name : s.names) out.insert(name.entity);
    }
    return out.size();
  };
  EXPECT_EQ(bearers("They left Halden Motors, formerly known as Vandelor Group. Vandelor Group paid."), 1U);
  EXPECT_EQ(bearers("They left Burma, also known as Myanmar."), 1U);
  EXPECT_EQ(bearers("They left Halden Motors, formerly Vandelor Group's partner."), 2U);
  EXPECT_EQ(bearers("They left Halden Motors, formerly in Peru."), 2U);
}

TEST(Chain, BindsInitialsToPersons) {
  EXPECT_THAT(entities("President Ada Quill Pell slept. They woke AQP at noon."), ElementsAre("Ada Quill Pell"));
  EXPECT_THAT(entities("President Ada Quill Pell slept. They left AQR at noon."), ElementsAre("AQR", "Ada Quill Pell"));
}

TEST(Chain, CompletesANameByTheStateSpokenOf) {
  EXPECT_THAT(
      entities("Calló el Departamento de Estado de Estados Unidos. En Estados Unidos habló el Departamento de Estado.",
               "es"),
      ElementsAre("US Department of State", "United States"));
  EXPECT_THAT(entities("Irán calló. Luego habló la República Islámica.", "es"), ElementsAre("Iran"));
}

TEST(Chain, BindsPlacesAndSummitsWrittenInTwoWays) {
  EXPECT_THAT(entities("Cerró el Complejo Industrial Halden. Luego abrió el Complejo Industrial de Halden.", "es"),
              testing::SizeIs(1));
  EXPECT_THAT(entities("They left the Halden Summit 2016. It was the first Halden Summit there."),
              ElementsAre("Halden Summit 2016"));
}

TEST(Chain, LearnsWhoHoldsWhichOffice) {
  const test::Article article =
      test::read_until(test::Stage::chains, "Ada Quill, the foreign minister of Peru, slept.");
  ASSERT_EQ(article.draft.offices.size(), 1U);
  const OfficeFact& fact = article.draft.offices[0];
  EXPECT_EQ(fact.office, "foreign minister");
  EXPECT_EQ(article.entity(fact.person).name, "Ada Quill");
  EXPECT_EQ(article.entity(fact.holder).name, "Peru");
}

TEST(Chain, GivesEveryNameAnEntity) {
  const test::Article article =
      test::read_until(test::Stage::chains,
                       "Ada Quill of Peru met Jonas Pell (PRF) in Oslo, and Halden Motors paid the European Union.");
  for (const NameSpan& name : article.draft.sentences.at(0).names) {
    ASSERT_TRUE(name.entity.valid());
    EXPECT_LT(name.entity.value(), article.draft.entities.size());
  }
}

}  // namespace
}  // namespace entente
