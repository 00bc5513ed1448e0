#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>

namespace entente {

/// One line of a table; valid only while it is visited.
struct TableRow {
  std::span<const std::string_view> cells;  ///< as many as there are columns, trimmed
  std::uint32_t line = 0;
};

/// Reads tab-separated text whose first line names the `columns`; blank lines and lines that begin with '#' are free.
/// Throws Error with file and line for a wrong header, a wrong number of cells and invalid UTF-8.
void read_table(std::string_view text, const std::string& file, std::span<const std::string_view> columns,
                const std::function<void(const TableRow&)>& visit);

}  // namespace entente
