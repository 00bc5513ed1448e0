#include <entente/base/utf8.h>
#include <entente/extract/engine/feature.h>
#include <entente/extract/engine/lexeme.h>
#include <entente/extract/engine/model_file.h>

#include <algorithm>
#include <bit>

namespace entente::engine {
namespace {

constexpr std::uint64_t seed = 0x2545F4914F6CDD1DULL;

constexpr std::uint64_t step(std::uint64_t hash, char32_t c) {
  return (hash ^ c) * 0x9FB21C651E98DF25ULL;
}

constexpr std::uint64_t finish(std::uint64_t hash) {
  return hash ^ (hash >> 32);
}

char32_t kind(char32_t c) {
  if (is_digit(c)) return U'0';
  if (is_upper(c)) return U'X';
  if (is_lower(c)) return U'x';
  return c < 0x80 ? c : U'?';
}

/// Folds a word's characters into its shape, one at a time.
class Shape {
 public:
  void add(char32_t c) {
    const char32_t now = kind(c);
    const bool second_capital = now == U'X' && before_ == U'X' && !two_;
    if (now != before_ || second_capital) hash_ = step(hash_, second_capital ? U'Y' : now);
    two_ = now == before_;
    before_ = now;
  }
  std::uint32_t value() const { return static_cast<std::uint32_t>(finish(hash_)); }

 private:
  std::uint64_t hash_ = seed;
  char32_t before_ = 0;
  bool two_ = false;
};

Lexeme describe(const Word& word) {
  Lexeme out;
  std::uint64_t form = seed;
  std::uint64_t lower = seed;
  std::array<char32_t, 4> last{};
  std::size_t length = 0;
  Shape shape;
  for (std::size_t at = 0; at < word.form.size();) {
    const CodePoint point = decode(word.form, at);
    at += std::max<std::size_t>(point.size, 1);
    const char32_t c = is_digit(point.value) ? U'0' : point.value;
    const char32_t small = to_lower(c);
    form = step(form, c);
    lower = step(lower, small);
    if (length < out.prefix.size()) out.prefix[length] = finish(lower);
    shape.add(c);
    last[length++ % last.size()] = small;
  }
  std::uint64_t suffix = seed;
  for (std::size_t i = 0; i < out.suffix.size(); ++i) {
    if (i < length) suffix = step(suffix, last[(length - 1 - i) % last.size()]);
    out.suffix[i] = finish(suffix);
  }
  for (std::size_t i = length; i < out.prefix.size(); ++i) out.prefix[i] = finish(lower);
  out.form = finish(form);
  out.lower = finish(lower);
  out.shape = shape.value();
  out.hints = word.hints;
  return out;
}

}  // namespace

WordSpace::WordSpace(ModelReader& reader)
    : width_(reader.number()),
      slots_(reader.array<Slot>()),
      classes_(reader.array<Classes>()),
      vectors_(reader.array<std::int8_t>()) {
  reader.require(width_ <= most_width && std::has_single_bit(slots_.size()) &&
                 vectors_.size() == classes_.size() * width_);
  std::size_t used = 0;
  for (const Slot& slot : slots_) {
    if (slot.fingerprint == 0) continue;
    ++used;
    reader.require(slot.word < classes_.size());
  }
  reader.require(used < slots_.size());
}

std::uint32_t WordSpace::find(std::uint64_t key) const {
  if (slots_.empty()) return unknown;
  const std::size_t mask = slots_.size() - 1;
  const std::uint32_t wanted = fingerprint(key);
  for (std::size_t at = home_slot(key, slots_.size());; at = (at + 1) & mask) {
    if (slots_[at].fingerprint == wanted) return slots_[at].word;
    if (slots_[at].fingerprint == 0) return unknown;
  }
}

void describe(std::span<const Word> words, const WordSpace& space, std::vector<Lexeme>& out) {
  out.resize(words.size());
  for (std::size_t i = 0; i < words.size(); ++i) {
    out[i] = describe(words[i]);
    out[i].word = space.find(out[i].lower);
    const WordSpace::Classes classes = space.classes(out[i].word);
    out[i].cluster = classes.cluster;
    out[i].coarse = classes.coarse;
  }
}

std::uint64_t class_key(std::string_view form) {
  return describe(Word{form, 0}).lower;
}

}  // namespace entente::engine
