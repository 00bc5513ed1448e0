#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <span>

namespace entente::engine {

/// A feature of a decision, as the hash of what it says. Hashes stand for themselves: no dictionary of features is
/// kept.
using Feature = std::uint64_t;

/// Mixes up to three values into the feature of a template; templates of one model have different numbers, which are
/// spread over all bits so that the small values of different templates never meet.
constexpr Feature feature(std::uint32_t pattern, std::uint64_t a, std::uint64_t b = 0, std::uint64_t c = 0) {
  std::uint64_t h = (a + pattern * 0xD6E8FEB86659FD93ULL) * 0x9E3779B97F4A7C15ULL;
  h = (h ^ std::rotl(h, 29) ^ b) * 0xBF58476D1CE4E5B9ULL;
  h = (h ^ std::rotl(h, 31) ^ c) * 0x94D049BB133111EBULL;
  return h ^ (h >> 32);
}

/// What a table keeps of a feature; 0 marks a free slot.
constexpr std::uint32_t fingerprint(Feature value) {
  return static_cast<std::uint32_t>(value) | 1U;
}

/// Where the search for a feature begins in an open-addressing table of so many slots (a power of two). It follows from
/// the fingerprint alone, so that a table can be laid out anew.
constexpr std::size_t home_slot(Feature value, std::size_t slots) {
  return static_cast<std::size_t>((fingerprint(value) * 0x9E3779B97F4A7C15ULL) >> 32) & (slots - 1);
}

/// The features of one decision: a list of fixed room, so that filling it allocates nothing.
class Features {
 public:
  static constexpr std::size_t room = 128;

  void clear() { size_ = 0; }
  void add(Feature value) { values_[size_++] = value; }
  /// Adds the feature of the next template.
  void add(std::uint32_t pattern, std::uint64_t a, std::uint64_t b = 0, std::uint64_t c = 0) {
    add(feature(pattern, a, b, c));
  }
  std::span<const Feature> values() const { return {values_.data(), size_}; }

 private:
  std::array<Feature, room> values_;
  std::size_t size_ = 0;
};

}  // namespace entente::engine
