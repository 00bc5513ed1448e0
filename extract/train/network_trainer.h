#pragma once

#include <entente/extract/engine/feature.h>
#include <entente/extract/engine/lexeme.h>
#include <entente/extract/engine/model_file.h>
#include <entente/extract/train/corpus.h>

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace entente::train {

/// How a network learns.
struct Learning {
  std::uint32_t hidden = 64;
  std::uint32_t least_count = 3;  ///< a feature takes part from its so-manieth appearance in the data on
  std::uint32_t most_rows = 0;    ///< as many features as matter most stay for the last epochs; 0: all
  float rate = 0.03F;             ///< of AdaGrad; falls to nothing over the whole training
  float feature_dropout = 0.2F;
  float hidden_dropout = 0.1F;
  std::uint64_t seed = 1;
};

/// The network of engine::Network while it learns, in floating point: AdaGrad (Duchi, Hazan and Singer 2011), an
/// example at a time, with dropout of features and hidden units. The same examples in the same order give the same
/// weights on every machine with the same compiler: no mathematical library is asked.
class NetworkTrainer {
 public:
  NetworkTrainer(const Learning& learning, std::size_t labels, std::size_t positions, const engine::WordSpace& space);

  /// Takes over what write() wrote, to learn on from there; the learning rate begins as if much had been learnt.
  /// Throws Error when the network is of another size.
  void start_from(engine::ModelReader& reader);

  /// One decision on its way through the network; keeps what learning from it needs.
  struct Pass {
    std::vector<std::uint32_t> rows;
    std::vector<std::uint32_t> words;  ///< a position each; WordSpace::unknown for none
    std::vector<float> hidden;
    std::vector<float> scores;    ///< one a label
    std::vector<float> gradient;  ///< of the loss by the scores; to be filled in
    float gain = 1;
  };

  /// Sets the scores with dropout, for learning.
  void forward(std::span<const engine::Feature> features, std::span<const std::uint32_t> words, Pass& pass);
  /// Moves the weights against pass.gradient.
  void backward(const Pass& pass);
  /// What part of the training is done, 0 to 1; lowers the rate.
  void set_progress(float done) { rate_ = learning_.rate * (1.02F - done); }

  /// To be called after each pass over the data, `epoch` from 1. After the first no new feature takes part; before the
  /// last two the features that matter least go, so that the others can make up for them.
  void end_epoch(std::uint32_t epoch, std::uint32_t epochs);

  void write(engine::ModelWriter& writer) const;

 private:
  /// Weights and the sums of their squared gradients.
  struct Weights {
    std::vector<float> values;
    std::vector<float> squares;
    void resize(std::size_t size) {
      values.resize(size);
      squares.resize(size);
    }
  };
  std::uint32_t row_of(engine::Feature feature);
  std::uint32_t new_row(engine::Feature feature, std::size_t at);
  bool holds(std::uint32_t row, engine::Feature feature) const;
  void prune();
  void grow();
  bool drops(float share);
  float small_random();
  void step(Weights& weights, std::size_t at, const float* gradient, std::size_t size, float factor) const;
  std::vector<float> vector_of(std::uint32_t word) const;

  Learning learning_;
  std::size_t hidden_;
  std::size_t labels_;
  std::size_t positions_;
  const engine::WordSpace& space_;
  Random random_;
  float rate_;
  bool frozen_ = false;
  std::vector<std::uint32_t> table_;  ///< 1 + row; 0: free
  std::vector<engine::Feature> features_;
  std::vector<std::uint32_t> counts_;
  Weights rows_;
  Weights bias_;
  Weights projection_;
  Weights output_;
  Weights output_bias_;
};

/// e^x for x <= 0, to about six digits, by additions and multiplications alone.
float exponential(float x);
/// The natural logarithm for x > 0, likewise.
float logarithm(float x);

/// Turns scores into the gradient of -log of the probability (softmax) of the labels allowed.
void softmax_gradient(std::span<const float> scores, std::span<const std::uint8_t> allowed, std::span<float> gradient);

}  // namespace entente::train
