#include <entente/extract/text/time_words.h>

#include <algorithm>
#include <array>

namespace entente {
namespace {

constexpr std::int32_t first_year = 1500;
constexpr std::int32_t last_year = 2099;

}  // namespace

TimeWords::TimeWords(const Lexicon& lexicon)
    : months(lexicon.list("months")),
      month_abbreviations(lexicon.list("month-abbreviations")),
      ambiguous_months(lexicon.list("ambiguous-months")),
      date_cues(lexicon.list("date-cues")),
      weekdays(lexicon.list("weekdays")),
      not_times(lexicon.list("not-times")),
      day_words(lexicon.list("day-words")),
      units(lexicon.list("time-units")),
      previous(lexicon.list("previous-words")),
      current(lexicon.list("this-words")),
      next(lexicon.list("next-words")),
      ago(lexicon.list("ago-words")),
      ago_prefixes(lexicon.list("ago-prefixes")),
      anchor_links(lexicon.list("anchor-links")),
      anchored_days(lexicon.list("anchored-days")),
      parts(lexicon.list("part-words")),
      since(lexicon.list("since-words")),
      until(lexicon.list("until-words")),
      ranges(lexicon.list("range-words")),
      range_joiners(lexicon.list("range-joiners")),
      articles(lexicon.list("time-articles")),
      links(lexicon.list("date-links")),
      numbers(lexicon.list("time-numbers")),
      vague(lexicon.list("vague-words")),
      future_cues(lexicon.list("time-future-cues")),
      habits(lexicon.list("habit-words")),
      first_days(lexicon.list("first-days")),
      that_year(lexicon.list("that-year")),
      part_prefixes(lexicon.list("part-prefixes")),
      short_year_link(lexicon.list("date-order").contains("day first") ? "del" : ""),
      day_first(lexicon.list("date-order").contains("day first")) {}

int day_number(const Token& token) {
  if (!token.number || token.text.size() > 5) return 0;
  const std::size_t digits = std::min(token.text.find_first_not_of("0123456789"), token.text.size());
  constexpr std::array<std::string_view, 8> suffixes = {"", "st", "nd", "rd", "th", "\u00BA", "o", "er"};
  const std::string_view suffix = token.text.substr(digits);
  if (digits > 2 || std::find(suffixes.begin(), suffixes.end(), suffix) == suffixes.end()) return 0;
  const std::int32_t day = number_value(token.text.substr(0, digits), 0);
  return day <= 31 ? day : 0;
}

std::int32_t full_year(std::int32_t figures) {
  constexpr std::int32_t pivot = 50;  // "49" is 2049, "50" 1950
  constexpr std::int32_t century = 100;
  constexpr std::int32_t millennium = 2000;
  return figures < pivot ? millennium + figures : millennium - century + figures;
}

std::int32_t short_year(const Token& token) {
  if (!token.number || token.text.size() != 2) return 0;
  const std::int32_t year = number_value(token.text, -1);
  return year < 0 ? 0 : full_year(year);
}

std::int32_t year_number(const Token& token) {
  if (!token.number || token.text.size() != 4) return 0;
  const std::int32_t year = number_value(token.text, 0);
  return year >= first_year && year <= last_year ? year : 0;
}

}  // namespace entente
