#include <entente/extract/text/time.h>

#include <gtest/gtest.h>

#include "builtin.h"

namespace entente {
namespace {

struct Case {
  const char* text;
  const char* words;  ///< of the first expression; "" for none
  const char* date;
};

/// Thursday.
constexpr Date article{2023, 9, 14};

std::vector<Sentence> sentences_of(const View& view) {
  return segment(view, test::builtin());
}

std::string words_of(const Sentence& sentence, const TimeExpression& time) {
  std::string out;
  for (auto i = time.first_token; i < time.end_token; ++i)
    out += (out.empty() ? "" : " ") + std::string(sentence.tokens[i].text);
  return out;
}

void expect(const Case& c, const std::string& language, const Date& date = article, std::int32_t latest_year = 0) {
  const View view = test::view_of(c.text, language);
  const auto sentences = sentences_of(view);
  ASSERT_EQ(sentences.size(), 1U) << c.text;
  const auto times = find_times(sentences.front(), date, latest_year, test::builtin().language(language)->lexicon);
  if (*c.words == '\0') {
    EXPECT_TRUE(times.empty()) << c.text << " has "
                               << (times.empty() ? "" : words_of(sentences.front(), times.front()));
    return;
  }
  ASSERT_FALSE(times.empty()) << c.text;
  EXPECT_EQ(words_of(sentences.front(), times.front()), c.words) << c.text;
  EXPECT_EQ(to_iso(times.front().date), c.date) << c.text;
}

TEST(FindTimes, English) {
  const Case cases[] = {
      {"They met today in Rome", "today", "2023-09-14"},
      {"They met yesterday", "yesterday", "2023-09-13"},
      {"They met this Tuesday", "this Tuesday", "2023-09-12"},
      {"They met on Thursday", "Thursday", "2023-09-14"},
      {"They met on Friday", "Friday", "2023-09-08"},
      {"They met last Thursday", "last Thursday", "2023-09-07"},
      {"They will meet on Friday", "Friday", "2023-09-15"},
      {"On Friday they will meet", "Friday", "2023-09-15"},
      {"They meet next Monday", "next Monday", "2023-09-18"},
      {"They met on March 27, 2022", "March 27 , 2022", "2022-03-27"},
      {"They met on 27 March 2022", "27 March 2022", "2022-03-27"},
      {"They met on the 27th of March 2022", "27th of March 2022", "2022-03-27"},
      {"They met on Tuesday, March 3, 2020", "Tuesday , March 3 , 2020", "2020-03-03"},
      {"They met on 2022-03-27", "2022-03-27", "2022-03-27"},
      {"They met in March 2022", "March 2022", "2022-03"},
      {"They met in March", "March", "2023-03"},
      {"They met in October", "October", "2022-10"},
      {"They will meet in October", "October", "2023-10"},
      {"They met last March", "last March", "2023-03"},
      {"They met last September", "last September", "2022-09"},
      {"They met on April 18", "April 18", "2023-04-18"},
      {"They met on December 18", "December 18", "2022-12-18"},
      {"They met from May 12 to 14", "May 12 to 14", "2023-05-12"},
      {"They met on May 12-14, 2021", "May 12-14 , 2021", "2021-05-12"},
      {"They met at the beginning of May", "the beginning of May", "2023-05"},
      {"They met earlier this month", "earlier this month", "2023-09"},
      {"They met last month", "last month", "2023-08"},
      {"They met last week", "last week", "2023-09"},
      {"They met last year", "last year", "2022"},
      {"They meet next month", "next month", "2023-10"},
      {"They met two days ago", "two days ago", "2023-09-12"},
      {"They met three months ago", "three months ago", "2023-06"},
      {"They met ten years ago", "ten years ago", "2013"},
      {"They met in 2019", "2019", "2019"},
      {"They have met since 2019", "since 2019", "2019"},
      {"They met between 2019 and 2021", "2019 and 2021", "2019"},
      {"They met from 2019 to 2021", "2019 to 2021", "2019"},
      {"The 2009 offensive was long", "2009", "2009"},
      {"They were allies in the 1980s", "1980s", ""},
      {"They met over the last two decades", "last two decades", ""},
      {"They grew in the last year", "last year", ""},
      {"Two days earlier they met", "Two days earlier", ""},
      {"They met on 27/03/2022", "27/03/2022", "2022-03-27"},
      {"They met on 7/05/2022", "7/05/2022", "2022"},
      {"They met in June of last year", "June of last year", "2022-06"},
      {"They met from August 18 to September 2 of 2003", "August 18 to September 2 of 2003", "2003-08-18"},
      {"They meet every Monday", "", ""},
  };
  for (const Case& c : cases) expect(c, "en");
}

TEST(FindTimes, Spanish) {
  const Case cases[] = {
      {"Se reunieron hoy en Roma", "hoy", "2023-09-14"},
      {"Se reunieron ayer", "ayer", "2023-09-13"},
      {"Se reunirán mañana", "mañana", "2023-09-15"},
      {"Se reunieron este martes", "este martes", "2023-09-12"},
      {"Se reunieron el pasado martes", "pasado martes", "2023-09-12"},
      {"Se reunieron el martes pasado", "martes pasado", "2023-09-12"},
      {"Se reunieron el sábado", "sábado", "2023-09-09"},
      {"El ministro viajará el sábado a Roma", "sábado", "2023-09-16"},
      {"Se reunieron el 27 de marzo de 2022", "27 de marzo de 2022", "2022-03-27"},
      {"Se reunieron el 27 de marzo del 2022", "27 de marzo del 2022", "2022-03-27"},
      {"Se reunieron el miércoles 7 de mayo", "miércoles 7 de mayo", "2025-05-07"},
      {"Se reunieron del 12 al 14 de mayo", "12 al 14 de mayo", "2023-05-12"},
      {"Se reunieron a principios de mayo", "a principios de mayo", "2023-05"},
      {"Se reunieron en mayo pasado", "mayo pasado", "2023-05"},
      {"Se reunieron en el pasado mes de mayo", "pasado mes de mayo", "2023-05"},
      {"Se reunieron el año pasado", "año pasado", "2022"},
      {"Se reunieron la semana pasada", "semana pasada", "2023-09"},
      {"Se reunirán el próximo mes de junio", "próximo mes de junio", "2024-06"},
      {"Se reunirán el mes que viene", "mes que viene", "2023-10"},
      {"Se reunieron hace dos días", "hace dos días", "2023-09-12"},
      {"Se reunieron hace más de un año", "hace más de un año", ""},
      {"Rige desde 1990", "desde 1990", "1990"},
      {"Rige desde el 2019", "desde el 2019", "2019"},
      {"Rigió entre 2019 y 2021", "2019 y 2021", "2019"},
      {"Se reunieron el 7/05/2022", "7/05/2022", "2022-05-07"},
      {"Se reunieron por la mañana", "", ""},
      {"Llegó a Santo Domingo", "", ""},
      {"Se vio el mar", "", ""},
      {"Se reunieron en junio del año pasado", "junio del año pasado", "2022-06"},
      {"Se reunieron entre julio y septiembre de 1936", "julio y septiembre de 1936", "1936-07"},
      {"Se reúnen los lunes", "", ""},
      {"Lo dijo el enviado Domingo Nadie", "", ""},
  };
  for (const Case& c : cases) expect(c, "es");
}

TEST(FindTimes, PartsFeastsAndSpansInEnglish) {
  const Case cases[] = {
      {"They met in mid-July", "mid-July", "2023-07"},
      {"They met in mid-2003", "mid-2003", "2003"},
      {"They met in the mid-1990s", "mid-1990s", ""},
      {"They met over the weekend", "over the weekend", "2023-09"},
      {"They met overnight", "overnight", "2023-09"},
      {"They met Wednesday last week", "Wednesday last week", "2023-09-06"},
      {"They met a decade ago", "a decade ago", "2013"},
      {"They met on New Year's Day", "New Year 's Day", "2023-01-01"},
      {"They met the day before yesterday", "the day before yesterday", "2023-09-12"},
      {"They met at the start of the year", "the start of the year", "2023"},
      {"They met on the first of May", "first of May", "2023-05-01"},
  };
  for (const Case& c : cases) expect(c, "en");
}

TEST(FindTimes, DaysAndShortYearsInSpanish) {
  const Case cases[] = {
      {"Se vieron el pasado día 5", "pasado día 5", "2023-09-05"},
      {"Se vieron el día 20", "día 20", "2023-08-20"},
      {"Se vieron el martes 5", "martes 5", "2023-09-05"},
      {"Se vieron en mayo del 98", "mayo del 98", "1998-05"},
      {"Se vieron el primero de enero", "primero de enero", "2023-01-01"},
      {"Se vieron hace una década", "hace una década", "2013"},
      {"Se vieron el miércoles de la semana pasada", "miércoles de la semana pasada", "2023-09-06"},
      {"Se vieron la noche del sábado", "la noche del sábado", "2023-09-09"},
      {"Se vieron entre el 3 y el 9 de marzo", "3 y el 9 de marzo", "2023-03-03"},
      {"Se vieron hace ya tres años", "hace ya tres años", "2020"},
      {"En 1998 hubo elecciones y en mayo de ese año se vieron", "1998", "1998"},
      {"Se vieron a fines de mes", "a fines de mes", "2023-09"},
      {"Se vieron en la década de 1990", "década de 1990", ""},
  };
  for (const Case& c : cases) expect(c, "es");
}

TEST(FindTimes, TellsMonthsFromOtherWords) {
  const Case cases[] = {
      {"It may help them", "", ""},          {"May they agree", "", ""},
      {"They march on the palace", "", ""},  {"Minister May arrived", "", ""},
      {"They met in May", "May", "2023-05"}, {"Until March they had met", "Until March", "2023-03"},
  };
  for (const Case& c : cases) expect(c, "en");
}

TEST(FindTimes, WithoutAnArticleDate) {
  expect({"They met on Tuesday", "Tuesday", ""}, "en", {});
  expect({"They met on 3 March", "3 March", ""}, "en", {});
  expect({"They met on 3 March", "3 March", "2016-03-03"}, "en", {}, 2016);
  expect({"They met in March", "March", "2009-03"}, "en", {}, 2009);
  expect({"Se vieron el miércoles 7 de mayo", "miércoles 7 de mayo", "2025-05-07"}, "es", {}, 2019);
  expect({"They met last month", "last month", ""}, "en", {}, 2009);
}

TEST(FindTimes, TellsKinds) {
  const View view = test::view_of("They met in 2019, since 2020 and until May 2021");
  const auto sentences = sentences_of(view);
  const auto times = find_times(sentences.front(), article, 0, test::builtin().language("en")->lexicon);
  ASSERT_EQ(times.size(), 3U);
  EXPECT_EQ(times[0].kind, TimeKind::point);
  EXPECT_EQ(times[1].kind, TimeKind::since);
  EXPECT_EQ(times[2].kind, TimeKind::until);
}

TEST(FindLatestYear, LeavesOutWhatIsToCome) {
  const View view = test::view_of("A plan of 2016 for 2020-2025 runs until 2030. It began in 2012.");
  const Lexicon& english = test::builtin().language("en")->lexicon;
  const std::vector<Sentence> sentences = sentences_of(view);
  ASSERT_EQ(sentences.size(), 2U);
  EXPECT_EQ(find_latest_year(sentences[0].tokens, english), 2016);
  EXPECT_EQ(find_latest_year(sentences[1].tokens, english), 2012);
}

TEST(FindTimes, RunsOfTimeWordsTakeLinearTime) {
  for (const char* word : {"de ", "last ", "few ", "12 ", "May ", "the ", "between ", "1 of ", "May of this ",
                           "mayo del pasado ", "early "}) {
    std::string text;
    for (int i = 0; i < 5'000; ++i) text += word;
    const View view = test::view_of(text);
    for (const Sentence& sentence : sentences_of(view)) {
      find_times(sentence, article, 0, test::builtin().language("en")->lexicon);
      find_times(sentence, article, 0, test::builtin().language("es")->lexicon);
    }
  }
}

}  // namespace
}  // namespace entente
