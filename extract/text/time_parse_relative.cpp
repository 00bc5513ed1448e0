#include <entente/extract/text/time_parse.h>

#include <algorithm>
#include <array>

namespace entente {
namespace {

constexpr std::size_t cue_reach = 12;
constexpr std::size_t cue_reach_ahead = 6;

bool ends_clause(const Token& token) {
  constexpr std::array<std::string_view, 9> marks = {";", ".", ":", "\"", "\u201C", "\u201D", "\u00AB", "\u00BB", "''"};
  return std::find(marks.begin(), marks.end(), token.text) != marks.end();
}

/// "visitará", "viajarán", "iremos": future by its ending, which only long enough verbs show.
bool has_spanish_future_ending(const Token& token) {
  constexpr std::array<std::string_view, 3> endings = {"r\u00E1", "r\u00E1n", "remos"};
  return token.text.size() > 6 && std::any_of(endings.begin(), endings.end(), [&](std::string_view ending) {
           return token.text.substr(token.text.size() - ending.size()) == ending;
         });
}

}  // namespace

/// "pasado", "próximo" behind a weekday, month or unit; moves `end` past it.
Tense TimeParser::postponed_tense(std::size_t& end) const {
  if (!words_.day_first) return Tense::unsaid;
  if (const PhraseMatch previous = match_phrase(words_.previous, tokens_, end)) {
    if (previous.value != "date") return Tense::unsaid;
    end += previous.length;
    return Tense::past;
  }
  const PhraseMatch next = match_phrase(words_.next, tokens_, end);
  if (!next || next.value != "date") return Tense::unsaid;
  end += next.length;
  return Tense::future;
}

/// A weekday or month that `tense` qualifies, "mes de" before it or not.
TimeParser::Match TimeParser::qualified(std::size_t at, Tense tense) const {
  if (const int weekday = weekday_at(at); weekday >= 0) {
    std::size_t next = at + 1;
    if (is(next, ",")) ++next;
    if (Match match = month_day(next, weekday); match && match->dated_day) return match;
    if (Match match = day_of_month(at, tense)) return match;
    if (tense == Tense::unsaid) tense = tense_around(at, at + 1);
    return TimeMatch{at + 1, resolver_.on_weekday(weekday, tense)};
  }
  const PhraseMatch part = match_phrase(words_.parts, tokens_, at);
  const std::size_t head = at + part.length;
  if (Match match = day_led(head, -1)) return match;
  if (Match match = day_of_month(at, tense)) return match;
  const int month = month_at(head);
  if (month == 0) return std::nullopt;
  Written written;
  written.month = month;
  written.tense = tense;
  std::size_t next = head + 1;
  if (!words_.day_first && next < tokens_.size()) written.day = day_number(tokens_[next]);  // "last January 29"
  if (written.day != 0) ++next;
  written.end = year_after(next, written.year);
  return finish(at, written);
}

/// The word that "last", "this" or "next" is at token `at`; of size 0 when it is none of them.
TimeParser::Direction TimeParser::direction_at(std::size_t at) const {
  if (const PhraseMatch word = match_phrase(words_.previous, tokens_, at)) return {word, Tense::past, -1};
  if (const PhraseMatch word = match_phrase(words_.current, tokens_, at)) return {word, Tense::unsaid, 0};
  return {match_phrase(words_.next, tokens_, at), Tense::future, 1};
}

/// "last March", "this Tuesday", "next week", "el pasado mes de mayo", "the last two decades".
TimeParser::Match TimeParser::relative(std::size_t at) const {
  const Direction direction = direction_at(at);
  if (!direction.word) return std::nullopt;
  if (Match match = qualified(at + direction.word.length, direction.tense)) return match;
  return relative_unit(at);
}

/// "last year", "next week", "the last two decades"; what is counted or has an article is a span of no one date.
TimeParser::Match TimeParser::relative_unit(std::size_t at) const {
  const Direction direction = direction_at(at);
  if (!direction.word) return std::nullopt;
  const std::size_t begin = at + direction.word.length;
  std::size_t next = skip_vague(begin);
  if (number_at(next) || in(words_.numbers, next)) ++next;
  const PhraseMatch unit = match_phrase(words_.units, tokens_, next);
  if (!unit) return std::nullopt;
  const bool past_with_article = direction.units < 0 && !words_.day_first && at > 0 && in(words_.articles, at - 1);
  const bool spanning = next != begin || direction.word.value == "span" || past_with_article;
  return TimeMatch{next + unit.length, spanning ? Date{} : resolver_.unit_away(unit.value, direction.units)};
}

/// How many weeks away the one is whose words begin at token `at`: "last week", "la semana que viene"; moves it past
/// them.
std::optional<std::int32_t> TimeParser::week_away(std::size_t& at) const {
  std::size_t next = skip(words_.articles, skip(words_.links, at));
  const Direction direction = direction_at(next);
  if (direction.word && direction.units != 0) next += direction.word.length;
  const PhraseMatch unit = match_phrase(words_.units, tokens_, next);
  if (unit.value != "week") return std::nullopt;
  next += unit.length;
  if (direction.word && direction.units != 0) {
    at = next;
    return direction.units;
  }
  const Tense tense = postponed_tense(next);
  if (tense == Tense::unsaid) return std::nullopt;
  at = next;
  return tense == Tense::past ? -1 : 1;
}

/// "año pasado", "semana próxima", "mes que viene".
TimeParser::Match TimeParser::unit_first(std::size_t at) const {
  const PhraseMatch unit = match_phrase(words_.units, tokens_, at);
  if (!unit) return std::nullopt;
  std::size_t end = at + unit.length;
  if (unit.value == "decade") {  // "la década de 1990", "la década de los 90"
    const std::size_t of = skip(words_.articles, skip(words_.links, end));
    if (of != end && number_at(of)) return TimeMatch{of + 1, {}};
  }
  const Tense tense = postponed_tense(end);
  if (tense == Tense::unsaid) return std::nullopt;
  return TimeMatch{end, resolver_.unit_away(unit.value, tense == Tense::past ? -1 : 1)};
}

/// "the next day", "la víspera"; a phrase without a value ("la víspera de la cumbre") is counted from what follows it.
TimeParser::Match TimeParser::anchored_day(std::size_t at) const {
  const PhraseMatch word = match_phrase(words_.anchored_days, tokens_, at);
  if (!word) return std::nullopt;
  TimeMatch match;
  match.end = at + word.length;
  match.offset = {"day", number_value(word.value, 0)};
  const bool governs = match.offset.count != 0 && !words_.day_first && match.end < tokens_.size() &&
                       tokens_[match.end].word && words_.ago.find(tokens_[match.end - 1].key) == "span";
  if (governs) match.offset.count = 0;  // "the day before the vote"
  return match;
}

/// "two days ago", "hace dos días", "several weeks earlier".
TimeParser::Match TimeParser::counted(std::size_t at) const {
  const PhraseMatch prefix = match_phrase(words_.ago_prefixes, tokens_, at);
  std::size_t next = at + prefix.length;
  const std::size_t quantified = skip_vague(next);
  const bool vague = quantified != next;
  next = quantified;
  std::int32_t count = 0;
  if (const PhraseMatch number = match_phrase(words_.numbers, tokens_, next)) {
    count = number_value(number.value, 0);
    next += number.length;
  } else if (number_at(next)) {
    count = number_value(tokens_[next].text, 0);
    ++next;
  }
  if (count <= 0 && !vague) return std::nullopt;
  const PhraseMatch unit = match_phrase(words_.units, tokens_, next);
  if (!unit) return std::nullopt;
  next += unit.length;
  const PhraseMatch ago = match_phrase(words_.ago, tokens_, next);
  if (!prefix && !ago) return std::nullopt;
  constexpr std::int32_t longest_count = 2000;
  const bool counts = count <= longest_count && (!vague || unit.value == "hour");
  TimeMatch match;
  match.end = next + ago.length;
  if (counts && (prefix || ago.value == "date")) match.date = resolver_.ago(unit.value, count);
  const bool anchored = !prefix && (ago.value == "before" || ago.value == "after");
  if (counts && anchored && !in(words_.anchor_links, match.end))
    match.offset = {unit.value, ago.value == "after" ? count : -count};
  return match;
}

/// What the value of a day word tells: "-1" days, "week -1", "12-25" the day of a feast; {} for none.
Date TimeParser::told_by_value(std::string_view value) const {
  constexpr std::int32_t none = 1000;
  if (const std::size_t blank = value.find(' '); blank != std::string_view::npos)
    return resolver_.unit_away(value.substr(0, blank), number_value(value.substr(blank + 1), none));
  if (const std::size_t dash = value.find('-'); dash != std::string_view::npos && dash > 0) {
    const std::int32_t month = number_value(value.substr(0, dash), 0);
    return resolver_.on_month_day(month, number_value(value.substr(dash + 1), 0), -1, Tense::unsaid);
  }
  const std::int32_t days = number_value(value, none);
  return days != none ? resolver_.days_away(days) : Date{};
}

/// "today", "anteayer"; a phrase without a value ("por la mañana") is no time and hides what it holds.
TimeParser::Match TimeParser::day_word(std::size_t at) const {
  const PhraseMatch word = match_phrase(words_.day_words, tokens_, at);
  if (!word) return std::nullopt;
  TimeMatch match;
  match.end = at + word.length;
  match.date = told_by_value(word.value);
  // "today, November 13, 2004" tells its own date.
  std::size_t next = match.end;
  if (is(next, ",")) ++next;
  next = skip(words_.articles, next);
  if (Match written = weekday_led(next); written && written->written_out) return written;
  if (Match written = month_day(next, -1); written && written->written_out) return written;
  return match;
}

/// "early May", "a principios de mayo", "the beginning of last year".
TimeParser::Match TimeParser::part(std::size_t at) const {
  const PhraseMatch part = match_phrase(words_.parts, tokens_, at);
  if (!part) return std::nullopt;
  const std::size_t next = skip(words_.articles, at + part.length);
  if (Match match = relative(next)) return match;
  if (Match match = unit_first(next)) return match;
  if (Match match = month_day(next, -1)) return match;
  if (weekday_at(next) >= 0) return weekday_led(next);  // "la noche del sábado"
  if (Match match = day_of_month(at, Tense::unsaid)) return match;
  if (Match match = next < tokens_.size() ? year(next) : std::nullopt) return match;
  return unit_of_now(next);
}

/// "the start of the year", "a fines de mes": the article's own.
TimeParser::Match TimeParser::unit_of_now(std::size_t at) const {
  const PhraseMatch unit = match_phrase(words_.units, tokens_, at);
  if (unit.value != "year" && unit.value != "month" && unit.value != "week") return std::nullopt;
  const std::size_t end = at + unit.length;
  const bool counted = end < tokens_.size() && (tokens_[end].number || in(words_.links, end));  // "of the year 2000"
  if (counted) return std::nullopt;
  return TimeMatch{end, resolver_.unit_away(unit.value, 0)};
}

/// "left on Monday, with more expected to follow", but not "On Monday, X will": whether a day stands behind several
/// words of its clause, so that what a comma parts from it says nothing of it.
bool TimeParser::ends_words(std::size_t at) const {
  constexpr std::size_t several = 3;
  for (std::size_t n = 1; n <= several; ++n) {
    if (at < n || tokens_[at - n].text == "," || ends_clause(tokens_[at - n])) return false;
  }
  return true;
}

Tense TimeParser::tense_around(std::size_t at, std::size_t end) const {
  const auto looks_ahead = [&](std::size_t i) {
    return match_phrase(words_.future_cues, tokens_, i) || (words_.day_first && has_spanish_future_ending(tokens_[i]));
  };
  for (std::size_t n = 1; n <= std::min(at, cue_reach) && !ends_clause(tokens_[at - n]); ++n) {
    if (looks_ahead(at - n)) return Tense::future;
  }
  const std::size_t reach = std::min(tokens_.size(), end + cue_reach_ahead);
  const bool last = ends_words(at);
  for (std::size_t i = end; i < reach && !ends_clause(tokens_[i]); ++i) {
    if (last && tokens_[i].text == ",") break;
    if (looks_ahead(i)) return Tense::future;
  }
  return Tense::unsaid;
}

}  // namespace entente
