#include <entente/eval/align.h>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "samples.h"

namespace entente::eval {
namespace {

using test::error_of;
using test::trees;
using testing::ElementsAre;
using testing::HasSubstr;

/// "gold=system" of each pair, by forms.
std::vector<std::string> pairs(const std::string& gold_text, const std::string& system_text) {
  const auto gold = trees(gold_text);
  const auto system = trees(system_text);
  const Alignment alignment = align(gold, system);
  std::vector<std::string> out;
  for (const auto& [g, s] : alignment.pairs) {
    out.push_back(std::to_string(g) + alignment.gold[g].word->form + "=" + std::to_string(s) +
                  alignment.system[s].word->form);
  }
  return out;
}

TEST(Align, EqualWordsPairUp) {
  EXPECT_THAT(pairs("The X 0 a\nenvoy X 0 a\n", "The X 0 a\nenvoy X 0 a\n"), ElementsAre("0The=0The", "1envoy=1envoy"));
}

TEST(Align, WordsCutOtherwiseDoNotPairUp) {
  EXPECT_THAT(
      pairs("Cape X 0 a\nco-chair X 0 a\nspoke X 0 a\n", "Cape X 0 a\nco X 0 a\n- X 0 a\nchair X 0 a\nspoke X 0 a\n"),
      ElementsAre("0Cape=0Cape", "2spoke=4spoke"));
  EXPECT_THAT(pairs("a X 0 a\nb X 0 a\nc X 0 a\n", "ab X 0 a\nc X 0 a\n"), ElementsAre("2c=1c"));
}

TEST(Align, SentencesMayBeCutOtherwise) {
  EXPECT_THAT(pairs("a X 0 a\n. X 1 b\n\nb X 0 a\n", "a X 0 a\n. X 1 b\nb X 1 c\n"),
              ElementsAre("0a=0a", "1.=1.", "2b=2b"));
}

TEST(Align, WordsOfOneTokenPairUpByForm) {
  const std::string split = "voz X 0 a\n2-3 del\nde X 1 a\nel X 1 a\nrey X 1 a\n";
  EXPECT_THAT(pairs(split, split), ElementsAre("0voz=0voz", "1de=1de", "2el=2el", "3rey=3rey"));
  EXPECT_THAT(pairs(split, "voz X 0 a\ndel X 1 a\nrey X 1 a\n"), ElementsAre("0voz=0voz", "3rey=2rey"));
  EXPECT_THAT(pairs(split, "voz X 0 a\n2-3 del\nDE X 1 a\nlo X 1 a\nrey X 1 a\n"),
              ElementsAre("0voz=0voz", "1de=1DE", "3rey=3rey"))
      << "letter case does not count";
}

TEST(Align, TokensOfSeveralWordsMayOverlapOthers) {
  // "dá-selo" of two tokens in the gold, of one with three words in the system.
  EXPECT_THAT(pairs("dá X 0 a\n2-3 selo\nse X 1 a\nlo X 1 a\nya X 1 a\n",
                    "1-3 dáselo\ndá X 0 a\nse X 1 a\nlo X 1 a\nya X 1 a\n"),
              ElementsAre("0dá=0dá", "1se=1se", "2lo=2lo", "3ya=3ya"));
}

TEST(Align, BlanksInsideWordsDoNotCount) {
  auto gold = trees("10000 X 0 a\n");
  gold[0].words[0].form = "10\u00A0000";
  EXPECT_EQ(align(gold, trees("10000 X 0 a\n")).pairs.size(), 1U);
}

TEST(Align, HeadsAreIndicesAmongAllWords) {
  const auto gold = trees("a X 2 a\nb X 0 a\n\nc X 0 a\nd X 1 a\n");
  const Alignment alignment = align(gold, gold);
  std::vector<std::size_t> heads;
  for (const AlignedWord& word : alignment.gold) heads.push_back(word.head);
  EXPECT_THAT(heads, ElementsAre(1U, root, root, 2U));
}

TEST(Align, OtherWordsAreAnError) {
  const auto gold = trees("The X 0 a\n\nenvoy X 0 a\nleft X 1 a\n");
  EXPECT_THAT(error_of([&] { align(gold, trees("The X 0 a\n\nenvoy X 0 a\nwent X 1 a\n")); }),
              HasSubstr("in sentence 2 of the gold, 'left' stands where the system has 'went'"));
  EXPECT_THAT(error_of([&] { align(gold, trees("The X 0 a\n")); }),
              HasSubstr("in sentence 2 of the gold, 'envoyleft' stands where the system has ''"));
  EXPECT_THAT(error_of([&] { align(trees("á X 0 a\n"), trees("é X 0 a\n")); }),
              HasSubstr("'á' stands where the system has 'é'"))
      << "characters are not cut";
}

TEST(Align, NothingIsAlignedWithNothing) {
  EXPECT_TRUE(align({}, {}).pairs.empty());
}

}  // namespace
}  // namespace entente::eval
