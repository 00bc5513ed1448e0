#include <entente/base/utf8.h>
#include <entente/ontology/records.h>
#include <entente/ontology/tables.h>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <vector>

namespace entente {
namespace {

void split_cells(std::string_view line, std::vector<std::string_view>& cells) {
  cells.clear();
  for (;;) {
    const auto end = std::min(line.find('\t'), line.size());
    cells.push_back(trim(line.substr(0, end)));
    if (end == line.size()) return;
    line.remove_prefix(end + 1);
  }
}

}  // namespace

void read_table(std::string_view text, const std::string& file, std::span<const std::string_view> columns,
                const std::function<void(const TableRow&)>& visit) {
  std::vector<std::string_view> cells;
  bool header_seen = false;
  for_each_line(text, file, [&](std::string_view line, std::uint32_t number) {
    if (trim(line).empty() || line.front() == '#') return;
    split_cells(line, cells);
    if (!header_seen) {
      header_seen = true;
      if (std::equal(cells.begin(), cells.end(), columns.begin(), columns.end())) return;
      throw Error({file, number}, fmt::format("not the header of this table; begin with the tab-separated line '{}'",
                                              fmt::join(columns, " ")));
    }
    if (cells.size() != columns.size()) {
      throw Error({file, number}, fmt::format("{} columns instead of {}; separate these by tabs: {}", cells.size(),
                                              columns.size(), fmt::join(columns, ", ")));
    }
    visit({cells, number});
  });
}

}  // namespace entente
