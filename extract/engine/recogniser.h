#pragma once

#include <entente/extract/engine/tagger.h>

#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace entente::engine {

/// The labels of a name recogniser over so many classes: outside, and for each class the first, an inner and the last
/// word of a name and a name of one word (BILOU; Ratinov and Roth 2009).
class NameLabels {
 public:
  enum Part : Label { first = 1, inner = 2, last = 3, single = 4 };
  static constexpr Label outside = 0;

  explicit NameLabels(std::size_t classes = 0) : classes_(classes) {}

  std::size_t size() const { return 1 + 4 * classes_; }
  static Label label(std::size_t name_class, Part part) { return static_cast<Label>(4 * name_class + part); }
  static std::size_t class_of(Label label) { return (label - 1U) / 4; }
  static Part part_of(Label label) { return static_cast<Part>((label - 1) % 4 + 1); }
  static bool begins(Label label) { return label != outside && (part_of(label) == first || part_of(label) == single); }
  /// Whether `after` may follow `before`: a name that is open goes on, another one does not.
  static bool may_follow(Label before, Label after);
  static bool may_end(Label label) { return label == outside || part_of(label) == last || part_of(label) == single; }

 private:
  std::size_t classes_;
};

/// The best sequence of labels under scores of labels (a row a word) and of steps between them (before x after), where
/// only allowed steps count (Viterbi). O(words x allowed steps).
class LabelLattice {
 public:
  /// Sets `best`, one a word. Totals are wide enough for a sentence of any length.
  void solve(const NameLabels& labels, std::span<const std::int32_t> scores, std::span<const std::int32_t> steps,
             std::vector<Label>& best);

 private:
  struct Step {
    std::size_t before;
    std::int32_t score;
  };
  void list_steps(const NameLabels& labels, std::span<const std::int32_t> steps);

  std::vector<Step> allowed_;       ///< those to the first label, to the second ...
  std::vector<std::size_t> first_;  ///< one a label, and one past the last: where its steps begin
  static constexpr std::int64_t never = std::numeric_limits<std::int64_t>::min() / 4;

  std::vector<std::int64_t> totals_;
  std::vector<Label> from_;
};

/// The features for name recognition that a word of the window has by itself.
void name_word_features(const Lexeme& word, std::size_t position, Features& out);

/// Those of words together; `parts` are the tags' parts of speech.
class NameFeatures {
 public:
  /// Looks once over the sentence for runs of capitals.
  void begin(std::span<const Lexeme> words, std::span<const std::uint8_t> parts);
  void fill(std::size_t at, Features& out) const;
  /// Its parts: of a word's neighbours and shapes, of shapes, tags and hints alone, of two words, and of the run of
  /// capitals that the word stands in.
  void fill_neighbours(std::size_t at, Features& out) const;
  void fill_shapes(std::size_t at, Features& out) const;
  void fill_pairs(std::size_t at, Features& out) const;
  void fill_run(std::size_t at, Features& out) const;
  /// Tells apart all that fill_shapes depends on.
  std::uint64_t shapes_key(std::size_t at) const;

 private:
  struct Run {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
  };
  std::uint64_t part(std::size_t at, std::ptrdiff_t offset) const;

  std::span<const Lexeme> words_;
  std::span<const std::uint8_t> parts_;
  std::vector<std::uint32_t> run_;  ///< run of each word
  std::vector<Run> runs_;
};

/// Finds names by scores of each word's labels and of steps between labels (a conditional random field over a network;
/// Lafferty, McCallum and Pereira 2001).
class Recogniser {
 public:
  struct Scratch {
    std::vector<std::int32_t> scores;
    Features features;
    std::array<Features, 2> rare;  ///< what is seldom met again, of this word and the next
    Network::Rows rows;
    WindowSums window;
    SumCache shapes;
    Parts parts;
    std::vector<std::int16_t> sums;
    NameFeatures extractor;
    LabelLattice lattice;
  };

  Recogniser() = default;
  explicit Recogniser(ModelReader& reader);

  /// Sets `labels`, one a word, from the words and their tags' parts of speech. Linear time.
  void recognise(std::span<const Lexeme> words, std::span<const std::uint8_t> parts, const WordSpace& space,
                 Scratch& scratch, std::vector<Label>& labels) const;

  /// "Person", "Organization" ...
  std::span<const std::string_view> classes() const { return classes_; }
  /// The label as BIO: "B-Person", "I-Person", "O".
  std::string_view bio(Label label) const { return bio_[label]; }
  std::size_t vector_width() const { return network_.vector_width(); }

 private:
  /// Sends for what add_up() will want of a word.
  void look(std::size_t at, std::size_t words, Scratch& scratch) const;
  /// Gathers what is known of a word.
  void add_up(std::size_t at, Scratch& scratch) const;

  std::vector<std::string_view> classes_;
  std::vector<std::string> bio_;
  NameLabels labels_;
  Network network_;
  std::span<const std::int32_t> steps_;  ///< before x after
};

}  // namespace entente::engine
