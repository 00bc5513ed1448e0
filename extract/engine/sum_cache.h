#pragma once

#include <entente/extract/engine/model_file.h>
#include <entente/extract/engine/network.h>

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace entente::engine {

/// Parts of hidden layers, kept for the next time they are wanted. What a word adds at a position does not depend on
/// the words around it, nor what a few tags add on the words that have them, and most of them are met again (the
/// pre-computation of Chen and Manning 2014, done as words come). Of constant size: an entry gives way to the next one
/// with its place. Memory is asked for at once and touched as it is needed.
class SumCache {
 public:
  /// To be called before each sentence. Forgets all when the network is another one than before.
  void begin(const Network& network, std::size_t positions) {
    if (network_ == network.identity() && hidden_ == network.hidden() && positions_ == positions) return;
    const std::size_t entry = positions * network.hidden();
    kept_ = std::bit_floor(std::clamp(most_numbers / std::max<std::size_t>(entry, 1), fewest, most));
    entries_.assign(kept_, {});
    lines_ = std::make_unique_for_overwrite<Line[]>((kept_ * entry + in_line - 1) / in_line);
    sums_ = lines_.get()->data();
    network_ = network.identity();
    hidden_ = network.hidden();
    positions_ = positions;
  }

  /// Sends for the memory that get() will look at.
  void prefetch(std::uint64_t key, std::size_t position) const {
    const std::size_t place = place_of(key);
    __builtin_prefetch(&entries_[place]);
    prefetch_sums(sums_ + (place * positions_ + position) * hidden_);
  }

  /// The sums of what `key` stands for at a position; `work(sums)` adds them up when they are not there. Valid until
  /// the same position is asked for again.
  template <class Work>
  Network::Part get(std::uint64_t key, std::size_t position, const Work& work) {
    const std::size_t place = place_of(key);
    Entry& entry = entries_[place];
    if (entry.key != key) entry = {key, 0};
    const Network::Sums sums(sums_ + (place * positions_ + position) * hidden_, hidden_);
    const std::uint32_t bit = std::uint32_t{1} << position;
    if ((entry.ready & bit) == 0) {
      std::fill(sums.begin(), sums.end(), std::int16_t{0});
      work(sums);
      entry.ready |= bit;
    }
    return sums.data();
  }

 private:
  struct Entry {
    std::uint64_t key = 0;
    std::uint32_t ready = 0;  ///< a bit a position
  };
  static constexpr std::size_t in_line = cache_line / sizeof(std::int16_t);
  struct alignas(cache_line) Line : std::array<std::int16_t, in_line> {};

  std::size_t place_of(std::uint64_t key) const { return (key ^ (key >> 32)) & (kept_ - 1); }

  void prefetch_sums(const std::int16_t* sums) const {
    for (std::size_t at = 0; at < hidden_; at += in_line) __builtin_prefetch(sums + at);
  }

  static constexpr std::size_t most_numbers = 8 << 20;  ///< of sums that are kept
  static constexpr std::size_t fewest = 64;             ///< entries
  static constexpr std::size_t most = 8192;             ///< entries

  std::uint64_t network_ = 0;
  std::size_t hidden_ = 0;
  std::size_t positions_ = 0;
  std::size_t kept_ = 0;  ///< entries, a power of two
  std::vector<Entry> entries_;
  std::unique_ptr<Line[]> lines_;  ///< written when they are wanted first
  std::int16_t* sums_ = nullptr;   ///< in `lines_`
};

/// The parts that one decision is made of.
class Parts {
 public:
  static constexpr std::size_t room = 24;

  void clear() { size_ = 0; }
  void add(Network::Part part) { values_[size_++] = part; }
  std::span<const Network::Part> values() const { return {values_.data(), size_}; }

 private:
  std::array<Network::Part, room> values_;
  std::size_t size_ = 0;
};

}  // namespace entente::engine
