#pragma once

#include <entente/base/number.h>
#include <entente/extract/text/segment_phrase.h>

#include <cstdint>
#include <span>
#include <string_view>

namespace entente {

/// The word lists of a language that tell when; see time.txt in its folder.
struct TimeWords {
  explicit TimeWords(const Lexicon& lexicon);

  const Lexicon::List& months;
  const Lexicon::List& month_abbreviations;
  const Lexicon::List& ambiguous_months;
  const Lexicon::List& date_cues;
  const Lexicon::List& weekdays;
  const Lexicon::List& not_times;
  const Lexicon::List& day_words;
  const Lexicon::List& units;
  const Lexicon::List& previous;
  const Lexicon::List& current;
  const Lexicon::List& next;
  const Lexicon::List& ago;
  const Lexicon::List& ago_prefixes;
  const Lexicon::List& anchor_links;
  const Lexicon::List& anchored_days;
  const Lexicon::List& parts;
  const Lexicon::List& since;
  const Lexicon::List& until;
  const Lexicon::List& ranges;
  const Lexicon::List& range_joiners;
  const Lexicon::List& articles;
  const Lexicon::List& links;
  const Lexicon::List& numbers;
  const Lexicon::List& vague;
  const Lexicon::List& future_cues;
  const Lexicon::List& habits;
  const Lexicon::List& first_days;
  const Lexicon::List& that_year;
  const Lexicon::List& part_prefixes;
  std::string_view short_year_link;  ///< "mayo del 98"; empty where no word does so
  bool day_first;                    ///< "7/05/2025" is the seventh of May
};

/// "7", "7th", "7º" -> 7; 0 for what is no day of a month.
int day_number(const Token& token);

/// 98 -> 1998, 12 -> 2012.
std::int32_t full_year(std::int32_t figures);

/// "98" -> 1998; 0 for what is no year of two figures.
std::int32_t short_year(const Token& token);

/// "2019" -> 2019; 0 for what is no year of modern history.
std::int32_t year_number(const Token& token);

}  // namespace entente
