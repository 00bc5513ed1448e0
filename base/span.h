#pragma once

#include <algorithm>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace entente {

/// A half-open range [begin, end) of offsets into one text. Bytes, unless a declaration says code points.
struct Span {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  constexpr std::uint32_t size() const { return end - begin; }
  constexpr bool empty() const { return begin >= end; }
  constexpr bool contains(Span other) const { return begin <= other.begin && other.end <= end; }
  constexpr bool overlaps(Span other) const { return begin < other.end && other.begin < end; }

  friend constexpr bool operator==(const Span&, const Span&) = default;
  friend constexpr std::strong_ordering operator<=>(const Span& a, const Span& b) {
    return a.begin != b.begin ? a.begin <=> b.begin : a.end <=> b.end;
  }
};

/// The smallest span that contains both.
constexpr Span cover(Span a, Span b) {
  return {std::min(a.begin, b.begin), std::max(a.end, b.end)};
}

/// The bytes of `text` in `span`; both ends must lie inside `text`.
constexpr std::string_view slice(std::string_view text, Span span) {
  return text.substr(span.begin, span.size());
}

}  // namespace entente
