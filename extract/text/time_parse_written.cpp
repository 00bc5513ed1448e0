#include <entente/extract/text/time_parse.h>

#include <algorithm>

namespace entente {
namespace {

/// "-9" of "3-9".
int last_number(std::string_view figures) {
  return number_value(figures.substr(std::min(figures.find_first_of("0123456789"), figures.size())), 0);
}

}  // namespace

int TimeParser::weekday_at(std::size_t at) const {
  if (at >= tokens_.size() || !tokens_[at].word) return -1;
  const auto value = words_.weekdays.find(tokens_[at].hashed_key());
  if (!value) return -1;
  const bool part_of_name =
      words_.day_first && tokens_[at].capital && ((at > 0 && is_name_like(at - 1)) || is_name_like(at + 1));
  const bool habit = at > 0 && in(words_.habits, at - 1);
  return part_of_name || habit ? -1 : number_value(*value, -1);
}

bool TimeParser::is_name_like(std::size_t at) const {
  return at < tokens_.size() && tokens_[at].capital && !in(words_.date_cues, at) && !in(words_.weekdays, at) &&
         !in(words_.months, at);
}

bool TimeParser::is_cued(std::size_t at) const {
  if (at == 0) return false;
  const Token& before = tokens_[at - 1];
  const bool possessive = !before.word && before.text.size() > 1 && before.text.back() == 's';  // "France's 1998 visit"
  return before.number || possessive || before.text == "(" || before.text == "," ||
         words_.date_cues.contains(before.key) || words_.parts.contains(before.key) ||
         words_.since.contains(before.key) || words_.until.contains(before.key);
}

/// "july" of "mid-July"; nothing for other words.
std::string_view TimeParser::behind_part(const Token& token) const {
  const std::size_t dash = token.key.find('-');
  if (dash == std::string::npos || !words_.part_prefixes.contains(token.key.substr(0, dash))) return {};
  return std::string_view(token.key).substr(dash + 1);
}

/// The month named by token `at`; 0 when it is another word or a name.
int TimeParser::month_at(std::size_t at) const {
  if (at >= tokens_.size() || !tokens_[at].word) return 0;
  const Token& token = tokens_[at];
  if (const std::string_view rest = behind_part(token); !rest.empty()) {
    const auto month = words_.months.find(rest);
    return month ? number_value(*month, 0) : 0;  // "mid-July"
  }
  const bool after_number =
      at > 0 && (tokens_[at - 1].number || (at > 1 && in(words_.links, at - 1) && tokens_[at - 2].number));
  const bool beside_number = after_number || number_at(at + 1);
  if (const auto value = words_.month_abbreviations.find(token.hashed_key())) {
    if (beside_number && (token.capital || words_.day_first)) return number_value(*value, 0);
  }
  const auto value = words_.months.find(token.hashed_key());
  if (!value) return 0;
  const int month = number_value(*value, 0);
  if (beside_number) return month;
  if (!token.capital && words_.day_first) return month;
  if (!token.capital || is_name_like(at + 1)) return 0;
  if (is_cued(at))
    return at > 1 && words_.ambiguous_months.contains(token.key) && tokens_[at - 1].text == "," ? 0 : month;
  const bool ambiguous = words_.ambiguous_months.contains(token.key) || words_.day_first;
  return ambiguous || (at > 0 && is_name_like(at - 1)) ? 0 : month;
}

/// Past "2023", ", 2023", "de 2023", "of last year" behind token `at`; `at` when no year stands there.
std::size_t TimeParser::year_after(std::size_t at, std::int32_t& year) const {
  std::size_t next = skip(words_.links, at);
  if (next == at && is(at, ",")) ++next;
  if (next >= tokens_.size() || next - at > 2) return at;
  year = year_number(tokens_[next]);
  if (year == 0 && is(at, words_.short_year_link)) year = short_year(tokens_[next]);  // "mayo del 98"
  if (year != 0) return next + 1;
  // "June of last year", "junio del año pasado"
  Match relative_year = relative_unit(next);
  if (!relative_year) relative_year = unit_first(next);
  if (!relative_year || relative_year->date.year == 0 || relative_year->date.month != 0) return at;
  year = relative_year->date.year;
  return relative_year->end;
}

TimeParser::Match TimeParser::finish(std::size_t at, const Written& written) const {
  TimeMatch match;
  match.end = written.end;
  match.year_told = written.year != 0;
  match.written_out = match.year_told && written.day != 0;
  match.dated_day = written.weekday >= 0 && written.day != 0;
  if (written.year == 0) {
    const std::size_t of = skip(words_.links, match.end);
    const PhraseMatch that_year = match_phrase(words_.that_year, tokens_, of);
    match.of_told_year = that_year.length > 0;
    if (match.of_told_year) match.end = of + that_year.length;
  }
  Tense tense = written.tense;
  if (written.year != 0) {
    match.date = make_date(written.year, written.month, written.day);
    if (written.last_day > written.day) match.last = make_date(written.year, written.month, written.last_day);
  } else {
    if (tense == Tense::unsaid) tense = postponed_tense(match.end);
    if (tense == Tense::unsaid) tense = tense_around(at, match.end);
    match.date = written.day != 0 ? resolver_.on_month_day(written.month, written.day, written.weekday, tense)
                                  : resolver_.in_month(written.month, tense);
  }
  return match;
}

/// "27 de marzo de 2023", "3 March", "12 to 14 May", "12 y 13 de mayo".
TimeParser::Match TimeParser::day_led(std::size_t at, int weekday) const {
  Written written;
  written.weekday = weekday;
  written.day = at < tokens_.size() ? day_number(tokens_[at]) : 0;
  if (written.day == 0 && in(words_.first_days, at) && in(words_.links, at + 1)) written.day = 1;  // "primero de mayo"
  if (written.day == 0) return std::nullopt;
  std::size_t next = at + 1;
  if (in(words_.range_joiners, next)) {  // "3 y 9 de mayo", "el 3 y el 9 de mayo"
    const std::size_t last = in(words_.articles, next + 1) ? next + 2 : next + 1;
    const int day = last < tokens_.size() ? day_number(tokens_[last]) : 0;
    if (day != 0) written.last_day = day;
    if (day != 0) next = last + 1;
  }
  next = skip(words_.links, next);
  written.month = month_at(next);
  if (written.month == 0 || next > at + 6) return std::nullopt;
  written.end = year_after(next + 1, written.year);
  return finish(at, written);
}

/// "March 27, 2023", "March 2023", "May 12-14", "March".
TimeParser::Match TimeParser::month_led(std::size_t at, int weekday) const {
  Written written;
  written.weekday = weekday;
  written.month = month_at(at);
  if (written.month == 0) return std::nullopt;
  std::size_t next = at + 1;
  if (number_at(next)) {
    const std::string_view figures = tokens_[next].text;
    written.day = day_number(tokens_[next]);
    const std::size_t dash = figures.find_first_of("-\xE2");
    if (written.day == 0 && dash != std::string_view::npos && dash <= 2)
      written.day = number_value(figures.substr(0, dash), 0);
    if (written.day > 31) written.day = 0;
    if (dash != std::string_view::npos) written.last_day = last_number(figures.substr(dash));
    if (written.day != 0) ++next;
    const bool range = written.day != 0 && in(words_.range_joiners, next) && next + 1 < tokens_.size() &&
                       day_number(tokens_[next + 1]) != 0 && month_at(next + 2) == 0;
    if (range) written.last_day = day_number(tokens_[next + 1]);
    if (range) next += 2;
  }
  written.end = year_after(next, written.year);
  return finish(at, written);
}

/// Spanish: "día 5", "martes 5" without a month: a day of the article's month or the one beside it.
TimeParser::Match TimeParser::day_of_month(std::size_t at, Tense tense) const {
  if (!words_.day_first || at + 1 >= tokens_.size()) return std::nullopt;
  const int weekday = weekday_at(at);
  if (weekday < 0 && match_phrase(words_.units, tokens_, at).value != "day") return std::nullopt;
  const int day = day_number(tokens_[at + 1]);
  if (day == 0 || month_at(skip(words_.links, at + 2)) != 0) return std::nullopt;
  if (tense == Tense::unsaid) tense = tense_around(at, at + 2);
  return TimeMatch{at + 2, resolver_.on_day(day, weekday, tense)};
}

TimeParser::Match TimeParser::month_day(std::size_t at, int weekday) const {
  if (Match match = day_led(at, weekday)) return match;
  return month_led(at, weekday);
}

/// "Tuesday", "miércoles 7 de mayo", "Friday, July 5".
TimeParser::Match TimeParser::weekday_led(std::size_t at) const {
  const int weekday = weekday_at(at);
  if (weekday < 0) return std::nullopt;
  std::size_t next = at + 1;
  if (is(next, ",") || is(next, "(")) ++next;
  next = skip(words_.articles, next);
  if (Match match = month_day(next, weekday)) {
    if (is(match->end, ")") && is(at + 1, "(")) ++match->end;
    if (match->dated_day) return match;
  }
  if (Match match = day_of_month(at, Tense::unsaid)) return match;
  if (Match match = next < tokens_.size() ? figures(next) : std::nullopt; match && match->written_out) {
    match->dated_day = true;  // "martes, 14/03/1972"
    return match;
  }
  TimeMatch match;
  match.end = at + 1;
  if (const auto weeks = week_away(match.end)) {  // "el miércoles de la semana pasada"
    match.date = resolver_.on_weekday_of_week(weekday, *weeks);
    return match;
  }
  Tense tense = postponed_tense(match.end);
  if (tense == Tense::unsaid) tense = tense_around(at, match.end);
  match.date = resolver_.on_weekday(weekday, tense);
  return match;
}

}  // namespace entente
