#include <entente/extract/engine/window.h>

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
}

void WindowSums::around(std::size_t at, Parts& out) {
  const Window window(words_, at);
  for (std::size_t p = 0; p < window_size; ++p) {
    const Lexeme& word = window.position(p);
    out.add(cache_.get(key_of(word), p, [&](Network::Sums sums) {
      features_.clear();
      word_features_(word, p, features_);
      network_->add(features_.values(), sums);
      network_->add(space_->vector(word.word), p, sums);
    }));
  }
}

}  // namespace entente::engine
