#include <entente/base/unclean.h>
#include <entente/base/utf8.h>

#include <gtest/gtest.h>

#include <string>

namespace entente {
namespace {

// Wherever it stands among the bytes that are looked at together.
constexpr std::size_t places = 20;

TEST(Unclean, FindsWhatIsNoTextOfXmlAtAnyPlace) {
  using namespace std::string_literals;
  for (const std::string& bad :
       {"\0"s, "\x01"s, "\x1F"s, "\x80"s, "\xC3"s, "\xED\xA0\x80"s, "\xEF\xBF\xBF"s, "\xFF"s}) {
    for (std::size_t at = 0; at < places; ++at) {
      std::string text(places, 'a');
      text.insert(at, bad);
      EXPECT_EQ(first_unclean(text), at) << static_cast<int>(static_cast<unsigned char>(bad[0]));
      EXPECT_NE(sanitise(text), text);
    }
  }
}

TEST(Unclean, FindsNothingInTextOfXml) {
  for (const std::string good : {"\t", "\n", "\r", " ", "~", "\x7F", "ñ", "€", "\uFFFD", "\U0001F30D", "\n\n\t"}) {
    for (std::size_t at = 0; at < places; ++at) {
      std::string text(places, 'a');
      text.insert(at, good);
      EXPECT_EQ(first_unclean(text), text.size()) << good;
      EXPECT_EQ(sanitise(text), text);
    }
  }
  EXPECT_EQ(first_unclean(""), 0U);
}

}  // namespace
}  // namespace entente
