#include <entente/base/error.h>
#include <entente/base/string_map.h>
#include <entente/base/utf8.h>
#include <entente/export/csv.h>
#include <entente/export/escape.h>
#include <entente/export/sink.h>
#include <entente/export/statement_row.h>
#include <entente/export/statements.h>

#include <fmt/format.h>

#include <charconv>
#include <concepts>
#include <iterator>
#include <limits>
#include <vector>

namespace entente {
namespace {

/// A list of one empty text is not the empty list: a lone backslash, which join_escaped() never writes.
constexpr std::string_view one_empty_text = "\\";

std::string joined(const std::vector<std::string>& items) {
  return items.size() == 1 && items.front().empty() ? std::string(one_empty_text) : join_escaped(items);
}

std::vector<std::string> split(const std::string& cell) {
  if (cell.empty()) return {};
  return cell == one_empty_text ? std::vector<std::string>(1) : split_escaped(cell);
}

/// The names of the columns.
class HeadLine {
 public:
  explicit HeadLine(std::string& out) : cells_(out) {}

  void part(bool /*present*/) {}

  template <class Value>
  void operator()(std::string_view prefix, std::string_view name, const Value& /*value*/) {
    std::string& cell = cells_.next();
    cell += prefix;
    cell += name;
  }

 private:
  CsvCells cells_;
};

/// The cells of one line.
class Line {
 public:
  explicit Line(std::string& out) : cells_(out) {}

  void part(bool present) { present_ = present; }

  void operator()(std::string_view /*prefix*/, std::string_view /*name*/, const std::string& text) {
    std::string& cell = cells_.next();
    if (present_) append_csv_cell(cell, text);
  }
  void operator()(std::string_view prefix, std::string_view name, const std::vector<std::string>& items) {
    (*this)(prefix, name, joined(items));
  }
  void operator()(std::string_view /*prefix*/, std::string_view /*name*/, bool value) {
    std::string& cell = cells_.next();
    if (present_) cell += value ? "true" : "false";
  }
  template <std::unsigned_integral Number>
  void operator()(std::string_view /*prefix*/, std::string_view /*name*/, Number number) {
    std::string& cell = cells_.next();
    if (present_) fmt::format_to(std::back_inserter(cell), "{}", number);
  }
  void operator()(std::string_view /*prefix*/, std::string_view /*name*/, Status status) {
    std::string& cell = cells_.next();
    if (present_) cell += to_string(status);
  }

 private:
  CsvCells cells_;
  bool present_ = true;
};

/// The cells of a record by the names of their columns.
class Record {
 public:
  Record(const std::string& name, const std::vector<std::string>& head) : name_(name), width_(head.size()) {
    for (std::size_t i = 0; i < head.size(); ++i) {
      if (!columns_.emplace(head[i], i).second) fail(fmt::format("two columns are called \"{}\"", head[i]));
    }
    RequireColumns require{*this};
    statements::cells({}, require);
  }

  void set(std::vector<std::string>& cells, std::uint32_t line) {
    line_ = line;
    cells_ = &cells;
    if (cells.size() != width_) {
      fail(fmt::format("{} cells, but the head line names {} columns", cells.size(), width_));
    }
    for (std::string& cell : cells) {
      if (!is_valid_utf8(cell)) fail("this is not UTF-8 text; save the table as UTF-8");
      cell = csv_cell_text(sanitise(cell));
    }
  }

  bool has(std::string_view name) const { return !cell("", name).empty(); }

  void operator()(std::string_view prefix, std::string_view name, std::string& text) const {
    text = cell(prefix, name);
  }
  void operator()(std::string_view prefix, std::string_view name, std::vector<std::string>& items) const {
    items = split(cell(prefix, name));
  }
  void operator()(std::string_view prefix, std::string_view name, bool& value) const {
    const std::string text = lower(cell(prefix, name));  // spreadsheets write TRUE
    if (text != "true" && text != "false") fail(fmt::format("\"{}{}\" must be true or false", prefix, name));
    value = text == "true";
  }
  template <class Number>
  void operator()(std::string_view prefix, std::string_view name, Number& number) const {
    const std::string& text = cell(prefix, name);
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (problem != std::errc{} || end != text.data() + text.size()) {
      fail(fmt::format("\"{}{}\" must be a whole number up to {}", prefix, name, std::numeric_limits<Number>::max()));
    }
  }
  void operator()(std::string_view prefix, std::string_view name, Status& status) const {
    const std::string& text = cell(prefix, name);
    const auto parsed = parse_status(text);
    if (!parsed) fail(fmt::format("the unknown status \"{}\"", text));
    status = *parsed;
  }

  [[noreturn]] void fail(const std::string& what) const { throw Error({name_, line_}, what); }

 private:
  struct RequireColumns {
    const Record& record;
    void part(bool /*present*/) {}
    template <class Value>
    void operator()(std::string_view prefix, std::string_view name, const Value& /*value*/) {
      record.column(prefix, name);
    }
  };

  std::size_t column(std::string_view prefix, std::string_view name) const {
    std::string full(prefix);
    full += name;
    const auto found = columns_.find(full);
    if (found == columns_.end())
      fail(fmt::format("the column \"{}\" is missing; this is no table of statements", full));
    return found->second;
  }
  const std::string& cell(std::string_view prefix, std::string_view name) const {
    return (*cells_)[column(prefix, name)];
  }

  const std::string& name_;
  std::size_t width_;
  StringMap<std::size_t> columns_;
  const std::vector<std::string>* cells_ = nullptr;
  std::uint32_t line_ = 1;
};

}  // namespace

void write_statements_csv(const Graph& graph, const Ontology& /*ontology*/, const WriteOptions& /*options*/,
                          std::ostream& out) {
  Sink sink(out);
  HeadLine head(sink.text());
  statements::cells({}, head);
  sink.text() += "\r\n";
  statements::for_each_row(graph, [&](const statements::Row& row) {
    Line line(sink.text());
    statements::cells(row, line);
    sink.text() += "\r\n";
    sink.element_done();
  });
  sink.close();
}

Graph read_statements_csv(std::istream& in, const std::string& name) {
  CsvReader reader(in, name);
  std::vector<std::string> cells;
  if (!reader.next(cells)) throw Error({name, 1}, "the file is empty; a table of statements has a head line");
  Record record(name, cells);
  FactBuilder facts(name);
  while (reader.next(cells)) {
    record.set(cells, reader.line());
    statements::read_row(record, reader.line(), facts);
  }
  return Graph(facts.take());
}

}  // namespace entente
