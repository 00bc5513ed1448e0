#pragma once

#include <entente/extract/engine/recogniser.h>

#include <cstdint>
#include <span>
#include <vector>

namespace entente::train {

/// Sequences of labels under scores of labels and steps, as probabilities (a linear-chain conditional random field).
class LabelField {
 public:
  explicit LabelField(const engine::NameLabels& labels);

  /// Expected counts, over all sequences that take at each word a label that `allowed` (words x labels) admits: of
  /// labels, added to `at_words` (words x labels) times `sign`, and of steps, added to `at_steps` (before x after).
  /// Returns false, and adds nothing, when there is no such sequence. O(words x allowed steps).
  bool add_expectations(std::span<const float> scores, std::span<const float> steps,
                        std::span<const std::uint8_t> allowed, float sign, std::span<float> at_words,
                        std::span<float> at_steps);

 private:
  void forward(std::span<const float> steps);
  void backward(std::span<const float> steps);
  void scale(std::span<float> row);

  std::size_t width_;
  std::vector<std::uint8_t> may_;       ///< before x after
  std::vector<float> potential_;        ///< words x labels
  std::vector<float> weight_;           ///< of steps
  std::vector<float> before_, behind_;  ///< words x labels; each row sums to 1
};

}  // namespace entente::train
