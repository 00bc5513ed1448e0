#include <entente/base/string_table.h>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>
#include <string>
#include <vector>

namespace entente {
namespace {

using testing::ElementsAre;

/// Words of every length up to some, so that each way to load one is taken.
std::vector<std::string> words_up_to(std::size_t longest) {
  std::vector<std::string> words;
  std::string word;
  for (std::size_t length = 0; length <= longest; ++length, word += static_cast<char>('a' + length % 26))
    words.push_back(word);
  return words;
}

TEST(QuickHash, IsTheSameWhenTheProgramIsCompiled) {
  constexpr std::uint64_t none = quick_hash("");
  constexpr std::uint64_t few = quick_hash("de");
  constexpr std::uint64_t some = quick_hash("offices");
  constexpr std::uint64_t many = quick_hash("belonging-prepositions");
  EXPECT_EQ(none, quick_hash(std::string()));
  EXPECT_EQ(few, quick_hash(std::string("de")));
  EXPECT_EQ(some, quick_hash(std::string("offices")));
  EXPECT_EQ(many, quick_hash(std::string("belonging-prepositions")));
}

TEST(StringTable, FindsWhatWasAdded) {
  StringTable<int> table;
  EXPECT_EQ(table.find("treaty"), nullptr);
  EXPECT_TRUE(table.empty());
  table["treaty"] = 1;
  table["pact"] = 2;
  ASSERT_NE(table.find("treaty"), nullptr);
  EXPECT_EQ(*table.find("treaty"), 1);
  EXPECT_EQ(*table.find("pact"), 2);
  EXPECT_FALSE(table.contains("accord"));
  EXPECT_EQ(table.size(), 2U);
}

TEST(StringTable, ALaterValueReplacesTheEarlier) {
  StringTable<int> table;
  table["treaty"] = 1;
  table["treaty"] = 3;
  EXPECT_EQ(*table.find("treaty"), 3);
  EXPECT_EQ(table.size(), 1U);
}

TEST(StringTable, KeepsTheOrderOfAdding) {
  StringTable<int> table;
  for (const char* const key : {"b", "a", "c", "a"}) ++table[key];
  std::vector<std::string> keys;
  for (const auto& [key, value] : table) keys.push_back(key);
  EXPECT_THAT(keys, ElementsAre("b", "a", "c"));
  EXPECT_EQ(*table.find("a"), 2);
}

TEST(StringTable, HoldsWordsOfAnyLength) {
  const std::vector<std::string> words = words_up_to(200);
  StringTable<std::size_t> table;
  for (const std::string& word : words) table[word] = word.size();
  EXPECT_EQ(table.size(), words.size());
  for (const std::string& word : words) {
    ASSERT_TRUE(table.contains(word)) << word;
    EXPECT_EQ(*table.find(word), word.size());
    EXPECT_FALSE(table.contains(word + "?"));
  }
}

TEST(StringTable, HoldsBytesOfAnyKind) {
  StringTable<int> table;
  table[std::string_view("\0", 1)] = 1;
  table[std::string_view("\0\0", 2)] = 2;
  table["\xC3\xA9lection"] = 3;
  EXPECT_FALSE(table.contains(""));
  EXPECT_EQ(*table.find(std::string_view("\0", 1)), 1);
  EXPECT_EQ(*table.find(std::string_view("\0\0", 2)), 2);
  EXPECT_EQ(*table.find("\xC3\xA9lection"), 3);
}

TEST(QuickHash, EveryByteCounts) {
  for (const std::string& word : words_up_to(40)) {
    std::set<std::uint64_t> seen = {quick_hash(word)};
    for (std::size_t at = 0; at < word.size(); ++at) {
      std::string other = word;
      other[at] = 'Z';
      seen.insert(quick_hash(other));
    }
    EXPECT_EQ(seen.size(), word.size() + 1) << word;
  }
}

}  // namespace
}  // namespace entente
