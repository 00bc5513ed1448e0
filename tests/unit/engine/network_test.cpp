#include <entente/extract/engine/network.h>
#include <entente/extract/engine/sum_cache.h>

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
  network_.add(std::vector<Network::Part>{part.data()}, {}, sums);
  std::vector<std::int32_t> out(3);
  network_.score(sums, out);
  EXPECT_EQ(out, scores({first, second}));
}

TEST_F(NetworkTest, PartsAndFeaturesAddUpTogether) {
  std::vector<std::int16_t> part(network_.hidden());
  network_.add(std::vector<Feature>{first}, part);
  std::vector<std::int16_t> sums(network_.hidden());
  network_.begin(sums);
  network_.add(std::vector<Network::Part>{part.data(), part.data()}, std::vector<Feature>{second}, sums);
  std::vector<std::int32_t> out(3);
  network_.score(sums, out);
  EXPECT_EQ(out, scores({first, first, second}));
}

/// Units enough for all that is worked on side by side, and some more.
TEST(WideNetwork, AddsUpInEveryUnit) {
  constexpr std::size_t units = 9 * Network::lanes;
  test::RawNetwork raw = test::RawNetwork::of_labels(1);
  raw.hidden = units;
  raw.output.assign(units, 0);
  raw.bias.assign(units, 3);
  raw.slots = test::table<Network::Slot>(4, {{first, 0}, {second, 1}});
  for (std::size_t i = 0; i < 2 * units; ++i) raw.rows.push_back(static_cast<std::int8_t>(i % 251 - 125));
  const Aligned file{test::model(ModelKind::tagger, [&](ModelWriter& writer) { raw.write(writer); })};
  const auto network = test::read<Network>(file, ModelKind::tagger);

  std::vector<std::int16_t> part(units);
  for (std::size_t i = 0; i < units; ++i) part[i] = static_cast<std::int16_t>(7 * i);
  std::vector<std::int16_t> sums(units);
  network.begin(sums);
  network.add(std::vector<Network::Part>{part.data(), part.data()}, std::vector<Feature>{first, absent, second}, sums);
  for (std::size_t i = 0; i < units; ++i) EXPECT_EQ(sums[i], 3 + 2 * part[i] + raw.rows[i] + raw.rows[units + i]) << i;
}

TEST(SumCache, WorksOutOnceWhatIsAskedForTwice) {
  const Aligned file{sample()};
  const auto network = test::read<Network>(file, ModelKind::tagger);
  SumCache cache;
  cache.begin(network, 2);
  int worked = 0;
  const auto get = [&](std::uint64_t key, std::size_t position) {
    const Network::Part part = cache.get(key, position, [&](Network::Sums sums) {
      ++worked;
      sums[0] = static_cast<std::int16_t>(sums[0] + 10 * static_cast<int>(key) + static_cast<int>(position));
    });
    return part[0];
  };
  EXPECT_EQ(get(1, 0), 10);
  EXPECT_EQ(get(1, 1), 11);
  EXPECT_EQ(get(2, 0), 20);
  EXPECT_EQ(worked, 3);
  EXPECT_EQ(get(1, 0), 10);
  EXPECT_EQ(get(1, 1), 11);
  EXPECT_EQ(worked, 3);
  cache.begin(network, 2);
  EXPECT_EQ(get(2, 0), 20);
  EXPECT_EQ(worked, 3);
  cache.begin(network, 1);
  EXPECT_EQ(get(2, 0), 20);
  EXPECT_EQ(worked, 4);
}

/// A key with the place of another one takes it; the sums of both stay right.
TEST(SumCache, EntriesGiveWay) {
  const Aligned file{sample()};
  const auto network = test::read<Network>(file, ModelKind::tagger);
  SumCache cache;
  cache.begin(network, 1);
  constexpr std::uint64_t keys = 20000;
  for (int round = 0; round < 2; ++round) {
    for (std::uint64_t key = 1; key < keys; ++key) {
      const Network::Part part =
          cache.get(key, 0, [&](Network::Sums sums) { sums[1] = static_cast<std::int16_t>(key); });
      ASSERT_EQ(part[1], static_cast<std::int16_t>(key));
      ASSERT_EQ(part[0], 0);
    }
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
