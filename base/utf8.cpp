#include <entente/base/unclean.h>
#include <entente/base/utf8.h>

#include <utf8proc.h>

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <memory>
#include <optional>

namespace entente {
namespace {

const utf8proc_uint8_t* bytes_of(std::string_view text) {
  return reinterpret_cast<const utf8proc_uint8_t*>(text.data());
}

utf8proc_category_t category(char32_t c) {
  return utf8proc_category(static_cast<utf8proc_int32_t>(c));
}

struct Free {
  void operator()(void* memory) const { std::free(memory); }
};

std::string mapped(std::string_view text, int options) {
  utf8proc_uint8_t* raw = nullptr;
  const auto size = utf8proc_map(bytes_of(text), static_cast<utf8proc_ssize_t>(text.size()), &raw,
                                 static_cast<utf8proc_option_t>(options));
  const std::unique_ptr<utf8proc_uint8_t, Free> owned(raw);
  if (size < 0) return std::string(text);
  return {reinterpret_cast<const char*>(raw), static_cast<std::size_t>(size)};
}

/// How many bytes of ASCII a text begins with, but for less than eight.
std::size_t ascii_blocks(std::string_view text) {
  constexpr std::uint64_t high_bits = 0x8080808080808080ULL;
  std::size_t at = 0;
  for (std::uint64_t block = 0; at + sizeof(block) <= text.size(); at += sizeof(block)) {
    std::memcpy(&block, text.data() + at, sizeof(block));
    if ((block & high_bits) != 0) break;
  }
  return at;
}

bool is_ascii(std::string_view text) {
  text.remove_prefix(ascii_blocks(text));
  return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

char ascii_lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
}

std::string lower_ascii(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(), ascii_lower);
  return out;
}

/// What U+00C0 to U+00FF become when they are folded; 0 for what is left to utf8proc.
constexpr std::string_view folded_latin{
    "aaaaaa\0ceeeeiiii\0nooooo\0\0uuuuy\0\0"
    "aaaaaa\0ceeeeiiii\0nooooo\0\0uuuuy\0y",
    64};

/// Folds a text of ASCII and of Latin letters with an accent; nothing when there is anything else in it.
std::optional<std::string> fold_latin(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size(); ++at) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte < 0x80) {
      out += ascii_lower(text[at]);
      continue;
    }
    if (byte != 0xC3 || ++at == text.size()) return std::nullopt;
    const auto second = static_cast<unsigned char>(text[at]);
    const char folded = second >= 0x80 && second < 0xC0 ? folded_latin[second - 0x80] : '\0';
    if (folded == '\0') return std::nullopt;
    out += folded;
  }
  return out;
}

template <class Map>
std::string map_code_points(std::string_view text, Map map) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = decode(text, at);
    append(out, map(point.value));
    at += std::max(point.size, 1U);
  }
  return out;
}

}  // namespace

/// Size is 0 when the bytes at `at` are no code point.
CodePoint beyond_ascii::decode(std::string_view text, std::size_t at) {
  utf8proc_int32_t value = 0;
  const auto size = utf8proc_iterate(bytes_of(text) + at, static_cast<utf8proc_ssize_t>(text.size() - at), &value);
  if (size <= 0) return {};
  return {static_cast<char32_t>(value), static_cast<std::uint32_t>(size)};
}

void append(std::string& out, char32_t value) {
  utf8proc_uint8_t buffer[4];
  const auto size = utf8proc_encode_char(static_cast<utf8proc_int32_t>(value), buffer);
  out.append(reinterpret_cast<const char*>(buffer), static_cast<std::size_t>(size));
}

bool is_valid_utf8(std::string_view bytes) {
  for (std::size_t at = ascii_blocks(bytes); at < bytes.size(); at += ascii_blocks(bytes.substr(at))) {
    const CodePoint point = decode(bytes, at);
    if (point.size == 0) return false;
    at += point.size;
  }
  return true;
}

std::string sanitise(std::string_view bytes) {
  std::string out;
  out.reserve(bytes.size());
  while (true) {
    const std::size_t bad = first_unclean(bytes);
    out.append(bytes.substr(0, bad));
    if (bad == bytes.size()) return out;
    append(out, U'\uFFFD');
    bytes.remove_prefix(bad + std::max(decode(bytes, bad).size, 1U));
  }
}

std::size_t count_code_points(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) { return (c & 0xC0) != 0x80; }));
}

std::string fold(std::string_view text) {
  if (is_ascii(text)) return lower_ascii(text);
  if (auto latin = fold_latin(text)) return *std::move(latin);
  std::string out = mapped(text, UTF8PROC_COMPAT | UTF8PROC_DECOMPOSE | UTF8PROC_STABLE | UTF8PROC_CASEFOLD |
                                     UTF8PROC_STRIPMARK | UTF8PROC_IGNORE);
  constexpr std::string_view curly[] = {"\u2019", "\u2018", "\u02BC"};
  for (const std::string_view apostrophe : curly) {
    for (std::size_t at = out.find(apostrophe); at != std::string::npos; at = out.find(apostrophe, at + 1)) {
      out.replace(at, apostrophe.size(), "'");
    }
  }
  return out;
}

std::string lower(std::string_view text) {
  if (is_ascii(text)) return lower_ascii(text);
  return map_code_points(text, to_lower);
}

std::string capitalise(std::string_view text) {
  const CodePoint first = decode(text, 0);
  if (first.size == 0) return std::string(text);
  std::string out;
  append(out, static_cast<char32_t>(utf8proc_toupper(static_cast<utf8proc_int32_t>(first.value))));
  out.append(text.substr(first.size));
  return out;
}

char32_t beyond_ascii::to_lower(char32_t c) {
  return static_cast<char32_t>(utf8proc_tolower(static_cast<utf8proc_int32_t>(c)));
}

bool beyond_ascii::is_upper(char32_t c) {
  const auto kind = category(c);
  return kind == UTF8PROC_CATEGORY_LU || kind == UTF8PROC_CATEGORY_LT;
}

bool beyond_ascii::is_lower(char32_t c) {
  return category(c) == UTF8PROC_CATEGORY_LL;
}

bool beyond_ascii::is_letter(char32_t c) {
  const auto kind = category(c);
  return (kind >= UTF8PROC_CATEGORY_LU && kind <= UTF8PROC_CATEGORY_LO) || kind == UTF8PROC_CATEGORY_MN ||
         kind == UTF8PROC_CATEGORY_MC;
}

bool beyond_ascii::is_digit(char32_t c) {
  return category(c) == UTF8PROC_CATEGORY_ND;
}

bool has_digit(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool beyond_ascii::is_space(char32_t c) {
  return c == U'\u0085' || c == U'\u2028' || c == U'\u2029' || category(c) == UTF8PROC_CATEGORY_ZS;
}

CodePointIndex::CodePointIndex(std::string_view text) {
  std::uint32_t surplus = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::uint32_t size = std::max(decode(text, at).size, 1U);
    if (size > 1) {
      surplus += size - 1;
      multibyte_.push_back({static_cast<std::uint32_t>(at), surplus});
    }
    at += size;
  }
}

std::uint32_t CodePointIndex::code_points(std::uint32_t byte) const {
  const auto after = std::lower_bound(multibyte_.begin(), multibyte_.end(), byte,
                                      [](const Multibyte& m, std::uint32_t b) { return m.byte < b; });
  return after == multibyte_.begin() ? byte : byte - std::prev(after)->surplus;
}

Span CodePointIndex::code_points(Span bytes) const {
  return {code_points(bytes.begin), code_points(bytes.end)};
}

}  // namespace entente
