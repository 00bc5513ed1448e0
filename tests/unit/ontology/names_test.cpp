#include <entente/ontology/names.h>

#include <gtest/gtest.h>

#include <string>

namespace entente {
namespace {

TEST(NameLists, AreFoldedAndKeepTheTwoKindsApart) {
  NameLists names;
  names.add_given("José");
  names.add_given("Jose");
  names.add_family("Jose");
  names.add_family("Núñez");
  EXPECT_TRUE(names.is_given("jose"));
  EXPECT_TRUE(names.is_family("jose"));
  EXPECT_TRUE(names.is_family("nunez"));
  EXPECT_FALSE(names.is_given("nunez"));
  EXPECT_FALSE(names.is_given(""));
  EXPECT_EQ(names.given_count(), 1U);
  EXPECT_EQ(names.family_count(), 2U);
}

TEST(NameLists, TellTheGenderOfGivenNames) {
  NameLists names;
  names.add_given("Ana", Gender::female);
  names.add_given("Ivan", Gender::male);
  names.add_given("Kim");
  names.add_family("Ivanov");
  EXPECT_EQ(names.gender("ana"), Gender::female);
  EXPECT_EQ(names.gender("ivan"), Gender::male);
  EXPECT_EQ(names.gender("kim"), Gender::unknown);
  EXPECT_EQ(names.gender("ivanov"), Gender::unknown);
  EXPECT_EQ(names.given_count(), 3U);
}

TEST(WordList, KeepsAccentsAndTakesTheLaterFrequency) {
  WordList words;
  EXPECT_EQ(words.frequency("esta"), 0U);
  words.add("Está", 5);
  words.add("está", 7);
  EXPECT_EQ(words.frequency("está"), 7U);
  EXPECT_FALSE(words.contains("esta"));
  EXPECT_EQ(words.size(), 1U);
}

TEST(WordTable, FindsAllOfManyWordsAndNoOther) {
  WordTable table;
  constexpr std::uint32_t count = 5000;
  for (std::uint32_t i = 1; i <= count; ++i) table.at("word" + std::to_string(i)) = i;
  EXPECT_EQ(table.size(), count);
  for (std::uint32_t i = 1; i <= count; ++i) ASSERT_EQ(table.find("word" + std::to_string(i)), i);
  for (std::uint32_t i = count + 1; i <= 2 * count; ++i) ASSERT_EQ(table.find("word" + std::to_string(i)), 0U);
}

}  // namespace
}  // namespace entente
