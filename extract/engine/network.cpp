#include <entente/extract/engine/lexeme.h>
#include <entente/extract/engine/model_file.h>
#include <entente/extract/engine/network.h>
#include <entente/extract/engine/vector_clones.h>

#include <algorithm>
#include <array>
#include <bit>
#include <cstdlib>
#include <cstring>
#include <limits>

namespace entente::engine {
namespace {

/// Of the hidden layer.
constexpr std::size_t most_units = 1024;

/// out[i] = (matrix row i * vector) >> shift.
ENTENTE_VECTOR_CLONES void multiply(const std::int16_t* matrix, const std::int16_t* vector, std::size_t width,
                                    std::size_t rows, int shift, std::int32_t* out) {
  constexpr std::size_t abreast = 4;  // rows that are worked out side by side
  std::size_t r = 0;
  for (; r + abreast <= rows; r += abreast) {
    const std::int16_t* const first = matrix + r * width;
    std::int32_t a = 0;
    std::int32_t b = 0;
    std::int32_t c = 0;
    std::int32_t d = 0;
    for (std::size_t i = 0; i < width; ++i) {
      a += first[i] * vector[i];
      b += first[width + i] * vector[i];
      c += first[2 * width + i] * vector[i];
      d += first[3 * width + i] * vector[i];
    }
    out[r] = a >> shift;
    out[r + 1] = b >> shift;
    out[r + 2] = c >> shift;
    out[r + 3] = d >> shift;
  }
  for (; r < rows; ++r) {
    std::int32_t sum = 0;
    for (std::size_t i = 0; i < width; ++i) sum += matrix[r * width + i] * vector[i];
    out[r] = sum >> shift;
  }
}

// Numbers that are worked on side by side.
typedef std::int8_t Bytes __attribute__((vector_size(Network::lanes)));
typedef std::int16_t Words __attribute__((vector_size(2 * Network::lanes)));

inline void add_to(Words& sum, const std::int8_t* from) {
  Bytes bytes;
  std::memcpy(&bytes, from, sizeof(bytes));
  sum += __builtin_convertvector(bytes, Words);
}

inline void add_to(Words& sum, const std::int16_t* from) {
  Words words;
  std::memcpy(&words, from, sizeof(words));
  sum += words;
}

/// Adds `count` lists of `size` numbers to sums: all of them to a piece of the sums while it is in registers.
template <class Number>
inline __attribute__((always_inline)) void add_lists(const Number* const* lists, std::size_t count, std::size_t size,
                                                     std::int16_t* sums) {
  constexpr std::size_t abreast = 4;
  std::size_t at = 0;
  for (; at + abreast * Network::lanes <= size; at += abreast * Network::lanes) {
    Words piece[abreast];
    std::memcpy(piece, sums + at, sizeof(piece));
    for (std::size_t l = 0; l < count; ++l) {
      for (std::size_t i = 0; i < abreast; ++i) add_to(piece[i], lists[l] + at + i * Network::lanes);
    }
    std::memcpy(sums + at, piece, sizeof(piece));
  }
  for (; at < size; at += Network::lanes) {
    Words piece;
    std::memcpy(&piece, sums + at, sizeof(piece));
    for (std::size_t l = 0; l < count; ++l) add_to(piece, lists[l] + at);
    std::memcpy(sums + at, &piece, sizeof(piece));
  }
}

ENTENTE_VECTOR_CLONES void add_rows(const std::int8_t* const* rows, std::size_t count, std::size_t size,
                                    std::int16_t* sums) {
  add_lists(rows, count, size, sums);
}

ENTENTE_VECTOR_CLONES void add_parts(const std::int16_t* const* parts, std::size_t count, std::size_t size,
                                     std::int16_t* sums) {
  add_lists(parts, count, size, sums);
}

/// Whether the products of rows with numbers up to `most` stay within 32 bits, however they are added up.
bool stays_in_range(std::span<const std::int16_t> rows, std::size_t width, std::int64_t most,
                    std::span<const std::int32_t> bias) {
  for (std::size_t row = 0; row * width < rows.size(); ++row) {
    std::int64_t sum = bias.empty() ? 0 : std::abs(std::int64_t{bias[row]});
    for (const std::int16_t weight : rows.subspan(row * width, width)) sum += std::abs(std::int64_t{weight}) * most;
    if (sum > std::numeric_limits<std::int32_t>::max()) return false;
  }
  return true;
}

}  // namespace

Network::Network(ModelReader& reader) {
  identity_ = reader.checksum();
  hidden_ = reader.number();
  labels_ = reader.number();
  positions_ = reader.number();
  width_ = reader.number();
  slots_ = reader.array<Slot>();
  rows_ = reader.array<std::int8_t>();
  bias_ = reader.array<std::int16_t>();
  projection_ = reader.array<std::int16_t>();
  output_ = reader.array<std::int16_t>();
  output_bias_ = reader.array<std::int32_t>();
  reader.require(hidden_ > 0 && hidden_ % lanes == 0 && hidden_ <= most_units && labels_ <= 255 && positions_ <= 16);
  reader.require(width_ <= WordSpace::most_width && (positions_ == 0 || width_ > 0));
  const std::size_t rows = rows_.size() / std::max<std::size_t>(hidden_, 1);
  reader.require(std::has_single_bit(slots_.size()) && rows_.size() == rows * hidden_ && bias_.size() == hidden_);
  reader.require(projection_.size() == positions_ * hidden_ * width_);
  reader.require(output_.size() == labels_ * hidden_ && output_bias_.size() == labels_);
  constexpr std::int64_t most_in_vector = 128;
  reader.require(stays_in_range(projection_, width_, most_in_vector, {}));
  reader.require(stays_in_range(output_, hidden_, most_hidden, output_bias_));
  std::size_t used = 0;
  for (const Slot& slot : slots_) {
    if (slot.fingerprint == 0) continue;
    ++used;
    reader.require(slot.row < rows);
  }
  reader.require(used < slots_.size());
}

const std::int8_t* Network::find_row(Feature feature) const {
  const std::uint32_t wanted = fingerprint(feature);
  const std::size_t mask = slots_.size() - 1;
  for (std::size_t at = home_slot(feature, slots_.size());; at = (at + 1) & mask) {
    if (slots_[at].fingerprint == wanted) return &rows_[slots_[at].row * hidden_];
    if (slots_[at].fingerprint == 0) return nullptr;
  }
}

void Network::begin(Sums sums) const {
  std::copy(bias_.begin(), bias_.end(), sums.begin());
}

void Network::prefetch(std::span<const Feature> features) const {
  for (const Feature feature : features) __builtin_prefetch(&slots_[home_slot(feature, slots_.size())]);
}

void Network::add(std::span<const Part> parts, std::span<const Feature> features, Sums sums) const {
  // Rows are sent for before the parts are added, so that their memory is on its way meanwhile.
  std::array<const std::int8_t*, Features::room> rows;
  std::size_t found = 0;
  prefetch(features);
  for (const Feature feature : features) {
    const std::int8_t* const row = find_row(feature);
    if (row == nullptr) continue;
    for (std::size_t at = 0; at < hidden_; at += cache_line) __builtin_prefetch(row + at);
    rows[found++] = row;
  }
  add_parts(parts.data(), parts.size(), hidden_, sums.data());
  add_rows(rows.data(), found, hidden_, sums.data());
}

void Network::add(std::span<const std::int8_t> vector, std::size_t position, Sums sums) const {
  if (vector.empty() || position >= positions_) return;
  constexpr int shift = std::countr_zero(static_cast<unsigned>(vector_unit * projection_unit / row_unit));
  std::array<std::int16_t, WordSpace::most_width> wide;
  std::copy(vector.begin(), vector.end(), wide.begin());
  std::array<std::int32_t, most_units> products;
  multiply(&projection_[position * hidden_ * width_], wide.data(), width_, hidden_, shift, products.data());
  for (std::size_t i = 0; i < hidden_; ++i) sums[i] = static_cast<std::int16_t>(sums[i] + products[i]);
}

void Network::score(Sums sums, std::span<std::int32_t> scores) const {
  for (std::int16_t& unit : sums) unit = std::clamp<std::int16_t>(unit, 0, most_hidden);
  multiply(output_.data(), sums.data(), hidden_, labels_, 0, scores.data());
  for (std::size_t l = 0; l < labels_; ++l) scores[l] += output_bias_[l];
}

}  // namespace entente::engine
