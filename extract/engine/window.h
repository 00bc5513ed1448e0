#pragma once

#include <entente/extract/engine/lexeme.h>
#include <entente/extract/engine/network.h>
#include <entente/extract/engine/sum_cache.h>

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace entente::engine {

/// How many words a window has: two on either side of the one in question. The vectors of all of them count.
constexpr std::size_t window_size = 5;

/// What stands beyond either end of a sentence.
inline constexpr Lexeme outside{1, 1, {1, 1, 1}, {1, 1, 1, 1}, 1, WordSpace::unknown, 0xFFFF, 0xFFFF, 0};

/// The words of a sentence around one of them.
class Window {
 public:
  Window(std::span<const Lexeme> words, std::size_t at) : words_(words), at_(at) {}

  /// The word so far from the middle.
  const Lexeme& operator[](std::ptrdiff_t offset) const {
    const std::size_t place = at_ + static_cast<std::size_t>(offset);
    return place < words_.size() ? words_[place] : outside;
  }
  /// The word at one of the positions 0 to window_size - 1, from left to right.
  const Lexeme& position(std::size_t position) const {
    return (*this)[static_cast<std::ptrdiff_t>(position) - static_cast<std::ptrdiff_t>(window_size / 2)];
  }

 private:
  std::span<const Lexeme> words_;
  std::size_t at_;
};

/// The features that a word has by itself at a position of a window.
using WordFeatures = void (*)(const Lexeme& word, std::size_t position, Features& out);

/// Those of all words of a window.
void window_features(const Window& window, WordFeatures word_features, Features& out);

/// Begins decisions about the words of a sentence with the sums of the window around each.
class WindowSums {
 public:
  /// All that is given must outlive the sentence.
  void begin(const Network& network, const WordSpace& space, std::span<const Lexeme> words, WordFeatures word_features);
  /// Sends for what around() will want.
  void prefetch(std::size_t at) const;
  /// Adds to `out` what the words of the window around a word say, each by itself. Valid until the next call.
  void around(std::size_t at, Parts& out);

 private:
  const Network* network_ = nullptr;
  const WordSpace* space_ = nullptr;
  std::span<const Lexeme> words_;
  WordFeatures word_features_ = nullptr;
  std::vector<std::uint64_t> keys_;  ///< of the words, in the cache; with what stands outside on either side
  SumCache cache_;
  Features features_;
};

}  // namespace entente::engine
