#include <entente/extract/train/label_field.h>
#include <entente/extract/train/network_trainer.h>

#include <algorithm>

namespace entente::train {

using engine::Label;
using engine::NameLabels;

LabelField::LabelField(const NameLabels& labels) : width_(labels.size()), may_(width_ * width_) {
  for (std::size_t b = 0; b < width_; ++b) {
    for (std::size_t a = 0; a < width_; ++a)
      may_[b * width_ + a] = NameLabels::may_follow(static_cast<Label>(b), static_cast<Label>(a)) ? 1 : 0;
  }
}

void LabelField::scale(std::span<float> row) {
  float sum = 0;
  for (const float value : row) sum += value;
  if (sum <= 0) return;
  for (float& value : row) value /= sum;
}

void LabelField::forward(std::span<const float> steps) {
  const std::size_t words = potential_.size() / width_;
  before_.assign(potential_.size(), 0);
  for (std::size_t l = 0; l < width_; ++l) {
    if (NameLabels::may_follow(NameLabels::outside, static_cast<Label>(l))) before_[l] = potential_[l];
  }
  scale(std::span(before_).first(width_));
  for (std::size_t i = 1; i < words; ++i) {
    float* const here = &before_[i * width_];
    const float* const last = &before_[(i - 1) * width_];
    for (std::size_t b = 0; b < width_; ++b) {
      if (last[b] == 0) continue;
      for (std::size_t a = 0; a < width_; ++a) here[a] += last[b] * steps[b * width_ + a];
    }
    for (std::size_t a = 0; a < width_; ++a) here[a] *= potential_[i * width_ + a];
    scale({here, width_});
  }
}

void LabelField::backward(std::span<const float> steps) {
  const std::size_t words = potential_.size() / width_;
  behind_.assign(potential_.size(), 0);
  for (std::size_t l = 0; l < width_; ++l) {
    if (NameLabels::may_end(static_cast<Label>(l))) behind_[(words - 1) * width_ + l] = 1;
  }
  for (std::size_t i = words - 1; i-- > 0;) {
    const float* const next = &behind_[(i + 1) * width_];
    for (std::size_t b = 0; b < width_; ++b) {
      float sum = 0;
      for (std::size_t a = 0; a < width_; ++a)
        sum += steps[b * width_ + a] * potential_[(i + 1) * width_ + a] * next[a];
      behind_[i * width_ + b] = sum;
    }
    scale(std::span(behind_).subspan(i * width_, width_));
  }
}

bool LabelField::add_expectations(std::span<const float> scores, std::span<const float> steps,
                                  std::span<const std::uint8_t> allowed, float sign, std::span<float> at_words,
                                  std::span<float> at_steps) {
  const std::size_t words = scores.size() / width_;
  potential_.assign(scores.size(), 0);
  for (std::size_t i = 0; i < words; ++i) {
    const auto row = scores.subspan(i * width_, width_);
    float top = row[0];
    for (std::size_t l = 0; l < width_; ++l) top = std::max(top, row[l]);
    for (std::size_t l = 0; l < width_; ++l) {
      if (allowed[i * width_ + l] != 0) potential_[i * width_ + l] = std::max(exponential(row[l] - top), 1e-30F);
    }
  }
  weight_.assign(steps.size(), 0);
  for (std::size_t s = 0; s < steps.size(); ++s) {
    if (may_[s] != 0) weight_[s] = steps[s] <= 0 ? exponential(steps[s]) : 1 / exponential(-steps[s]);
  }
  forward(weight_);
  backward(weight_);

  std::vector<float> expected(scores.size());
  std::vector<float> expected_steps(steps.size());
  for (std::size_t i = 0; i < words; ++i) {
    float sum = 0;
    for (std::size_t l = 0; l < width_; ++l) {
      expected[i * width_ + l] = before_[i * width_ + l] * behind_[i * width_ + l];
      sum += expected[i * width_ + l];
    }
    if (sum <= 0) return false;
    for (std::size_t l = 0; l < width_; ++l) expected[i * width_ + l] /= sum;
  }
  std::vector<float> pairs(steps.size());
  for (std::size_t i = 0; i + 1 < words; ++i) {
    float sum = 0;
    for (std::size_t b = 0; b < width_; ++b) {
      const float from = before_[i * width_ + b];
      for (std::size_t a = 0; a < width_; ++a) {
        const std::size_t next = (i + 1) * width_ + a;
        pairs[b * width_ + a] = from == 0 ? 0 : from * weight_[b * width_ + a] * potential_[next] * behind_[next];
        sum += pairs[b * width_ + a];
      }
    }
    if (sum <= 0) return false;
    for (std::size_t s = 0; s < pairs.size(); ++s) expected_steps[s] += pairs[s] / sum;
  }
  for (std::size_t k = 0; k < expected.size(); ++k) at_words[k] += sign * expected[k];
  for (std::size_t s = 0; s < steps.size(); ++s) at_steps[s] += sign * expected_steps[s];
  return true;
}

}  // namespace entente::train
