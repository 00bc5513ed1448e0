#pragma once

#include <cstdint>
#include <iosfwd>
#include <string>
#include <vector>

namespace entente {

/// Records of CSV as RFC 4180 has it, one after the other; lines may also end in LF alone, and a byte order mark is
/// passed over. Memory is that of one record.
class CsvReader {
 public:
  /// `name` is for messages.
  CsvReader(std::istream& in, std::string name);

  /// The cells of the next record, without their quotes; false at the end. Blank lines are passed over. Throws Error,
  /// with file and line, when quotes are not where they may be, or the file cannot be read.
  bool next(std::vector<std::string>& cells);

  /// Where the last record began; from 1.
  std::uint32_t line() const { return line_; }

 private:
  void read_quoted(std::string& cell);
  bool read_cell(std::string& cell);
  int get();
  [[noreturn]] void fail(const char* what) const;

  std::istream& in_;
  std::string name_;
  std::uint32_t line_ = 0;
  std::uint32_t next_line_ = 1;
};

/// The cells of one record, for those who write them.
class CsvCells {
 public:
  explicit CsvCells(std::string& out) : out_(out) {}

  /// Begins the next cell: what is appended to the text is in it.
  std::string& next() {
    if (!first_) out_ += ',';
    first_ = false;
    return out_;
  }

 private:
  std::string& out_;
  bool first_ = true;
};

}  // namespace entente
