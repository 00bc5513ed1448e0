#include <entente/extract/text/time.h>

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace entente {
namespace {

bool is_leap(std::int32_t year) {
  return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

/// Days since 1970-01-01. Source: H. Hinnant, "chrono-Compatible Low-Level Date Algorithms", days_from_civil.
std::int64_t to_days(const Date& date) {
  const std::int64_t year = static_cast<std::int64_t>(date.year) - (date.month <= 2 ? 1 : 0);
  const std::int64_t era = (year >= 0 ? year : year - 399) / 400;
  const std::int64_t year_of_era = year - era * 400;
  const std::int64_t day_of_year = (153 * (date.month + (date.month > 2 ? -3 : 9)) + 2) / 5 + date.day - 1;
  const std::int64_t day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
  return era * 146'097 + day_of_era - 719'468;
}

/// The inverse: civil_from_days.
Date from_days(std::int64_t days) {
  days += 719'468;
  const std::int64_t era = (days >= 0 ? days : days - 146'096) / 146'097;
  const std::int64_t day_of_era = days - era * 146'097;
  const std::int64_t year_of_era = (day_of_era - day_of_era / 1'460 + day_of_era / 36'524 - day_of_era / 146'096) / 365;
  const std::int64_t day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  const std::int64_t shifted_month = (5 * day_of_year + 2) / 153;
  const std::int64_t day = day_of_year - (153 * shifted_month + 2) / 5 + 1;
  const std::int64_t month = shifted_month < 10 ? shifted_month + 3 : shifted_month - 9;
  const std::int64_t year = year_of_era + era * 400 + (month <= 2 ? 1 : 0);
  return {static_cast<std::int32_t>(year), static_cast<std::uint8_t>(month), static_cast<std::uint8_t>(day)};
}

/// The whole of `digits` as a number; 0 when it is none.
std::int32_t parse_digits(std::string_view digits) {
  std::int32_t value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return error == std::errc() && end == digits.data() + digits.size() && value > 0 ? value : 0;
}

}  // namespace

int days_in_month(std::int32_t year, int month) {
  constexpr int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  if (month < 1 || month > 12) return 0;
  return month == 2 && is_leap(year) ? 29 : days[month - 1];
}

Date make_date(std::int32_t year, int month, int day) {
  if (year < 1 || year > 9999 || month < 0 || month > 12 || day < 0) return {};
  if (day > 0 && day > days_in_month(year, month)) return {};
  return {year, static_cast<std::uint8_t>(month), static_cast<std::uint8_t>(day)};
}

std::string to_iso(const Date& date) {
  if (date.year == 0) return {};
  if (date.month == 0) return fmt::format("{:04}", date.year);
  if (date.day == 0) return fmt::format("{:04}-{:02}", date.year, date.month);
  return fmt::format("{:04}-{:02}-{:02}", date.year, date.month, date.day);
}

Date parse_iso(std::string_view text) {
  const bool shaped = (text.size() == 4 || text.size() == 7 || text.size() == 10) &&
                      (text.size() < 7 || text[4] == '-') && (text.size() < 10 || text[7] == '-');
  if (!shaped) return {};
  const std::int32_t year = parse_digits(text.substr(0, 4));
  if (year == 0 || text.size() == 4) return make_date(year, 0, 0);
  const std::int32_t month = parse_digits(text.substr(5, 2));
  if (month == 0 || text.size() == 7) return month == 0 ? Date{} : make_date(year, month, 0);
  const std::int32_t day = parse_digits(text.substr(8, 2));
  return day == 0 ? Date{} : make_date(year, month, day);
}

Date add_days(const Date& date, std::int32_t days) {
  return from_days(to_days(date) + days);
}

int weekday(const Date& date) {
  constexpr std::int64_t thursday = 3;  // 1970-01-01
  const std::int64_t day = (to_days(date) + thursday) % 7;
  return static_cast<int>(day < 0 ? day + 7 : day);
}

Date common_part(const Date& a, const Date& b) {
  if (a.year != b.year) return {};
  if (a.month != b.month) return {a.year, 0, 0};
  return {a.year, a.month, a.day == b.day ? a.day : std::uint8_t{0}};
}

}  // namespace entente
