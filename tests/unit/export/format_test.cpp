#include <entente/base/error.h>
#include <entente/export/format.h>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

namespace entente {
namespace {

using testing::HasSubstr;
using testing::ThrowsMessage;

TEST(Format, IsFoundByNameOrSuffix) {
  EXPECT_EQ(find_format("a/b.GraphML").name, "graphml");
  EXPECT_EQ(find_format("a.b/picture.svg").name, "svg");
  EXPECT_EQ(find_format("-", "dot").name, "dot");
  EXPECT_EQ(find_format("x.svg", "jsonld").name, "jsonld");
  EXPECT_EQ(find_format("a.b/x.y.Statements.csv").name, "statements-csv");
  EXPECT_EQ(format_of("x.csv"), nullptr);
  EXPECT_EQ(format_of(".graphml"), nullptr);
}

TEST(Format, UnknownOnesAreRefusedWithTheKnownOnes) {
  EXPECT_THAT([] { find_format("a.doc"); }, ThrowsMessage<UsageError>(HasSubstr(".graphml")));
  EXPECT_THAT([] { find_format("a"); }, ThrowsMessage<UsageError>(HasSubstr("no format")));
  EXPECT_THAT([] { find_format("a.svg", "word"); },
              ThrowsMessage<UsageError>(HasSubstr("\"word\"; known are graphml")));
}

TEST(Format, NamesAndSuffixesAreUnique) {
  std::set<std::string_view> seen;
  for (const Format& format : formats()) {
    EXPECT_TRUE(seen.insert(format.name).second);
    EXPECT_TRUE(seen.insert(format.suffix).second);
    EXPECT_NE(format.write, nullptr);
    EXPECT_FALSE(format.meaning.empty());
  }
}

TEST(Format, ProfilesDefaultToTheFirst) {
  const auto profiles = find_format("a.graphml").profiles;
  EXPECT_EQ(find_profile(profiles, ""), "portable");
  EXPECT_EQ(find_profile(profiles, "merged"), "merged");
  EXPECT_EQ(find_profile({}, ""), "");
  EXPECT_THROW(find_profile(profiles, "fancy"), UsageError);
}

}  // namespace
}  // namespace entente
