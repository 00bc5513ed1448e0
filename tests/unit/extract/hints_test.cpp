#include <entente/base/utf8.h>
#include <entente/extract/name/hints.h>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "builtin.h"
#include <sstream>

namespace entente {
namespace {

namespace hint = engine::hint;

std::vector<std::uint16_t> hints(const std::string& text, const char* language = "en") {
  std::istringstream in(text);
  std::vector<std::string> forms;
  for (std::string form; in >> form;) forms.push_back(form);
  const std::vector<std::string_view> views(forms.begin(), forms.end());
  std::vector<std::uint16_t> out;
  for (const engine::Word& word : find_hints(views, test::builtin(), *test::builtin().language(language)))
    out.push_back(word.hints);
  EXPECT_EQ(out.size(), forms.size());
  return out;
}

bool has(std::uint16_t hints, std::uint16_t bit) {
  return (hints & bit) != 0;
}

TEST(Hints, MarkEveryWordOfALongName) {
  const auto out = hints("the United Nations Security Council met");
  for (std::size_t i = 1; i <= 4; ++i) EXPECT_TRUE(has(out[i], hint::organization)) << i;
  EXPECT_TRUE(has(out[1], hint::begins));
  EXPECT_FALSE(has(out[5], hint::organization));
  EXPECT_FALSE(has(out[0], hint::organization));
  EXPECT_FALSE(has(out[2], hint::begins)) << "no name begins with 'Nations'";
}

TEST(Hints, TellStatesPlacesAndDemonymsApart) {
  const auto out = hints("Venezuela Caracas Venezuelan Venezuelans");
  EXPECT_TRUE(has(out[0], hint::state));
  EXPECT_TRUE(has(out[0], hint::begins));
  EXPECT_TRUE(has(out[1], hint::place));
  EXPECT_FALSE(has(out[1], hint::state));
  EXPECT_TRUE(has(out[2], hint::demonym));
  EXPECT_FALSE(has(out[2], hint::state));
  EXPECT_TRUE(has(out[3], hint::demonym));
}

TEST(Hints, KnowTitlesAndHeadsOfOrganisations) {
  const auto out = hints("The president of the ministry spoke");
  EXPECT_TRUE(has(out[1], hint::title));
  EXPECT_TRUE(has(out[4], hint::organization_head));
  EXPECT_FALSE(has(out[5], hint::title));
  EXPECT_FALSE(has(out[5], hint::organization_head));
  EXPECT_TRUE(has(hints("presidente", "es")[0], hint::title));
}

TEST(Hints, KnowNamesAndCommonWords) {
  const auto out = hints("Maria Quill spoke");
  EXPECT_TRUE(has(out[0], hint::given_name));
  EXPECT_FALSE(has(out[0], hint::common_word));
  EXPECT_TRUE(has(out[2], hint::common_word));
  EXPECT_TRUE(has(hints("María", "es")[0], hint::given_name)) << "accents are folded";
}

TEST(Hints, SayNothingOfWhatIsNoWord) {
  EXPECT_THAT(hints(". 2024 😀"), testing::Each(0));
  EXPECT_THAT(hints(""), testing::IsEmpty());
}

TEST(Hints, ANameMayBeTheLastWords) {
  const auto out = hints("in Costa Rica");
  EXPECT_TRUE(has(out[1], hint::state));
  EXPECT_TRUE(has(out[2], hint::state));
  EXPECT_FALSE(has(hints("in Costa")[1], hint::state));
}

}  // namespace
}  // namespace entente
