#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace entente {

/// A few characters of ASCII that a text is searched for: a glance a character, however many they are.
class CharSet {
 public:
  constexpr explicit CharSet(std::string_view characters) {
    for (const char c : characters) {
      const auto byte = static_cast<unsigned char>(c);
      bits_[byte / word_bits] |= std::uint64_t{1} << (byte % word_bits);
    }
  }

  constexpr bool contains(char c) const {
    const auto byte = static_cast<unsigned char>(c);
    return (bits_[byte / word_bits] >> (byte % word_bits) & 1) != 0;
  }

  /// Where the first of them stands in a text from `at` on; npos when none does.
  constexpr std::size_t find_in(std::string_view text, std::size_t at = 0) const {
    while (at < text.size() && !contains(text[at])) ++at;
    return at < text.size() ? at : std::string_view::npos;
  }

 private:
  static constexpr std::size_t word_bits = 64;
  std::array<std::uint64_t, 4> bits_{};
};

}  // namespace entente
