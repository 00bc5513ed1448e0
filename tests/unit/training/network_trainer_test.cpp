#include <entente/base/error.h>
#include <entente/extract/engine/network.h>
#include <entente/extract/train/network_trainer.h>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <cstdlib>

namespace entente::train {
namespace {

using engine::Feature;
using engine::feature;
using engine::ModelKind;
using engine::ModelMemory;
using engine::ModelReader;
using engine::ModelWriter;
using engine::Network;
using engine::WordSpace;

TEST(Exponential, IsCloseToTheRealOne) {
  for (float x = -40; x <= 0; x += 0.0137F) ASSERT_NEAR(double{exponential(x)} / std::exp(double{x}), 1, 4e-6) << x;
  EXPECT_EQ(exponential(0), 1);
  EXPECT_GT(exponential(-79), 0);
  EXPECT_EQ(exponential(-81), 0);
  EXPECT_EQ(exponential(-1e30F), 0);
}

TEST(Logarithm, IsCloseToTheRealOne) {
  for (float x = 1e-6F; x < 1e6F; x *= 1.013F) ASSERT_NEAR(logarithm(x), std::log(double{x}), 3e-6) << x;
  EXPECT_EQ(logarithm(1), 0);
  for (float x = -20; x <= 0; x += 0.37F) ASSERT_NEAR(logarithm(exponential(x)), x, 1e-5);
}

TEST(Softmax, GradientIsProbabilityLessWhatIsWanted) {
  const std::vector<float> scores = {1, 2, 0.5F, -3};
  const std::vector<std::uint8_t> allowed = {0, 1, 1, 0};
  std::vector<float> gradient(4);
  softmax_gradient(scores, allowed, gradient);
  double all = 0;
  for (const float score : scores) all += std::exp(double{score});
  const double right = std::exp(2.0) + std::exp(0.5);
  EXPECT_NEAR(gradient[0], std::exp(1.0) / all, 1e-5);
  EXPECT_NEAR(gradient[1], std::exp(2.0) / all - std::exp(2.0) / right, 1e-5);
  EXPECT_NEAR(gradient[2], std::exp(0.5) / all - std::exp(0.5) / right, 1e-5);
  EXPECT_NEAR(gradient[0] + gradient[1] + gradient[2] + gradient[3], 0, 1e-6);
}

Learning without_dropout() {
  Learning learning;
  learning.hidden = 64;
  learning.least_count = 1;
  learning.rate = 0.05F;
  learning.feature_dropout = 0;
  learning.hidden_dropout = 0;
  return learning;
}

/// The features of two bits; the right label is whether they differ, which no sum of features can tell.
std::vector<Feature> bits(std::uint32_t value) {
  return {feature(1, value & 1U), feature(2, value >> 1U)};
}

std::size_t differ(std::uint32_t value) {
  return (value & 1U) ^ (value >> 1U);
}

void learn(NetworkTrainer& trainer, int rounds) {
  Random random(7);
  NetworkTrainer::Pass pass;
  for (int round = 0; round < rounds; ++round) {
    trainer.set_progress(static_cast<float>(round) / static_cast<float>(rounds));
    const std::uint32_t value = random.below(4);
    trainer.forward(bits(value), {}, pass);
    std::vector<std::uint8_t> allowed(2);
    allowed[differ(value)] = 1;
    softmax_gradient(pass.scores, allowed, pass.gradient);
    trainer.backward(pass);
  }
}

std::string written(const NetworkTrainer& trainer) {
  ModelWriter writer;
  trainer.write(writer);
  return writer.finish(ModelKind::tagger, "en");
}

std::vector<std::int32_t> scores(const Network& network, const std::vector<Feature>& features) {
  std::vector<std::int16_t> sums(network.hidden());
  network.begin(sums);
  network.add(features, sums);
  std::vector<std::int32_t> out(network.labels());
  network.score(sums, out);
  return out;
}

TEST(NetworkTrainer, LearnsWhatNoSumOfFeaturesTells) {
  const WordSpace space;
  NetworkTrainer trainer(without_dropout(), 2, 0, space);
  learn(trainer, 3000);
  trainer.end_epoch(1, 1);
  const ModelMemory file(written(trainer));
  ModelReader reader(file.view(), "toy", ModelKind::tagger, "en");
  const Network network(reader);
  NetworkTrainer::Pass pass;
  for (std::uint32_t value = 0; value < 4; ++value) {
    trainer.forward(bits(value), {}, pass);
    const auto rounded = scores(network, bits(value));
    const std::size_t right = differ(value);
    EXPECT_GT(pass.scores[right], pass.scores[1 - right] + 1) << value;
    EXPECT_GT(rounded[right], rounded[1 - right]) << value;
    for (std::size_t label = 0; label < 2; ++label) {
      constexpr double unit = Network::row_unit * Network::output_unit;
      EXPECT_NEAR(rounded[label] / unit, pass.scores[label], 0.25) << value;
    }
  }
}

TEST(NetworkTrainer, GivesTheSameBytesAgain) {
  const WordSpace space;
  const auto make = [&](std::uint64_t seed) {
    Learning learning = without_dropout();
    learning.feature_dropout = 0.2F;
    learning.hidden_dropout = 0.1F;
    learning.seed = seed;
    NetworkTrainer trainer(learning, 2, 0, space);
    learn(trainer, 500);
    return written(trainer);
  };
  EXPECT_EQ(make(1), make(1));
  EXPECT_NE(make(1), make(2));
}

TEST(NetworkTrainer, StartsFromWhatAnotherWrote) {
  const WordSpace space;
  NetworkTrainer trainer(without_dropout(), 2, 0, space);
  learn(trainer, 3000);
  const ModelMemory file(written(trainer));
  ModelReader reader(file.view(), "toy", ModelKind::tagger, "en");
  Learning learning = without_dropout();
  learning.least_count = 5;
  NetworkTrainer next(learning, 2, 0, space);
  next.start_from(reader);
  NetworkTrainer::Pass own;
  NetworkTrainer::Pass pass;
  for (std::uint32_t value = 0; value < 4; ++value) {
    trainer.forward(bits(value), {}, own);
    next.forward(bits(value), {}, pass);
    EXPECT_EQ(pass.rows.size(), 2U) << "what was known takes part at once";
    for (std::size_t label = 0; label < 2; ++label) EXPECT_NEAR(pass.scores[label], own.scores[label], 0.25) << value;
  }
  next.forward(std::vector<Feature>{feature(3, 1)}, {}, pass);
  EXPECT_TRUE(pass.rows.empty()) << "what is new has to be met as often as ever";
  const ModelMemory again(written(next));
  ModelReader again_reader(again.view(), "toy", ModelKind::tagger, "en");
  const Network network(again_reader);
  ModelReader first_reader(file.view(), "toy", ModelKind::tagger, "en");
  const Network first(first_reader);
  for (std::uint32_t value = 0; value < 4; ++value)
    EXPECT_EQ(scores(network, bits(value)), scores(first, bits(value))) << value;
}

TEST(NetworkTrainer, StartsFromNoNetworkOfAnotherSize) {
  const WordSpace space;
  const NetworkTrainer trainer(without_dropout(), 2, 0, space);
  const ModelMemory file(written(trainer));
  Learning wider = without_dropout();
  wider.hidden = 128;
  NetworkTrainer other_hidden(wider, 2, 0, space);
  NetworkTrainer other_labels(without_dropout(), 3, 0, space);
  for (NetworkTrainer* const other : {&other_hidden, &other_labels}) {
    ModelReader reader(file.view(), "toy", ModelKind::tagger, "en");
    EXPECT_THROW(other->start_from(reader), Error);
  }
}

TEST(NetworkTrainer, RareAndLateFeaturesTakeNoPart) {
  const WordSpace space;
  Learning learning = without_dropout();
  learning.least_count = 3;
  NetworkTrainer trainer(learning, 2, 0, space);
  NetworkTrainer::Pass pass;
  const std::vector<Feature> features = {feature(1, 1)};
  for (const std::size_t rows : {0U, 0U, 1U}) {
    trainer.forward(features, {}, pass);
    EXPECT_EQ(pass.rows.size(), rows);
  }
  trainer.end_epoch(1, 1);
  for (int i = 0; i < 5; ++i) {
    trainer.forward(std::vector<Feature>{feature(1, 2)}, {}, pass);
    EXPECT_TRUE(pass.rows.empty());
  }
}

TEST(NetworkTrainer, KeepsManyFeaturesApart) {
  const WordSpace space;
  Learning learning = without_dropout();
  learning.hidden = 1;
  NetworkTrainer trainer(learning, 2, 0, space);
  NetworkTrainer::Pass pass;
  constexpr std::uint32_t many = 100'000;
  for (std::uint32_t i = 0; i < many; ++i) {
    trainer.forward(std::vector<Feature>{feature(1, i)}, {}, pass);
    ASSERT_EQ(pass.rows.at(0), i);
  }
  for (std::uint32_t i = 0; i < many; i += 997) {
    trainer.forward(std::vector<Feature>{feature(1, i)}, {}, pass);
    ASSERT_EQ(pass.rows.at(0), i);
  }
}

/// Words whose vectors alone tell the label.
ModelMemory vectors() {
  ModelWriter writer;
  writer.number(2);
  writer.array(std::span<const WordSpace::Slot>(std::vector<WordSpace::Slot>(1)));
  writer.array(std::span<const WordSpace::Classes>(std::vector<WordSpace::Classes>(4)));
  writer.array(std::span<const std::int8_t>(std::vector<std::int8_t>{64, 0, 60, 10, -64, 0, -60, 10}));
  return ModelMemory(writer.finish(ModelKind::words, "en"));
}

TEST(NetworkTrainer, LearnsFromVectors) {
  const ModelMemory words = vectors();
  ModelReader words_reader(words.view(), "words", ModelKind::words, "en");
  const WordSpace space(words_reader);
  NetworkTrainer trainer(without_dropout(), 2, 1, space);
  NetworkTrainer::Pass pass;
  for (int round = 0; round < 1500; ++round) {
    const auto word = static_cast<std::uint32_t>(round) % 2 * 2;
    trainer.forward({}, std::vector<std::uint32_t>{word}, pass);
    std::vector<std::uint8_t> allowed(2);
    allowed[word / 2] = 1;
    softmax_gradient(pass.scores, allowed, pass.gradient);
    trainer.backward(pass);
  }
  const ModelMemory file(written(trainer));
  ModelReader reader(file.view(), "toy", ModelKind::tagger, "en");
  const Network network(reader);
  // Words 1 and 3 were not learnt from, but lie near to 0 and 2.
  for (std::uint32_t word = 0; word < 4; ++word) {
    std::vector<std::int16_t> sums(network.hidden());
    network.begin(sums);
    network.add(space.vector(word), 0, sums);
    std::vector<std::int32_t> out(2);
    network.score(sums, out);
    EXPECT_GT(out[word / 2], out[1 - word / 2]) << word;
    trainer.forward({}, std::vector<std::uint32_t>{word}, pass);
    EXPECT_NEAR(out[0] / double{Network::row_unit * Network::output_unit}, pass.scores[0], 0.25);
  }
  trainer.forward({}, std::vector<std::uint32_t>{WordSpace::unknown}, pass);
}

TEST(NetworkTrainer, KeepsTheFeaturesThatMatterMost) {
  const WordSpace space;
  Learning learning = without_dropout();
  learning.most_rows = 2;
  NetworkTrainer trainer(learning, 2, 0, space);
  learn(trainer, 2000);
  trainer.end_epoch(1, 3);
  learn(trainer, 1000);
  const ModelMemory file(written(trainer));
  ModelReader reader(file.view(), "toy", ModelKind::tagger, "en");
  const Network pruned(reader);
  std::size_t speaking = 0;
  for (const std::uint32_t value : {0U, 3U}) {
    for (const Feature feature : bits(value)) {
      if (scores(pruned, {feature}) != scores(pruned, {})) ++speaking;
    }
  }
  EXPECT_EQ(speaking, learning.most_rows);
}

}  // namespace
}  // namespace entente::train
