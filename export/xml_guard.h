#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

/// Line numbers of byte offsets. RapidXML parses in place, so lines must be counted before it starts.
class LineIndex {
 public:
  explicit LineIndex(std::string_view text);
  /// From 1. O(log lines).
  std::uint32_t line(std::size_t offset) const;

 private:
  std::vector<std::size_t> line_ends_;
};

/// Refuses what RapidXML would let through or fall over: invalid UTF-8, characters that XML 1.0 forbids, document
/// types, unknown or malformed references, elements nested deeper than any graph file has (it recurses). Linear time,
/// one pass. Throws Error with file and line.
void guard_xml(std::string_view text, const std::string& file, const LineIndex& lines);

}  // namespace entente
