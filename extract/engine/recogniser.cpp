#include <entente/extract/engine/model_file.h>
#include <entente/extract/engine/recogniser.h>

#include <algorithm>

namespace entente::engine {
namespace {

bool is_name_like(const Lexeme& word) {
  return word.form != word.lower;
}

/// Each hint by itself.
void add_hints(std::uint32_t pattern, const Lexeme& word, Features& out) {
  for (std::uint16_t bit = 1; bit <= hint::begins; bit = static_cast<std::uint16_t>(bit << 1)) {
    if ((word.hints & bit) != 0) out.add(pattern, bit);
  }
}

/// A word next to the one in question.
void add_neighbour(std::uint32_t pattern, const Lexeme& word, Features& out) {
  out.add(pattern, word.lower);
  out.add(pattern + 1, word.cluster);
  out.add(pattern + 2, word.coarse);
  out.add(pattern + 3, word.hints);
  add_hints(pattern + 4, word, out);
}

}  // namespace

bool NameLabels::may_follow(Label before, Label after) {
  const bool open = before != outside && (part_of(before) == first || part_of(before) == inner);
  const bool goes_on = after != outside && (part_of(after) == inner || part_of(after) == last);
  if (open != goes_on) return false;
  return !open || class_of(before) == class_of(after);
}

void LabelLattice::list_steps(const NameLabels& labels, std::span<const std::int32_t> steps) {
  allowed_.clear();
  first_.clear();
  for (std::size_t after = 0; after < labels.size(); ++after) {
    first_.push_back(allowed_.size());
    for (std::size_t before = 0; before < labels.size(); ++before) {
      if (NameLabels::may_follow(static_cast<Label>(before), static_cast<Label>(after)))
        allowed_.push_back({before, steps[before * labels.size() + after]});
    }
  }
  first_.push_back(allowed_.size());
}

void LabelLattice::solve(const NameLabels& labels, std::span<const std::int32_t> scores,
                         std::span<const std::int32_t> steps, std::vector<Label>& best) {
  list_steps(labels, steps);
  const std::size_t width = labels.size();
  const std::size_t words = scores.size() / width;
  best.resize(words);
  if (words == 0) return;
  totals_.assign(scores.begin(), scores.end());
  from_.assign(scores.size(), NameLabels::outside);
  for (Label l = 0; l < width; ++l) {
    if (!NameLabels::may_follow(NameLabels::outside, l)) totals_[l] = never;
  }
  for (std::size_t i = 1; i < words; ++i) {
    const std::int64_t* before = &totals_[(i - 1) * width];
    std::int64_t* here = &totals_[i * width];
    Label* from = &from_[i * width];
    for (std::size_t after = 0; after < width; ++after) {
      std::int64_t top = never;
      for (std::size_t s = first_[after]; s < first_[after + 1]; ++s) {
        const Step& step = allowed_[s];
        const std::int64_t total = before[step.before] + step.score;
        if (total <= top) continue;
        top = total;
        from[after] = static_cast<Label>(step.before);
      }
      here[after] = std::max(here[after] + top, never);
    }
  }
  const std::int64_t* end = &totals_[(words - 1) * width];
  Label label = NameLabels::outside;
  for (Label l = 1; l < width; ++l) {
    if (NameLabels::may_end(l) && end[l] > end[label]) label = l;
  }
  for (std::size_t i = words; i-- > 0;) {
    best[i] = label;
    label = from_[i * width + label];
  }
}

void NameFeatures::begin(std::span<const Lexeme> words, std::span<const std::uint8_t> parts) {
  words_ = words;
  parts_ = parts;
  run_.resize(words.size());
  runs_.clear();
  for (std::uint32_t i = 0; i < words.size(); ++i) {
    const bool same = i > 0 && is_name_like(words[i]) == is_name_like(words[i - 1]);
    if (!same) runs_.push_back({i, i});
    runs_.back().end = i + 1;
    run_[i] = static_cast<std::uint32_t>(runs_.size() - 1);
  }
}

std::uint64_t NameFeatures::part(std::size_t at, std::ptrdiff_t offset) const {
  const std::size_t place = at + static_cast<std::size_t>(offset);
  return place < parts_.size() ? parts_[place] : 0xFF;
}

void name_word_features(const Lexeme& word, std::size_t position, Features& out) {
  switch (position) {
    case 0:
    case 4:
      out.add(position == 0 ? 1 : 3, word.lower);
      out.add(position == 0 ? 2 : 4, word.shape);
      break;
    case 1:
    case 3:
      add_neighbour(position == 1 ? 10 : 20, word, out);
      break;
    default:
      out.add(30, word.form);
      out.add(31, word.lower);
      for (std::uint32_t i = 1; i < word.suffix.size(); ++i) out.add(32 + i, word.suffix[i]);
      for (std::uint32_t i = 1; i < word.prefix.size(); ++i) out.add(36 + i, word.prefix[i]);
      out.add(40, word.cluster);
      out.add(41, word.coarse);
      out.add(42, word.hints, word.shape);
      add_hints(43, word, out);
  }
}

void NameFeatures::fill(std::size_t at, Features& out) const {
  fill_neighbours(at, out);
  fill_shapes(at, out);
  fill_pairs(at, out);
  fill_run(at, out);
}

void NameFeatures::fill_neighbours(std::size_t at, Features& out) const {
  const Window window(words_, at);
  out.add(60, window[-1].lower, window[0].shape);
  out.add(61, window[0].shape, window[1].lower);
}

void NameFeatures::fill_shapes(std::size_t at, Features& out) const {
  const Window window(words_, at);
  const Lexeme& w = window[0];
  const Lexeme& l = window[-1];
  const Lexeme& r = window[1];
  const std::uint64_t first = at == 0 ? 1 : 0;
  out.add(62, w.shape, first);
  out.add(63, l.shape, w.shape);
  out.add(64, w.shape, r.shape);
  out.add(65, w.hints, first);
  out.add(66, part(at, 0), w.shape);
  out.add(67, part(at, -1), part(at, 0), part(at, 1));
  out.add(68, part(at, 1), r.shape);
}

std::uint64_t NameFeatures::shapes_key(std::size_t at) const {
  const Window window(words_, at);
  const std::uint64_t parts = part(at, -1) << 16 | part(at, 0) << 8 | part(at, 1);
  const std::uint64_t shapes = std::uint64_t{window[-1].shape} << 32 | window[1].shape;
  const std::uint64_t hints = std::uint64_t{window[0].hints} << 32 | window[0].shape;
  return feature(at == 0 ? 1 : 2, parts, shapes, hints);
}

void NameFeatures::fill_pairs(std::size_t at, Features& out) const {
  const Window window(words_, at);
  out.add(69, window[-1].lower, window[0].lower);
  out.add(81, window[0].lower, window[1].lower);
}

void NameFeatures::fill_run(std::size_t at, Features& out) const {
  // The run of capitals that the word stands in: its first and last word, and what stands around it.
  if (!is_name_like(words_[at])) return;
  const Run run = runs_[run_[at]];
  const std::uint64_t length = std::min<std::uint32_t>(run.end - run.begin, 6);
  const std::uint64_t place = std::min<std::uint64_t>(at - run.begin, 3);
  const std::uint64_t rest = std::min<std::uint64_t>(run.end - 1 - at, 3);
  const Lexeme& opens = words_[run.begin];
  const Lexeme& closes = words_[run.end - 1];
  const Lexeme& before = Window(words_, run.begin)[-1];
  const Lexeme& after = Window(words_, run.end)[0];
  out.add(70, length, place, rest);
  out.add(71, closes.lower);
  out.add(72, opens.lower);
  out.add(73, closes.cluster);
  out.add(74, opens.cluster);
  out.add(75, closes.hints, rest == 0 ? 1 : 0);
  out.add(76, opens.hints, place == 0 ? 1 : 0);
  out.add(77, before.lower);
  out.add(78, after.lower);
  out.add(79, before.coarse);
  out.add(80, after.coarse);
}

Recogniser::Recogniser(ModelReader& reader)
    : classes_(reader.strings()), labels_(classes_.size()), network_(reader), steps_(reader.array<std::int32_t>()) {
  reader.require(network_.labels() == labels_.size() && steps_.size() == labels_.size() * labels_.size());
  reader.require(network_.positions() == 0 || network_.positions() == window_size);
  bio_.emplace_back("O");
  for (const std::string_view name_class : classes_) {
    for (const char* const part : {"B-", "I-", "I-", "B-"}) bio_.push_back(part + std::string(name_class));
  }
}

void Recogniser::look(std::size_t at, std::size_t words, Scratch& scratch) const {
  if (at >= words) return;
  const NameFeatures& extractor = scratch.extractor;
  Features& rare = scratch.rare[at % 2];
  rare.clear();
  extractor.fill_neighbours(at, rare);
  extractor.fill_pairs(at, rare);
  extractor.fill_run(at, rare);
  network_.prefetch(rare.values());
  scratch.window.prefetch(at);
  scratch.shapes.prefetch(extractor.shapes_key(at), 0);
}

void Recogniser::add_up(std::size_t at, Scratch& scratch) const {
  const NameFeatures& extractor = scratch.extractor;
  Parts& parts = scratch.parts;
  network_.find(scratch.rare[at % 2].values(), scratch.rows);
  parts.clear();
  scratch.window.around(at, parts);
  parts.add(scratch.shapes.get(extractor.shapes_key(at), 0, [&](Network::Sums sums) {
    scratch.features.clear();
    extractor.fill_shapes(at, scratch.features);
    network_.add(scratch.features.values(), sums);
  }));
  network_.begin(scratch.sums);
  network_.add_found(parts.values(), scratch.rows.values(), scratch.sums);
}

void Recogniser::recognise(std::span<const Lexeme> words, std::span<const std::uint8_t> parts, const WordSpace& space,
                           Scratch& scratch, std::vector<Label>& labels) const {
  const std::size_t width = labels_.size();
  scratch.scores.resize(words.size() * width);
  scratch.sums.resize(network_.hidden());
  scratch.extractor.begin(words, parts);
  scratch.window.begin(network_, space, words, name_word_features);
  scratch.shapes.begin(network_, 1);
  look(0, words.size(), scratch);
  for (std::size_t i = 0; i < words.size(); ++i) {
    look(i + 1, words.size(), scratch);
    add_up(i, scratch);
    network_.score(scratch.sums, std::span(scratch.scores).subspan(i * width, width));
  }
  scratch.lattice.solve(labels_, scratch.scores, steps_, labels);
}

}  // namespace entente::engine
