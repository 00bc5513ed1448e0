#include <entente/export/spells.h>
#include <entente/graph/date.h>

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <limits>
#include <optional>
#include <utility>

namespace entente {
namespace {

using std::chrono::day;
using std::chrono::month;
using std::chrono::sys_days;
using std::chrono::year;

using Days = std::pair<int, int>;  ///< numbers of days, both included

constexpr int ever_before = std::numeric_limits<int>::min();
constexpr int ever_after = std::numeric_limits<int>::max();

int number_of(std::chrono::year_month_day date) {
  return static_cast<int>(sys_days(date).time_since_epoch().count());
}

std::string iso(int number) {
  if (number == ever_before || number == ever_after) return {};
  const std::chrono::year_month_day date{sys_days(std::chrono::days(number))};
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                     static_cast<unsigned>(date.day()));
}

/// A date may leave month and day open: 00 in its first day, 99 in its last.
Days days_of(DayRange range) {
  const year first_year(static_cast<int>(range.first / 10000));
  const month first_month(std::max(range.first / 100 % 100, 1U));
  const day first_day(std::max(range.first % 100, 1U));
  const year last_year(static_cast<int>(range.last / 10000));
  const month last_month(std::min(range.last / 100 % 100, 12U));
  const day end_of_month = std::chrono::year_month_day_last(last_year / last_month / std::chrono::last).day();
  const day last_day = std::min(day(range.last % 100), end_of_month);
  return {number_of(first_year / first_month / first_day), number_of(last_year / last_month / last_day)};
}

std::optional<Days> days_of(const Relation& relation) {
  const std::optional<DayRange> range = day_range(relation.date);
  if (!range || range->first < 10000) return std::nullopt;  // XML Schema knows no year 0
  const Days days = days_of(*range);
  if (relation.status == Status::ongoing) return Days{days.first, ever_after};
  if (relation.status == Status::ended) return Days{ever_before, days.second};
  return days;
}

}  // namespace

std::vector<Spell> spells_of(std::span<const Relation* const> relations) {
  std::vector<Days> all;
  for (const Relation* relation : relations) {
    if (const auto days = days_of(*relation)) all.push_back(*days);
  }
  std::sort(all.begin(), all.end());
  std::vector<Days> merged;
  for (const Days& days : all) {
    const bool touches =
        !merged.empty() && (merged.back().second == ever_after || days.first <= merged.back().second + 1);
    if (touches) {
      merged.back().second = std::max(merged.back().second, days.second);
    } else {
      merged.push_back(days);
    }
  }
  std::vector<Spell> spells;
  spells.reserve(merged.size());
  for (const Days& days : merged) spells.push_back({iso(days.first), iso(days.second)});
  return spells;
}

}  // namespace entente
