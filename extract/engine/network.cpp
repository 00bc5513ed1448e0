#include <entente/extract/engine/lexeme.h>
#include <entente/extract/engine/model_file.h>
#include <entente/extract/engine/network.h>
#include <entente/extract/engine/vector_math.h>

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
constexpr std::size_t most_labels = 255;

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

/// Inputs of multiply() come in pairs.
constexpr std::size_t padded_inputs(std::size_t inputs) {
  return inputs + inputs % 2;
}

/// Appends rows of as many weights as there are inputs, laid out for multiply().
void lay_out(std::span<const std::int16_t> rows, std::size_t inputs, std::vector<std::int16_t>& out) {
  const std::size_t outputs = rows.size() / inputs;
  const std::size_t padded = padded_outputs(outputs);
  const std::size_t begin = out.size();
  out.resize(begin + padded * padded_inputs(inputs));
  for (std::size_t o = 0; o < outputs; ++o) {
    for (std::size_t i = 0; i < inputs; ++i) out[begin + (i / 2 * padded + o) * 2 + i % 2] = rows[o * inputs + i];
  }
}

/// Room for slots so that most searches end where they begin: a feature that is not there costs one glance.
std::vector<Network::Slot> spread_out(std::span<const Network::Slot> slots, std::size_t used) {
  constexpr std::size_t spare = 2;
  std::vector<Network::Slot> out(std::max(slots.size(), std::bit_ceil(spare * used)));
  for (const Network::Slot& slot : slots) {
    if (slot.fingerprint == 0) continue;
    std::size_t at = home_slot(slot.fingerprint, out.size());
    while (out[at].fingerprint != 0) at = (at + 1) & (out.size() - 1);
    out[at] = slot;
  }
  return out;
}

}  // namespace

Network::Network(ModelReader& reader) {
  identity_ = reader.checksum();
  hidden_ = reader.number();
  labels_ = reader.number();
  positions_ = reader.number();
  width_ = reader.number();
  const auto slots = reader.array<Slot>();
  rows_ = reader.array<std::int8_t>();
  bias_ = reader.array<std::int16_t>();
  const auto projection = reader.array<std::int16_t>();
  const auto output = reader.array<std::int16_t>();
  output_bias_ = reader.array<std::int32_t>();
  reader.require(hidden_ > 0 && hidden_ % lanes == 0 && hidden_ <= most_units && labels_ <= most_labels &&
                 positions_ <= 16);
  reader.require(width_ <= WordSpace::most_width && (positions_ == 0 || width_ > 0));
  const std::size_t rows = rows_.size() / std::max<std::size_t>(hidden_, 1);
  reader.require(std::has_single_bit(slots.size()) && rows_.size() == rows * hidden_ && bias_.size() == hidden_);
  reader.require(projection.size() == positions_ * hidden_ * width_);
  reader.require(output.size() == labels_ * hidden_ && output_bias_.size() == labels_);
  constexpr std::int64_t most_in_vector = 128;
  reader.require(stays_in_range(projection, width_, most_in_vector, {}));
  reader.require(stays_in_range(output, hidden_, most_hidden, output_bias_));
  std::size_t used = 0;
  for (const Slot& slot : slots) {
    if (slot.fingerprint == 0) continue;
    ++used;
    reader.require(slot.row < rows);
  }
  reader.require(used < slots.size());
  slots_ = spread_out(slots, used);
  const std::size_t weights = hidden_ * width_;
  for (std::size_t p = 0; p < positions_; ++p) lay_out(projection.subspan(p * weights, weights), width_, projection_);
  lay_out(output, hidden_, output_);
}

Network::Row Network::find_row(Feature feature) const {
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

void Network::find(std::span<const Feature> features, Rows& out) const {
  out.clear();
  for (const Feature feature : features) {
    const Row row = find_row(feature);
    if (row == nullptr) continue;
    for (std::size_t at = 0; at < hidden_; at += cache_line) __builtin_prefetch(row + at);
    out.add(row);
  }
}

void Network::add_found(std::span<const Part> parts, std::span<const Row> rows, Sums sums) const {
  add_lists(parts.data(), parts.size(), hidden_, sums.data());
  add_lists(rows.data(), rows.size(), hidden_, sums.data());
}

void Network::add(std::span<const Part> parts, std::span<const Feature> features, Sums sums) const {
  Rows rows;
  prefetch(features);
  find(features, rows);
  add_found(parts, rows.values(), sums);
}

void Network::add(std::span<const std::int8_t> vector, std::size_t position, Sums sums) const {
  if (vector.empty() || position >= positions_) return;
  constexpr int shift = std::countr_zero(static_cast<unsigned>(vector_unit * projection_unit / row_unit));
  std::array<std::int16_t, WordSpace::most_width> wide;
  const std::size_t width = padded_inputs(width_);
  wide[width - 1] = 0;
  std::copy(vector.begin(), vector.end(), wide.begin());
  std::array<std::int32_t, most_units> products;
  multiply(&projection_[position * hidden_ * width], wide.data(), width, hidden_, products.data());
  for (std::size_t i = 0; i < hidden_; ++i) sums[i] = static_cast<std::int16_t>(sums[i] + (products[i] >> shift));
}

void Network::score(Sums sums, std::span<std::int32_t> scores) const {
  std::array<std::int32_t, padded_outputs(most_labels)> products;
  clip(sums.data(), hidden_, most_hidden);
  multiply(output_.data(), sums.data(), hidden_, padded_outputs(labels_), products.data());
  for (std::size_t l = 0; l < labels_; ++l) scores[l] = products[l] + output_bias_[l];
}

}  // namespace entente::engine
