#include <entente/graph/date.h>
#include <entente/graph/detail/edit_distance.h>
#include <entente/graph/detail/marks.h>
#include <entente/graph/name_key.h>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <optional>

namespace entente {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(DayRange, SpansWhatADateLeavesOpen) {
  EXPECT_EQ(day_range("2023"), (DayRange{20230000, 20239999}));
  EXPECT_EQ(day_range("2023-05"), (DayRange{20230500, 20230599}));
  EXPECT_EQ(day_range("2024-02-29"), (DayRange{20240229, 20240229}));
  EXPECT_EQ(day_range("2000-02-29"), (DayRange{20000229, 20000229}));
}

TEST(DayRange, OfWhatIsNoDateIsNothing) {
  for (const char* text : {"", "23", "20x3", "2023-", "2023-00", "2023-13", "2023-1", "2023/05", "2023-02-29",
                           "1900-02-29", "2023-04-31", "2023-05-00", "2023-05-0a", "2023-05-011", "2023-05-01T10:00"}) {
    EXPECT_EQ(day_range(text), std::nullopt) << text;
  }
}

TEST(DateContains, GoesByWholeParts) {
  EXPECT_TRUE(date_contains("", "2023"));
  EXPECT_TRUE(date_contains("", ""));
  EXPECT_TRUE(date_contains("2023", "2023-05-01"));
  EXPECT_TRUE(date_contains("2023-05", "2023-05"));
  EXPECT_FALSE(date_contains("2023-05", "2023"));
  EXPECT_FALSE(date_contains("2023-0", "2023-05"));
  EXPECT_FALSE(date_contains("2022", "2023-05"));
}

TEST(NameKey, KeepsWhatSpellingsOfANameShare) {
  EXPECT_EQ(name_key("Guinea-Bissau"), "guinea bissau");
  EXPECT_EQ(name_key("  Côte   d’Ivoire "), "cote divoire");
  EXPECT_EQ(name_key("U.S."), "us");
  EXPECT_EQ(name_key("The Hague"), "hague");
  EXPECT_EQ(name_key("The"), "the");
  EXPECT_EQ(name_key("G+ (Group)"), "g+ group");
  EXPECT_EQ(name_key("Київ"), "киів");  // i with two dots is a marked i
  EXPECT_EQ(name_key(""), "");
}

TEST(NameKey, OfPunctuationAloneIsThePunctuation) {
  EXPECT_EQ(name_key("!?"), "!?");
}

TEST(RomanisationKey, IsTheSameForSpellingsOfOneName) {
  const auto same = [](const char* a, const char* b) {
    return romanisation_key(name_key(a)) == romanisation_key(name_key(b));
  };
  EXPECT_TRUE(same("Sergei", "Sergey"));
  EXPECT_TRUE(same("Sergei", "Serguéi"));
  EXPECT_TRUE(same("Dmitry", "Dmitri"));
  EXPECT_TRUE(same("Mikhail", "Mijaíl"));
  EXPECT_TRUE(same("Mohammed", "Muhammad"));
  EXPECT_TRUE(same("Ahmed", "Ahmad"));
  EXPECT_TRUE(same("Zelenskyy", "Zelenski"));
  EXPECT_FALSE(same("Mario", "Maria"));
  EXPECT_FALSE(same("Li", "Lu"));
  EXPECT_FALSE(same("Wang", "Wong"));
}

TEST(WordsOf, AreWhatSpacesPart) {
  EXPECT_THAT(words_of("a bc d"), ElementsAre("a", "bc", "d"));
  EXPECT_THAT(words_of(""), IsEmpty());
}

TEST(EditDistance, CountsChangesUpToALimit) {
  EXPECT_EQ(detail::edit_distance("kitten", "sitting", 9), 3);
  EXPECT_EQ(detail::edit_distance("kitten", "sitting", 3), 3);
  EXPECT_EQ(detail::edit_distance("kitten", "sitting", 2), 3);
  EXPECT_EQ(detail::edit_distance("", "abc", 9), 3);
  EXPECT_EQ(detail::edit_distance("abc", "", 1), 2);
  EXPECT_EQ(detail::edit_distance("abc", "abc", 0), 0);
}

TEST(Nearest, RanksBySpelling) {
  EXPECT_THAT(detail::nearest("acused", {"supported", "accused", "aroused"}, 2), ElementsAre("accused", "aroused"));
  EXPECT_THAT(detail::nearest("acused", {"accused", "aroused"}, 1), ElementsAre("accused"));
  EXPECT_THAT(detail::nearest("x", {"supported"}, 3), IsEmpty());
}

TEST(Marks, AreForgottenAllAtOnce) {
  detail::Marks marks(3);
  EXPECT_FALSE(marks.has(0));
  marks.set(1, 7);
  EXPECT_TRUE(marks.has(1));
  EXPECT_EQ(marks.value_or(1, 9), 7);
  marks.forget_all();
  EXPECT_FALSE(marks.has(1));
  EXPECT_EQ(marks.value_or(1, 9), 9);
}

}  // namespace
}  // namespace entente
