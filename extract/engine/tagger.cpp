#include <entente/extract/engine/model_file.h>
#include <entente/extract/engine/tagger.h>

#include <algorithm>

namespace entente::engine {
namespace {

/// Beyond either end of a sentence.
const Lexeme outside{1, 1, {1, 1, 1}, {1, 1, 1, 1}, 1, WordSpace::unknown, 0xFFFF, 0xFFFF, 0};

/// Of the hints only those of single words; the others change with every gazetteer.
constexpr std::uint64_t tag_hints(const Lexeme& word) {
  return word.hints & (hint::given_name | hint::family_name | hint::common_word);
}

const Lexeme& at_offset(std::span<const Lexeme> words, std::size_t at, std::ptrdiff_t offset) {
  const std::size_t place = at + static_cast<std::size_t>(offset);
  return place < words.size() ? words[place] : outside;
}

}  // namespace

void tag_features(std::span<const Lexeme> words, std::size_t at, Features& out) {
  const Lexeme& w = words[at];
  const Lexeme& l = at_offset(words, at, -1);
  const Lexeme& ll = at_offset(words, at, -2);
  const Lexeme& r = at_offset(words, at, 1);
  const Lexeme& rr = at_offset(words, at, 2);
  const std::uint64_t first = at == 0 ? 1 : 0;

  out.add(1, w.form);
  out.add(2, w.lower);
  out.add(3, w.suffix[0]);
  out.add(4, w.suffix[1]);
  out.add(5, w.suffix[2]);
  out.add(6, w.suffix[3]);
  out.add(7, w.prefix[0]);
  out.add(8, w.prefix[1]);
  out.add(9, w.prefix[2]);
  out.add(10, w.shape, first);
  out.add(11, w.cluster);
  out.add(12, w.coarse);
  out.add(13, tag_hints(w));

  out.add(20, l.lower);
  out.add(21, r.lower);
  out.add(22, ll.lower);
  out.add(23, rr.lower);
  out.add(24, l.lower, w.lower);
  out.add(25, w.lower, r.lower);
  out.add(28, l.suffix[2]);
  out.add(29, r.suffix[2]);
  out.add(30, r.suffix[1]);
  out.add(31, r.cluster);
  out.add(32, l.cluster);
  out.add(33, r.shape);
  out.add(34, l.shape);
  out.add(35, tag_hints(r));
  out.add(36, rr.suffix[2]);
}

void tag_history_features(std::span<const Lexeme> words, std::size_t at, std::uint32_t before, std::uint32_t second,
                          Features& out) {
  out.add(50, before);
  out.add(51, before, second);
  out.add(52, before, words[at].lower);
  out.add(53, before, words[at].suffix[2]);
}

void Projections::begin(std::span<const Lexeme> words, const WordSpace& space, const Network& network) {
  known_.assign(words.size(), false);
  values_.resize(words.size() * network.projected());
  for (std::size_t i = 0; i < words.size(); ++i) {
    const auto vector = space.vector(words[i].word);
    if (vector.empty()) continue;
    known_[i] = true;
    network.project(vector, std::span(values_).subspan(i * network.projected(), network.projected()));
  }
}

void Projections::add(std::size_t place, std::size_t position, const Network& network, Network::Input& input) const {
  if (place >= known_.size() || !known_[place]) return;
  input.add(network, std::span(values_).subspan(place * network.projected(), network.projected()), position);
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
  reader.require(network_.positions() == 0 || network_.positions() == tag_positions);
}

void Tagger::tag(std::span<const Lexeme> words, const WordSpace& space, Scratch& scratch,
                 std::vector<Label>& tags) const {
  tags.resize(words.size());
  scratch.scores.resize(network_.labels());
  scratch.projections.begin(words, space, network_);
  std::uint32_t before = no_tag;
  std::uint32_t second = no_tag;
  for (std::size_t i = 0; i < words.size(); ++i) {
    scratch.features.clear();
    tag_features(words, i, scratch.features);
    tag_history_features(words, i, before, second, scratch.features);
    scratch.input.begin(network_);
    scratch.input.add(network_, scratch.features.values());
    for (std::size_t p = 0; p < network_.positions(); ++p)
      scratch.projections.add(i + p - tag_positions / 2, p, network_, scratch.input);
    network_.score(scratch.input, scratch.scores);
    tags[i] = best_label(scratch.scores);
    second = before;
    before = tags[i];
  }
}

Label best_label(std::span<const std::int32_t> scores) {
  return static_cast<Label>(std::max_element(scores.begin(), scores.end()) - scores.begin());
}

}  // namespace entente::engine
