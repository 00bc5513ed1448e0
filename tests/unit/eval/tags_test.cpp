#include <entente/eval/tags.h>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "samples.h"

namespace entente::eval {
namespace {

using test::error_of;
using test::trees;
using testing::HasSubstr;

TEST(Tags, EqualWordsScoreTheirShare) {
  const auto gold = trees("The DET 2 det\nenvoy NOUN 3 nsubj\nleft VERB 0 root\n. PUNCT 3 punct\n");
  const auto system = trees("The DET 2 det\nenvoy PROPN 3 nsubj\nleft VERB 0 root\n. PUNCT 3 punct\n");
  const TagScores scores = score_tags(gold, system);
  EXPECT_EQ(scores.words, (Score{4, 4, 4}));
  EXPECT_EQ(scores.upos, (Score{4, 4, 3}));
  EXPECT_EQ(scores.tags.at("NOUN"), (Score{1, 0, 0}));
  EXPECT_EQ(scores.tags.at("PROPN"), (Score{0, 1, 0}));
  EXPECT_EQ(scores.tags.at("PUNCT"), (Score{1, 1, 1}));
  EXPECT_EQ(scores.tags.size(), 5U);
}

TEST(Tags, WordsCutOtherwiseCostPrecisionAndRecall) {
  const auto gold = trees("re-entry NOUN 0 root\nfailed VERB 1 dep\n");
  const auto system = trees("re X 0 root\n- PUNCT 1 dep\nentry NOUN 1 dep\nfailed VERB 1 dep\n");
  const TagScores scores = score_tags(gold, system);
  EXPECT_EQ(scores.words, (Score{2, 4, 1}));
  EXPECT_EQ(scores.upos, (Score{2, 4, 1}));
  EXPECT_EQ(scores.upos.f1(), 3'333U);
}

TEST(Tags, FeaturesAreASetOfUniversalOnes) {
  const auto gold = trees("a NOUN 0 root Number=Sing|Gender=Fem\nb NOUN 1 dep Typo=Yes\nc NOUN 1 dep Number=Sing\n");
  const auto system = trees("a NOUN 0 root Gender=Fem|Number=Sing\nb NOUN 1 dep\nc NOUN 1 dep Number=Plur\n");
  EXPECT_EQ(score_tags(gold, system).feats, (Score{3, 3, 2}));
}

TEST(Tags, EachWordNeedsATag) {
  const auto full = trees("a NOUN 0 root\nb VERB 1 dep\n");
  auto bare = full;
  bare[0].words[1].upos.clear();
  EXPECT_THAT(error_of([&] { score_tags(bare, full); }), HasSubstr("'b' in sentence 1 of the gold has no UPOS"));
  EXPECT_THAT(error_of([&] { score_tags(full, bare); }), HasSubstr("'b' in sentence 1 of the system has no UPOS"));
}

}  // namespace
}  // namespace entente::eval
