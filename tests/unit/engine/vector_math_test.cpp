#include <entente/extract/engine/vector_math.h>

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdint>
#include <random>
#include <vector>

namespace entente::engine {
namespace {

template <class Number>
std::vector<Number> random_numbers(std::size_t count, int least, int most, std::mt19937& random) {
  std::vector<Number> out(count);
  std::generate(out.begin(), out.end(), [&] {
    return static_cast<Number>(least + static_cast<int>(random() % static_cast<unsigned>(most - least + 1)));
  });
  return out;
}

template <class Number>
void check_lists(std::size_t size, std::size_t count, int least, int most) {
  std::mt19937 random(7);
  std::vector<std::vector<Number>> lists;
  std::vector<const Number*> places;
  for (std::size_t l = 0; l < count; ++l) lists.push_back(random_numbers<Number>(size, least, most, random));
  for (const auto& list : lists) places.push_back(list.data());
  auto sums = random_numbers<std::int16_t>(size, -30000, 30000, random);
  auto plain_sums = sums;
  auto wanted = sums;
  for (const auto& list : lists) {
    for (std::size_t i = 0; i < size; ++i)
      wanted[i] = static_cast<std::int16_t>(static_cast<std::uint16_t>(wanted[i] + list[i]));
  }
  add_lists(places.data(), count, size, sums.data());
  EXPECT_EQ(sums, wanted) << size << " numbers, " << count << " lists";
  plain::add_lists(places.data(), count, size, plain_sums.data());
  EXPECT_EQ(plain_sums, wanted) << size << " numbers, " << count << " lists";
}

TEST(VectorMath, AddsListsOfAnyNumberAndSize) {
  for (const std::size_t size : {16U, 32U, 64U, 80U, 128U, 144U, 208U, 1024U}) {
    for (const std::size_t count : {0U, 1U, 2U, 19U}) {
      check_lists<std::int8_t>(size, count, -128, 127);
      check_lists<std::int16_t>(size, count, -32768, 32767);
    }
  }
}

TEST(VectorMath, Clips) {
  std::vector<std::int16_t> numbers = {-32768, -1, 0, 1, 1023, 1024, 1025, 32767};
  clip(numbers.data(), numbers.size(), 1024);
  EXPECT_EQ(numbers, (std::vector<std::int16_t>{0, 0, 0, 1, 1023, 1024, 1024, 1024}));
}

TEST(VectorMath, Multiplies) {
  std::mt19937 random(11);
  for (const std::size_t outputs : {1U, 8U, 17U, 84U, 96U, 97U, 128U, 255U}) {
    for (const std::size_t inputs : {0U, 2U, 32U, 128U}) {
      const std::size_t padded = padded_outputs(outputs);
      const auto weights = random_numbers<std::int16_t>(padded * inputs, -2000, 2000, random);
      const auto values = random_numbers<std::int16_t>(inputs, -128, 1024, random);
      std::vector<std::int32_t> wanted(padded, 0);
      for (std::size_t o = 0; o < padded; ++o) {
        for (std::size_t i = 0; i < inputs; ++i) wanted[o] += weights[(i / 2 * padded + o) * 2 + i % 2] * values[i];
      }
      std::vector<std::int32_t> out(padded, 1);
      multiply(weights.data(), values.data(), inputs, padded, out.data());
      EXPECT_EQ(out, wanted) << outputs << " outputs, " << inputs << " inputs";
      std::vector<std::int32_t> plain_out(padded, 1);
      plain::multiply(weights.data(), values.data(), inputs, padded, plain_out.data());
      EXPECT_EQ(plain_out, wanted) << outputs << " outputs, " << inputs << " inputs";
    }
  }
}

}  // namespace
}  // namespace entente::engine
