#include <entente/base/unclean.h>
#include <entente/base/utf8.h>

#include <bit>
#include <cstdint>
#include <cstring>

namespace entente {
namespace {

bool allowed_in_xml(char32_t c) {
  return c == U'\t' || c == U'\n' || c == U'\r' || (c >= 0x20 && c <= 0xD7FF) || (c >= 0xE000 && c <= 0xFFFD) ||
         (c >= 0x10000 && c <= 0x10FFFF);
}

/// How many of the next eight bytes are from 0x20 to 0x7F before one that is not; fewer when the text ends. Such a byte
/// has no high bit, nor gets one when 0x20 is taken away; the first that borrows is rightly found, whatever is said of
/// those behind it.
std::size_t printable_ascii(std::string_view text, std::size_t at) {
  std::uint64_t word = 0;
  if (text.size() - at < sizeof(word)) return 0;
  std::memcpy(&word, text.data() + at, sizeof(word));
  constexpr std::uint64_t each = 0x0101010101010101U;
  const std::uint64_t others = (word | (word - 0x20 * each)) & (0x80 * each);
  if (others == 0) return sizeof(word);
  return std::endian::native == std::endian::little ? static_cast<std::size_t>(std::countr_zero(others)) / 8 : 0;
}

}  // namespace

std::size_t first_unclean(std::string_view bytes) {
  for (std::size_t at = 0; at < bytes.size();) {
    const std::size_t printable = printable_ascii(bytes, at);
    at += printable;
    if (printable == sizeof(std::uint64_t)) continue;
    const CodePoint point = decode(bytes, at);
    if (point.size == 0 || !allowed_in_xml(point.value)) return at;
    at += point.size;
  }
  return bytes.size();
}

}  // namespace entente
