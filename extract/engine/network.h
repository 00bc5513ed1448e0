#pragma once

#include <entente/extract/engine/feature.h>

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

/// The one kind of model that the tagger, the recogniser and the parser are made of: a network with one hidden layer.
///
///     hidden = clip(bias + sum of the rows of all features + sum over positions of projection[position] * vector)
///     scores = output bias + output weights * hidden
///
/// Most inputs are sparse: a feature that holds adds its row, found by hash; features not met in training add nothing.
/// Beside them stand the vectors of the words at a few positions, learnt from unlabelled text, so that a word unseen in
/// training is treated like its neighbours in meaning. All arithmetic is on integers, trained in floating point and
/// then rounded, so that scores are the same on every machine.
namespace entente::engine {

class ModelReader;

class Network {
 public:
  struct Slot {
    std::uint32_t fingerprint = 0;  ///< of a feature; 0: free
    std::uint32_t row = 0;
  };
  /// How many steps a weight of 1.0 has: in rows and hidden units, in vectors, projections and output weights.
  static constexpr int row_unit = 128;
  static constexpr int vector_unit = 64;
  static constexpr int projection_unit = 1024;
  static constexpr int output_unit = 256;
  /// Hidden units stay within [0, 8.0].
  static constexpr int most_hidden = 8 * row_unit;
  /// Their number is a multiple of this, as processors like it.
  static constexpr std::size_t lanes = 16;

  /// Sums of rows and vectors on their way to the hidden layer; hidden() numbers.
  using Sums = std::span<std::int16_t>;
  /// Sums worked out before.
  using Part = const std::int16_t*;
  /// What a feature adds to sums.
  using Row = const std::int8_t*;
  /// The rows of the features of one decision.
  class Rows {
   public:
    void clear() { size_ = 0; }
    void add(Row row) { values_[size_++] = row; }
    std::span<const Row> values() const { return {values_.data(), size_}; }

   private:
    std::array<Row, Features::room> values_;
    std::size_t size_ = 0;
  };

  Network() = default;
  /// Reads the sections that train::NetworkTrainer wrote. Throws Error when they do not fit together.
  explicit Network(ModelReader& reader);

  /// Equal for equal networks alone.
  std::uint64_t identity() const { return identity_; }
  std::size_t hidden() const { return hidden_; }
  std::size_t labels() const { return labels_; }
  std::size_t positions() const { return positions_; }
  /// Numbers of the word vectors that it wants; 0: none.
  std::size_t vector_width() const { return positions_ == 0 ? 0 : width_; }
  /// Sets `sums` to where each decision begins.
  void begin(Sums sums) const;
  /// Adds the rows of features.
  void add(std::span<const Feature> features, Sums sums) const { add({}, features, sums); }
  /// Adds sums worked out before, each as many as `sums`, and the rows of features.
  void add(std::span<const Part> parts, std::span<const Feature> features, Sums sums) const;
  /// The same in steps, so that memory is on its way while other decisions are made: sends for what features will be
  /// looked up in; looks them up, and sends for their rows; adds these.
  void prefetch(std::span<const Feature> features) const;
  void find(std::span<const Feature> features, Rows& out) const;
  void add_found(std::span<const Part> parts, std::span<const Row> rows, Sums sums) const;
  /// Adds what a word's vector (empty: nothing) says at a position. O(hidden x width).
  void add(std::span<const std::int8_t> vector, std::size_t position, Sums sums) const;
  /// Clips `sums`, and sets `scores`, one a label. O(hidden x labels).
  void score(Sums sums, std::span<std::int32_t> scores) const;

 private:
  Row find_row(Feature feature) const;

  std::uint64_t identity_ = 0;
  std::size_t hidden_ = 0;
  std::size_t labels_ = 0;
  std::size_t positions_ = 0;
  std::size_t width_ = 0;  ///< of word vectors
  std::vector<Slot> slots_;
  std::span<const std::int8_t> rows_;
  std::span<const std::int16_t> bias_;
  std::vector<std::int16_t> projection_;  ///< positions x hidden x width, each laid out for multiply()
  std::vector<std::int16_t> output_;      ///< labels x hidden, laid out alike
  std::span<const std::int32_t> output_bias_;
};

}  // namespace entente::engine
