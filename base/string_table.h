#pragma once

#include <bit>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace entente {

/// A hash of a few words, for tables in memory: made of two loads and one product for what most words are, at most
/// sixteen bytes, and worked out by the compiler for a literal. Not the same on machines of another byte order; no
/// protection against keys that were chosen to collide, so that tables are to be filled with our own data.
constexpr std::uint64_t quick_hash(std::string_view text) {
  const auto load = [&]<class Word>(Word word, std::size_t at) {
    if (!std::is_constant_evaluated()) {
      std::memcpy(&word, text.data() + at, sizeof(word));
      return std::uint64_t{word};
    }
    std::uint64_t value = 0;
    for (std::size_t b = 0; b < sizeof(word); ++b) {
      const std::size_t place = std::endian::native == std::endian::little ? b : sizeof(word) - 1 - b;
      value |= std::uint64_t{static_cast<unsigned char>(text[at + b])} << (8 * place);
    }
    return value;
  };
  constexpr std::size_t wide = sizeof(std::uint64_t);
  constexpr std::size_t half = sizeof(std::uint32_t);
  constexpr std::uint64_t factor = 0x9E3779B97F4A7C15ULL;
  const std::size_t size = text.size();
  std::uint64_t hash = size * factor;
  const auto mix = [&](std::uint64_t word) { hash = (std::rotl(hash, 29) ^ word) * factor; };
  if (size >= wide) {
    for (std::size_t at = 0; at + wide < size; at += wide) mix(load(std::uint64_t{}, at));
    mix(load(std::uint64_t{}, size - wide));
  } else if (size >= half) {
    mix(load(std::uint32_t{}, 0) << 32 | load(std::uint32_t{}, size - half));
  } else if (size > 0) {
    mix(load(std::uint8_t{}, 0) << 16 | load(std::uint8_t{}, size / 2) << 8 | load(std::uint8_t{}, size - 1));
  }
  return hash ^ (hash >> 32);
}

/// A text with its quick_hash, so that a word which is looked up in many tables is hashed once.
struct Hashed {
  std::string_view text;
  std::uint64_t hash = 0;

  template <std::convertible_to<std::string_view> Text>
  constexpr Hashed(const Text& of) : text(of), hash(quick_hash(text)) {}
  constexpr Hashed(std::string_view of, std::uint64_t its_hash) : text(of), hash(its_hash) {}
};

/// A map from strings to values for the lists that words are looked up in again and again: open addressing, at most
/// half full, so that a word that is not there costs one hash and mostly one glance; in a short list mostly neither.
/// Keys are never removed; they are gone through in the order that they were added in.
template <class Value>
class StringTable {
 public:
  using Entry = std::pair<std::string, Value>;

  /// nullptr when the key is not there. O(1).
  const Value* find(Hashed key) const {
    if ((seen_ & look(key.hash)) == 0) return nullptr;
    const Slot& slot = slots_[slot_of(key)];
    return slot.entry == free ? nullptr : &entries_[slot.entry].second;
  }
  bool contains(Hashed key) const { return find(key) != nullptr; }

  /// The value of a key, made when it is not there. Valid until the next call.
  Value& operator[](Hashed key) {
    if (2 * (entries_.size() + 1) > slots_.size()) grow();
    Slot& slot = slots_[slot_of(key)];
    if (slot.entry == free) {
      seen_ |= look(key.hash);
      slot = {mark(key.hash), static_cast<std::uint32_t>(entries_.size())};
      entries_.emplace_back(key.text, Value());
    }
    return entries_[slot.entry].second;
  }

  std::size_t size() const { return entries_.size(); }
  bool empty() const { return entries_.empty(); }
  auto begin() const { return entries_.begin(); }
  auto end() const { return entries_.end(); }
  auto begin() { return entries_.begin(); }
  auto end() { return entries_.end(); }

 private:
  static constexpr std::uint32_t free = ~std::uint32_t{0};
  struct Slot {
    std::uint32_t mark = 0;
    std::uint32_t entry = free;
  };

  /// One of 64 bits: no key of a short list looks like most words.
  static std::uint64_t look(std::uint64_t hash) { return std::uint64_t{1} << (hash >> 58); }
  static std::uint32_t mark(std::uint64_t hash) { return static_cast<std::uint32_t>(hash >> 32); }

  /// Where a key is, or where it would go.
  std::size_t slot_of(Hashed key) const {
    const std::size_t last = slots_.size() - 1;
    for (std::size_t at = key.hash & last;; at = (at + 1) & last) {
      const Slot& slot = slots_[at];
      if (slot.entry == free || (slot.mark == mark(key.hash) && entries_[slot.entry].first == key.text)) return at;
    }
  }

  void grow() {
    constexpr std::size_t fewest = 8;
    slots_.assign(slots_.empty() ? fewest : 2 * slots_.size(), {});
    for (std::size_t e = 0; e < entries_.size(); ++e) {
      const Hashed key = entries_[e].first;
      slots_[slot_of(key)] = {mark(key.hash), static_cast<std::uint32_t>(e)};
    }
  }

  std::uint64_t seen_ = 0;  ///< what keys look like
  std::vector<Entry> entries_;
  std::vector<Slot> slots_;  ///< as many as a power of two, or none
};

}  // namespace entente
