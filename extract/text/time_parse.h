#pragma once

#include <entente/extract/text/time_resolve.h>
#include <entente/extract/text/time_words.h>

#include <optional>
#include <span>

namespace entente {

/// How far from another day, which the words before told: "two weeks later".
struct TimeOffset {
  std::string_view unit;
  std::int32_t count = 0;  ///< 0: from no other day
};

/// Words that tell when, begun at some token.
struct TimeMatch {
  std::size_t end = 0;        ///< one past the last token
  Date date;                  ///< {} when they name no date that can be told
  bool written_out = false;   ///< day, month and year all stand there
  bool dated_day = false;     ///< a weekday stands beside the day and month
  bool year_told = false;     ///< the words tell the year, the article need not
  Date last = {};             ///< where a range of days ends: "August 3-9, 1987"; {} for none
  TimeOffset offset = {};     ///< that the date still lacks
  bool of_told_year = false;  ///< "in May of that year": the last one told
};

/// Reads the time words of a sentence; see find_times.
class TimeParser {
 public:
  TimeParser(std::span<const Token> tokens, const TimeWords& words, const DateResolver& resolver)
      : tokens_(tokens), words_(words), resolver_(resolver) {}

  /// A date, weekday or relative time that begins at token `at`, without "since" and the like before it.
  std::optional<TimeMatch> at(std::size_t at) const;

 private:
  using Match = std::optional<TimeMatch>;

  /// What a date in words and figures tells.
  struct Written {
    std::int32_t year = 0;
    int month = 0;
    int day = 0;
    int last_day = 0;  ///< of a range
    int weekday = -1;
    Tense tense = Tense::unsaid;
    std::size_t end = 0;  ///< one past the last token
  };

  /// "last", "this" or "next".
  struct Direction {
    PhraseMatch word;
    Tense tense = Tense::unsaid;
    std::int32_t units = 0;
  };

  // In figures: time_parse.cpp.
  Match figures(std::size_t at) const;
  Match iso_date(std::size_t at) const;
  Match numeric_date(std::size_t at) const;
  std::int32_t month_in_figures(std::string_view word) const;
  Match year(std::size_t at) const;
  Match decade(std::size_t at) const;

  // Days and months by name: time_parse_written.cpp.
  Match weekday_led(std::size_t at) const;
  Match month_day(std::size_t at, int weekday) const;
  Match day_of_month(std::size_t at, Tense tense) const;
  std::string_view behind_part(const Token& token) const;
  Match day_led(std::size_t at, int weekday) const;
  Match month_led(std::size_t at, int weekday) const;
  Match finish(std::size_t at, const Written& written) const;
  std::size_t year_after(std::size_t at, std::int32_t& year) const;
  int month_at(std::size_t at) const;
  int weekday_at(std::size_t at) const;
  bool is_cued(std::size_t at) const;
  bool is_name_like(std::size_t at) const;

  // From the article's day: time_parse_relative.cpp.
  Match anchored_day(std::size_t at) const;
  Match day_word(std::size_t at) const;
  Direction direction_at(std::size_t at) const;
  Match relative(std::size_t at) const;
  Match relative_unit(std::size_t at) const;
  Match qualified(std::size_t at, Tense tense) const;
  Match unit_first(std::size_t at) const;
  Match counted(std::size_t at) const;
  Match part(std::size_t at) const;
  Match unit_of_now(std::size_t at) const;
  std::optional<std::int32_t> week_away(std::size_t& at) const;
  Date told_by_value(std::string_view value) const;
  Tense postponed_tense(std::size_t& end) const;
  bool ends_words(std::size_t at) const;
  Tense tense_around(std::size_t at, std::size_t end) const;

  bool in(const Lexicon::List& list, std::size_t at) const;
  bool is(std::size_t at, std::string_view text) const { return at < tokens_.size() && tokens_[at].text == text; }
  bool number_at(std::size_t at) const { return at < tokens_.size() && tokens_[at].number; }
  std::size_t skip(const Lexicon::List& list, std::size_t at) const;
  std::size_t skip_vague(std::size_t at) const;

  std::span<const Token> tokens_;
  const TimeWords& words_;
  const DateResolver& resolver_;
};

}  // namespace entente
