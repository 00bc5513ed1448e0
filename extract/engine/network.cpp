#include <entente/extract/engine/model_file.h>
#include <entente/extract/engine/network.h>

#include <algorithm>
#include <array>
#include <bit>

namespace entente::engine {
namespace {

std::int32_t dot(const std::int16_t* a, const std::int16_t* b, std::size_t size) {
  std::int32_t sum = 0;
  for (std::size_t i = 0; i < size; ++i) sum += a[i] * b[i];
  return sum;
}

}  // namespace

Network::Network(ModelReader& reader) {
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
  reader.require(hidden_ > 0 && hidden_ <= 1024 && labels_ <= 255 && positions_ <= 16 && width_ <= 1024);
  reader.require(std::has_single_bit(slots_.size()) && rows_.size() % hidden_ == 0 && bias_.size() == hidden_);
  reader.require(projection_.size() == positions_ * hidden_ * width_);
  reader.require(output_.size() == labels_ * hidden_ && output_bias_.size() == labels_);
  const std::size_t rows = rows_.size() / hidden_;
  std::size_t used = 0;
  for (const Slot& slot : slots_) {
    if (slot.fingerprint == 0) continue;
    ++used;
    reader.require(slot.row < rows);
  }
  reader.require(used < slots_.size());
}

void Network::project(std::span<const std::int8_t> vector, std::span<std::int16_t> out) const {
  constexpr int shift = std::countr_zero(static_cast<unsigned>(vector_unit * projection_unit / row_unit));
  std::array<std::int16_t, 1024> wide;
  std::copy(vector.begin(), vector.end(), wide.begin());
  for (std::size_t i = 0; i < projected(); ++i)
    out[i] = static_cast<std::int16_t>(dot(&projection_[i * width_], wide.data(), width_) >> shift);
}

const std::int8_t* Network::find_row(Feature feature) const {
  const std::uint32_t wanted = fingerprint(feature);
  const std::size_t mask = slots_.size() - 1;
  for (std::size_t at = home_slot(feature, slots_.size());; at = (at + 1) & mask) {
    if (slots_[at].fingerprint == wanted) return &rows_[slots_[at].row * hidden_];
    if (slots_[at].fingerprint == 0) return nullptr;
  }
}

void Network::Input::add(const Network& network, std::span<const Feature> features) {
  // Three passes, so that the memory of all features is on its way at once.
  constexpr std::size_t cache_line = 64;
  std::array<const std::int8_t*, Features::room> rows;
  std::size_t found = 0;
  for (const Feature feature : features)
    __builtin_prefetch(&network.slots_[home_slot(feature, network.slots_.size())]);
  for (const Feature feature : features) {
    const std::int8_t* const row = network.find_row(feature);
    if (row == nullptr) continue;
    for (std::size_t at = 0; at < network.hidden_; at += cache_line) __builtin_prefetch(row + at);
    rows[found++] = row;
  }
  std::int16_t* const sums = sums_.data();
  for (std::size_t r = 0; r < found; ++r) {
    const std::int8_t* const row = rows[r];
    for (std::size_t i = 0; i < network.hidden_; ++i) sums[i] = static_cast<std::int16_t>(sums[i] + row[i]);
  }
}

void Network::Input::add(const Network& network, std::span<const std::int16_t> projections, std::size_t position) {
  const std::int16_t* const from = projections.data() + position * network.hidden_;
  for (std::size_t i = 0; i < network.hidden_; ++i) sums_[i] = static_cast<std::int16_t>(sums_[i] + from[i]);
}

void Network::score(Input& input, std::span<std::int32_t> scores) const {
  for (std::int16_t& unit : input.sums_) unit = std::clamp<std::int16_t>(unit, 0, most_hidden);
  for (std::size_t l = 0; l < labels_; ++l)
    scores[l] = output_bias_[l] + dot(&output_[l * hidden_], input.sums_.data(), hidden_);
}

}  // namespace entente::engine
