#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace entente::engine {

/// The arc-hybrid system (Kuhlmann, Gómez-Rodríguez and Satta 2011): a stack of words whose heads are open, and the
/// words to come. `shift` moves the next word onto the stack; `left` attaches the top of the stack to the next word,
/// `right` to the word below it, and both take it off. Behind the last word stands the root, to which the one word that
/// is left at the end attaches, so that every tree has one root. Trees are projective.
enum class Move : std::uint8_t { shift, left, right };

class ParseState {
 public:
  static constexpr std::uint32_t none = ~std::uint32_t{0};
  static constexpr std::uint8_t no_relation = 0xFF;

  /// A word's nearest children: the outermost and the one next to it, on either side.
  struct Children {
    std::uint32_t left = none, second_left = none;
    std::uint32_t right = none, second_right = none;
    std::uint8_t lefts = 0, rights = 0;  ///< how many, up to 255
  };

  /// Begins a sentence of so many words; keeps its memory.
  void begin(std::size_t words);

  std::uint32_t size() const { return size_; }
  /// Whether nothing is left to decide: every word has its head.
  bool finished() const { return next_ == size_ && stack_.empty(); }
  bool may(Move move) const;
  /// Makes a move that may be made; `relation` is of the arc that it draws.
  void make(Move move, std::uint8_t relation);

  /// The word so far from the top of the stack, or none.
  std::uint32_t stack(std::size_t depth) const {
    return depth < stack_.size() ? stack_[stack_.size() - 1 - depth] : none;
  }
  std::size_t depth() const { return stack_.size(); }
  /// The word so far from the next one, or none; the root is none too.
  std::uint32_t buffer(std::size_t ahead) const {
    return next_ + ahead < size_ ? next_ + static_cast<std::uint32_t>(ahead) : none;
  }
  /// The next word; size() when only the root is left.
  std::uint32_t next() const { return next_; }
  const Children& children(std::uint32_t word) const { return children_[word]; }
  /// Head of a word that has one: size() for the root.
  std::uint32_t head(std::uint32_t word) const { return heads_[word]; }
  std::uint8_t relation(std::uint32_t word) const { return relations_[word]; }

 private:
  void attach(std::uint32_t word, std::uint32_t head, std::uint8_t relation);

  std::uint32_t size_ = 0;
  std::uint32_t next_ = 0;
  std::vector<std::uint32_t> stack_;
  std::vector<std::uint32_t> heads_;
  std::vector<std::uint8_t> relations_;
  std::vector<Children> children_;
};

}  // namespace entente::engine
