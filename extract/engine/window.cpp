#include <entente/extract/engine/window.h>

#include <algorithm>

namespace entente::engine {
namespace {

/// All that a lexeme's features depend on.
std::uint64_t key_of(const Lexeme& word) {
  return feature(1, word.form, word.hints);
}

}  // namespace

void window_features(const Window& window, WordFeatures word_features, Features& out) {
  for (std::size_t p = 0; p < window_size; ++p) word_features(window.position(p), p, out);
}

void WindowSums::begin(const Network& network, const WordSpace& space, std::span<const Lexeme> words,
                       WordFeatures word_features) {
  network_ = &network;
  space_ = &space;
  words_ = words;
  word_features_ = word_features;
  cache_.begin(network, window_size);
  keys_.assign(words.size() + window_size - 1, key_of(outside));
  std::transform(words.begin(), words.end(), keys_.begin() + window_size / 2, key_of);
}

void WindowSums::prefetch(std::size_t at) const {
  if (at >= words_.size()) return;
  for (std::size_t p = 0; p < window_size; ++p) cache_.prefetch(keys_[at + p], p);
}

void WindowSums::around(std::size_t at, Parts& out) {
  for (std::size_t p = 0; p < window_size; ++p) {
    out.add(cache_.get(keys_[at + p], p, [&](Network::Sums sums) {
      const Lexeme& word = Window(words_, at).position(p);
      features_.clear();
      word_features_(word, p, features_);
      network_->add(features_.values(), sums);
      network_->add(space_->vector(word.word), p, sums);
    }));
  }
}

}  // namespace entente::engine
