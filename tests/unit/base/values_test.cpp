#include <entente/base/error.h>
#include <entente/base/hash.h>
#include <entente/base/id.h>
#include <entente/base/span.h>
#include <entente/base/status.h>

#include <gtest/gtest.h>

#include <optional>
#include <string>
#include <string_view>
#include <type_traits>

namespace entente {
namespace {

TEST(Span, ContainsOverlapsAndCovers) {
  constexpr Span middle{3, 6};
  EXPECT_EQ(middle.size(), 3);
  EXPECT_FALSE(middle.empty());
  EXPECT_TRUE((Span{3, 3}).empty());
  EXPECT_TRUE(middle.contains({3, 6}) && middle.contains({4, 5}) && middle.contains({6, 6}));
  EXPECT_FALSE(middle.contains({2, 4}) || middle.contains({5, 7}));
  EXPECT_TRUE(middle.overlaps({5, 9}) && middle.overlaps({0, 4}));
  EXPECT_FALSE(middle.overlaps({6, 9}) || middle.overlaps({0, 3}));
  EXPECT_EQ(cover({1, 2}, {5, 8}), (Span{1, 8}));
  EXPECT_EQ(slice("abcdefgh", middle), "def");
  EXPECT_LT((Span{1, 9}), (Span{2, 3}));
}

TEST(Id, IsInvalidUntilSetAndBelongsToItsKind) {
  EXPECT_FALSE(Id<int>().valid());
  EXPECT_TRUE(Id<int>(0).valid());
  EXPECT_LT(Id<int>(1), Id<int>(2));
  EXPECT_EQ(Id<int>(7).value(), 7);
  EXPECT_FALSE((std::is_convertible_v<Id<int>, Id<char>>));
  EXPECT_FALSE((std::is_convertible_v<int, Id<int>>));
}

TEST(Status, IsNamedAndReadBack) {
  for (const std::string_view name : status_names) EXPECT_EQ(to_string(*parse_status(name)), name);
  EXPECT_EQ(parse_status("Happened"), std::nullopt);
  EXPECT_EQ(parse_status(""), std::nullopt);
}

TEST(StableHash, IsTheSameOnEveryMachine) {
  EXPECT_EQ(hex(stable_hash("")), "2d06800538d394c2");  // as XXH3's authors publish it
  EXPECT_EQ(stable_hash("entente"), stable_hash(std::string("entente")));
  EXPECT_NE(stable_hash("entente"), stable_hash("Entente"));
}

TEST(StableHash, OfPartsKnowsWhereTheyEnd) {
  EXPECT_NE(stable_hash({"ab", "c"}), stable_hash({"a", "bc"}));
  EXPECT_NE(stable_hash({"a", ""}), stable_hash({"a"}));
  EXPECT_NE(stable_hash({"a", "b"}), stable_hash({"b", "a"}));
  EXPECT_EQ(stable_hash({"a", "b"}), stable_hash({"a", "b"}));
}

TEST(Hex, HasSixteenDigits) {
  EXPECT_EQ(hex(0), "0000000000000000");
  EXPECT_EQ(hex(0xABCDEF), "0000000000abcdef");
  EXPECT_EQ(hex(~0ULL), "ffffffffffffffff");
}

TEST(Error, SaysWhere) {
  EXPECT_STREQ(Error("all is wrong").what(), "all is wrong");
  EXPECT_STREQ(Error(Place{"frames.txt", 7}, "no such relation").what(), "frames.txt:7: no such relation");
  EXPECT_STREQ(Error(Place{"frames.txt", 0}, "is empty").what(), "frames.txt: is empty");
  EXPECT_STREQ(Error(Place{}, "is empty").what(), "is empty");
  EXPECT_THROW(throw UsageError("what?"), Error);
}

TEST(Diagnostic, IsAValue) {
  const Diagnostic a{Diagnostic::Severity::note, {"a.txt", 1}, "message"};
  Diagnostic b = a;
  EXPECT_EQ(a, b);
  b.place.line = 2;
  EXPECT_NE(a, b);
}

}  // namespace
}  // namespace entente
