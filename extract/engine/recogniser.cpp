#include <entente/extract/engine/model_file.h>
#include <entente/extract/engine/recogniser.h>

#include <algorithm>

namespace entente::engine {
namespace {

const Lexeme nowhere{2, 2, {2, 2, 2}, {2, 2, 2, 2}, 2, WordSpace::unknown, 0xFFFE, 0xFFFE, 0};

bool is_name_like(const Lexeme& word) {
  return word.form != word.lower;
}

}  // namespace

bool NameLabels::may_follow(Label before, Label after) {
  const bool open = before != outside && (part_of(before) == first || part_of(before) == inner);
  const bool goes_on = after != outside && (part_of(after) == inner || part_of(after) == last);
  if (open != goes_on) return false;
  return !open || class_of(before) == class_of(after);
}

void LabelLattice::list_steps(const NameLabels& labels) {
  if (listed_ == labels.size()) return;
  listed_ = labels.size();
  allowed_.clear();
  for (std::size_t after = 0; after < listed_; ++after) {
    for (std::size_t before = 0; before < listed_; ++before) {
      const Step step{static_cast<Label>(before), static_cast<Label>(after)};
      if (NameLabels::may_follow(step.before, step.after)) allowed_.push_back(step);
    }
  }
}

void LabelLattice::solve(const NameLabels& labels, std::span<const std::int32_t> scores,
                         std::span<const std::int32_t> steps, std::vector<Label>& best) {
  list_steps(labels);
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
    std::int64_t top = never;
    std::size_t s = 0;
    for (Label after = 0; after < width; ++after, top = never) {
      for (; s < allowed_.size() && allowed_[s].after == after; ++s) {
        const std::int64_t total = before[allowed_[s].before] + steps[allowed_[s].before * width + after];
        if (total > top) {
          top = total;
          from[after] = allowed_[s].before;
        }
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

const Lexeme& NameFeatures::word(std::size_t at, std::ptrdiff_t offset) const {
  const std::size_t place = at + static_cast<std::size_t>(offset);
  return place < words_.size() ? words_[place] : nowhere;
}

std::uint64_t NameFeatures::part(std::size_t at, std::ptrdiff_t offset) const {
  const std::size_t place = at + static_cast<std::size_t>(offset);
  return place < parts_.size() ? parts_[place] : 0xFF;
}

void NameFeatures::fill(std::size_t at, Features& out) const {
  const Lexeme& w = words_[at];
  const Lexeme& l = word(at, -1);
  const Lexeme& ll = word(at, -2);
  const Lexeme& r = word(at, 1);
  const Lexeme& rr = word(at, 2);
  const std::uint64_t first = at == 0 ? 1 : 0;

  out.add(1, w.form);
  out.add(2, w.lower);
  out.add(3, l.lower);
  out.add(4, r.lower);
  out.add(5, ll.lower);
  out.add(6, rr.lower);
  out.add(7, l.lower, w.shape);
  out.add(8, w.shape, r.lower);
  out.add(9, w.prefix[1]);
  out.add(10, w.shape, first);
  out.add(11, l.shape, w.shape);
  out.add(12, w.shape, r.shape);
  out.add(13, ll.shape);
  out.add(14, rr.shape);
  out.add(15, w.suffix[1]);
  out.add(16, w.suffix[2]);
  out.add(17, w.suffix[3]);
  out.add(18, w.prefix[2]);
  out.add(19, w.cluster);
  out.add(20, l.cluster);
  out.add(21, r.cluster);
  out.add(22, w.coarse);
  out.add(23, l.coarse);
  out.add(24, r.coarse);
  out.add(27, w.hints, first);
  out.add(28, l.hints);
  out.add(29, r.hints);
  out.add(30, w.hints, w.shape);
  out.add(32, part(at, 0), w.shape);
  out.add(33, part(at, -1), part(at, 0), part(at, 1));
  out.add(34, part(at, 1), r.shape);
  for (std::uint16_t bit = 1; bit <= hint::begins; bit = static_cast<std::uint16_t>(bit << 1)) {
    if ((w.hints & bit) != 0) out.add(35, bit);
    if ((l.hints & bit) != 0) out.add(36, bit);
    if ((r.hints & bit) != 0) out.add(37, bit);
  }

  // The run of capitals that the word stands in: its first and last word, and what stands around it.
  const Run run = runs_[run_[at]];
  if (!is_name_like(w)) return;
  const std::uint64_t length = std::min<std::uint32_t>(run.end - run.begin, 6);
  const std::uint64_t place = std::min<std::uint64_t>(at - run.begin, 3);
  const std::uint64_t rest = std::min<std::uint64_t>(run.end - 1 - at, 3);
  const Lexeme& opens = words_[run.begin];
  const Lexeme& closes = words_[run.end - 1];
  const Lexeme& before = word(run.begin, -1);
  const Lexeme& after = word(run.end, 0);
  out.add(40, length, place, rest);
  out.add(41, closes.lower);
  out.add(42, opens.lower);
  out.add(43, closes.cluster);
  out.add(44, opens.cluster);
  out.add(45, closes.hints, rest == 0 ? 1 : 0);
  out.add(46, opens.hints, place == 0 ? 1 : 0);
  out.add(47, before.lower);
  out.add(48, after.lower);
  out.add(49, before.coarse);
  out.add(50, after.coarse);
}

Recogniser::Recogniser(ModelReader& reader)
    : classes_(reader.strings()), labels_(classes_.size()), network_(reader), steps_(reader.array<std::int32_t>()) {
  reader.require(network_.labels() == labels_.size() && steps_.size() == labels_.size() * labels_.size());
  reader.require(network_.positions() == 0 || network_.positions() == name_positions);
  bio_.emplace_back("O");
  for (const std::string_view name_class : classes_) {
    for (const char* const part : {"B-", "I-", "I-", "B-"}) bio_.push_back(part + std::string(name_class));
  }
}

void Recogniser::recognise(std::span<const Lexeme> words, std::span<const std::uint8_t> parts, const WordSpace& space,
                           Scratch& scratch, std::vector<Label>& labels) const {
  const std::size_t width = labels_.size();
  scratch.scores.resize(words.size() * width);
  scratch.extractor.begin(words, parts);
  scratch.projections.begin(words, space, network_);
  for (std::size_t i = 0; i < words.size(); ++i) {
    scratch.features.clear();
    scratch.extractor.fill(i, scratch.features);
    scratch.input.begin(network_);
    scratch.input.add(network_, scratch.features.values());
    for (std::size_t p = 0; p < network_.positions(); ++p)
      scratch.projections.add(i + p - name_positions / 2, p, network_, scratch.input);
    network_.score(scratch.input, std::span(scratch.scores).subspan(i * width, width));
  }
  scratch.lattice.solve(labels_, scratch.scores, steps_, labels);
}

}  // namespace entente::engine
