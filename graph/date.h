#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace entente {

/// The days that a date may mean, as numbers yyyymmdd; a part that the date leaves open spans all its values, so that
/// "2023-05" is [20230500, 20230599]. Fit for comparing, not for counting days.
struct DayRange {
  std::uint32_t first = 0;
  std::uint32_t last = 0;

  friend constexpr bool operator==(const DayRange&, const DayRange&) = default;
};

/// Of an ISO 8601 date YYYY, YYYY-MM or YYYY-MM-DD; nothing for any other text, the empty one included.
std::optional<DayRange> day_range(std::string_view date);

/// Whether `fine` says the same as `coarse` or more: "2023" contains "2023-05", the empty date contains every date.
bool date_contains(std::string_view coarse, std::string_view fine);

}  // namespace entente
