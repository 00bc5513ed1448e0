#pragma once

#include <entente/base/span.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

/// One code point of UTF-8 text and the bytes it takes.
struct CodePoint {
  char32_t value = 0;
  std::uint32_t size = 0;
};

/// What the functions below do where a text is not ASCII; use those.
namespace beyond_ascii {

CodePoint decode(std::string_view text, std::size_t at);
char32_t to_lower(char32_t c);
bool is_upper(char32_t c);
bool is_lower(char32_t c);
bool is_letter(char32_t c);
bool is_digit(char32_t c);
bool is_space(char32_t c);

}  // namespace beyond_ascii

/// The code point at byte `at` of valid UTF-8; {0, 0} at the end.
inline CodePoint decode(std::string_view text, std::size_t at) {
  if (at >= text.size()) return {};
  const auto first = static_cast<unsigned char>(text[at]);
  return first < 0x80 ? CodePoint{first, 1} : beyond_ascii::decode(text, at);
}

/// Appends the UTF-8 form of `value`.
void append(std::string& out, char32_t value);

bool is_valid_utf8(std::string_view bytes);

/// Each byte that is not part of valid UTF-8, and each character that XML 1.0 forbids, becomes one U+FFFD; nothing else
/// changes, so that clean text comes back as it was.
std::string sanitise(std::string_view bytes);

/// Number of code points in valid UTF-8.
std::size_t count_code_points(std::string_view text);

/// The comparison key of a name: NFKD, case-folded, without combining marks, typographic apostrophes made plain.
/// For keys only, never for what is shown. Linear time.
std::string fold(std::string_view text);

/// Lower case by Unicode's simple mapping; keeps accents.
std::string lower(std::string_view text);

/// The first code point in upper case, the rest as it is.
std::string capitalise(std::string_view text);

/// Unicode's simple mapping; other characters stay what they are.
inline char32_t to_lower(char32_t c) {
  if (c < 0x80) return c >= U'A' && c <= U'Z' ? c + 0x20 : c;
  return beyond_ascii::to_lower(c);
}
inline bool is_upper(char32_t c) {
  return c < 0x80 ? c >= U'A' && c <= U'Z' : beyond_ascii::is_upper(c);
}
inline bool is_lower(char32_t c) {
  return c < 0x80 ? c >= U'a' && c <= U'z' : beyond_ascii::is_lower(c);
}
/// Letters and combining marks of any script.
inline bool is_letter(char32_t c) {
  return c < 0x80 ? is_upper(c) || is_lower(c) : beyond_ascii::is_letter(c);
}
inline bool is_digit(char32_t c) {
  return c < 0x80 ? c >= U'0' && c <= U'9' : beyond_ascii::is_digit(c);
}
/// Whether a text has one of 0 to 9.
bool has_digit(std::string_view text);
inline bool is_space(char32_t c) {
  return c < 0x80 ? c == U' ' || (c >= U'\t' && c <= U'\r') : beyond_ascii::is_space(c);
}

/// Translates byte offsets of one text to code point offsets; building is linear, a look-up logarithmic.
class CodePointIndex {
 public:
  explicit CodePointIndex(std::string_view text);

  /// `byte` must be at a code point's first byte or the end of the text.
  std::uint32_t code_points(std::uint32_t byte) const;
  Span code_points(Span bytes) const;

 private:
  struct Multibyte {
    std::uint32_t byte;
    std::uint32_t surplus;  ///< bytes minus code points up to and with this one
  };
  std::vector<Multibyte> multibyte_;  ///< ascending; ASCII text has none
};

}  // namespace entente
