#include <entente/base/error.h>
#include <entente/export/csv.h>

#include <istream>

namespace entente {
namespace {

constexpr int end_of_file = std::istream::traits_type::eof();

}  // namespace

CsvReader::CsvReader(std::istream& in, std::string name) : in_(in), name_(std::move(name)) {
  if (in_.peek() != 0xEF) return;
  for (int i = 0; i < 3; ++i) in_.get();
}

bool CsvReader::next(std::vector<std::string>& cells) {
  for (;;) {
    line_ = next_line_;
    cells.clear();
    if (in_.peek() == end_of_file) {
      if (in_.bad()) throw Error({name_}, "cannot be read");
      return false;
    }
    do {
      cells.emplace_back();
    } while (read_cell(cells.back()));
    if (cells.size() > 1 || !cells.front().empty()) return true;
  }
}

/// Whether another cell of the record follows.
bool CsvReader::read_cell(std::string& cell) {
  const bool quoted = in_.peek() == '"';
  if (quoted) {
    get();
    read_quoted(cell);
  }
  for (;;) {
    const int c = get();
    if (c == ',') return true;
    if (c == '\n' || c == end_of_file) return false;
    if (c == '\r' && (in_.peek() == '\n' || in_.peek() == end_of_file)) continue;
    if (quoted) fail("text behind a closing quote");
    if (c == '"') fail("a quote inside a cell that does not begin with one");
    cell += static_cast<char>(c);
  }
}

void CsvReader::read_quoted(std::string& cell) {
  for (;;) {
    const int c = get();
    if (c == end_of_file) fail("a quoted cell never ends; is the file cut off?");
    if (c == '"') {
      if (in_.peek() != '"') return;
      get();
    }
    cell += static_cast<char>(c);
  }
}

int CsvReader::get() {
  const int c = in_.get();
  if (c == '\n') ++next_line_;
  return c;
}

void CsvReader::fail(const char* what) const {
  throw Error({name_, line_}, what);
}

}  // namespace entente
