#include <entente/base/utf8.h>
#include <entente/extract/text/time_parse.h>

#include <algorithm>
#include <array>
#include <string>

namespace entente {
namespace {

/// Words like "the" and "more than" in a row that are passed over; bounded, so that "de de de ..." stays linear.
constexpr std::size_t longest_skip = 4;

/// "2025" or, where two figures may be a year, "98"; 0 for none.
std::int32_t year_in_figures(std::string_view figures, bool may_be_short) {
  if (figures.size() == 4) return number_value(figures, 0);
  const std::int32_t year = may_be_short && figures.size() == 2 ? number_value(figures, -1) : -1;
  return year < 0 ? 0 : full_year(year);
}

}  // namespace

bool TimeParser::in(const Lexicon::List& list, std::size_t at) const {
  return at < tokens_.size() && list.contains(tokens_[at].hashed_key());
}

std::size_t TimeParser::skip(const Lexicon::List& list, std::size_t at) const {
  for (std::size_t n = 0; n < longest_skip && in(list, at); ++n) ++at;
  return at;
}

/// Past "more than", "several".
std::size_t TimeParser::skip_vague(std::size_t at) const {
  for (std::size_t n = 0; n < longest_skip; ++n) at += match_phrase(words_.vague, tokens_, at).length;
  return at;
}

std::optional<TimeMatch> TimeParser::at(std::size_t at) const {
  if (at >= tokens_.size() || match_phrase(words_.not_times, tokens_, at)) return std::nullopt;
  using Rule = Match (TimeParser::*)(std::size_t) const;
  constexpr std::array<Rule, 10> rules = {&TimeParser::figures,     &TimeParser::day_word,   &TimeParser::anchored_day,
                                          &TimeParser::relative,    &TimeParser::unit_first, &TimeParser::counted,
                                          &TimeParser::weekday_led, &TimeParser::decade,     &TimeParser::year,
                                          &TimeParser::part};
  for (const Rule rule : rules) {
    if (Match match = (this->*rule)(at)) return match;
    if (rule == &TimeParser::weekday_led) {
      if (Match match = month_day(at, -1)) return match;
    }
  }
  return std::nullopt;
}

/// A date that is one token of figures.
TimeParser::Match TimeParser::figures(std::size_t at) const {
  Match match = iso_date(at);
  return match ? match : numeric_date(at);
}

/// "2023-05-07", "2023-05-07T10:00Z", "2023/05/07", "2023.05.07".
TimeParser::Match TimeParser::iso_date(std::size_t at) const {
  constexpr std::size_t day_size = 10;
  constexpr std::size_t year_size = 4;
  const std::string_view text = tokens_[at].text;
  if (!tokens_[at].number || text.size() < day_size) return std::nullopt;
  if (text.size() > day_size && text[day_size] != 'T') return std::nullopt;
  std::string day(text.substr(0, day_size));
  const char mark = day[year_size];
  if (mark == '/' || mark == '.') std::replace(day.begin(), day.end(), mark, '-');
  const Date date = parse_iso(day);
  if (date == Date{}) return std::nullopt;
  return TimeMatch{at + 1, date, true, false, true};
}

/// "Mar" of "14-Mar-1972"; 0 for no month.
std::int32_t TimeParser::month_in_figures(std::string_view word) const {
  const std::string key = fold(word);
  const auto full = words_.months.find(key);
  const auto month = full ? full : words_.month_abbreviations.find(key);
  return month ? number_value(*month, 0) : 0;
}

/// "7/05/2025", "27.3.2023", "03/11/98", "14-Mar-1972": the day first where the language says so or the figures leave
/// no choice.
TimeParser::Match TimeParser::numeric_date(std::size_t at) const {
  const std::string_view text = tokens_[at].text;
  if (!tokens_[at].number) return std::nullopt;
  const std::size_t first = text.find_first_of("/.-");
  if (first == std::string_view::npos || first > 2) return std::nullopt;
  const std::size_t second = text.find(text[first], first + 1);
  if (second == std::string_view::npos) return std::nullopt;
  const std::int32_t year = year_in_figures(text.substr(second + 1), text[first] == '/');
  const std::int32_t a = number_value(text.substr(0, first), 0);
  const std::string_view middle = text.substr(first + 1, second - first - 1);
  const std::int32_t named = text[first] == '-' ? month_in_figures(middle) : 0;
  const std::int32_t b = named != 0 ? named : number_value(middle, 0);
  const Date day_first = a > 0 && b > 0 ? make_date(year, b, a) : Date{};
  const Date month_first = a > 0 && b > 0 ? make_date(year, a, b) : Date{};
  const bool certain = words_.day_first || named != 0 || month_first == Date{} || a == b;
  const Date date = day_first == Date{} ? month_first : certain ? day_first : make_date(year, 0, 0);
  if (date == Date{}) return std::nullopt;
  return TimeMatch{at + 1, date, date.day != 0, false, true};
}

TimeParser::Match TimeParser::year(std::size_t at) const {
  if (const std::string_view rest = behind_part(tokens_[at]); rest.size() >= 4) {  // "mid-2003", "mid-1990s"
    const std::int32_t named = number_value(rest, 0);
    const bool decade = rest.back() == 's' && number_value(rest.substr(0, rest.size() - 1), 0) != 0;
    if (named == 0 && !decade) return std::nullopt;
    return TimeMatch{at + 1, make_date(named, 0, 0)};
  }
  const std::int32_t year = year_number(tokens_[at]);
  if (year == 0) return std::nullopt;
  const bool before_noun = at + 1 < tokens_.size() && tokens_[at + 1].word && !tokens_[at + 1].capital &&
                           !in(words_.date_cues, at + 1) && !in(words_.range_joiners, at + 1);
  if (!is_cued(at) && before_noun) return std::nullopt;
  return TimeMatch{at + 1, make_date(year, 0, 0)};
}

/// "1980s", "2020-2025": of a range the year it begins with, of a decade no date.
TimeParser::Match TimeParser::decade(std::size_t at) const {
  constexpr std::size_t year_size = 4;
  const Token& token = tokens_[at];
  if (!token.number || token.text.size() <= year_size) return std::nullopt;
  Token head = token;
  head.text = token.text.substr(0, year_size);
  const std::int32_t year = year_number(head);
  const std::string_view tail = token.text.substr(year_size);
  if (year == 0) return std::nullopt;
  if (tail == "s") return TimeMatch{at + 1, {}};
  const bool range = tail.front() == '-' || tail.substr(0, 3) == "\u2013";
  const std::size_t digits = tail.find_first_of("0123456789");
  if (!range || digits == std::string_view::npos) return std::nullopt;
  Token last = token;
  last.text = tail.substr(digits);
  if (last.text.size() != 2 && year_number(last) == 0) return std::nullopt;
  return TimeMatch{at + 1, make_date(year, 0, 0)};
}

}  // namespace entente
