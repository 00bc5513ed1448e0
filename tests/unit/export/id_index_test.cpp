#include <entente/export/id_index.h>

#include <gtest/gtest.h>

#include <map>
#include <optional>
#include <random>
#include <string>

namespace entente {
namespace {

TEST(IdIndex, NumbersIdsInTheirOrder) {
  IdIndex index;
  EXPECT_FALSE(index.find("a").has_value());
  EXPECT_TRUE(index.add("b"));
  EXPECT_TRUE(index.add("a"));
  EXPECT_FALSE(index.add("b"));
  EXPECT_EQ(index.find("b"), 0U);
  EXPECT_EQ(index.find("a"), 1U);
  EXPECT_EQ(index.size(), 2U);
}

TEST(IdIndex, TellsApartIdsThatBeginAlike) {
  IdIndex index;
  const std::string zeros(20, '\0');
  const std::string letters(40, 'x');
  for (std::size_t size = 0; size <= zeros.size(); ++size) EXPECT_TRUE(index.add(zeros.substr(0, size))) << size;
  for (std::size_t size = 1; size <= letters.size(); ++size) EXPECT_TRUE(index.add(letters.substr(0, size))) << size;
  EXPECT_TRUE(index.add(letters.substr(1) + "y"));
  EXPECT_EQ(index.find(zeros.substr(0, 7)), 7U);
  EXPECT_EQ(index.find(letters.substr(0, 17)), 37U);
  EXPECT_FALSE(index.find(letters.substr(1) + "z").has_value());
}

TEST(IdIndex, FindsWhatAMapFinds) {
  std::mt19937 random(1);
  IdIndex index;
  std::map<std::string, std::size_t> map;
  for (int i = 0; i < 20'000; ++i) {
    const std::string id = std::string(random() % 30, 'i') + std::to_string(random() % 2000);
    EXPECT_EQ(index.add(id), map.emplace(id, map.size()).second);
    const std::string other = std::string(random() % 30, 'i') + std::to_string(random() % 2000);
    const auto found = map.find(other);
    EXPECT_EQ(index.find(other), found == map.end() ? std::nullopt : std::optional(found->second));
  }
  EXPECT_EQ(index.size(), map.size());
}

}  // namespace
}  // namespace entente
