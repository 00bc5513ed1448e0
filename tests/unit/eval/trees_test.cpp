#include <entente/eval/trees.h>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "samples.h"

namespace entente::eval {
namespace {

using test::error_of;
using test::trees;
using testing::HasSubstr;

TEST(Trees, HeadsAndRelationsCountAndPunctuationToo) {
  const auto gold = trees("The DET 2 det\nenvoy NOUN 3 nsubj\nleft VERB 0 root\nOslo PROPN 3 obj\n. PUNCT 3 punct\n");
  const auto system = trees("The DET 2 det\nenvoy NOUN 3 obj\nleft VERB 0 root\nOslo PROPN 3 obj\n. PUNCT 4 punct\n");
  const TreeScores scores = score_trees(gold, system);
  EXPECT_EQ(scores.words, (Score{5, 5, 5}));
  EXPECT_EQ(scores.uas, (Score{5, 5, 4}));
  EXPECT_EQ(scores.las, (Score{5, 5, 3}));
  EXPECT_EQ(scores.clas, (Score{3, 3, 2})) << "of envoy, left and Oslo";
  EXPECT_EQ(scores.relations.at("nsubj"), (Score{1, 0, 0}));
  EXPECT_EQ(scores.relations.at("obj"), (Score{1, 2, 1}));
  EXPECT_EQ(scores.relations.at("punct"), (Score{1, 1, 0}));
}

TEST(Trees, SubtypesDoNotCount) {
  const auto gold = trees("Ada PROPN 2 nsubj:pass\nelected VERB 0 root\n");
  const auto system = trees("Ada PROPN 2 nsubj\nelected VERB 0 root\n");
  const TreeScores scores = score_trees(gold, system);
  EXPECT_EQ(scores.las, (Score{2, 2, 2}));
  EXPECT_EQ(scores.relations.at("nsubj"), (Score{1, 1, 1}));
  EXPECT_EQ(scores.relations.count("nsubj:pass"), 0U);
}

TEST(Trees, TheRightRelationAtTheWrongHeadIsWrong) {
  const auto gold = trees("a X 0 root\nb X 1 conj\nc X 2 conj\n");
  const auto system = trees("a X 0 root\nb X 1 conj\nc X 1 conj\n");
  const TreeScores scores = score_trees(gold, system);
  EXPECT_EQ(scores.uas.correct, 2U);
  EXPECT_EQ(scores.las.correct, 2U);
  EXPECT_EQ(scores.relations.at("conj"), (Score{2, 2, 1}));
}

TEST(Trees, AHeadThatIsNoWordOfTheGoldIsWrong) {
  const auto gold = trees("the DET 2 det\nco-chair NOUN 3 nsubj\nspoke VERB 0 root\n");
  const auto system = trees("the DET 4 det\nco X 4 compound\n- PUNCT 4 punct\nchair NOUN 5 nsubj\nspoke VERB 0 root\n");
  const TreeScores scores = score_trees(gold, system);
  EXPECT_EQ(scores.words, (Score{3, 5, 2}));
  EXPECT_EQ(scores.uas, (Score{3, 5, 1})) << "spoke; the head of 'the' has other characters";
  EXPECT_EQ(scores.las.precision(), 2'000U);
  EXPECT_EQ(scores.las.recall(), 3'333U);
  EXPECT_EQ(scores.las.f1(), 2'500U);
}

TEST(Trees, HeadsAreFollowedAcrossOtherNumbersAndSentences) {
  const auto gold = trees("a-b X 2 dep\nc X 0 root\n\nd X 2 dep\ne X 0 root\n");
  const auto system = trees("a X 4 dep\n- X 1 dep\nb X 1 dep\nc X 6 dep\nd X 6 dep\ne X 0 root\n");
  const TreeScores scores = score_trees(gold, system);
  EXPECT_EQ(scores.words, (Score{4, 6, 3}));
  EXPECT_EQ(scores.uas, (Score{4, 6, 2})) << "d and e; c is a root in the gold";
}

TEST(Trees, EachWordNeedsARelation) {
  const auto full = trees("a X 0 root\n\nb X 0 root\n");
  auto bare = full;
  bare[1].words[0].relation.clear();
  EXPECT_THAT(error_of([&] { score_trees(bare, full); }),
              HasSubstr("'b' in sentence 2 of the gold has no head and relation"));
  EXPECT_THAT(error_of([&] { score_trees(full, bare); }), HasSubstr("of the system has no head and relation"));
}

}  // namespace
}  // namespace entente::eval
