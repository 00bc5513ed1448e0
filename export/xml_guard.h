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

struct Extent {
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// What a walk over a text's markup finds.
struct Outline {
  bool in_pieces = false;        ///< comments, CDATA or processing instructions may stand in a text between two tags
  std::vector<Extent> elements;  ///< those that stand in a <graph>, of any prefix, which itself stands in the root
};

/// Refuses what RapidXML would let through or fall over: invalid UTF-8, characters that XML 1.0 forbids, document
/// types, unknown or malformed references, elements nested deeper than any graph file has (it recurses). Linear time,
/// one pass. Throws Error with file and line.
Outline guard_xml(std::string_view text, const std::string& file, const LineIndex& lines);

}  // namespace entente
