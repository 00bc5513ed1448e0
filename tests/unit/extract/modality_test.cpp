#include <entente/extract/clause/modality.h>

#include <gtest/gtest.h>

#include "support.h"

namespace entente {
namespace {

enum class Of : std::uint8_t { verb, noun };

Modality modality(const std::string& text, const std::string& word, Of of, const std::string& language = "en") {
  test::Article article = test::read_until(test::Stage::references, text, language);
  const SentenceDraft& s = article.sentence();
  const std::vector<Phrase> phrases = find_phrases(s, article.draft.entities);
  const Clauses clauses(s, phrases);
  const std::uint32_t at = test::find_word(s, word);
  EXPECT_LT(at, s.size()) << word;
  return of == Of::verb ? modality_of_verb(s, clauses, at) : modality_of_noun(s, clauses, at);
}

Status verb(const std::string& text, const std::string& word, const std::string& language = "en") {
  return modality(text, word, Of::verb, language).status;
}

Status noun(const std::string& text, const std::string& word) {
  return modality(text, word, Of::noun).status;
}

TEST(Modality, TakesPlainVerbsAtTheirWord) {
  EXPECT_EQ(verb("Peru visited Chile.", "visited"), Status::happened);
  EXPECT_EQ(verb("Perú visitó Chile.", "visitó", "es"), Status::happened);
}

TEST(Modality, HearsNegation) {
  EXPECT_EQ(verb("Peru did not visit Chile.", "visit"), Status::denied);
  EXPECT_EQ(verb("Perú no visitó Chile.", "visitó", "es"), Status::denied);
}

TEST(Modality, HearsTheFuture) {
  EXPECT_EQ(verb("Peru will visit Chile.", "visit"), Status::planned);
  EXPECT_EQ(verb("Peru plans to visit Chile.", "visit"), Status::planned);
  EXPECT_EQ(verb("Perú visitará Chile.", "visitará", "es"), Status::planned);
}

TEST(Modality, HearsRefusalAndDenial) {
  EXPECT_EQ(verb("Peru refused to visit Chile.", "visit"), Status::denied);
  EXPECT_EQ(verb("Peru denied that it attacked Chile.", "attacked"), Status::denied);
}

TEST(Modality, TakesAccusationsAsAlleged) {
  EXPECT_EQ(verb("Peru accused Chad of attacking Chile.", "attacking"), Status::alleged);
}

TEST(Modality, DoubtsWhatMayBe) {
  EXPECT_EQ(verb("Peru may visit Chile.", "visit"), Status::planned);
  EXPECT_GT(modality("Peru may visit Chile.", "visit", Of::verb).penalty, 0);
  EXPECT_EQ(modality("Peru will visit Chile.", "visit", Of::verb).penalty, 0);
  EXPECT_EQ(verb("If Peru attacks Chile, Chad sleeps.", "attacks"), Status::planned);
}

TEST(Modality, ReadsNounsByTheirVerb) {
  EXPECT_EQ(noun("Peru cancelled its visit to Chile.", "visit"), Status::denied);
  EXPECT_EQ(noun("The planned visit to Chile was short.", "visit"), Status::planned);
  EXPECT_EQ(noun("The visit to Chile was short.", "visit"), Status::happened);
}

}  // namespace
}  // namespace entente
