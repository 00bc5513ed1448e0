#include <entente/extract/engine/network.h>
#include <entente/extract/train/network_trainer.h>

#include <algorithm>
#include <bit>
#include <cmath>

namespace entente::train {

using engine::Feature;
using engine::Network;

namespace {

constexpr std::uint32_t no_row = ~std::uint32_t{0};
constexpr float most_row = 127.0F / Network::row_unit;
constexpr float most_hidden = static_cast<float>(Network::most_hidden) / Network::row_unit;

/// Eight sums side by side: the compiler may then use vectors, without changing the order of additions.
float dot(const float* a, const float* b, std::size_t size) {
  constexpr std::size_t lanes = 8;
  float sums[lanes] = {};
  std::size_t i = 0;
  for (; i + lanes <= size; i += lanes) {
    for (std::size_t k = 0; k < lanes; ++k) sums[k] += a[i + k] * b[i + k];
  }
  float sum = 0;
  for (; i < size; ++i) sum += a[i] * b[i];
  for (const float lane : sums) sum += lane;
  return sum;
}

void add_scaled(float* to, const float* from, float factor, std::size_t size) {
  for (std::size_t i = 0; i < size; ++i) to[i] += factor * from[i];
}

template <class T>
std::vector<T> rounded(const std::vector<float>& values, int unit) {
  std::vector<T> out;
  constexpr auto most = static_cast<float>(std::numeric_limits<T>::max());
  for (const float value : values)
    out.push_back(static_cast<T>(std::nearbyint(std::clamp(value * static_cast<float>(unit), -most, most))));
  return out;
}

}  // namespace

NetworkTrainer::NetworkTrainer(const Learning& learning, std::size_t labels, std::size_t positions,
                               const engine::WordSpace& space)
    : learning_(learning),
      hidden_(learning.hidden),
      labels_(labels),
      positions_(space.width() == 0 ? 0 : positions),
      space_(space),
      random_(learning.seed),
      rate_(learning.rate),
      table_(std::size_t{1} << 16) {
  bias_.resize(hidden_);
  projection_.resize(positions_ * hidden_ * space.width());
  output_.resize(labels_ * hidden_);
  output_bias_.resize(labels_);
  std::fill(bias_.values.begin(), bias_.values.end(), 0.1F);
  for (float& value : projection_.values) value = small_random();
  for (float& value : output_.values) value = small_random();
}

float NetworkTrainer::small_random() {
  constexpr float range = 0.1F;
  return (static_cast<float>(random_.below(2001)) / 1000.0F - 1.0F) * range;
}

bool NetworkTrainer::drops(float share) {
  constexpr std::uint32_t parts = 10'000;
  return random_.below(parts) < static_cast<std::uint32_t>(share * parts);
}

void NetworkTrainer::grow() {
  table_.assign(table_.size() * 2, 0);
  for (std::uint32_t row = 0; row < features_.size(); ++row) {
    std::size_t at = engine::home_slot(features_[row], table_.size());
    while (table_[at] != 0) at = (at + 1) & (table_.size() - 1);
    table_[at] = row + 1;
  }
}

/// Of a model to start from only the fingerprints of features are known.
bool NetworkTrainer::holds(std::uint32_t row, Feature feature) const {
  return features_[row] == feature || features_[row] == engine::fingerprint(feature);
}

std::uint32_t NetworkTrainer::row_of(Feature feature) {
  if (features_.size() * 2 >= table_.size()) grow();
  std::size_t at = engine::home_slot(feature, table_.size());
  while (table_[at] != 0 && !holds(table_[at] - 1, feature)) at = (at + 1) & (table_.size() - 1);
  if (table_[at] == 0 && frozen_) return no_row;
  const std::uint32_t row = table_[at] == 0 ? new_row(feature, at) : table_[at] - 1;
  if (!frozen_) ++counts_[row];
  return counts_[row] < learning_.least_count ? no_row : row;
}

std::uint32_t NetworkTrainer::new_row(Feature feature, std::size_t at) {
  features_.push_back(feature);
  counts_.push_back(0);
  rows_.resize(features_.size() * hidden_);
  table_[at] = static_cast<std::uint32_t>(features_.size());
  return table_[at] - 1;
}

void NetworkTrainer::start_from(engine::ModelReader& reader) {
  for (const std::size_t size : {hidden_, labels_, positions_, space_.width()}) reader.require(reader.number() == size);
  const auto slots = reader.array<Network::Slot>();
  const auto rows = reader.array<std::int8_t>();
  // Squares of gradients, which are not written: small for rows, most of which were added but seldom.
  constexpr float seldom = 1;
  constexpr float always = 1000;
  for (const Network::Slot& slot : slots) {
    if (slot.fingerprint == 0) continue;
    reader.require((slot.row + 1) * hidden_ <= rows.size());
    row_of(slot.fingerprint);
    counts_.back() = learning_.least_count;
    const std::size_t begin = (counts_.size() - 1) * hidden_;
    for (std::size_t h = 0; h < hidden_; ++h) {
      rows_.values[begin + h] = static_cast<float>(rows[slot.row * hidden_ + h]) / Network::row_unit;
      rows_.squares[begin + h] = seldom;
    }
  }
  const auto take_over = [&](const auto& numbers, int unit, Weights& weights) {
    reader.require(numbers.size() == weights.values.size());
    for (std::size_t i = 0; i < numbers.size(); ++i)
      weights.values[i] = static_cast<float>(numbers[i]) / static_cast<float>(unit);
    std::fill(weights.squares.begin(), weights.squares.end(), always);
  };
  take_over(reader.array<std::int16_t>(), Network::row_unit, bias_);
  take_over(reader.array<std::int16_t>(), Network::projection_unit, projection_);
  take_over(reader.array<std::int16_t>(), Network::output_unit, output_);
  take_over(reader.array<std::int32_t>(), Network::output_unit * Network::row_unit, output_bias_);
}

void NetworkTrainer::end_epoch(std::uint32_t epoch, std::uint32_t epochs) {
  constexpr std::uint32_t epochs_to_recover = 2;
  frozen_ = true;
  if (epoch == std::max(epochs, epochs_to_recover + 1) - epochs_to_recover) prune();
}

/// Keeps the rows without which the scores of the data would change most: by how often a row is added and its squared
/// length (the saliency of LeCun, Denker and Solla 1990, with all directions alike).
void NetworkTrainer::prune() {
  std::vector<std::pair<float, std::uint32_t>> rows;
  for (std::uint32_t row = 0; row < counts_.size(); ++row) {
    if (counts_[row] < learning_.least_count) continue;
    const float* const weights = &rows_.values[row * hidden_];
    rows.emplace_back(-static_cast<float>(counts_[row]) * dot(weights, weights, hidden_), row);
  }
  if (learning_.most_rows == 0 || rows.size() <= learning_.most_rows) return;
  std::sort(rows.begin(), rows.end());
  for (std::size_t r = learning_.most_rows; r < rows.size(); ++r) counts_[rows[r].second] = 0;
}

std::vector<float> NetworkTrainer::vector_of(std::uint32_t word) const {
  std::vector<float> out;
  for (const std::int8_t value : space_.vector(word)) out.push_back(static_cast<float>(value) / Network::vector_unit);
  return out;
}

void NetworkTrainer::forward(std::span<const Feature> features, std::span<const std::uint32_t> words, Pass& pass) {
  pass.rows.clear();
  pass.words.assign(words.begin(), words.end());
  pass.hidden = bias_.values;
  pass.scores = output_bias_.values;
  pass.gradient.assign(labels_, 0);
  const float gain = 1 / (1 - learning_.feature_dropout);
  pass.gain = gain;
  for (const Feature feature : features) {
    const std::uint32_t row = row_of(feature);
    if (row == no_row || drops(learning_.feature_dropout)) continue;
    pass.rows.push_back(row);
    add_scaled(pass.hidden.data(), &rows_.values[row * hidden_], gain, hidden_);
  }
  for (std::size_t p = 0; p < positions_; ++p) {
    if (pass.words[p] == engine::WordSpace::unknown) continue;
    const std::vector<float> vector = vector_of(pass.words[p]);
    for (std::size_t h = 0; h < hidden_; ++h)
      pass.hidden[h] += dot(&projection_.values[(p * hidden_ + h) * vector.size()], vector.data(), vector.size());
  }
  const float kept = 1 / (1 - learning_.hidden_dropout);
  for (float& unit : pass.hidden) {
    unit = std::clamp(unit, 0.0F, most_hidden);
    unit = drops(learning_.hidden_dropout) ? 0 : unit * kept;
  }
  for (std::size_t l = 0; l < labels_; ++l)
    pass.scores[l] += dot(&output_.values[l * hidden_], pass.hidden.data(), hidden_);
}

void NetworkTrainer::step(Weights& weights, std::size_t at, const float* gradient, std::size_t size,
                          float factor) const {
  float* const values = &weights.values[at];
  float* const squares = &weights.squares[at];
  const float rate = rate_;
  for (std::size_t i = 0; i < size; ++i) {
    const float g = gradient[i] * factor;
    squares[i] += g * g;
    values[i] -= rate * g / (std::sqrt(squares[i]) + 1e-4F);
  }
}

void NetworkTrainer::backward(const Pass& pass) {
  constexpr float negligible = 1e-4F;
  std::vector<float> back(hidden_);
  for (std::size_t l = 0; l < labels_; ++l) {
    if (std::abs(pass.gradient[l]) < negligible) continue;
    add_scaled(back.data(), &output_.values[l * hidden_], pass.gradient[l], hidden_);
    step(output_, l * hidden_, pass.hidden.data(), hidden_, pass.gradient[l]);
    step(output_bias_, l, &pass.gradient[l], 1, 1);
  }
  const float kept = 1 / (1 - learning_.hidden_dropout);
  for (std::size_t h = 0; h < hidden_; ++h) {
    const bool live = pass.hidden[h] > 0 && pass.hidden[h] < most_hidden * kept;
    back[h] = live ? back[h] * kept : 0;
  }
  step(bias_, 0, back.data(), hidden_, 1);
  for (const std::uint32_t row : pass.rows) {
    step(rows_, row * hidden_, back.data(), hidden_, pass.gain);
    float* const values = &rows_.values[row * hidden_];
    for (std::size_t h = 0; h < hidden_; ++h) values[h] = std::clamp(values[h], -most_row, most_row);
  }
  for (std::size_t p = 0; p < positions_; ++p) {
    if (pass.words[p] == engine::WordSpace::unknown) continue;
    const std::vector<float> vector = vector_of(pass.words[p]);
    for (std::size_t h = 0; h < hidden_; ++h) {
      if (back[h] != 0) step(projection_, (p * hidden_ + h) * vector.size(), vector.data(), vector.size(), back[h]);
    }
  }
}

void NetworkTrainer::write(engine::ModelWriter& writer) const {
  std::vector<std::uint32_t> kept;
  std::vector<std::int8_t> rows;
  const std::vector<std::int8_t> all = rounded<std::int8_t>(rows_.values, Network::row_unit);
  for (std::uint32_t row = 0; row < counts_.size(); ++row) {
    const auto begin = all.begin() + static_cast<std::ptrdiff_t>(row * hidden_);
    const auto end = begin + static_cast<std::ptrdiff_t>(hidden_);
    if (counts_[row] < learning_.least_count || std::all_of(begin, end, [](std::int8_t v) { return v == 0; })) continue;
    kept.push_back(row);
    rows.insert(rows.end(), begin, end);
  }
  std::vector<Network::Slot> slots(std::bit_ceil(kept.size() * 4 / 3 + 2));
  for (std::uint32_t i = 0; i < kept.size(); ++i) {
    const Feature feature = features_[kept[i]];
    std::size_t at = engine::home_slot(feature, slots.size());
    while (slots[at].fingerprint != 0) at = (at + 1) & (slots.size() - 1);
    slots[at] = {engine::fingerprint(feature), i};
  }
  for (const std::size_t size : {hidden_, labels_, positions_, space_.width()})
    writer.number(static_cast<std::uint32_t>(size));
  writer.array(std::span<const Network::Slot>(slots));
  writer.array(std::span<const std::int8_t>(rows));
  writer.array(std::span<const std::int16_t>(rounded<std::int16_t>(bias_.values, Network::row_unit)));
  writer.array(std::span<const std::int16_t>(rounded<std::int16_t>(projection_.values, Network::projection_unit)));
  writer.array(std::span<const std::int16_t>(rounded<std::int16_t>(output_.values, Network::output_unit)));
  writer.array(std::span<const std::int32_t>(
      rounded<std::int32_t>(output_bias_.values, Network::output_unit * Network::row_unit)));
}

float exponential(float x) {
  constexpr float lowest = -80;
  if (x < lowest) return 0;
  // e^x = 2^k e^r with |r| <= ln 2 / 2, and a polynomial for e^r.
  constexpr float ln2 = 0.69314718F;
  const auto k = static_cast<int>(x / ln2 - 0.5F);
  const float r = x - static_cast<float>(k) * ln2;
  const float polynomial =
      1 + r * (1 + r * (0.5F + r * (0.16666667F + r * (0.041666668F + r * (0.0083333338F + r * 0.0013888889F)))));
  return polynomial * std::bit_cast<float>(static_cast<std::uint32_t>(k + 127) << 23);
}

float logarithm(float x) {
  // ln x = e ln 2 + ln m with m in [0.7, 1.4], and the series of the inverse hyperbolic tangent for ln m.
  const auto bits = std::bit_cast<std::uint32_t>(x);
  int exponent = static_cast<int>(bits >> 23) - 127;
  float m = std::bit_cast<float>((bits & 0x7FFFFFU) | 0x3F800000U);
  if (m > 1.4142135F) {
    m /= 2;
    ++exponent;
  }
  const float t = (m - 1) / (m + 1);
  const float s = t * t;
  return static_cast<float>(exponent) * 0.69314718F +
         2 * t * (1 + s * (0.33333333F + s * (0.2F + s * (0.14285714F + s * 0.11111111F))));
}

void softmax_gradient(std::span<const float> scores, std::span<const std::uint8_t> allowed, std::span<float> gradient) {
  const float top = *std::max_element(scores.begin(), scores.end());
  float all = 0;
  float right = 0;
  for (std::size_t l = 0; l < scores.size(); ++l) {
    gradient[l] = exponential(scores[l] - top);
    all += gradient[l];
    if (allowed[l] != 0) right += gradient[l];
  }
  for (std::size_t l = 0; l < scores.size(); ++l) {
    const float probability = gradient[l] / all;
    const float wanted = allowed[l] != 0 ? gradient[l] / std::max(right, 1e-30F) : 0;
    gradient[l] = probability - wanted;
  }
}

}  // namespace entente::train
