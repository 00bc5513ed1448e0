#include <entente/extract/chain.h>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support.h"

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
