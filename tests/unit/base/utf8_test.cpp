#include <entente/base/utf8.h>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdint>
#include <random>
#include <string>
#include <vector>

namespace entente {
namespace {

/// Code points of one to four bytes.
const std::string mixed = "aé€😀b";

TEST(Decode, ReadsCodePointsOfAnySize) {
  std::vector<std::uint32_t> sizes;
  std::u32string values;
  for (std::size_t at = 0; at < mixed.size();) {
    const CodePoint point = decode(mixed, at);
    sizes.push_back(point.size);
    values += point.value;
    at += point.size;
  }
  EXPECT_THAT(sizes, testing::ElementsAre(1, 2, 3, 4, 1));
  EXPECT_EQ(values, U"aé€😀b");
  EXPECT_EQ(decode(mixed, mixed.size()).size, 0);
}

TEST(Append, UndoesDecode) {
  std::string out;
  for (const char32_t c : std::u32string(U"aé€😀b")) append(out, c);
  EXPECT_EQ(out, mixed);
}

TEST(IsValidUtf8, RefusesWhatIsNoCodePoint) {
  EXPECT_TRUE(is_valid_utf8(""));
  EXPECT_TRUE(is_valid_utf8(mixed));
  for (const char* bad :
       {"\x80", "\xC3", "\xC0\x80", "\xE2\x82", "\xED\xA0\x80", "\xF4\x90\x80\x80", "\xFF", "a\xF0\x9F\x98"}) {
    EXPECT_FALSE(is_valid_utf8(bad));
  }
}

TEST(Sanitise, LeavesCleanTextAlone) {
  EXPECT_EQ(sanitise(mixed), mixed);
  EXPECT_EQ(sanitise("tab\tline\r\n"), "tab\tline\r\n");
  EXPECT_EQ(sanitise("e\u0301"), "e\u0301");  // neither composed nor reordered
}

TEST(Sanitise, ReplacesEachBadByteAndEachCharacterThatXmlForbids) {
  EXPECT_EQ(sanitise("a\xFF\xFE"
                     "b"),
            "a\uFFFD\uFFFDb");
  EXPECT_EQ(sanitise("\xE2\x82"), "\uFFFD\uFFFD");
  EXPECT_EQ(sanitise(std::string("a\0b\x01", 4)), "a\uFFFDb\uFFFD");
  EXPECT_EQ(sanitise("\xEF\xBF\xBF"), "\uFFFD");  // U+FFFF: one character of three bytes
}

TEST(Sanitise, MakesValidTextOfAnyBytesAndThenNoLongerChangesIt) {
  std::mt19937 random(1);
  for (int round = 0; round < 2000; ++round) {
    std::string bytes(random() % 20, '\0');
    for (char& c : bytes) c = static_cast<char>(random() % 3 == 0 ? random() % 128 : random() % 256);
    const std::string clean = sanitise(bytes);
    EXPECT_TRUE(is_valid_utf8(clean));
    EXPECT_EQ(sanitise(clean), clean);
    EXPECT_GE(clean.size(), count_code_points(clean));
  }
}

TEST(CountCodePoints, CountsThem) {
  EXPECT_EQ(count_code_points(""), 0);
  EXPECT_EQ(count_code_points(mixed), 5);
}

TEST(Fold, IsBlindToCaseAccentsAndCurlyApostrophes) {
  EXPECT_EQ(fold("Nicolás MADURO"), "nicolas maduro");
  EXPECT_EQ(fold("Stra\u00DFe"), "strasse");
  EXPECT_EQ(fold("People\u2019s"), "people's");
  EXPECT_EQ(fold("\uFB01rm"), "firm");  // a ligature
  EXPECT_EQ(fold("e\u0301"), fold("\u00E9"));
  EXPECT_EQ(fold(""), "");
}

TEST(Fold, TakesLatinLettersAsTheLibraryDoes) {
  const std::string ligature = "\uFB01";  // not Latin-1: the library folds all of the text
  for (char32_t c = 0xC0; c <= 0xFF; ++c) {
    std::string letter;
    append(letter, c);
    EXPECT_EQ(fold(letter) + "fi", fold(letter + ligature)) << letter;
  }
}

TEST(Fold, FoldsNoFurther) {
  for (const char* text : {"Ærø", "İstanbul", "Владимир", "北京", "Ñandú’s"}) EXPECT_EQ(fold(fold(text)), fold(text));
}

TEST(Lower, KeepsAccents) {
  EXPECT_EQ(lower("ÁRBOL Y Ñandú"), "árbol y ñandú");
  EXPECT_EQ(lower("ABC"), "abc");
}

TEST(Capitalise, ChangesTheFirstLetterOnly) {
  EXPECT_EQ(capitalise("élan vital"), "Élan vital");
  EXPECT_EQ(capitalise("abC"), "AbC");
  EXPECT_EQ(capitalise("1a"), "1a");
  EXPECT_EQ(capitalise(""), "");
}

TEST(CharacterClasses, HoldInAnyScript) {
  EXPECT_TRUE(is_upper(U'A') && is_upper(U'Ñ') && is_upper(U'Ж'));
  EXPECT_FALSE(is_upper(U'a') || is_upper(U'1') || is_upper(U'北'));
  EXPECT_TRUE(is_lower(U'a') && is_lower(U'ñ') && is_lower(U'ж'));
  EXPECT_FALSE(is_lower(U'A') || is_lower(U' '));
  EXPECT_TRUE(is_letter(U'a') && is_letter(U'北') && is_letter(U'\u0301'));
  EXPECT_FALSE(is_letter(U'1') || is_letter(U'-') || is_letter(U'€'));
  EXPECT_TRUE(is_digit(U'7') && is_digit(U'\u0667'));
  EXPECT_FALSE(is_digit(U'a') || is_digit(U'½'));
  EXPECT_TRUE(is_space(U' ') && is_space(U'\n') && is_space(U'\u00A0') && is_space(U'\u2028'));
  EXPECT_FALSE(is_space(U'a') || is_space(U'\u200B'));
}

TEST(CodePointIndex, CountsAsCountingDoes) {
  std::mt19937 random(2);
  const std::u32string alphabet = U"abé€😀 ";
  for (int round = 0; round < 200; ++round) {
    std::string text;
    std::vector<std::size_t> starts;
    for (std::size_t i = 0, size = random() % 30; i < size; ++i) {
      starts.push_back(text.size());
      append(text, alphabet[random() % alphabet.size()]);
    }
    starts.push_back(text.size());
    const CodePointIndex index(text);
    for (std::size_t i = 0; i < starts.size(); ++i) {
      ASSERT_EQ(index.code_points(static_cast<std::uint32_t>(starts[i])), i);
    }
  }
}

TEST(CodePointIndex, TranslatesSpans) {
  const CodePointIndex index(mixed);
  EXPECT_EQ(index.code_points(Span{1, 10}), (Span{1, 4}));
  EXPECT_EQ(index.code_points(Span{0, 11}), (Span{0, 5}));
  EXPECT_EQ(CodePointIndex("").code_points(Span{0, 0}), (Span{0, 0}));
}

}  // namespace
}  // namespace entente
