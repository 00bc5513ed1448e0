#pragma once

#include <entente/extract/engine/lexeme.h>
#include <entente/extract/engine/network.h>
#include <entente/extract/engine/window.h>

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace entente::engine {

/// A class of a model, an index of its list of labels.
using Label = std::uint8_t;

/// What the tagger says of a word: the tag, and the next best one where that is nearly as good; else the tag again.
struct Tagging {
  Label tag = 0;
  Label other = 0;

  bool in_doubt() const { return other != tag; }
  bool operator==(const Tagging&) const = default;
};

/// The features of a tag that a word of the window has by itself.
void tag_word_features(const Lexeme& word, std::size_t position, Features& out);
/// The other features of a tag: of words together, and of the tag of the word before and of the one before that.
void tag_context_features(std::span<const Lexeme> words, std::size_t at, std::uint32_t before, std::uint32_t second,
                          Features& out);
/// Their parts: those of words together.
void tag_neighbour_features(std::span<const Lexeme> words, std::size_t at, Features& out);
/// Those of the tag of the word before and of the one before that.
void tag_history_features(std::uint32_t before, std::uint32_t second, Features& out);
/// Those of the tag of the word before with the word.
void tag_succession_features(std::uint32_t before, const Lexeme& word, Features& out);

/// A tag that no word bears: before the first.
constexpr std::uint32_t no_tag = 0xFF;

/// Tags words from left to right, greedily, given the words around and the two tags before. A tag is a part of speech
/// with some morphology: "VERB|Tense=Past|VerbForm=Fin".
class Tagger {
 public:
  struct Scratch {
    std::vector<std::int32_t> scores;
    Features features;
    std::array<Features, 2> rare;  ///< what is seldom met again, of this word and the next
    Network::Rows rows;
    WindowSums window;
    SumCache history;
    SumCache succession;
    Parts parts;
    std::vector<std::int16_t> sums;
  };

  Tagger() = default;
  explicit Tagger(ModelReader& reader);

  /// Sets `tags`, one a word. Linear time; allocates nothing once `scratch` has grown.
  void tag(std::span<const Lexeme> words, const WordSpace& space, Scratch& scratch, std::vector<Tagging>& tags) const;

  std::string_view upos(Label tag) const { return upos_[tag]; }
  /// "Number=Sing|VerbForm=Fin", or empty.
  std::string_view feats(Label tag) const { return feats_[tag]; }
  /// The part of speech alone, as a small number, equal for all tags of it.
  std::uint8_t part(Label tag) const { return parts_[tag]; }
  std::size_t tags() const { return upos_.size(); }
  std::size_t vector_width() const { return network_.vector_width(); }

 private:
  /// Sends for what add_up() will want of a word.
  void look(std::span<const Lexeme> words, std::size_t at, Scratch& scratch) const;
  /// Gathers what is known of a word and the tags before it.
  void add_up(std::span<const Lexeme> words, std::size_t at, std::uint32_t before, std::uint32_t second,
              Scratch& scratch) const;

  std::vector<std::string_view> upos_;
  std::vector<std::string_view> feats_;
  std::vector<std::uint8_t> parts_;
  Network network_;
};

/// The best class of scores; the first of equal ones.
Label best_label(std::span<const std::int32_t> scores);
/// The tag that scores give, with the next best where it is close. The best of `scores` is lowered.
Tagging best_tags(std::span<std::int32_t> scores);

}  // namespace entente::engine
