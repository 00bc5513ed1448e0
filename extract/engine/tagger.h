#pragma once

#include <entente/extract/engine/lexeme.h>
#include <entente/extract/engine/network.h>

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace entente::engine {

/// A class of a model, an index of its list of labels.
using Label = std::uint8_t;

/// The features of a word's tag that do not depend on other tags.
void tag_features(std::span<const Lexeme> words, std::size_t at, Features& out);
/// Those that do: `before` is the tag of the word before, `second` of the one before that.
void tag_history_features(std::span<const Lexeme> words, std::size_t at, std::uint32_t before, std::uint32_t second,
                          Features& out);

/// A tag that no word bears: before the first.
constexpr std::uint32_t no_tag = 0xFF;

/// The words whose vectors count: from two before to two after.
constexpr std::size_t tag_positions = 5;

/// The projections of the vectors of a sentence's words, worked out once and added wherever a word is looked at.
class Projections {
 public:
  void begin(std::span<const Lexeme> words, const WordSpace& space, const Network& network);
  /// Adds the vector of the word at `place` (beyond the end: nothing) as that of a position.
  void add(std::size_t place, std::size_t position, const Network& network, Network::Input& input) const;

 private:
  std::vector<std::int16_t> values_;
  std::vector<bool> known_;
};

/// Tags words from left to right, greedily, given the words around and the two tags before. A tag is a part of speech
/// with some morphology: "VERB|Tense=Past|VerbForm=Fin".
class Tagger {
 public:
  struct Scratch {
    std::vector<std::int32_t> scores;
    Features features;
    Network::Input input;
    Projections projections;
  };

  Tagger() = default;
  explicit Tagger(ModelReader& reader);

  /// Sets `tags`, one a word. Linear time; allocates nothing once `scratch` has grown.
  void tag(std::span<const Lexeme> words, const WordSpace& space, Scratch& scratch, std::vector<Label>& tags) const;

  std::string_view upos(Label tag) const { return upos_[tag]; }
  /// "Number=Sing|VerbForm=Fin", or empty.
  std::string_view feats(Label tag) const { return feats_[tag]; }
  /// The part of speech alone, as a small number, equal for all tags of it.
  std::uint8_t part(Label tag) const { return parts_[tag]; }
  std::size_t tags() const { return upos_.size(); }
  std::size_t vector_width() const { return network_.vector_width(); }

 private:
  std::vector<std::string_view> upos_;
  std::vector<std::string_view> feats_;
  std::vector<std::uint8_t> parts_;
  Network network_;
};

/// The best class of scores; the first of equal ones.
Label best_label(std::span<const std::int32_t> scores);

}  // namespace entente::engine
