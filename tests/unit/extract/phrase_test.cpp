#include <entente/extract/clause/phrase.h>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support.h"

namespace entente {
namespace {

using testing::ElementsAre;

/// "with Peru + Chile": preposition and members of each phrase.
std::vector<std::string> phrases(const std::string& text, const std::string& language = "en") {
  test::Article article = test::read_until(test::Stage::references, text, language);
  const SentenceDraft& s = article.sentence();
  std::vector<std::string> out;
  for (const Phrase& phrase : find_phrases(s, article.draft.entities)) {
    std::string line = phrase.preposition == no_token ? "" : s.key(phrase.preposition) + " ";
    for (std::size_t m = 0; m < phrase.members.size(); ++m) {
      line += (m == 0 ? "" : " + ") + article.entity(s.occurrences[phrase.members[m]].entity).name;
    }
    out.push_back(line);
  }
  return out;
}

TEST(FindPhrases, CoordinatesLists) {
  EXPECT_THAT(phrases("Peru, Chile and Chad slept."), ElementsAre("Peru + Chile + Chad"));
  EXPECT_THAT(phrases("Perú, Chile y Chad duermen.", "es"), ElementsAre("Peru + Chile + Chad"));
}

TEST(FindPhrases, EndsAListWhereAClauseBegins) {
  EXPECT_THAT(phrases("Peru visited Chile and Chad criticised Mali."), ElementsAre("Peru", "Chile", "Chad", "Mali"));
}

TEST(FindPhrases, KnowsThePreposition) {
  EXPECT_THAT(phrases("Peru spoke with the envoy of Chad."), ElementsAre("Peru", testing::HasSubstr("Chad")));
  EXPECT_THAT(phrases("They spoke with Peru and Chad."), ElementsAre("with Peru + Chad"));
}

TEST(FindPhrases, TellsPossessors) {
  test::Article article = test::read_until(test::Stage::references, "Peru's attack failed.");
  const std::vector<Phrase> found = find_phrases(article.sentence(), article.draft.entities);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_TRUE(found[0].possessor);
  EXPECT_FALSE(found[0].is_head());
  EXPECT_EQ(article.sentence().key(found[0].noun), "attack");
}

TEST(FindPhrases, TakesRepresentativesForTheirBody) {
  test::Article article = test::read_until(test::Stage::references, "Peruvian officials slept.");
  const std::vector<Phrase> found = find_phrases(article.sentence(), article.draft.entities);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_TRUE(found[0].stands_for);
  EXPECT_TRUE(found[0].is_head());
}

TEST(FindPhrases, AreInOrderAndApart) {
  test::Article article =
      test::read_until(test::Stage::references,
                       "The leaders of Peru, Chile and Chad met Ada Quill, the president of Mali, in her U.S. home.");
  const std::vector<Phrase> found = find_phrases(article.sentence(), article.draft.entities);
  for (std::size_t i = 1; i < found.size(); ++i) EXPECT_LE(found[i - 1].tokens.end, found[i].tokens.first);
}

}  // namespace
}  // namespace entente
