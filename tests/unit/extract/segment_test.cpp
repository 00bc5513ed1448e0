#include <entente/extract/text/segment.h>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "builtin.h"

namespace entente {
namespace {

using testing::ElementsAre;

std::vector<std::string> sentences(const std::string& text, const std::string& language = "en") {
  const View view = test::view_of(text, language);
  std::vector<std::string> out;
  for (const Sentence& sentence : segment(view, test::builtin())) out.push_back(test::joined(sentence));
  return out;
}

std::string tokens(const std::string& text, const std::string& language = "en") {
  const auto all = sentences(text, language);
  return all.size() == 1 ? all.front() : "not one sentence";
}

TEST(Segment, KeepsNumbersAbbreviationsAndHyphensWhole) {
  EXPECT_EQ(tokens("The U.S. paid $1,250.50 to well-known firms at 6:30 p.m."),
            "The U.S. paid $ 1,250.50 to well-known firms at 6:30 p.m.");
  EXPECT_EQ(tokens("La deuda es de 3.000 millones, según EE.UU. y la Sra. Nadie", "es"),
            "La deuda es de 3.000 millones , según EE.UU. y la Sra. Nadie");
}

TEST(Segment, KeepsAcronymsWithASlashWhole) {
  EXPECT_THAT(sentences("The HLM/A met US/UK envoys."), ElementsAre("The HLM/A met US / UK envoys ."));
}

TEST(Segment, KeepsTheCatalanLongLWhole) {
  EXPECT_EQ(tokens("El Col.legi y el Paral·lel son suyos.", "es"), "El Col.legi y el Paral·lel son suyos .");
}

TEST(Segment, SplitsPossessives) {
  EXPECT_EQ(tokens("China's plan and Peru’s plan aren't the ministers' plan"),
            "China 's plan and Peru ’s plan aren't the ministers ' plan");
}

TEST(Segment, SplitsCountriesJoinedByAHyphen) {
  EXPECT_EQ(tokens("The Venezuela-China summit was well-attended"), "The Venezuela - China summit was well-attended");
  EXPECT_EQ(tokens("the U.S.-imposed ban"), "the U.S. - imposed ban");
}

TEST(Segment, KeepsUrlsHandlesAndDatesWhole) {
  EXPECT_EQ(tokens("See https://example.org/a?b=c, @ministry_x or #summit on 2023-09-14"),
            "See https://example.org/a?b=c , @ministry_x or #summit on 2023-09-14");
}

TEST(Segment, DoesNotEndAtTitlesAndInitials) {
  EXPECT_THAT(sentences("Mr. Nobody met Gen. A. B. Nemo. They talked."),
              ElementsAre("Mr. Nobody met Gen. A. B. Nemo .", "They talked ."));
}

TEST(Segment, EndsAtAnAbbreviationBeforeAFunctionWord) {
  EXPECT_THAT(sentences("He left the U.S. The talks go on. It was in the U.S. Senate."),
              ElementsAre("He left the U.S.", "The talks go on .", "It was in the U.S. Senate ."));
}

TEST(Segment, KeepsClosingQuotesWithTheirSentence) {
  EXPECT_THAT(sentences("\"We agree.\" The talks ended. “It is over. ” They left."),
              ElementsAre("\" We agree . \"", "The talks ended .", "“ It is over . ”", "They left ."));
}

TEST(Segment, GoesOnInLowerCase) {
  EXPECT_EQ(sentences("a framework signed, for the first time. , in January").size(), 1U);
  EXPECT_EQ(sentences("Part of a “multipolar world.” without further details").size(), 1U);
}

TEST(Segment, EndsAtAMissingSpace) {
  EXPECT_THAT(sentences("The ministers met.Nothing was signed."),
              ElementsAre("The ministers met .", "Nothing was signed ."));
}

TEST(Segment, ReadsSpanishMarks) {
  EXPECT_THAT(sentences("El ministro llegó. ¿Firmará el acuerdo? ¡Sí!", "es"),
              ElementsAre("El ministro llegó .", "¿ Firmará el acuerdo ?", "¡ Sí !"));
}

TEST(Segment, NumbersNeedTheirAbbreviation) {
  EXPECT_THAT(sentences("Order No. 5 stands. He said no. Then he left."),
              ElementsAre("Order No. 5 stands .", "He said no .", "Then he left ."));
}

TEST(Segment, SplitsTextWithoutCapitals) {
  EXPECT_EQ(sentences("the ministers met. nothing was signed.").size(), 2U);
}

TEST(Segment, KnowsOtherScripts) {
  EXPECT_EQ(sentences("会谈结束。双方签署协议。").size(), 2U);
  EXPECT_EQ(sentences("انتهى الاجتماع. وقع الوزراء الاتفاق.").size(), 2U);
}

TEST(Segment, MarksTokens) {
  const View view = test::view_of("NATO met 3 Ministers.");
  const auto all = segment(view, test::builtin());
  ASSERT_EQ(all.size(), 1U);
  const auto& t = all.front().tokens;
  EXPECT_TRUE(t[0].shout && t[0].capital && t[0].word);
  EXPECT_TRUE(t[2].number && !t[2].word);
  EXPECT_TRUE(t[3].capital && !t[3].shout);
  EXPECT_EQ(t[3].key, "ministers");
  EXPECT_TRUE(t[4].glued);
  EXPECT_EQ(slice(view.text(), t[3].span), t[3].text);
}

TEST(Segment, SentencesStayInTheirBlocks) {
  const std::string text = "A headline\nA body";
  View view;
  view.copy(text, 0);
  view.add_block({{0, 10}, BlockKind::headline, "en"});
  view.add_block({{11, 17}, BlockKind::body, "en"});
  const auto all = segment(view, test::builtin());
  ASSERT_EQ(all.size(), 2U);
  EXPECT_EQ(all[0].block, BlockKind::headline);
  EXPECT_EQ(all[1].span, (Span{11, 17}));
}

TEST(Segment, CutsWhatHasNoFullStop) {
  std::string text;
  for (int i = 0; i < 5'000; ++i) text += "word ";
  const View view = test::view_of(text);
  std::size_t words = 0;
  const auto all = segment(view, test::builtin());
  EXPECT_GT(all.size(), 1U);
  for (const Sentence& sentence : all) {
    EXPECT_LE(sentence.span.size(), 5'000U);
    words += sentence.tokens.size();
  }
  EXPECT_EQ(words, 5'000U);
}

TEST(Segment, LongTokensTakeLinearTime) {
  EXPECT_EQ(sentences(std::string(1'000'000, 'x')).size(), 1U);
  EXPECT_EQ(sentences(std::string(1'000'000, '.')).size(), 1U);
  EXPECT_FALSE(sentences(std::string(300'000, '"')).empty());
  std::string dotted;
  for (int i = 0; i < 100'000; ++i) dotted += "U.";
  EXPECT_EQ(sentences(dotted).size(), 1U);
}

}  // namespace
}  // namespace entente
