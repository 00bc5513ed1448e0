#pragma once

#include <entente/graph/graph.h>

#include <cstddef>
#include <cstdint>

namespace entente::bench {

/// Splitmix64 (Steele, Lea and Flood 2014): short enough to be written again in another language.
class SplitMix {
 public:
  explicit SplitMix(std::uint64_t seed) : state_(seed) {}

  std::uint64_t next() {
    state_ += 0x9E3779B97F4A7C15ULL;
    std::uint64_t z = state_;
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
    return z ^ (z >> 31);
  }
  /// In [0, limit).
  std::uint32_t below(std::uint32_t limit) {
    return static_cast<std::uint32_t>(((next() >> 32) * static_cast<std::uint64_t>(limit)) >> 32);
  }

 private:
  std::uint64_t state_;
};

/// Five symmetric edges a node. One end is even, the other leans to low numbers, so that there are hubs as in news: the
/// least of four draws. paths_peer.py makes the same graph.
Graph random_graph(std::uint32_t nodes);

}  // namespace entente::bench
