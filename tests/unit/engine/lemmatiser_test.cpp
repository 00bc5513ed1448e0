#include <entente/extract/engine/lemmatiser.h>

#include <gtest/gtest.h>

#include "support.h"

namespace entente::engine {
namespace {

using test::Aligned;

constexpr std::string_view finite = "Tense=Past|VerbForm=Fin";

struct Taught {
  std::string_view upos;
  std::string_view feats;
  std::string_view ending;
  bool whole;
  std::uint16_t strip;
  std::uint16_t append;
};

std::string sample() {
  const std::vector<Taught> taught = {
      {"VERB", finite, "ed", false, 2, 0},
      {"VERB", finite, "ied", false, 3, 1},
      {"VERB", finite, "went", true, 4, 2},
      {"NOUN", "Number=Plur", "s", false, 1, 0},
      {"NOUN", "Number=Plur", "", false, 0, 3},
      {"PROPN", "", "Perus", true, 1, 0},
      {"ADJ", "", "", false, 9, 0},
      {"NOUN", "", "ñón", false, 5, 4},
      {"ADV", "", "", false, 1, 0},
  };
  std::vector<Lemmatiser::Rule> rules(16);
  for (const Taught& rule : taught) {
    const std::uint64_t key = Lemmatiser::key(rule.upos, rule.feats, rule.ending, rule.whole);
    std::size_t at = home_slot(key, rules.size());
    while (rules[at].fingerprint != 0) at = (at + 1) & (rules.size() - 1);
    rules[at] = {fingerprint(key), rule.strip, rule.append};
  }
  return test::model(ModelKind::lemmas, [&](ModelWriter& writer) {
    writer.array(std::span<const Lemmatiser::Rule>(rules));
    writer.strings(std::vector<std::string>{"", "y", "go", "+", "ñona"});
  });
}

class LemmatiserTest : public testing::Test {
 protected:
  Aligned file_{sample()};
  Lemmatiser lemmatiser_ = test::read<Lemmatiser>(file_, ModelKind::lemmas);
};

TEST_F(LemmatiserTest, TheLongestEndingDecides) {
  EXPECT_EQ(lemmatiser_.lemma("Visited", "VERB", finite), "visit");
  EXPECT_EQ(lemmatiser_.lemma("denied", "VERB", finite), "deny");
  EXPECT_EQ(lemmatiser_.lemma("ed", "VERB", finite), "");
  EXPECT_EQ(lemmatiser_.lemma("banks", "NOUN", "Number=Plur"), "bank");
  EXPECT_EQ(lemmatiser_.lemma("people", "NOUN", "Number=Plur"), "people+");
}

TEST_F(LemmatiserTest, WholeWordsAreExceptions) {
  EXPECT_EQ(lemmatiser_.lemma("WENT", "VERB", finite), "go");
  EXPECT_EQ(lemmatiser_.lemma("underwent", "VERB", finite), "underwent");
}

TEST_F(LemmatiserTest, CutsNoCharacterInTwo) {
  EXPECT_EQ(lemmatiser_.lemma("lejos", "ADV", ""), "lejo");
  EXPECT_EQ(lemmatiser_.lemma("allí", "ADV", ""), "allí");
}

TEST_F(LemmatiserTest, TagsAreToldApart) {
  EXPECT_EQ(lemmatiser_.lemma("visited", "ADV", finite), "visited");
  EXPECT_EQ(lemmatiser_.lemma("Visited", "VERB", ""), "visited");
}

TEST_F(LemmatiserTest, NamesKeepTheirCapitals) {
  EXPECT_EQ(lemmatiser_.lemma("Ada", "PROPN", ""), "Ada");
  EXPECT_EQ(lemmatiser_.lemma("ADA", "NOUN", ""), "ada");
  EXPECT_EQ(lemmatiser_.lemma("Perus", "PROPN", ""), "Peru");
}

TEST_F(LemmatiserTest, ARuleThatTakesMoreThanTheWordIsNone) {
  EXPECT_EQ(lemmatiser_.lemma("tall", "ADJ", ""), "tall");
  EXPECT_EQ(lemmatiser_.lemma("tallest-of", "ADJ", ""), "t");
}

TEST_F(LemmatiserTest, EndingsAreCountedInCodePoints) {
  EXPECT_EQ(lemmatiser_.lemma("CAÑÓN", "NOUN", ""), "cañona");
  EXPECT_EQ(Lemmatiser::ending("señor", 3), 2U);
  EXPECT_EQ(Lemmatiser::ending("señor", 5), 0U);
  EXPECT_EQ(Lemmatiser::ending("señor", 6), std::string_view::npos);
  EXPECT_EQ(Lemmatiser::ending("señor", 0), 6U);
  EXPECT_EQ(Lemmatiser::ending("", 0), 0U);
  EXPECT_EQ(Lemmatiser::ending("", 1), std::string_view::npos);
  EXPECT_EQ(Lemmatiser::ending("a😀", 1), 1U);
  EXPECT_EQ(Lemmatiser::ending("e\u0301", 1), 1U);
  EXPECT_EQ(Lemmatiser::ending("\x81\x82", 1), std::string_view::npos);
}

TEST_F(LemmatiserTest, TakesWordsOfAnyKind) {
  for (const std::string_view form : {"", "😀", "שלום", "北京", "e\u0301"})
    EXPECT_EQ(lemmatiser_.lemma(form, "X", ""), form);
  const std::string longest(100'000, 'a');
  EXPECT_EQ(lemmatiser_.lemma(longest + "ed", "VERB", finite), longest);
}

TEST_F(LemmatiserTest, WithoutAModelWordsStay) {
  EXPECT_EQ(Lemmatiser().lemma("Visited", "VERB", finite), "visited");
}

}  // namespace
}  // namespace entente::engine
