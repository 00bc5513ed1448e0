#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

/// A search for any of a few characters, eight bytes a step.
namespace entente {

/// Eight bytes of a text, the first in the lowest bits.
using EightBytes = std::uint64_t;

inline constexpr EightBytes each_byte = 0x0101010101010101U;

/// Marks, by their high bits, the bytes that are less than `limit`, at most 0x80. Of those behind the first marked one
/// it may mark others too.
constexpr EightBytes marks_below(EightBytes bytes, unsigned char limit) {
  return (bytes - limit * each_byte) & ~bytes & (0x80 * each_byte);
}

/// Likewise those that are `c`.
constexpr EightBytes marks_of(EightBytes bytes, char c) {
  return marks_below(bytes ^ (static_cast<unsigned char>(c) * each_byte), 1);
}

/// Marks, by their high bits, the bytes that are not of ASCII.
constexpr EightBytes marks_of_wide(EightBytes bytes) {
  return bytes & (0x80 * each_byte);
}

/// Likewise those that a JSON string does not hold as they are.
inline constexpr auto marks_in_json = [](EightBytes bytes) {
  return marks_of(bytes, '"') | marks_of(bytes, '\\') | marks_below(bytes, 0x20);
};

/// The bytes at `at`; 'x' where the text has ended.
inline EightBytes eight_bytes(std::string_view text, std::size_t at) {
  EightBytes bytes = static_cast<unsigned char>('x') * each_byte;
  const std::size_t left = text.size() - at;
  if (left >= sizeof(bytes)) {
    std::memcpy(&bytes, text.data() + at, sizeof(bytes));
  } else {
    std::memcpy(&bytes, text.data() + at, left);
  }
  return std::endian::native == std::endian::little ? bytes : __builtin_bswap64(bytes);
}

/// Where the first byte at or behind `at` is that `marks`, made of the functions above, marks; the size of the text if
/// there is none. It must not mark 'x'.
template <class Marks>
std::size_t find_marked(std::string_view text, std::size_t at, Marks marks) {
  for (; at < text.size(); at += sizeof(EightBytes)) {
    const EightBytes found = marks(eight_bytes(text, at));
    if (found != 0) return at + static_cast<std::size_t>(std::countr_zero(found)) / 8;
  }
  return text.size();
}

}  // namespace entente
