#include <entente/extract/engine/tagger.h>

#include <gtest/gtest.h>

#include <limits>
#include <vector>

namespace {

using entente::engine::best_tags;
using entente::engine::Network;
using entente::engine::Tagging;

constexpr std::int32_t unit = Network::row_unit * Network::output_unit;

Tagging tags_of(std::vector<std::int32_t> scores) {
  return best_tags(scores);
}

TEST(BestTags, TellTheNextBestWhereItIsClose) {
  EXPECT_EQ(tags_of({0, 7 * unit, 3 * unit, 6 * unit}), (Tagging{1, 3}));
  EXPECT_TRUE(tags_of({0, 7 * unit, 3 * unit, 6 * unit}).in_doubt());
  EXPECT_EQ(tags_of({-9 * unit, -8 * unit}), (Tagging{1, 0}));
}

TEST(BestTags, HaveNoDoubtWhereItIsFar) {
  EXPECT_EQ(tags_of({0, 7 * unit, 3 * unit, 5 * unit}), (Tagging{1, 1}));
  EXPECT_FALSE(tags_of({0, 7 * unit, 3 * unit, 5 * unit}).in_doubt());
}

TEST(BestTags, TakeTheFirstOfEqualOnes) {
  EXPECT_EQ(tags_of({1, 5, 5, 5}), (Tagging{1, 2}));
}

TEST(BestTags, TakeAnyScoresAndAnyNumberOfTags) {
  constexpr std::int32_t least = std::numeric_limits<std::int32_t>::min();
  constexpr std::int32_t most = std::numeric_limits<std::int32_t>::max();
  EXPECT_EQ(tags_of({-3}), (Tagging{0, 0}));
  EXPECT_EQ(tags_of({most, least}), (Tagging{0, 0}));
  EXPECT_EQ(tags_of({least, most}), (Tagging{1, 1}));
}

}  // namespace
