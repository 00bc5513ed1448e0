#include <entente/extract/text/time_resolve.h>

#include <cstdlib>

namespace entente {
namespace {

constexpr int days_a_week = 7;
constexpr int months_a_year = 12;
constexpr int years_a_decade = 10;
/// After so many years each day and month has met each weekday.
constexpr int years_to_search = 12;
/// Articles are stored under the day of another time zone: "on May 8" in one of May 7 is not a year ago.
constexpr std::int32_t time_zone_slack = 1;

Date whole_span(const Date& first, std::int32_t days) {
  return common_part(first, add_days(first, days));
}

}  // namespace

Date DateResolver::on_weekday(int wanted, Tense tense) const {
  if (!knows_day()) return {};
  const int back = (weekday(article_) - wanted + days_a_week) % days_a_week;
  switch (tense) {
    case Tense::unsaid:
      return add_days(article_, -back);
    case Tense::past:
      return add_days(article_, back == 0 ? -days_a_week : -back);
    case Tense::future:
      return add_days(article_, days_a_week - back);
  }
  return {};
}

Date DateResolver::on_weekday_of_week(int wanted, std::int32_t weeks) const {
  return knows_day() ? add_days(article_, weeks * days_a_week - weekday(article_) + wanted) : Date{};
}

Date DateResolver::in_month(int month, Tense tense) const {
  if (article_.month == 0) return on_month_day(month, 0, -1, tense);
  std::int32_t year = article_.year;
  if (tense == Tense::future && month <= article_.month) ++year;
  if (tense == Tense::past && month >= article_.month) --year;
  if (tense == Tense::unsaid && month > article_.month) --year;
  return make_date(year, month, 0);
}

Date DateResolver::on_month_day(int month, int day, int wanted, Tense tense) const {
  const std::int32_t named_year = article_.year != 0 ? article_.year : latest_year_;
  if (wanted < 0) return article_.month == 0 ? make_date(named_year, month, day) : nearest_year(month, day, tense);
  if (named_year == 0) return {};
  for (int years = 0; years < years_to_search; ++years) {
    // Without the article's own day years count upwards; with it the nearest that fits, the past first.
    const std::int32_t year =
        article_.month == 0 ? named_year + years : named_year + (years % 2 == 0 ? years : -years - 1) / 2;
    const Date date = make_date(year, month, day);
    if (date.day != 0 && weekday(date) == wanted) return date;
  }
  return make_date(named_year, month, day);
}

Date DateResolver::nearest_year(int month, int day, Tense tense) const {
  const Date this_year = make_date(article_.year, month, day);
  if (!knows_day()) return this_year;
  const Date latest = tense == Tense::past ? add_days(article_, -1) : add_days(article_, time_zone_slack);
  if (tense == Tense::future) return this_year < article_ ? make_date(article_.year + 1, month, day) : this_year;
  return latest < this_year ? make_date(article_.year - 1, month, day) : this_year;
}

Date DateResolver::on_day(int day, int wanted, Tense tense) const {
  if (!knows_day()) return {};
  const std::int32_t step = tense == Tense::future ? 1 : -1;
  for (std::int32_t months = 0; months < months_a_year; ++months) {
    const Date month = months_away(step * months);
    const Date date = make_date(month.year, month.month, day);
    const bool beyond = tense == Tense::future ? date < article_ : article_ < date;
    if (date.day != 0 && !beyond && (wanted < 0 || weekday(date) == wanted)) return date;
    if (wanted < 0 && months > 0) break;
  }
  return {};
}

Date DateResolver::days_away(std::int32_t days) const {
  return knows_day() ? add_days(article_, days) : Date{};
}

Date DateResolver::months_away(std::int32_t count) const {
  if (article_.month == 0) return {};
  const std::int32_t months = article_.year * months_a_year + (article_.month - 1) + count;
  return months < months_a_year ? Date{} : make_date(months / months_a_year, months % months_a_year + 1, 0);
}

Date DateResolver::unit_away(std::string_view unit, std::int32_t count) const {
  if (unit == "hour") return days_away(0);
  if (unit == "day") return days_away(count);
  if (unit == "month") return months_away(count);
  if (unit == "night") return knows_day() ? common_part(add_days(article_, -1), article_) : Date{};
  if (unit == "decade") count *= years_a_decade;
  if (unit == "year" || unit == "decade") return article_.year == 0 ? Date{} : make_date(article_.year + count, 0, 0);
  if (unit != "week" || !knows_day()) return {};
  const Date monday = add_days(article_, count * days_a_week - weekday(article_));
  return count == 0 ? common_part(monday, article_) : whole_span(monday, days_a_week - 1);
}

Date DateResolver::ago(std::string_view unit, std::int32_t count) const {
  if (unit != "week") return unit_away(unit, -count);
  constexpr std::int32_t doubt = 3;
  return knows_day() ? whole_span(add_days(article_, -count * days_a_week - doubt), 2 * doubt) : Date{};
}

}  // namespace entente
