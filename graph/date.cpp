#include <entente/graph/date.h>

#include <array>

namespace entente {
namespace {

/// The digits [begin, begin + size) as a number.
std::optional<std::uint32_t> number(std::string_view date, std::size_t begin, std::size_t size) {
  std::uint32_t value = 0;
  for (const char c : date.substr(begin, size)) {
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + static_cast<std::uint32_t>(c - '0');
  }
  return value;
}

std::uint32_t days_in(std::uint32_t year, std::uint32_t month) {
  constexpr std::array<std::uint32_t, 12> days = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  return month == 2 && leap ? 29 : days[month - 1];
}

}  // namespace

std::optional<DayRange> day_range(std::string_view date) {
  const bool has_month = date.size() >= 7;
  const bool has_day = date.size() == 10;
  if (date.size() != 4 && date.size() != 7 && !has_day) return std::nullopt;
  if ((has_month && date[4] != '-') || (has_day && date[7] != '-')) return std::nullopt;

  const auto year = number(date, 0, 4);
  if (!year) return std::nullopt;
  if (!has_month) return DayRange{*year * 10000, *year * 10000 + 9999};

  const auto month = number(date, 5, 2);
  if (!month || *month < 1 || *month > 12) return std::nullopt;
  const std::uint32_t month_start = *year * 10000 + *month * 100;
  if (!has_day) return DayRange{month_start, month_start + 99};

  const auto day = number(date, 8, 2);
  if (!day || *day < 1 || *day > days_in(*year, *month)) return std::nullopt;
  return DayRange{month_start + *day, month_start + *day};
}

bool date_contains(std::string_view coarse, std::string_view fine) {
  if (coarse.empty() || coarse == fine) return true;
  return fine.size() > coarse.size() && fine.substr(0, coarse.size()) == coarse && fine[coarse.size()] == '-';
}

}  // namespace entente
