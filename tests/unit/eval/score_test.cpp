#include <entente/eval/score.h>

#include <gtest/gtest.h>

namespace entente::eval {
namespace {

TEST(Score, SharesAreRoundedToHundredths) {
  EXPECT_EQ(share(0, 0), 0U);
  EXPECT_EQ(share(5, 0), 0U);
  EXPECT_EQ(share(1, 1), 10'000U);
  EXPECT_EQ(share(1, 3), 3'333U);
  EXPECT_EQ(share(2, 3), 6'667U);
  EXPECT_EQ(share(1, 800), 13U) << "0.125 % is a half, rounded up";
  EXPECT_EQ(to_percent(share(1, 1)), "100.00");
  EXPECT_EQ(to_percent(share(1, 12)), "8.33");
  EXPECT_EQ(to_percent(share(1, 2000)), "0.05");
}

TEST(Score, PrecisionIsOfTheSystemRecallOfTheGold) {
  const Score score = {4, 5, 3};
  EXPECT_EQ(score.precision(), 6'000U);
  EXPECT_EQ(score.recall(), 7'500U);
  EXPECT_EQ(score.f1(), 6'667U);
}

TEST(Score, CountsAddUp) {
  Score score = {4, 5, 3};
  score += {6, 5, 2};
  EXPECT_EQ(score, (Score{10, 10, 5}));
}

}  // namespace
}  // namespace entente::eval
