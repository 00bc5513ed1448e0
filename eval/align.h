#pragma once

#include <entente/extract/engine/treebank.h>

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

namespace entente::eval {

/// A word of a treebank, seen from outside its sentence.
struct AlignedWord {
  const engine::TreeWord* word = nullptr;
  std::size_t head = 0;  ///< index among all words; `root` when it has none
};

inline constexpr std::size_t root = static_cast<std::size_t>(-1);
inline constexpr std::size_t not_aligned = static_cast<std::size_t>(-2);

/// Which words of two treebanks of one text are the same. Points into the sentences, which must outlive it.
struct Alignment {
  struct Pair {
    std::size_t gold;
    std::size_t system;
  };

  std::vector<AlignedWord> gold;    ///< all words of all sentences
  std::vector<AlignedWord> system;  ///< likewise
  std::vector<Pair> pairs;          ///< ascending

  /// Of each word of the system the gold word, or not_aligned.
  std::vector<std::size_t> gold_of_system() const;
};

/// Aligns words as the CoNLL 2018 shared task does: two words are the same when they are the same characters of the
/// text, blanks apart, whatever sentences they are in; inside surface tokens of several words ("del" for "de" and
/// "el"), which have only one place in the text, by the longest common subsequence of the lower-cased forms. Throws
/// Error when the characters differ. Time is linear in the text and quadratic in each stretch of such tokens.
Alignment align(std::span<const engine::TreeSentence> gold, std::span<const engine::TreeSentence> system);

}  // namespace entente::eval
