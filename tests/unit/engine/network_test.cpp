#include <entente/extract/engine/network.h>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support.h"
#include <set>

namespace entente::engine {
namespace {

using test::Aligned;
using testing::ElementsAre;

constexpr Feature first = feature(1, 11);
constexpr Feature second = feature(2, 22);
constexpr Feature absent = feature(3, 33);

/// Two hidden units, three labels, one position of vectors of two numbers.
std::string sample() {
  test::RawNetwork raw;
  raw.labels = 3;
  raw.positions = 1;
  raw.width = 2;
  raw.slots = test::table<Network::Slot>(4, {{first, 1}, {second, 0}});
  raw.rows = {-128, 127, 100, 5};
  raw.bias = {10, -20};
  raw.projection = {1024, 512, -1024, 1};
  raw.output = {1, 2, -3, 4, 256, -256};
  raw.output_bias = {7, 8, -9};
  return test::model(ModelKind::tagger, [&](ModelWriter& writer) { raw.write(writer); });
}

class NetworkTest : public testing::Test {
 protected:
  std::vector<std::int32_t> scores(const std::vector<Feature>& features, const std::vector<std::int8_t>& vector = {}) {
    Network::Input input;
    input.begin(network_);
    input.add(network_, features);
    if (!vector.empty()) {
      std::vector<std::int16_t> projections(network_.projected());
      network_.project(vector, projections);
      input.add(network_, projections, 0);
    }
    std::vector<std::int32_t> out(network_.labels());
    network_.score(input, out);
    return out;
  }

  Aligned file_{sample()};
  Network network_ = test::read<Network>(file_, ModelKind::tagger);
};

TEST_F(NetworkTest, KnowsItsSizes) {
  EXPECT_EQ(network_.hidden(), 2U);
  EXPECT_EQ(network_.labels(), 3U);
  EXPECT_EQ(network_.positions(), 1U);
  EXPECT_EQ(network_.projected(), 2U);
}

TEST_F(NetworkTest, AddsUpWhatIsComputedByHand) {
  // Hidden units: (10, 0).
  EXPECT_THAT(scores({}), ElementsAre(17, -22, 2551));
  // (110, 0).
  EXPECT_THAT(scores({first}), ElementsAre(117, -322, 28151));
  // (0, 107), the first unit being clipped.
  EXPECT_THAT(scores({second}), ElementsAre(221, 436, -27401));
  // (10 + 100 - 128, -20 + 5 + 127) = (0, 112).
  EXPECT_THAT(scores({first, second}), ElementsAre(231, 456, -28681));
  EXPECT_EQ(scores({second, first}), scores({first, second}));
}

TEST_F(NetworkTest, UnknownFeaturesAddNothing) {
  EXPECT_EQ(scores({absent}), scores({}));
  EXPECT_EQ(scores({absent, first, absent}), scores({first}));
}

TEST_F(NetworkTest, HiddenUnitsHaveACeiling) {
  // (10 + 6 * 100, 10) becomes (512, 10).
  EXPECT_THAT(scores({first, first, first, first, first, first}),
              ElementsAre(7 + 512 + 20, 8 - 1536 + 40, -9 + 128512));
}

TEST_F(NetworkTest, VectorsAreProjected) {
  // (1024 * 64 - 512 * 32, -1024 * 64 - 32) / 1024 = (48, -64.03 rounded down): hidden units (58, 0).
  EXPECT_THAT(scores({}, {64, -32}), ElementsAre(65, -166, 14839));
  std::vector<std::int16_t> projections(2);
  network_.project(std::vector<std::int8_t>{64, -32}, projections);
  EXPECT_THAT(projections, ElementsAre(48, -65));
}

TEST_F(NetworkTest, AnInputCanBeUsedAgain) {
  Network::Input input;
  std::vector<std::int32_t> out(3);
  for (int round = 0; round < 2; ++round) {
    input.begin(network_);
    input.add(network_, std::vector<Feature>{first});
    network_.score(input, out);
    EXPECT_THAT(out, ElementsAre(117, -322, 28151));
  }
}

TEST(Feature, TellsTemplatesAndValuesApart) {
  std::set<Feature> seen;
  std::size_t made = 0;
  for (std::uint32_t pattern = 0; pattern < 60; ++pattern) {
    for (std::uint64_t a = 0; a < 12; ++a) {
      for (std::uint64_t b = 0; b < 12; ++b) {
        seen.insert(feature(pattern, a, b));
        ++made;
      }
    }
  }
  EXPECT_EQ(seen.size(), made);
}

TEST(Feature, HomeSlotFollowsFromTheFingerprint) {
  for (std::uint64_t i = 0; i < 1000; ++i) {
    const Feature value = feature(1, i);
    EXPECT_NE(fingerprint(value), 0U);
    EXPECT_EQ(home_slot(value, 64), home_slot(fingerprint(value), 64));
    EXPECT_LT(home_slot(value, 64), 64U);
    EXPECT_EQ(home_slot(value, 1), 0U);
  }
}

}  // namespace
}  // namespace entente::engine
