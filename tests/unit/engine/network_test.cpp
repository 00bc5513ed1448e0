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

/// Numbers of the first hidden units, so many at a time, with zeros for the others.
template <class T>
std::vector<T> laid_out(std::size_t at_a_time, const std::vector<T>& numbers, std::size_t row) {
  std::vector<T> out;
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    if (i % at_a_time == 0) out.resize(i / at_a_time * row);
    out.push_back(numbers[i]);
  }
  out.resize(numbers.size() / at_a_time * row);
  return out;
}

/// Two hidden units that speak, three labels, one position of vectors of two numbers.
std::string sample() {
  constexpr std::size_t units = Network::lanes;
  test::RawNetwork raw;
  raw.labels = 3;
  raw.positions = 1;
  raw.width = 2;
  raw.slots = test::table<Network::Slot>(4, {{first, 1}, {second, 0}});
  raw.rows = laid_out<std::int8_t>(2, {-128, 127, 100, 5}, units);
  raw.bias = laid_out<std::int16_t>(2, {10, -20}, units);
  raw.projection = laid_out<std::int16_t>(4, {1024, 512, -1024, 1}, 2 * units);
  raw.output = laid_out<std::int16_t>(2, {1, 2, -3, 4, 256, -256}, units);
  raw.output_bias = {7, 8, -9};
  return test::model(ModelKind::tagger, [&](ModelWriter& writer) { raw.write(writer); });
}

class NetworkTest : public testing::Test {
 protected:
  std::vector<std::int32_t> scores(const std::vector<Feature>& features, const std::vector<std::int8_t>& vector = {}) {
    std::vector<std::int16_t> sums(network_.hidden());
    network_.begin(sums);
    network_.add(features, sums);
    network_.add(vector, 0, sums);
    std::vector<std::int32_t> out(network_.labels());
    network_.score(sums, out);
    return out;
  }

  Aligned file_{sample()};
  Network network_ = test::read<Network>(file_, ModelKind::tagger);
};

TEST_F(NetworkTest, KnowsItsSizes) {
  EXPECT_EQ(network_.hidden(), Network::lanes);
  EXPECT_EQ(network_.labels(), 3U);
  EXPECT_EQ(network_.positions(), 1U);
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
  // (10 + 11 * 100, 35) becomes (1024, 35).
  EXPECT_THAT(scores(std::vector<Feature>(11, first)), ElementsAre(7 + 1024 + 70, 8 - 3072 + 140, -9 + 262144 - 8960));
}

TEST_F(NetworkTest, VectorsAreProjected) {
  // (1024 * 64 - 512 * 32, -1024 * 64 - 32) / 512 = (96, -128.06 rounded down): hidden units (106, 0).
  EXPECT_THAT(scores({}, {64, -32}), ElementsAre(113, -310, 27127));
  std::vector<std::int16_t> sums(network_.hidden());
  network_.add(std::vector<std::int8_t>{64, -32}, 0, sums);
  EXPECT_EQ(sums[0], 96);
  EXPECT_EQ(sums[1], -129);
  EXPECT_EQ(sums[2], 0);
}

TEST_F(NetworkTest, PartsOfSumsCanBeKept) {
  std::vector<std::int16_t> part(network_.hidden());
  network_.add(std::vector<Feature>{first, second}, part);
  std::vector<std::int16_t> sums(network_.hidden());
  network_.begin(sums);
  Network::add(part, sums);
  std::vector<std::int32_t> out(3);
  network_.score(sums, out);
  EXPECT_EQ(out, scores({first, second}));
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
