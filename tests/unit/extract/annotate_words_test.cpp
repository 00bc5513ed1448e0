#include <entente/base/error.h>
#include <entente/extract/annotate_words.h>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "builtin.h"
#include <sstream>

namespace entente {
namespace {

using engine::TreeSentence;
using engine::TreeWord;
using testing::ElementsAre;

TreeSentence sentence(const std::string& text) {
  std::istringstream in(text);
  TreeSentence out;
  for (TreeWord word; in >> word.form;) out.words.push_back(word);
  return out;
}

const Models& models() {
  static const Models ready(test::builtin());
  return ready;
}

TreeSentence annotated(TreeSentence sentence, const char* language = "en") {
  engine::Workspace work;
  annotate_words(sentence, language, models(), work);
  return sentence;
}

std::string written(const TreeSentence& sentence) {
  std::ostringstream out;
  write_conllu(sentence, out);
  return out.str();
}

std::vector<std::string> column(const TreeSentence& sentence, std::string TreeWord::*field) {
  std::vector<std::string> out;
  for (const TreeWord& word : sentence.words) out.push_back(word.*field);
  return out;
}

TEST(AnnotateWords, FillsAllColumns) {
  const TreeSentence out = annotated(sentence("Maria Quill visited Venezuela ."));
  EXPECT_THAT(column(out, &TreeWord::upos), ElementsAre("PROPN", "PROPN", "VERB", "PROPN", "PUNCT"));
  EXPECT_THAT(column(out, &TreeWord::lemma), ElementsAre("Maria", "Quill", "visit", "Venezuela", "."));
  EXPECT_THAT(column(out, &TreeWord::misc), ElementsAre("Name=B-Person", "Name=I-Person", "", "Name=B-Place", ""));
  EXPECT_THAT(out.words[2].feats, testing::HasSubstr("Tense=Past"));
  EXPECT_EQ(out.words[3].head, 3U);
  EXPECT_EQ(out.words[3].relation, "obj");
  std::size_t roots = 0;
  for (const TreeWord& word : out.words) {
    EXPECT_FALSE(word.relation.empty());
    EXPECT_EQ(word.head == 0, word.relation == "root");
    roots += word.head == 0 ? 1U : 0U;
  }
  EXPECT_EQ(roots, 1U);
}

TEST(AnnotateWords, ReadsSpanish) {
  const TreeSentence out = annotated(sentence("El presidente visitó Venezuela ."), "es");
  EXPECT_THAT(column(out, &TreeWord::upos), ElementsAre("DET", "NOUN", "VERB", "PROPN", "PUNCT"));
  EXPECT_EQ(out.words[2].lemma, "visitar");
  EXPECT_EQ(out.words[3].misc, "Name=B-Place");
}

TEST(AnnotateWords, ReplacesWhatWasThere) {
  TreeSentence before = sentence("Maria Quill visited Venezuela .");
  const std::string clean = written(annotated(before));
  for (TreeWord& word : before.words) {
    word.upos = "X";
    word.feats = "Foreign=Yes";
    word.lemma = "old";
    word.head = 1;
    word.relation = "dep";
    word.deps = "1:dep";
    word.misc = "Name=B-Other";
  }
  EXPECT_EQ(written(annotated(before)), clean);
  EXPECT_EQ(written(annotated(annotated(before))), clean);
}

TEST(AnnotateWords, KeepsTheRest) {
  TreeSentence before = sentence("Voz de el rey .");
  before.comments = {"# sent_id = 1"};
  before.ranges = {{2, 3, "del", "Typed=Yes"}};
  before.words[0].xpos = "NCFS000";
  before.words[3].misc = "SpaceAfter=No|Name=I-Place|Nameless=1|Name";
  const TreeSentence out = annotated(before, "es");
  EXPECT_THAT(out.comments, ElementsAre("# sent_id = 1"));
  ASSERT_EQ(out.ranges.size(), 1U);
  EXPECT_EQ(out.ranges[0].form, "del");
  EXPECT_EQ(out.ranges[0].misc, "Typed=Yes");
  EXPECT_EQ(out.words[0].xpos, "NCFS000");
  EXPECT_THAT(out.words[3].misc, testing::StartsWith("SpaceAfter=No|Nameless=1|Name"));
  EXPECT_THAT(column(out, &TreeWord::form), ElementsAre("Voz", "de", "el", "rey", "."));
}

TEST(AnnotateWords, TakesAnyWords) {
  EXPECT_TRUE(annotated({}).words.empty());
  const TreeSentence out = annotated(sentence("😀 北京 שלום _ e\u0301 ."));
  std::istringstream in(written(out));
  EXPECT_EQ(engine::read_conllu(in, "out").at(0).words.size(), 6U) << "what is written is a tree";
}

TEST(AnnotateWords, NeedsModelsOfTheLanguage) {
  TreeSentence words = sentence("Bonjour .");
  engine::Workspace work;
  try {
    annotate_words(words, "fr", models(), work);
    FAIL();
  } catch (const Error& error) {
    EXPECT_THAT(error.what(), testing::HasSubstr("no models to read words of 'fr'"));
  }
}

}  // namespace
}  // namespace entente
