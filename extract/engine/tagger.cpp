#include <entente/extract/engine/model_file.h>
#include <entente/extract/engine/tagger.h>
#include <entente/extract/engine/vector_clones.h>

#include <algorithm>
#include <limits>
#include <utility>

namespace entente::engine {
namespace {

/// Of the hints only those of single words; the others change with every gazetteer.
constexpr std::uint64_t tag_hints(const Lexeme& word) {
  return word.hints & (hint::given_name | hint::family_name | hint::common_word);
}

}  // namespace

void tag_word_features(const Lexeme& word, std::size_t position, Features& out) {
  switch (position) {
    case 0:
      out.add(1, word.lower);
      break;
    case 1:
      out.add(10, word.lower);
      out.add(11, word.suffix[2]);
      out.add(12, word.cluster);
      out.add(13, word.shape);
      break;
    case 2:
      out.add(20, word.form);
      out.add(21, word.lower);
      for (std::uint32_t i = 0; i < word.suffix.size(); ++i) out.add(22 + i, word.suffix[i]);
      for (std::uint32_t i = 0; i < word.prefix.size(); ++i) out.add(26 + i, word.prefix[i]);
      out.add(30, word.cluster);
      out.add(31, word.coarse);
      out.add(32, tag_hints(word));
      break;
    case 3:
      out.add(40, word.lower);
      out.add(41, word.suffix[1]);
      out.add(42, word.suffix[2]);
      out.add(43, word.cluster);
      out.add(44, word.shape);
      out.add(45, tag_hints(word));
      break;
    default:
      out.add(50, word.lower);
      out.add(51, word.suffix[2]);
  }
}

void tag_context_features(std::span<const Lexeme> words, std::size_t at, std::uint32_t before, std::uint32_t second,
                          Features& out) {
  tag_neighbour_features(words, at, out);
  tag_history_features(before, second, out);
  tag_succession_features(before, words[at], out);
}

void tag_neighbour_features(std::span<const Lexeme> words, std::size_t at, Features& out) {
  const Window window(words, at);
  const Lexeme& word = window[0];
  out.add(60, word.shape, at == 0 ? 1 : 0);
  out.add(61, window[-1].lower, word.lower);
  out.add(62, word.lower, window[1].lower);
}

void tag_history_features(std::uint32_t before, std::uint32_t second, Features& out) {
  out.add(63, before);
  out.add(64, before, second);
}

void tag_succession_features(std::uint32_t before, const Lexeme& word, Features& out) {
  out.add(65, before, word.lower);
  out.add(66, before, word.suffix[2]);
}

Tagger::Tagger(ModelReader& reader) {
  for (const std::string_view tag : reader.strings()) {
    const std::size_t bar = tag.find('|');
    upos_.push_back(tag.substr(0, bar));
    feats_.push_back(bar == tag.npos ? std::string_view() : tag.substr(bar + 1));
    const auto same = std::find(upos_.begin(), upos_.end(), upos_.back());
    parts_.push_back(static_cast<std::uint8_t>(same - upos_.begin()));
  }
  network_ = Network(reader);
  reader.require(!upos_.empty() && upos_.size() == network_.labels());
  reader.require(network_.positions() == 0 || network_.positions() == window_size);
}

void Tagger::look(std::span<const Lexeme> words, std::size_t at, Scratch& scratch) const {
  if (at >= words.size()) return;
  Features& rare = scratch.rare[at % 2];
  rare.clear();
  tag_neighbour_features(words, at, rare);
  network_.prefetch(rare.values());
  scratch.window.prefetch(at);
}

void Tagger::add_up(std::span<const Lexeme> words, std::size_t at, std::uint32_t before, std::uint32_t second,
                    Scratch& scratch) const {
  Features& features = scratch.features;
  Parts& parts = scratch.parts;
  network_.find(scratch.rare[at % 2].values(), scratch.rows);
  parts.clear();
  scratch.window.around(at, parts);
  parts.add(scratch.history.get(feature(1, before, second), 0, [&](Network::Sums sums) {
    features.clear();
    tag_history_features(before, second, features);
    network_.add(features.values(), sums);
  }));
  parts.add(scratch.succession.get(feature(1, before, words[at].lower), 0, [&](Network::Sums sums) {
    features.clear();
    tag_succession_features(before, words[at], features);
    network_.add(features.values(), sums);
  }));
  network_.begin(scratch.sums);
  network_.add_found(parts.values(), scratch.rows.values(), scratch.sums);
}

void Tagger::tag(std::span<const Lexeme> words, const WordSpace& space, Scratch& scratch,
                 std::vector<Tagging>& tags) const {
  tags.resize(words.size());
  scratch.scores.resize(network_.labels());
  scratch.sums.resize(network_.hidden());
  scratch.window.begin(network_, space, words, tag_word_features);
  scratch.history.begin(network_, 1);
  scratch.succession.begin(network_, 1);
  std::uint32_t before = no_tag;
  std::uint32_t second = no_tag;
  look(words, 0, scratch);
  for (std::size_t i = 0; i < words.size(); ++i) {
    scratch.succession.prefetch(feature(1, before, words[i].lower), 0);
    look(words, i + 1, scratch);
    add_up(words, i, before, second, scratch);
    network_.score(scratch.sums, scratch.scores);
    tags[i] = best_tags(scratch.scores);
    second = before;
    before = tags[i].tag;
  }
}

ENTENTE_VECTOR_CLONES Label best_label(std::span<const std::int32_t> scores) {
  std::int32_t best = std::numeric_limits<std::int32_t>::min();
  for (const std::int32_t score : scores) best = std::max(best, score);
  return static_cast<Label>(std::find(scores.begin(), scores.end(), best) - scores.begin());
}

Tagging best_tags(std::span<std::int32_t> scores) {
  // A ratio of probabilities of e to the second.
  constexpr std::int32_t close = 2 * Network::row_unit * Network::output_unit;
  const Label best = best_label(scores);
  const std::int32_t top = std::exchange(scores[best], std::numeric_limits<std::int32_t>::min());
  const Label next = best_label(scores);
  return {best, std::int64_t{top} - scores[next] < close ? next : best};
}

}  // namespace entente::engine
