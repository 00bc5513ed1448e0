#include <entente/base/utf8.h>
#include <entente/extract/text/clean_layout.h>
#include <entente/extract/text/segment_tokens.h>
#include <entente/extract/text/time_article.h>
#include <entente/extract/text/time_parse.h>

#include <algorithm>
#include <span>
#include <vector>

namespace entente {
namespace {

constexpr std::size_t longest_date_line = 100;
constexpr std::size_t most_tokens_before_date = 9;
constexpr std::size_t most_words_after_date = 8;

/// A full date of a text, and how it stands there.
struct FoundDate {
  Span span;
  TimeMatch match;
  bool today = false;  ///< "today, November 13, 2004"
};

bool begins_with_today(const TimeWords& words, std::span<const Token> tokens, std::size_t at) {
  const PhraseMatch word = match_phrase(words.day_words, tokens, at);
  return word && word.value == "0";
}

/// "August 3-9, 1987": an article on a week is written at its end.
Date last_day(const TimeMatch& match) {
  return match.last != Date{} ? match.last : match.date;
}

/// ".cn" of "English.news.cn": a word that a full stop joins to the one before.
bool is_glued(std::string_view line, const Token& token) {
  return token.span.begin > 1 && line[token.span.begin - 1] == '.' && line[token.span.begin - 2] != ' ';
}

/// Past "3:14 p.m. ET,", "a las 10:30," in front of a date; `at` when no time of day stands there.
std::size_t past_clock(const std::vector<Token>& tokens, std::size_t at, const Lexicon::List& clock_words) {
  const auto beside = [&](const Token& token) {
    return clock_words.contains(token.key) || (token.shout && token.text.size() < 5) ||
           (!token.word && !token.number);  // "GMT", "("
  };
  const auto is_clock = [](const Token& token) {
    const bool hundreds =
        token.text.size() == 4 && token.text.find_first_not_of("0123456789") == std::string_view::npos;
    return token.number && (hundreds || token.text.find(':') != std::string_view::npos);
  };
  std::size_t next = at;
  while (next < tokens.size() && next < at + 3 && beside(tokens[next])) ++next;
  if (next >= tokens.size() || !is_clock(tokens[next])) return at;
  const bool year_alone = next + 1 >= tokens.size() || !beside(tokens[next + 1]);
  if (year_alone) return at;
  while (next < tokens.size() && (is_clock(tokens[next]) || beside(tokens[next]))) ++next;
  return next;
}

/// Calls `use` with each full date in the tokens, and each weekday with day and month, until `use` returns true.
template <class Use>
void for_each_date(std::span<const Token> tokens, const Lexicon& lexicon, const DateResolver& resolver, Use use) {
  const TimeWords words(lexicon);
  const TimeParser parser(tokens, words, resolver);
  for (std::size_t at = 0; at < tokens.size();) {
    const std::optional<TimeMatch> match = parser.at(at);
    if (match && (match->written_out || match->dated_day)) {
      const Span bytes{tokens[at].span.begin, tokens[match->end - 1].span.end};
      if (use(FoundDate{bytes, *match, begins_with_today(words, tokens, at)})) return;
    }
    at = match ? match->end : at + 1;
  }
}

/// The first full date of `span`, in any language, that one first.
std::optional<FoundDate> first_written_date(std::string_view text, Span span, const Resources& resources,
                                            std::string_view language) {
  std::optional<FoundDate> first;
  if (!has_digit(slice(text, span))) return first;
  const auto look = [&](std::string_view code, const LanguageData& data) {
    const std::vector<Token> tokens = tokenise(text, span, token_rules(resources, code));
    for_each_date(tokens, data.lexicon, DateResolver({}, 0), [&](const FoundDate& found) {
      if (found.match.written_out) first = found;
      return first.has_value();
    });
  };
  if (const LanguageData* own = resources.language(language)) look(language, *own);
  for (const auto& [code, data] : resources.languages) {
    if (!first && code != language) look(code, data);
  }
  return first;
}

/// What the paragraphs of an article tell of its date.
class BodyDates {
 public:
  BodyDates(std::string_view text, const Layout& layout, const TokenRules& rules, const Lexicon& lexicon)
      : text_(text), layout_(layout), rules_(rules), lexicon_(lexicon) {
    for (const Passage& passage : layout.passages) {
      if (has_digit(slice(text, passage.span))) with_figures_.push_back(tokenise(text, passage.span, rules));
    }
  }

  Date tell() const {
    std::int32_t latest_year = 0;
    for (const auto& tokens : with_figures_) latest_year = std::max(latest_year, find_latest_year(tokens, lexicon_));
    const DateResolver resolver({}, latest_year);
    Date today;
    Date dated_day;
    Date week_day;    // "el jueves 13 de julio de 2017", "del 3 al 9 de agosto de 1987"
    Date latest_day;  // of all full dates
    std::int32_t full_year = 0;
    for (const auto& tokens : with_figures_) {
      for_each_date(tokens, lexicon_, resolver, [&](const FoundDate& found) {
        const Date& date = found.match.date;
        if (found.today && found.match.written_out) today = date;
        if (found.match.written_out) full_year = std::max(full_year, date.year);
        if (found.match.written_out) latest_day = std::max(latest_day, last_day(found.match));
        const bool of_week = found.match.dated_day || found.match.last != Date{};
        if (found.match.written_out && of_week && week_day == Date{}) week_day = last_day(found.match);
        if (found.match.dated_day && !found.match.written_out && dated_day == Date{}) dated_day = date;
        return today != Date{};
      });
      if (today != Date{}) return today;
    }
    if (week_day != Date{} && week_day == latest_day && week_day.year >= latest_year) return week_day;
    if (dated_day != Date{}) return dated_day;
    return full_year != 0 && full_year >= latest_year ? Date{full_year, 0, 0} : Date{};
  }

  /// "BOGOTÁ, 14 mar (EFE).-": a dateline without a year has the one that the paragraphs tell, else the latest year
  /// named or the next, as the weekday asks that the article names. {} for no such dateline.
  Date dateline(const Date& told) const {
    if (layout_.metadata.empty()) return {};
    const std::int32_t year =
        told.year != 0 ? told.year
                       : find_latest_year(tokens_of({0, static_cast<std::uint32_t>(text_.size())}), lexicon_);
    if (year == 0) return {};
    const Date day = day_of_dateline(year);
    if (day == Date{} || told.day != 0) return day == Date{} ? day : near(day, told);
    const int named = first_weekday();
    if (fits(day, named)) return day;
    const Date next = make_date(year + 1, day.month, day.day);
    return told == Date{} && next != Date{} && fits(next, named) ? next : Date{};
  }

 private:
  std::vector<Token> tokens_of(Span span) const { return tokenise(text_, span, rules_); }

  /// The first day with its month, but no year, among the datelines.
  Date day_of_dateline(std::int32_t year) const {
    const TimeWords words(lexicon_);
    const DateResolver resolver({}, year);
    for (const Span& span : layout_.metadata) {
      if (!has_digit(slice(text_, span))) continue;
      const std::vector<Token> tokens = tokens_of(span);
      const TimeParser parser(tokens, words, resolver);
      for (std::size_t at = 0; at < tokens.size(); ++at) {
        const std::optional<TimeMatch> match = parser.at(at);
        if (match && match->date.day != 0 && !match->year_told) return match->date;
      }
    }
    return {};
  }

  /// The first weekday that the paragraphs name; -1 for none.
  int first_weekday() const {
    const Lexicon::List& weekdays = lexicon_.list("weekdays");
    for (const Passage& passage : layout_.passages) {
      for (const Token& token : tokens_of(passage.span)) {
        if (const auto day = weekdays.find(token.hashed_key())) return number_value(*day, -1);
      }
    }
    return -1;
  }

  /// News is of the day of the article or the one before it.
  static bool fits(const Date& day, int named) {
    constexpr int days_a_week = 7;
    constexpr int oldest_news = 1;
    return named < 0 || (weekday(day) - named + days_a_week) % days_a_week <= oldest_news;
  }

  /// A day in the year that brings it next to another: January after December.
  static Date near(const Date& day, const Date& other) {
    constexpr int half_a_year = 6;
    const int months = day.month - other.month;
    const int years = months > half_a_year ? -1 : months < -half_a_year ? 1 : 0;
    return make_date(day.year + years, day.month, day.day);
  }

  std::string_view text_;
  const Layout& layout_;
  const TokenRules& rules_;
  const Lexicon& lexicon_;
  std::vector<std::vector<Token>> with_figures_;  ///< the tokens of the paragraphs that hold any
};

}  // namespace

std::optional<WrittenDate> find_labelled_date(std::string_view line, const Resources& resources) {
  const std::string_view head = line.substr(0, longest_date_line);
  if (!has_digit(head)) return std::nullopt;
  for (const auto& [code, data] : resources.languages) {
    const TokenRules rules = token_rules(resources, code);
    const std::vector<Token> tokens = tokenise(head, {0, static_cast<std::uint32_t>(head.size())}, rules);
    const PhraseMatch label = match_phrase(data.lexicon.list("date-labels"), tokens, 0);
    if (!label) continue;
    std::size_t at = label.length;
    while (at < tokens.size() && at < label.length + 2 && !tokens[at].word && !tokens[at].number) ++at;
    const TimeWords words(data.lexicon);
    const DateResolver unknown({}, 0);
    at = past_clock(tokens, at, data.lexicon.list("clock-words"));
    const std::optional<TimeMatch> match = TimeParser(tokens, words, unknown).at(at);
    if (match && match->written_out) return WrittenDate{{0, tokens[match->end - 1].span.end}, match->date};
  }
  return std::nullopt;
}

bool is_date_line(std::string_view line, const Resources& resources) {
  if (line.empty() || line.size() > longest_date_line || !has_digit(line)) return false;
  const Span whole{0, static_cast<std::uint32_t>(line.size())};
  for (const auto& language : resources.languages) {
    const Lexicon& lexicon = language.second.lexicon;
    const std::optional<FoundDate> date = first_written_date(line, whole, resources, language.first);
    if (!date) continue;
    const TokenRules rules = token_rules(resources, language.first);
    const std::vector<Token> before = tokenise(line, {0, date->span.begin}, rules);
    const std::vector<Token> after = tokenise(line, {date->span.end, whole.end}, rules);
    if (line.back() == '.' && !match_phrase(lexicon.list("date-labels"), before, 0)) continue;
    const bool place = std::all_of(before.begin(), before.end(), [&](const Token& token) {
      return !token.word || token.capital || lexicon.list("date-labels").contains(token.key) ||
             lexicon.list("date-cues").contains(token.key) || lexicon.list("clock-words").contains(token.key) ||
             is_glued(line, token);
    });
    if (place && before.size() <= most_tokens_before_date && after.size() <= most_words_after_date) return true;
  }
  return false;
}

Date find_article_date(std::string_view text, const Resources& resources, std::string_view language) {
  const Layout layout = lay_out(text, false, resources);
  for (const Span& metadata : layout.metadata) {
    if (const auto date = first_written_date(text, metadata, resources, language)) return last_day(date->match);
  }
  const LanguageData* const data = resources.language(language);
  if (data == nullptr) return {};
  const TokenRules rules = token_rules(resources, language);
  const BodyDates body(text, layout, rules, data->lexicon);
  const Date told = body.tell();
  const Date line = body.dateline(told);
  return line != Date{} ? line : told;
}

}  // namespace entente
