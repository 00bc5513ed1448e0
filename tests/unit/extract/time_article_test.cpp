#include <entente/extract/text/time.h>

#include <gtest/gtest.h>

#include "builtin.h"

namespace entente {
namespace {

std::string date_of(const std::string& text, const std::string& language = "en") {
  return to_iso(find_article_date(text, test::builtin(), language));
}

TEST(FindArticleDate, FromALabel) {
  EXPECT_EQ(date_of(" date 2023-09-14 The ministers met on Tuesday."), "2023-09-14");
  EXPECT_EQ(date_of("date 2018-03-28\nLos ministros se reunieron.", "es"), "2018-03-28");
  EXPECT_EQ(date_of("Published: Dec 20, 2018\n\nThe ministers met."), "2018-12-20");
  EXPECT_EQ(date_of("Publicado el 3 de marzo de 2021\n\nSe reunieron.", "es"), "2021-03-03");
}

TEST(FindArticleDate, FromALineOfItsOwn) {
  EXPECT_EQ(date_of("Talks end\n\nDec 20, 2018\n\nThe ministers met on May 3, 2017 in the capital."), "2018-12-20");
  EXPECT_EQ(date_of("Talks end\n\nMarch 3, 2021 10:14 am\n\nThe ministers met."), "2021-03-03");
}

TEST(FindArticleDate, FromADateline) {
  EXPECT_EQ(date_of("CARACAS, March 3, 2021 (EFE).- The ministers met."), "2021-03-03");
  EXPECT_EQ(date_of("Caracas, 3 mar. 2021 (EFE).- Los ministros se reunieron.", "es"), "2021-03-03");
  EXPECT_EQ(date_of("Written by hand.\n\nA headline\n\nOSLO/BERGEN, 14 March 2023 - Peru slept."), "2023-03-14");
}

TEST(FindArticleDate, FromALineWithATimeOfDay) {
  EXPECT_EQ(date_of("Talks end\n\nUpdated 3:14 p.m. ET, Tue March 4, 2008\n\nThe ministers met."), "2008-03-04");
  EXPECT_EQ(date_of("Talks end\n\nNews.example.cn   2016-09-01 21:13:46\n\nThe ministers met."), "2016-09-01");
  EXPECT_EQ(date_of("Cita\n\nActualizado martes, 14/03/1972 - 10:30\n\nSe reunieron.", "es"), "1972-03-14");
}

TEST(FindArticleDate, FromFigures) {
  EXPECT_EQ(date_of("Talks end\n\n2004/11/13\n\nThe ministers met."), "2004-11-13");
  EXPECT_EQ(date_of("Talks end\n\n13-Nov-2004 10:30\n\nThe ministers met."), "2004-11-13");
  EXPECT_EQ(date_of("Cita\n\n03/11/98\n\nSe reunieron.", "es"), "1998-11-03");
}

TEST(FindArticleDate, FromADatelineWithoutAYear) {
  EXPECT_EQ(date_of("LIMA, 14 mar (EFE).- Se reunieron el martes. El plan es de 1972.", "es"), "1972-03-14");
  EXPECT_EQ(date_of("LIMA, 14 mar (EFE).- Se reunieron el viernes. El plan es de 1972.", "es"), "");
  EXPECT_EQ(date_of("LIMA, 14 mar (EFE).- Se reunieron el martes.", "es"), "");
}

TEST(FindArticleDate, FromToday) {
  EXPECT_EQ(date_of("A treaty of May 3, 2001 ended. The delegation returned today, November 13, 2004."), "2004-11-13");
}

TEST(FindArticleDate, OnlyTheYearFromOtherDates) {
  EXPECT_EQ(date_of("The ministers met on March 27, 2023 in the capital."), "2023");
  EXPECT_EQ(date_of("The treaty of March 27, 1950 ended in 2019."), "");
}

TEST(FindArticleDate, FromAWeekdayThatFits) {
  EXPECT_EQ(date_of("El ministro llegó el miércoles 7 de mayo. Desde el 2019 hay acuerdos.", "es"), "2025-05-07");
  EXPECT_EQ(date_of("El ministro llegó el miércoles 7 de mayo.", "es"), "");
}

TEST(FindArticleDate, NotFromOtherStories) {
  EXPECT_EQ(date_of("The ministers met in the capital on Tuesday and agreed to talk again soon.\n\n"
                    "They said that nothing was signed, and that the work would go on for a while.\n\n"
                    "Recent Posts\n\nMarch 3, 2021\n\nAnother story of March 5, 2021."),
            "");
}

TEST(FindArticleDate, OfNothing) {
  EXPECT_EQ(date_of(""), "");
  EXPECT_EQ(date_of("The ministers met."), "");
}

}  // namespace
}  // namespace entente
