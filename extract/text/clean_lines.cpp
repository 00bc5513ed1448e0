#include <entente/base/char_set.h>
#include <entente/base/utf8.h>
#include <entente/extract/text/clean_lines.h>
#include <entente/extract/text/segment_tokens.h>

#include <algorithm>
#include <array>

namespace entente {
namespace {

constexpr CharSet line_ends("\r\n");

std::size_t step(CodePoint c) {
  return std::max<std::size_t>(c.size, 1);
}

/// First byte of the code point that ends at `end`.
std::size_t before(std::string_view text, std::size_t end) {
  std::size_t at = end - 1;
  while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U) --at;
  return at;
}

}  // namespace

Span trim_blanks(std::string_view text, Span span) {
  std::size_t begin = span.begin;
  std::size_t end = span.end;
  while (begin < end && is_blank(decode(text, begin).value)) begin += step(decode(text, begin));
  while (begin < end && is_blank(decode(text, before(text, end)).value)) end = before(text, end);
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

std::vector<Line> split_lines(std::string_view text) {
  std::vector<Line> lines;
  bool after_blank = true;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(line_ends.find_in(text, begin), text.size());
    const Span span = trim_blanks(text, {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)});
    if (!span.empty()) lines.push_back({span, after_blank});
    after_blank = span.empty();
    const bool crlf = text.substr(end, 2) == "\r\n";
    begin = end + (crlf ? 2 : 1);
  }
  return lines;
}

std::size_t bullet_size(std::string_view line) {
  constexpr std::array<std::string_view, 8> marks = {"-", "*", "+", "\u2022", "\u25CF", "\u25AA", "\u00B7", "\u2013"};
  for (const std::string_view mark : marks) {
    if (line.substr(0, mark.size()) != mark) continue;
    std::size_t at = mark.size();
    while (at < line.size() && is_blank(decode(line, at).value)) at += step(decode(line, at));
    if (at > mark.size()) return at;
  }
  return 0;
}

bool ends_like_sentence(std::string_view line) {
  constexpr std::array<std::string_view, 7> closers = {"\"", "'", ")", "]", "\u201D", "\u2019", "\u00BB"};
  for (bool closed = true; closed;) {
    closed = false;
    for (const std::string_view closer : closers) {
      if (line.size() <= closer.size() || line.substr(line.size() - closer.size()) != closer) continue;
      line.remove_suffix(closer.size());
      closed = true;
    }
  }
  if (line.empty() || line.substr(std::max<std::size_t>(line.size(), 3) - 3) == "...") return false;
  return line.back() == '.' || line.back() == '!' || line.back() == '?';
}

bool begins_with_lower_case(std::string_view line) {
  return is_lower(decode(line, 0).value);
}

bool is_hard_wrapped(std::string_view text, const std::vector<Line>& lines) {
  constexpr std::size_t widest = 140;
  std::size_t width = 0;
  for (const Line& line : lines) width = std::max<std::size_t>(width, line.span.size());
  if (width > widest) return false;
  std::size_t broken = 0;
  std::size_t full = 0;
  std::size_t amid = 0;
  for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
    if (lines[i + 1].after_blank) continue;
    ++broken;
    const std::size_t size = lines[i].span.size();
    if (size * 5 >= width * 3) ++full;
    if (begins_with_lower_case(slice(text, lines[i + 1].span)) && !ends_like_sentence(slice(text, lines[i].span)))
      ++amid;
  }
  return broken >= 2 && full * 5 >= broken * 4 && amid * 3 >= broken;
}

}  // namespace entente
