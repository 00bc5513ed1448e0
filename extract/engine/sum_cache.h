#pragma once

#include <entente/extract/engine/network.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace entente::engine {

/// Parts of hidden layers, kept for the next time they are wanted. What a word adds at a position does not depend on
/// the words around it, and most words of a text are met again (the pre-computation of Chen and Manning 2014, done as
/// words come). Of constant size: an entry gives way to the next one with its place.
class SumCache {
 public:
  /// To be called before each sentence. Forgets all when the network is another one than before.
  void begin(const Network& network, std::size_t positions) {
    const std::size_t size = kept * positions * network.hidden();
    if (network_ == network.identity() && sums_.size() == size) return;
    network_ = network.identity();
    hidden_ = network.hidden();
    positions_ = positions;
    sums_.assign(size, 0);
    entries_.assign(kept, {});
  }

  /// The sums of what `key` stands for at a position; `work(sums)` adds them up when they are not there. Valid until
  /// the next call.
  template <class Work>
  std::span<const std::int16_t> get(std::uint64_t key, std::size_t position, const Work& work) {
    const std::size_t place = (key ^ (key >> 32)) & (kept - 1);
    Entry& entry = entries_[place];
    if (entry.key != key) entry = {key, 0};
    const auto sums = std::span(sums_).subspan((place * positions_ + position) * hidden_, hidden_);
    const std::uint32_t bit = std::uint32_t{1} << position;
    if ((entry.ready & bit) == 0) {
      std::fill(sums.begin(), sums.end(), std::int16_t{0});
      work(sums);
      entry.ready |= bit;
    }
    return sums;
  }

 private:
  struct Entry {
    std::uint64_t key = 0;
    std::uint32_t ready = 0;  ///< a bit a position
  };

  static constexpr std::size_t kept = 2048;  ///< entries, a power of two

  std::uint64_t network_ = 0;
  std::size_t hidden_ = 0;
  std::size_t positions_ = 0;
  std::vector<Entry> entries_ = std::vector<Entry>(kept);
  std::vector<std::int16_t> sums_;
};

}  // namespace entente::engine
