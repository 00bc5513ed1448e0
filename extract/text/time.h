#pragma once

#include <entente/extract/text/segment.h>

#include <compare>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace entente {

/// A day, month or year of the proleptic Gregorian calendar; the parts that are not known are 0.
struct Date {
  std::int32_t year = 0;
  std::uint8_t month = 0;
  std::uint8_t day = 0;

  friend bool operator==(const Date&, const Date&) = default;
  friend std::strong_ordering operator<=>(const Date& a, const Date& b) {
    if (a.year != b.year) return a.year <=> b.year;
    return a.month != b.month ? a.month <=> b.month : a.day <=> b.day;
  }
};

/// "2023", "2023-05", "2023-05-07", or "" for no date.
std::string to_iso(const Date& date);
/// The date of an ISO 8601 string of those precisions; {} when it is none or no such day exists.
Date parse_iso(std::string_view text);
/// The day `days` later (earlier when negative); `date` must name a day.
Date add_days(const Date& date, std::int32_t days);
/// 0 Monday .. 6 Sunday; `date` must name a day.
int weekday(const Date& date);
/// 28 .. 31; 0 when there is no such month.
int days_in_month(std::int32_t year, int month);
/// {} when the calendar has no such day; months and days may be 0 for unknown.
Date make_date(std::int32_t year, int month, int day);
/// What two dates share: of two days of May 2023, "2023-05".
Date common_part(const Date& a, const Date& b);

enum class TimeKind : std::uint8_t { point, since, until };

/// Words of a sentence that tell when: "last Tuesday", "a principios de mayo", "since 2019".
struct TimeExpression {
  std::uint32_t first_token = 0;
  std::uint32_t end_token = 0;  ///< one past the last
  Date date;                    ///< as precise as the words allow; {} when they name no date that can be told
  TimeKind kind = TimeKind::point;
};

/// Finds time expressions and resolves them against the article's date (may be {}) and the latest year that the article
/// names (0 when none). Past readings are preferred unless the words say "next", "próximo". `told` are the dates of the
/// sentences before, in their order: "two days later" counts from the last. Linear time.
std::vector<TimeExpression> find_times(const Sentence& sentence, const Date& article, std::int32_t latest_year,
                                       const Lexicon& lexicon, std::span<const Date> told = {});

/// The latest year that the words name as past or present: ends of ranges ("2020-2025") and years after "by" or "until"
/// do not count. 0 for none. Linear time.
std::int32_t find_latest_year(std::span<const Token> tokens, const Lexicon& lexicon);

/// The date of an article by its own words: "date 2023-09-14", a dateline, "Dec 20, 2018", an ISO day; failing these
/// the latest full date in it when it has a weekday or ends a range of days, a weekday with day and month (whose year
/// is the first that fits, not before the latest year named), and the year of any full date. {} when nothing tells.
Date find_article_date(std::string_view text, const Resources& resources, std::string_view language);

}  // namespace entente
