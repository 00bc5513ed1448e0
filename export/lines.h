#pragma once

#include <cstddef>
#include <iosfwd>
#include <string_view>
#include <vector>

namespace entente {

/// The lines of a stream, one after the other, without their ends. Memory is a block, or the longest line. What XML 1.0
/// forbids (unclean.h) ends it, as does a last line without an end; then at_end() is never true.
class Lines {
 public:
  /// At the first line.
  explicit Lines(std::istream& in);

  /// Good until next(); empty when there is none.
  std::string_view line() const { return line_; }
  void next();
  /// Whether all lines are behind.
  bool at_end() const { return filled_ == 0; }

 private:
  bool fill();

  std::istream& in_;
  std::vector<char> block_;
  std::size_t filled_ = 0;  ///< of the block
  std::size_t whole_ = 0;   ///< of what is filled: lines with their ends
  std::size_t at_ = 0;      ///< behind line_
  std::string_view line_;
};

}  // namespace entente
