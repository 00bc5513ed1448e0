#include <entente/base/char_set.h>

#include <gtest/gtest.h>

#include <string_view>

namespace entente {
namespace {

constexpr CharSet brackets("([");

TEST(CharSet, FindsTheFirstOfItsCharacters) {
  EXPECT_EQ(brackets.find_in("a [b] (c)"), 2U);
  EXPECT_EQ(brackets.find_in("a [b] (c)", 3), 6U);
  EXPECT_EQ(brackets.find_in("a [b] (c)", 7), std::string_view::npos);
  EXPECT_EQ(brackets.find_in(""), std::string_view::npos);
}

TEST(CharSet, HoldsNoPartOfOtherCharacters) {
  EXPECT_EQ(brackets.find_in("«Ñandú»"), std::string_view::npos);
  EXPECT_TRUE(brackets.contains('('));
  EXPECT_FALSE(brackets.contains('\0'));
}

}  // namespace
}  // namespace entente
