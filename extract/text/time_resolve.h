#pragma once

#include <entente/extract/text/time.h>

#include <cstdint>
#include <string_view>

namespace entente {

/// Whether words look back or ahead of the article's day.
enum class Tense : std::uint8_t {
  unsaid,  ///< "on Tuesday": the article's day or before
  past,    ///< "last Tuesday": before the article's day
  future,  ///< "next Tuesday": after it
};

/// Turns what words tell into dates, against the article's own date (may be {}, or less than a day) and, failing that,
/// the latest year it names (0 for none). Everything returns {} when no date can be told.
class DateResolver {
 public:
  DateResolver(const Date& article, std::int32_t latest_year) : article_(article), latest_year_(latest_year) {}

  /// "Tuesday".
  Date on_weekday(int weekday, Tense tense) const;
  /// "Wednesday last week": {2, -1}.
  Date on_weekday_of_week(int weekday, std::int32_t weeks) const;
  /// "March"; "last March" is not the article's own month.
  Date in_month(int month, Tense tense) const;
  /// "March 27", "Monday, March 27"; -1 for no weekday.
  Date on_month_day(int month, int day, int weekday, Tense tense) const;
  /// "el día 5", "el martes 5": the nearest such day, the past first; -1 for no weekday.
  Date on_day(int day, int weekday, Tense tense) const;
  /// "yesterday": -1.
  Date days_away(std::int32_t days) const;
  /// "last week": {"week", -1}; units are hour, night, day, week, month, year, decade. A week is as precise as all its
  /// days agree.
  Date unit_away(std::string_view unit, std::int32_t count) const;
  /// "three weeks ago": {"week", 3}; what is counted in weeks is only known to some days.
  Date ago(std::string_view unit, std::int32_t count) const;

 private:
  bool knows_day() const { return article_.day != 0; }
  Date nearest_year(int month, int day, Tense tense) const;
  Date months_away(std::int32_t count) const;

  Date article_;
  std::int32_t latest_year_;
};

}  // namespace entente
