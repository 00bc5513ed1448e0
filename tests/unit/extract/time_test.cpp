#include <entente/extract/text/time.h>

#include <gtest/gtest.h>

namespace entente {
namespace {

TEST(Date, ReadsAndWritesIso) {
  for (const char* iso : {"2023", "2023-05", "2023-05-07", "1969-12-31"}) EXPECT_EQ(to_iso(parse_iso(iso)), iso);
  EXPECT_EQ(to_iso({}), "");
}

TEST(Date, RefusesWhatIsNoDay) {
  for (const char* text :
       {"", "23", "2023-13", "2023-02-29", "2023-00-10", "2023-05-7", "2023/05/07", "abcd", "+023"}) {
    EXPECT_EQ(parse_iso(text), Date{}) << text;
  }
  EXPECT_NE(parse_iso("2024-02-29"), Date{});
}

TEST(Date, KnowsWeekdays) {
  EXPECT_EQ(weekday({1970, 1, 1}), 3);
  EXPECT_EQ(weekday({2000, 2, 29}), 1);
  EXPECT_EQ(weekday({2024, 12, 1}), 6);
}

TEST(Date, AddsDaysAcrossMonthsAndYears) {
  EXPECT_EQ(add_days({2023, 12, 31}, 1), (Date{2024, 1, 1}));
  EXPECT_EQ(add_days({2024, 3, 1}, -1), (Date{2024, 2, 29}));
  Date date{1999, 1, 1};
  for (int i = 0; i < 3'000; ++i) {
    const Date next = add_days(date, 1);
    EXPECT_EQ(weekday(next), (weekday(date) + 1) % 7);
    EXPECT_EQ(add_days(next, -1), date);
    date = next;
  }
  EXPECT_EQ(date, (Date{2007, 3, 20}));
}

TEST(Date, CommonPart) {
  EXPECT_EQ(common_part({2023, 5, 1}, {2023, 5, 7}), (Date{2023, 5, 0}));
  EXPECT_EQ(common_part({2023, 5, 1}, {2023, 6, 7}), (Date{2023, 0, 0}));
  EXPECT_EQ(common_part({2023, 5, 1}, {2022, 5, 1}), Date{});
}

}  // namespace
}  // namespace entente
