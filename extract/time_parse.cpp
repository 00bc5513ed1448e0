#include <entente/base/utf8.h>
#include <entente/extract/time_parse.h>

#include <algorithm>
#include <array>

namespace entente {
namespace {

constexpr std::size_t cue_reach = 12;
constexpr std::size_t cue_reach_ahead = 6;
/// Words like "the" and "more than" in a row that are passed over; bounded, so that "de de de ..." stays linear.
constexpr std::size_t longest_skip = 4;

bool ends_clause(const Token& token) {
  return token.text == ";" || token.text == "." || token.text == ":";
}

/// "visitará", "viajarán", "iremos": future by its ending, which only long enough verbs show.
bool has_spanish_future_ending(const Token& token) {
  constexpr std::array<std::string_view, 3> endings = {"r\u00E1", "r\u00E1n", "remos"};
  return token.text.size() > 6 && std::any_of(endings.begin(), endings.end(), [&](std::string_view ending) {
           return token.text.substr(token.text.size() - ending.size()) == ending;
         });
}

}  // namespace

/// What a date written in words and figures tells.
struct TimeParser::Written {
  std::int32_t year = 0;
  int month = 0;
  int day = 0;
  int weekday = -1;
  Tense tense = Tense::unsaid;
  std::size_t end = 0;
};

bool TimeParser::in(const Lexicon::List& list, std::size_t at) const {
  return at < tokens_.size() && list.contains(tokens_[at].key);
}

std::size_t TimeParser::skip(const Lexicon::List& list, std::size_t at) const {
  for (std::size_t n = 0; n < longest_skip && in(list, at); ++n) ++at;
  return at;
}

/// Past "more than", "several".
std::size_t TimeParser::skip_vague(std::size_t at) const {
  for (std::size_t n = 0; n < longest_skip; ++n) at += match_phrase(words_.vague, tokens_, at).size;
  return at;
}

std::optional<TimeMatch> TimeParser::at(std::size_t at) const {
  if (at >= tokens_.size() || match_phrase(words_.not_times, tokens_, at)) return std::nullopt;
  using Rule = Match (TimeParser::*)(std::size_t) const;
  constexpr std::array<Rule, 10> rules = {&TimeParser::iso_date,    &TimeParser::numeric_date, &TimeParser::day_word,
                                          &TimeParser::relative,    &TimeParser::unit_first,   &TimeParser::counted,
                                          &TimeParser::weekday_led, &TimeParser::decade,       &TimeParser::year,
                                          &TimeParser::part};
  for (const Rule rule : rules) {
    if (Match match = (this->*rule)(at)) return match;
    if (rule == &TimeParser::weekday_led) {
      if (Match match = month_day(at, -1)) return match;
    }
  }
  return std::nullopt;
}

TimeParser::Match TimeParser::iso_date(std::size_t at) const {
  constexpr std::size_t day_size = 10;
  const std::string_view text = tokens_[at].text;
  if (!tokens_[at].number || text.size() < day_size) return std::nullopt;
  const bool timed = text.size() > day_size && text[day_size] == 'T';
  const Date date = timed || text.size() == day_size ? parse_iso(text.substr(0, day_size)) : Date{};
  if (date == Date{}) return std::nullopt;
  return TimeMatch{at + 1, date, true, false, true};
}

/// "7/05/2025", "27.3.2023": the day first where the language says so or the figures leave no choice.
TimeParser::Match TimeParser::numeric_date(std::size_t at) const {
  const std::string_view text = tokens_[at].text;
  const std::size_t first = text.find_first_of("/.-");
  if (!tokens_[at].number || first == std::string_view::npos || first > 2) return std::nullopt;
  const std::size_t second = text.find(text[first], first + 1);
  if (second == std::string_view::npos || text.size() - second != 5) return std::nullopt;
  const std::int32_t a = number_value(text.substr(0, first), 0);
  const std::int32_t b = number_value(text.substr(first + 1, second - first - 1), 0);
  const std::int32_t year = number_value(text.substr(second + 1), 0);
  const Date day_first = a > 0 && b > 0 ? make_date(year, b, a) : Date{};
  const Date month_first = a > 0 && b > 0 ? make_date(year, a, b) : Date{};
  const bool certain = words_.day_first || month_first == Date{} || a == b;
  const Date date = day_first == Date{} ? month_first : certain ? day_first : make_date(year, 0, 0);
  if (date == Date{}) return std::nullopt;
  return TimeMatch{at + 1, date, date.day != 0, false, true};
}

int TimeParser::weekday_at(std::size_t at) const {
  if (at >= tokens_.size() || !tokens_[at].word) return -1;
  const auto value = words_.weekdays.find(tokens_[at].key);
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
  return before.number || before.text == "(" || before.text == "," || words_.date_cues.contains(before.key) ||
         words_.parts.contains(before.key) || words_.since.contains(before.key) || words_.until.contains(before.key);
}

/// The month named by token `at`; 0 when it is another word or a name.
int TimeParser::month_at(std::size_t at) const {
  if (at >= tokens_.size() || !tokens_[at].word) return 0;
  const Token& token = tokens_[at];
  const bool after_number =
      at > 0 && (tokens_[at - 1].number || (at > 1 && in(words_.links, at - 1) && tokens_[at - 2].number));
  const bool beside_number = after_number || number_at(at + 1);
  if (const auto value = words_.month_abbreviations.find(token.key)) {
    if (beside_number && (token.capital || words_.day_first)) return number_value(*value, 0);
  }
  const auto value = words_.months.find(token.key);
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
  if (year != 0) return next + 1;
  // "June of last year", "junio del año pasado"
  Match relative_year = relative(next);
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
  Tense tense = written.tense;
  if (written.year != 0) {
    match.date = make_date(written.year, written.month, written.day);
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
  if (written.day == 0) return std::nullopt;
  std::size_t next = at + 1;
  if (in(words_.range_joiners, next) && next + 1 < tokens_.size() && day_number(tokens_[next + 1]) != 0) next += 2;
  next = skip(words_.links, next);
  written.month = month_at(next);
  if (written.month == 0 || next > at + 5) return std::nullopt;
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
    if (written.day != 0) ++next;
    const bool range = written.day != 0 && in(words_.range_joiners, next) && next + 1 < tokens_.size() &&
                       day_number(tokens_[next + 1]) != 0 && month_at(next + 2) == 0;
    if (range) next += 2;
  }
  written.end = year_after(next, written.year);
  return finish(at, written);
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
  TimeMatch match;
  match.end = at + 1;
  Tense tense = postponed_tense(match.end);
  if (tense == Tense::unsaid) tense = tense_around(at, match.end);
  match.date = resolver_.on_weekday(weekday, tense);
  return match;
}

/// "pasado", "próximo" behind a weekday, month or unit; moves `end` past it.
Tense TimeParser::postponed_tense(std::size_t& end) const {
  if (!words_.day_first) return Tense::unsaid;
  if (const PhraseMatch previous = match_phrase(words_.previous, tokens_, end)) {
    if (previous.value != "date") return Tense::unsaid;
    end += previous.size;
    return Tense::past;
  }
  const PhraseMatch next = match_phrase(words_.next, tokens_, end);
  if (!next || next.value != "date") return Tense::unsaid;
  end += next.size;
  return Tense::future;
}

/// A weekday or month that `tense` qualifies, "mes de" before it or not.
TimeParser::Match TimeParser::qualified(std::size_t at, Tense tense) const {
  if (const int weekday = weekday_at(at); weekday >= 0) {
    std::size_t next = at + 1;
    if (is(next, ",")) ++next;
    if (Match match = month_day(next, weekday); match && match->dated_day) return match;
    if (tense == Tense::unsaid) tense = tense_around(at, at + 1);
    return TimeMatch{at + 1, resolver_.on_weekday(weekday, tense)};
  }
  const PhraseMatch part = match_phrase(words_.parts, tokens_, at);
  const std::size_t head = at + part.size;
  if (Match match = day_led(head, -1)) return match;
  const int month = month_at(head);
  if (month == 0) return std::nullopt;
  Written written;
  written.month = month;
  written.tense = tense;
  written.end = year_after(head + 1, written.year);
  return finish(at, written);
}

/// "last March", "this Tuesday", "next week", "el pasado mes de mayo", "the last two decades".
TimeParser::Match TimeParser::relative(std::size_t at) const {
  struct Kind {
    const Lexicon::List& list;
    Tense tense;
    std::int32_t units;
  };
  const std::array<Kind, 3> kinds = {
      {{words_.previous, Tense::past, -1}, {words_.current, Tense::unsaid, 0}, {words_.next, Tense::future, 1}}};
  for (const Kind& kind : kinds) {
    const PhraseMatch word = match_phrase(kind.list, tokens_, at);
    if (!word) continue;
    std::size_t next = at + word.size;
    if (Match match = qualified(next, kind.tense)) return match;
    bool counted = word.value == "span";
    const std::size_t quantified = skip_vague(next);
    counted = counted || quantified != next;
    next = quantified;
    if (number_at(next) || in(words_.numbers, next)) {
      counted = true;
      ++next;
    }
    const PhraseMatch unit = match_phrase(words_.units, tokens_, next);
    if (!unit) continue;
    const bool spanning = counted || (kind.units < 0 && !words_.day_first && at > 0 && in(words_.articles, at - 1));
    return TimeMatch{next + unit.size, spanning ? Date{} : resolver_.unit_away(unit.value, kind.units)};
  }
  return std::nullopt;
}

/// "año pasado", "semana próxima", "mes que viene".
TimeParser::Match TimeParser::unit_first(std::size_t at) const {
  const PhraseMatch unit = match_phrase(words_.units, tokens_, at);
  if (!unit) return std::nullopt;
  std::size_t end = at + unit.size;
  const Tense tense = postponed_tense(end);
  if (tense == Tense::unsaid) return std::nullopt;
  return TimeMatch{end, resolver_.unit_away(unit.value, tense == Tense::past ? -1 : 1)};
}

/// "two days ago", "hace dos días", "several weeks earlier".
TimeParser::Match TimeParser::counted(std::size_t at) const {
  const PhraseMatch prefix = match_phrase(words_.ago_prefixes, tokens_, at);
  std::size_t next = at + prefix.size;
  const std::size_t quantified = skip_vague(next);
  const bool vague = quantified != next;
  next = quantified;
  std::int32_t count = 0;
  if (const PhraseMatch number = match_phrase(words_.numbers, tokens_, next)) {
    count = number_value(number.value, 0);
    next += number.size;
  } else if (number_at(next)) {
    count = number_value(tokens_[next].text, 0);
    ++next;
  }
  if (count <= 0 && !vague) return std::nullopt;
  const PhraseMatch unit = match_phrase(words_.units, tokens_, next);
  if (!unit) return std::nullopt;
  next += unit.size;
  const PhraseMatch ago = match_phrase(words_.ago, tokens_, next);
  if (!prefix && !ago) return std::nullopt;
  constexpr std::int32_t longest_count = 2000;
  const bool tells = !vague && count <= longest_count && (prefix || ago.value == "date");
  return TimeMatch{next + ago.size, tells ? resolver_.ago(unit.value, count) : Date{}};
}

/// "today", "anteayer"; a phrase without a value ("por la mañana") is no time and hides what it holds.
TimeParser::Match TimeParser::day_word(std::size_t at) const {
  const PhraseMatch word = match_phrase(words_.day_words, tokens_, at);
  if (!word) return std::nullopt;
  constexpr std::int32_t none = 1000;
  const std::int32_t days = number_value(word.value, none);
  TimeMatch match;
  match.end = at + word.size;
  if (days != none) match.date = resolver_.days_away(days);
  // "today, November 13, 2004" tells its own date.
  std::size_t next = match.end;
  if (is(next, ",")) ++next;
  next = skip(words_.articles, next);
  if (Match written = weekday_led(next); written && written->written_out) return written;
  if (Match written = month_day(next, -1); written && written->written_out) return written;
  return match;
}

TimeParser::Match TimeParser::year(std::size_t at) const {
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

/// "early May", "a principios de mayo", "the beginning of last year".
TimeParser::Match TimeParser::part(std::size_t at) const {
  const PhraseMatch part = match_phrase(words_.parts, tokens_, at);
  if (!part) return std::nullopt;
  const std::size_t next = skip(words_.articles, at + part.size);
  if (Match match = relative(next)) return match;
  if (Match match = unit_first(next)) return match;
  if (Match match = month_day(next, -1)) return match;
  return next < tokens_.size() ? year(next) : std::nullopt;
}

Tense TimeParser::tense_around(std::size_t at, std::size_t end) const {
  const auto looks_ahead = [&](std::size_t i) {
    return match_phrase(words_.future_cues, tokens_, i) || (words_.day_first && has_spanish_future_ending(tokens_[i]));
  };
  for (std::size_t n = 1; n <= std::min(at, cue_reach) && !ends_clause(tokens_[at - n]); ++n) {
    if (looks_ahead(at - n)) return Tense::future;
  }
  const std::size_t reach = std::min(tokens_.size(), end + cue_reach_ahead);
  for (std::size_t i = end; i < reach && !ends_clause(tokens_[i]); ++i) {
    if (looks_ahead(i)) return Tense::future;
  }
  return Tense::unsaid;
}

}  // namespace entente
