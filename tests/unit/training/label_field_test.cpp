#include <entente/extract/train/label_field.h>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <functional>
#include <random>

namespace entente::train {
namespace {

using engine::Label;
using engine::NameLabels;

/// A few words with scores, and what is expected of them by adding up all sequences.
struct Instance {
  std::size_t width;
  std::size_t words;
  std::vector<float> scores;
  std::vector<float> steps;
  std::vector<std::uint8_t> allowed;

  Instance(std::mt19937& random, std::size_t classes, std::size_t words_in, bool restricted)
      : width(NameLabels(classes).size()), words(words_in), scores(width * words), steps(width * width) {
    std::uniform_real_distribution<float> score(-4, 4);
    for (float& value : scores) value = score(random);
    for (float& value : steps) value = score(random) / 2;
    for (std::size_t i = 0; i < scores.size(); ++i) allowed.push_back(restricted && random() % 3 == 0 ? 0 : 1);
  }

  struct Expected {
    std::vector<double> at_words;
    std::vector<double> at_steps;
    double total = 0;
  };

  Expected expected() const {
    Expected out{std::vector<double>(scores.size()), std::vector<double>(steps.size())};
    std::vector<Label> sequence;
    const std::function<void(double)> extend = [&](double score) {
      if (sequence.size() == words) {
        if (!NameLabels::may_end(sequence.back())) return;
        const double weight = std::exp(score);
        out.total += weight;
        for (std::size_t i = 0; i < words; ++i) {
          out.at_words[i * width + sequence[i]] += weight;
          if (i > 0) out.at_steps[sequence[i - 1] * width + sequence[i]] += weight;
        }
        return;
      }
      const std::size_t at = sequence.size();
      const Label before = at == 0 ? NameLabels::outside : sequence.back();
      for (Label l = 0; l < width; ++l) {
        if (!NameLabels::may_follow(before, l) || allowed[at * width + l] == 0) continue;
        sequence.push_back(l);
        extend(score + double{scores[at * width + l]} + (at == 0 ? 0.0 : double{steps[before * width + l]}));
        sequence.pop_back();
      }
    };
    extend(0);
    for (double& value : out.at_words) value /= out.total;
    for (double& value : out.at_steps) value /= out.total;
    return out;
  }
};

TEST(LabelField, ExpectsWhatAllSequencesAddUpTo) {
  std::mt19937 random(1);
  std::size_t without = 0;
  for (int round = 0; round < 400; ++round) {
    const std::size_t classes = static_cast<std::size_t>(round) % 2 + 1;
    const Instance instance(random, classes, static_cast<std::size_t>(round) % 5 + 1, round % 4 >= 2);
    LabelField field{NameLabels(classes)};
    std::vector<float> at_words(instance.scores.size(), 1);
    std::vector<float> at_steps(instance.steps.size(), 1);
    const float sign = round % 8 < 4 ? 1.0F : -1.0F;
    const bool some =
        field.add_expectations(instance.scores, instance.steps, instance.allowed, sign, at_words, at_steps);
    const Instance::Expected expected = instance.expected();
    ASSERT_EQ(some, expected.total > 0) << round;
    if (!some) {
      ++without;
      EXPECT_THAT(at_words, testing::Each(1.0F));
      EXPECT_THAT(at_steps, testing::Each(1.0F));
      continue;
    }
    for (std::size_t i = 0; i < at_words.size(); ++i)
      ASSERT_NEAR((at_words[i] - 1) * sign, expected.at_words[i], 1e-4) << round;
    for (std::size_t i = 0; i < at_steps.size(); ++i)
      ASSERT_NEAR((at_steps[i] - 1) * sign, expected.at_steps[i], 1e-4) << round;
  }
  EXPECT_GT(without, 5U);
}

TEST(LabelField, TakesLongSentences) {
  std::mt19937 random(2);
  const Instance instance(random, 2, 5000, false);
  LabelField field{NameLabels(2)};
  std::vector<float> at_words(instance.scores.size());
  std::vector<float> at_steps(instance.steps.size());
  ASSERT_TRUE(field.add_expectations(instance.scores, instance.steps, instance.allowed, 1, at_words, at_steps));
  double steps = 0;
  for (const float value : at_steps) steps += double{value};
  EXPECT_NEAR(steps, 4999, 1);
  for (std::size_t i = 0; i < instance.words; ++i) {
    float sum = 0;
    for (std::size_t l = 0; l < instance.width; ++l) sum += at_words[i * instance.width + l];
    ASSERT_NEAR(sum, 1, 1e-4);
  }
}

}  // namespace
}  // namespace entente::train
