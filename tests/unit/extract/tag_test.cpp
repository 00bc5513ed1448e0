#include <entente/extract/syntax/tag.h>

#include <gtest/gtest.h>

#include "support.h"

namespace entente {
namespace {

using test::read_until;
using test::Stage;

Word word(const std::string& text, const std::string& wanted, const std::string& language = "en") {
  test::Article article = read_until(Stage::names, text, language);
  const SentenceDraft& s = article.sentence();
  Word found = s.words[test::find_word(s, wanted)];
  found.lemma = {};  // it may point into the article
  return found;
}

TEST(Tag, IsAsLongAsTheSentence) {
  test::Article article = read_until(Stage::names, "The minister, who had left, said: \"No!\" (Twice.)");
  for (const SentenceDraft& s : article.draft.sentences) EXPECT_EQ(s.words.size(), s.size());
}

TEST(Tag, TellsVerbFromNounByWhatStandsBefore) {
  EXPECT_EQ(word("They visit Peru every year.", "visit").tag, Tag::verb);
  EXPECT_EQ(word("The visit ended early.", "visit").tag, Tag::other);
  EXPECT_EQ(word("They will attack Peru.", "attack").tag, Tag::verb);
  EXPECT_EQ(word("Its attack failed.", "attack").tag, Tag::other);
}

TEST(Tag, KnowsTheFormOfAVerb) {
  EXPECT_EQ(word("Peru visited Chile.", "visited").form, VerbForm::past);
  EXPECT_EQ(word("Peru was visited by Chile.", "visited").form, VerbForm::participle);
  EXPECT_EQ(word("Peru plans to visit Chile.", "visit").form, VerbForm::infinitive);
  EXPECT_EQ(word("Perú visitará Chile.", "visitará", "es").form, VerbForm::future);
}

TEST(Tag, KnowsSmallWords) {
  const std::string text = "She did not meet his envoy, but Peru's minister would.";
  EXPECT_EQ(word(text, "She").tag, Tag::pronoun);
  EXPECT_EQ(word(text, "did").tag, Tag::auxiliary);
  EXPECT_EQ(word(text, "not").tag, Tag::negation);
  EXPECT_EQ(word(text, "his").tag, Tag::possessive);
  EXPECT_EQ(word(text, ",").tag, Tag::comma);
  EXPECT_EQ(word(text, "but").tag, Tag::coordinator);
  EXPECT_EQ(word(text, "'s").tag, Tag::possessive_s);
  EXPECT_EQ(word(text, "would").tag, Tag::modal);
  EXPECT_EQ(word(text, ".").tag, Tag::stop);
}

TEST(Tag, LeavesNamesProper) {
  EXPECT_EQ(word("Chad will meet Turkey.", "Turkey").tag, Tag::proper);
  EXPECT_EQ(word("Chile visitará Perú.", "Perú", "es").tag, Tag::proper);
}

TEST(Tag, KnowsMannerAdverbs) {
  EXPECT_EQ(word("Peru repeatedly warned Chile.", "repeatedly").tag, Tag::adverb);
  EXPECT_EQ(word("Perú advirtió duramente a Chile.", "duramente", "es").tag, Tag::adverb);
}

}  // namespace
}  // namespace entente
