#include <entente/extract/engine/lexeme.h>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support.h"

namespace entente::engine {
namespace {

using test::Aligned;
using testing::Each;
using testing::ElementsAre;
using testing::IsEmpty;

Lexeme of(std::string_view form, std::uint16_t hints = 0) {
  std::vector<Lexeme> out;
  describe(std::vector<Word>{{form, hints}}, WordSpace(), out);
  return out.at(0);
}

TEST(Lexeme, DigitsAreAlike) {
  EXPECT_EQ(of("1999").form, of("2024").form);
  EXPECT_EQ(of("7-year").lower, of("9-Year").lower);
  EXPECT_NE(of("199").form, of("1999").form);
  EXPECT_EQ(class_key("G7"), class_key("g8"));
}

TEST(Lexeme, CaseIsKeptAndLeftOut) {
  EXPECT_NE(of("Peru").form, of("peru").form);
  EXPECT_EQ(of("Peru").lower, of("pERU").lower);
  EXPECT_EQ(of("ÁRBOL").lower, of("árbol").lower);
  EXPECT_NE(of("árbol").lower, of("arbol").lower);
  EXPECT_EQ(of("ÑANDÚ").suffix, of("ñandú").suffix);
  EXPECT_EQ(of("МОСКВА").prefix, of("москва").prefix);
  EXPECT_EQ(of("peru").form, of("peru").lower);
  EXPECT_EQ(class_key("PERÚ"), class_key("Perú"));
  EXPECT_EQ(of("Perú").lower, class_key("perú"));
}

TEST(Lexeme, EndsAreCountedInCodePoints) {
  const Lexeme ministros = of("ministros");
  const Lexeme rostros = of("Rostros");
  EXPECT_EQ(ministros.suffix, rostros.suffix);
  EXPECT_EQ(ministros.suffix[1], of("gestos").suffix[1]);
  EXPECT_NE(ministros.suffix[2], of("gestos").suffix[2]);
  EXPECT_EQ(of("niño").prefix[1], of("NIEVE").prefix[1]);
  EXPECT_NE(of("niño").prefix[2], of("nino").prefix[2]);
  EXPECT_EQ(of("señal").prefix[2], of("señor").prefix[2]);
}

TEST(Lexeme, AShortWordIsItsOwnEnd) {
  const Lexeme a = of("A");
  EXPECT_THAT(a.prefix, Each(a.lower));
  EXPECT_THAT(a.suffix, Each(a.suffix[0]));
  const Lexeme of_two = of("ñu");
  EXPECT_NE(of_two.prefix[0], of_two.lower);
  EXPECT_EQ(of_two.prefix[1], of_two.lower);
  EXPECT_EQ(of_two.prefix[2], of_two.lower);
  EXPECT_NE(of_two.suffix[0], of_two.suffix[1]);
  EXPECT_EQ(of_two.suffix[1], of_two.suffix[3]);
}

TEST(Lexeme, ShapesFoldRuns) {
  EXPECT_EQ(of("Peru").shape, of("Ñandú").shape);
  EXPECT_EQ(of("UN").shape, of("UNESCO").shape);
  EXPECT_NE(of("U").shape, of("UN").shape);
  EXPECT_NE(of("Un").shape, of("UN").shape);
  EXPECT_EQ(of("G7").shape, of("G20").shape);
  EXPECT_NE(of("G7").shape, of("G-7").shape);
  EXPECT_NE(of("McKay").shape, of("Mckay").shape);
  EXPECT_EQ(of("北京").shape, of("上海市").shape);
}

TEST(Lexeme, TakesWordsOfAnyKind) {
  // Emoji with joiners, right-to-left text with its marks, combining characters, half a character.
  for (const std::string_view form : {"😀", "👩‍👩‍👧", "\u200Fשלום", "مرحبا", "e\u0301\u0301\u0301", "\u0301",
                                      "한국", "ﬁ", "İ", "ß", "\xC3", "\xFF\xFE", " "}) {
    const Lexeme lexeme = of(form);
    EXPECT_NE(lexeme.form, 0U) << form;
    EXPECT_EQ(lexeme.form, of(form).form) << form;
  }
  EXPECT_EQ(of("😀").prefix[0], of("😀").lower);
  EXPECT_NE(of("😀").lower, of("😁").lower);
  EXPECT_NE(of("e\u0301").lower, of("e").lower);
}

TEST(Lexeme, TakesTheEmptyWord) {
  const Lexeme empty = of("");
  EXPECT_EQ(empty.form, empty.lower);
  EXPECT_THAT(empty.prefix, Each(empty.lower));
  EXPECT_THAT(empty.suffix, Each(empty.suffix[0]));
}

TEST(Lexeme, TakesAWordOfAHundredThousandCharacters) {
  std::string form = "Pre";
  while (form.size() < 100'000) form += "ñ";
  form += "tros";
  const Lexeme lexeme = of(form);
  EXPECT_EQ(lexeme.suffix, of("ministros").suffix);
  EXPECT_EQ(lexeme.prefix, of("preso").prefix);
  EXPECT_EQ(lexeme.shape, of("Peru").shape);
}

TEST(Lexeme, KeepsHintsAndOrder) {
  std::vector<Lexeme> out(7);
  describe(std::vector<Word>{{"Ada", hint::given_name}, {"met", 0}}, WordSpace(), out);
  ASSERT_EQ(out.size(), 2U);
  EXPECT_EQ(out[0].hints, hint::given_name);
  EXPECT_EQ(out[1].hints, 0U);
  EXPECT_EQ(out[1].form, of("met").form);
  EXPECT_EQ(out[1].word, WordSpace::unknown);
  EXPECT_EQ(out[1].cluster, 0U);
  describe({}, WordSpace(), out);
  EXPECT_THAT(out, IsEmpty());
}

class WordSpaceTest : public testing::Test {
 protected:
  Aligned file_{test::model(ModelKind::words, [](ModelWriter& writer) {
    writer.number(2);
    writer.array(std::span<const WordSpace::Slot>(
        test::table<WordSpace::Slot>(4, {{class_key("peru"), 0}, {class_key("g7"), 1}, {class_key("señal"), 2}})));
    writer.array(std::span<const WordSpace::Classes>(std::vector<WordSpace::Classes>{{5, 1}, {6, 2}, {7, 3}}));
    writer.array(std::span<const std::int8_t>(std::vector<std::int8_t>{1, 2, 3, 4, -5, -6}));
  })};
  WordSpace space_ = test::read<WordSpace>(file_, ModelKind::words);
};

TEST_F(WordSpaceTest, FindsWordsHoweverTheyAreWritten) {
  EXPECT_EQ(space_.find(class_key("PERU")), 0U);
  EXPECT_EQ(space_.find(class_key("G9")), 1U);
  EXPECT_EQ(space_.find(class_key("Señal")), 2U);
  EXPECT_EQ(space_.find(class_key("senal")), WordSpace::unknown);
  EXPECT_THAT(space_.vector(2), ElementsAre(-5, -6));
  EXPECT_THAT(space_.vector(WordSpace::unknown), IsEmpty());
  EXPECT_EQ(space_.classes(WordSpace::unknown).cluster, 0U);
  EXPECT_EQ(space_.width(), 2U);
}

TEST_F(WordSpaceTest, DescribesWordsByTheirClasses) {
  std::vector<Lexeme> out;
  describe(std::vector<Word>{{"SEÑAL", 0}, {"none", 0}}, space_, out);
  EXPECT_EQ(out[0].word, 2U);
  EXPECT_EQ(out[0].cluster, 7U);
  EXPECT_EQ(out[0].coarse, 3U);
  EXPECT_EQ(out[1].word, WordSpace::unknown);
  EXPECT_EQ(out[1].cluster, 0U);
}

TEST_F(WordSpaceTest, WithoutAModelKnowsNothing) {
  EXPECT_EQ(WordSpace().find(class_key("peru")), WordSpace::unknown);
  EXPECT_EQ(WordSpace().width(), 0U);
}

}  // namespace
}  // namespace entente::engine
