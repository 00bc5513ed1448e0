#pragma once

#include <entente/extract/engine/analysis.h>

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace entente::engine {

class ModelReader;

/// What can be said of a word by looking at it alone, as numbers that features are made of.
struct Lexeme {
  std::uint64_t form = 0;                  ///< hash of the word as written, digits alike
  std::uint64_t lower = 0;                 ///< hash of it in lower case
  std::array<std::uint64_t, 3> prefix{};   ///< of 1 to 3 code points, lower case; the whole word when it is shorter
  std::array<std::uint64_t, 4> suffix{};   ///< of 1 to 4
  std::uint32_t shape = 0;                 ///< kinds of characters, runs folded: "Xx-0"
  std::uint32_t word = ~std::uint32_t{0};  ///< its number in the WordSpace
  std::uint16_t cluster = 0;               ///< fine word class learnt from unlabelled text; 0: unknown word
  std::uint16_t coarse = 0;                ///< coarse word class
  std::uint16_t hints = 0;                 ///< of Word
};

/// What unlabelled text says of words: classes and vectors. Memory belongs to the model file.
class WordSpace {
 public:
  struct Slot {
    std::uint32_t fingerprint = 0;  ///< 0: free
    std::uint32_t word = 0;
  };
  struct Classes {
    std::uint16_t cluster = 0;
    std::uint16_t coarse = 0;
  };
  static constexpr std::uint32_t unknown = ~std::uint32_t{0};
  static constexpr std::size_t most_width = 1024;

  WordSpace() = default;
  explicit WordSpace(ModelReader& reader);

  /// The number of a word by its key, or unknown. O(1).
  std::uint32_t find(std::uint64_t key) const;
  /// {0, 0} for an unknown word.
  Classes classes(std::uint32_t word) const { return word == unknown ? Classes() : classes_[word]; }
  /// Numbers a vector has; 0 when there are none.
  std::size_t width() const { return width_; }
  /// Network::vector_unit a unit; empty for an unknown word, and when there are no vectors.
  std::span<const std::int8_t> vector(std::uint32_t word) const {
    if (word == unknown) return {};
    return vectors_.subspan(word * width_, width_);
  }

 private:
  std::size_t width_ = 0;
  std::span<const Slot> slots_;  ///< as many as a power of two, at least one free
  std::span<const Classes> classes_;
  std::span<const std::int8_t> vectors_;
};

/// Describes each word. `out` takes the size of `words` and keeps its memory. Words of any script and
/// length. Linear time.
void describe(std::span<const Word> words, const WordSpace& space, std::vector<Lexeme>& out);

/// The key of a word in WordSpace: a hash of its lower case, digits alike.
std::uint64_t class_key(std::string_view form);

}  // namespace entente::engine
