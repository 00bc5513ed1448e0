#include <entente/base/error.h>
#include <entente/extract/engine/treebank.h>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sstream>
#include <string>
#include <vector>

namespace entente::engine {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::StartsWith;

const std::string sample =
    "# sent_id = 1\n"
    "# text = Voz del rey.\n"
    "1\tVoz\tvoz\tNOUN\tN\tGender=Fem|Number=Sing\t0\troot\t0:root\t_\n"
    "2-3\tdel\t_\t_\t_\t_\t_\t_\t_\tTyped=Yes\n"
    "2\tde\tde\tADP\t_\t_\t4\tcase\t_\t_\n"
    "3\tel\tel\tDET\t_\t_\t4\tdet\t_\t_\n"
    "4\trey\trey\tNOUN\t_\t_\t1\tnmod:of\t_\tSpaceAfter=No|Name=B-Person\n"
    "5\t.\t.\tPUNCT\t_\t_\t1\tpunct\t_\tSpaceAfter=No\n"
    "\n";

/// "FORM\t...": a line of CoNLL-U of which only these columns are told.
std::string line(const std::string& id, const std::string& form, const std::string& head = "0",
                 const std::string& relation = "root") {
  return id + "\t" + form + "\t_\t_\t_\t_\t" + head + "\t" + relation + "\t_\t_\n";
}

std::vector<TreeSentence> read(const std::string& text) {
  std::istringstream in(text);
  return read_conllu(in, "a.conllu");
}

std::string written(const std::vector<TreeSentence>& sentences) {
  std::ostringstream out;
  for (const TreeSentence& sentence : sentences) write_conllu(sentence, out);
  return out.str();
}

std::string error(const std::string& text) {
  try {
    read(text);
  } catch (const Error& error) {
    return error.what();
  }
  return {};
}

std::vector<std::string> forms(const TreeSentence& sentence) {
  std::vector<std::string> out;
  for (const TreeWord& word : sentence.words) out.push_back(word.form);
  return out;
}

TEST(Conllu, ReadsAllColumns) {
  const auto sentences = read(sample);
  ASSERT_EQ(sentences.size(), 1U);
  const TreeSentence& sentence = sentences[0];
  EXPECT_THAT(sentence.comments, ElementsAre("# sent_id = 1", "# text = Voz del rey."));
  EXPECT_THAT(forms(sentence), ElementsAre("Voz", "de", "el", "rey", "."));
  const TreeWord& voz = sentence.words[0];
  EXPECT_EQ(voz.lemma, "voz");
  EXPECT_EQ(voz.upos, "NOUN");
  EXPECT_EQ(voz.xpos, "N");
  EXPECT_EQ(voz.feats, "Gender=Fem|Number=Sing");
  EXPECT_EQ(voz.head, 0U);
  EXPECT_EQ(voz.relation, "root");
  EXPECT_EQ(voz.deps, "0:root");
  EXPECT_EQ(voz.misc, "");
  EXPECT_EQ(sentence.words[3].head, 1U);
  EXPECT_EQ(sentence.words[3].relation, "nmod:of");
  ASSERT_EQ(sentence.ranges.size(), 1U);
  EXPECT_EQ(sentence.ranges[0].first, 2U);
  EXPECT_EQ(sentence.ranges[0].last, 3U);
  EXPECT_EQ(sentence.ranges[0].form, "del");
  EXPECT_EQ(sentence.ranges[0].misc, "Typed=Yes");
}

TEST(Conllu, MiscTellsItsValues) {
  const TreeSentence sentence = read(sample).at(0);
  EXPECT_TRUE(sentence.words[0].space_after());
  EXPECT_FALSE(sentence.words[3].space_after());
  EXPECT_EQ(sentence.words[3].misc_value("Name"), "B-Person");
  EXPECT_EQ(sentence.words[3].misc_value("Nam"), "");
  EXPECT_EQ(sentence.words[3].misc_value("Person"), "");
  EXPECT_EQ(sentence.words[0].misc_value("Name"), "");
}

TEST(Conllu, WritesWhatItRead) {
  EXPECT_EQ(written(read(sample)), sample);
  EXPECT_EQ(written(read(sample + sample)), sample + sample);
}

TEST(Conllu, LinesMayEndAsTheyLike) {
  std::string windows;
  for (const char c : sample) windows += c == '\n' ? "\r\n" : std::string(1, c);
  EXPECT_EQ(written(read(windows)), sample);
  EXPECT_EQ(written(read("\xEF\xBB\xBF" + sample)), sample) << "after a byte order mark";
}

TEST(Conllu, TheLastSentenceNeedsNoEmptyLine) {
  EXPECT_EQ(written(read(sample.substr(0, sample.size() - 1))), sample);
  EXPECT_EQ(written(read(sample.substr(0, sample.size() - 2))), sample) << "nor the last line its end";
}

TEST(Conllu, EmptyLinesMayBeMany) {
  EXPECT_EQ(read("\n \t\n" + sample + "\n\n" + sample + "\n\n").size(), 2U);
  EXPECT_THAT(read(""), IsEmpty());
  EXPECT_THAT(read("# a comment alone\n\n"), IsEmpty());
}

TEST(Conllu, EmptyNodesAreLeftOut) {
  EXPECT_THAT(forms(read("0.1\tno\t_\t_\t_\t_\t_\t_\t_\t_\n" + line("1", "a") + "1.1\tno\t_\t_\t_\t_\t_\t_\t_\t_\n" +
                         line("2", "b", "1", "dep"))
                        .at(0)),
              ElementsAre("a", "b"));
}

TEST(Conllu, AnUnderscoreMayBeAWord) {
  const std::string text = "1\t_\t_\tSYM\t_\t_\t0\troot\t_\t_\n\n";
  const auto sentences = read(text);
  EXPECT_EQ(sentences.at(0).words.at(0).form, "_");
  EXPECT_EQ(sentences.at(0).words.at(0).lemma, "_");
  EXPECT_EQ(written(sentences), text);
}

TEST(Conllu, WordsNeedNoTree) {
  const std::string bare = "1\ta\t_\t_\t_\t_\t_\t_\t_\t_\n\n";
  EXPECT_EQ(read(bare).at(0).words.at(0).head, 0U);
  EXPECT_EQ(written(read(bare)), bare);
  const std::string unlabelled = "1\ta\t_\t_\t_\t_\t2\t_\t_\t_\n2\tb\t_\t_\t_\t_\t0\troot\t_\t_\n\n";
  EXPECT_EQ(written(read(unlabelled)), unlabelled) << "a head without a relation stays";
}

TEST(Conllu, BytesThatAreNoTextAreReplaced) {
  EXPECT_EQ(read(line("1", "a\xFF\x01")).at(0).words.at(0).form, "a\uFFFD\uFFFD");
}

TEST(Conllu, RangesMayFollowEachOther) {
  const std::string text = "1-2\tab\t_\t_\t_\t_\t_\t_\t_\t_\n" + line("1", "a") + line("2", "b", "1", "dep") +
                           "3-4\tcd\t_\t_\t_\t_\t_\t_\t_\t_\n" + line("3", "c", "1", "dep") +
                           line("4", "d", "1", "dep") + "\n";
  EXPECT_EQ(written(read(text)), text);
}

TEST(Conllu, RefusesWhatIsNoTable) {
  EXPECT_EQ(error("# c\n1\ta\n"),
            "a.conllu:2: this line has 2 columns, CoNLL-U has 10; separate them by tabs, and put _ where there is "
            "nothing to say");
  EXPECT_EQ(error("1\ta\t\t_\t_\t_\t_\t_\t_\t_\n"),
            "a.conllu:1: this line has a column with nothing in it; put _ where there is nothing to say");
}

TEST(Conllu, RefusesNumbersOutOfOrder) {
  EXPECT_EQ(error(line("1", "a") + line("3", "b")),
            "a.conllu:2: word number '3' where 2 comes next; number the words of a sentence from 1, with an empty line "
            "after its last");
  EXPECT_THAT(error(line("2", "a")), StartsWith("a.conllu:1: word number '2' where 1 comes next"));
  EXPECT_THAT(error(line("x", "a")), StartsWith("a.conllu:1: word number 'x' where 1 comes next"));
  EXPECT_THAT(error(line("1", "a") + line("1", "b")), StartsWith("a.conllu:2: word number '1' where 2 comes next"));
}

TEST(Conllu, RefusesHeadsThatAreNone) {
  EXPECT_EQ(error(line("1", "a", "x")), "a.conllu:1: the head 'x' is no number; give a word's number, 0 for the root");
  EXPECT_THAT(error(line("1", "a", "-1")), StartsWith("a.conllu:1: the head '-1' is no number"));
  EXPECT_THAT(error(line("1", "a", "99999999999")), StartsWith("a.conllu:1: the head '99999999999' is no number"));
  EXPECT_EQ(error(line("1", "a", "2") + "\n"),
            "a.conllu:2: word 1 of the sentence that ends here has head 2, but there are only 1 words");
}

TEST(Conllu, RefusesCircles) {
  const std::string circle = "the heads of the sentence that ends here form a circle; it is no tree";
  EXPECT_EQ(error(line("1", "a", "1")), "a.conllu:1: " + circle);
  EXPECT_EQ(error(line("1", "a") + line("2", "b", "3") + line("3", "c", "2") + "\n" + sample), "a.conllu:4: " + circle);
  EXPECT_EQ(error(line("1", "a", "2") + line("2", "b", "3") + line("3", "c", "4") + line("4", "d", "0")), "");
}

TEST(Conllu, RefusesRangesOutOfPlace) {
  const auto range = [](const std::string& id) { return id + "\tab\t_\t_\t_\t_\t_\t_\t_\t_\n"; };
  const std::string first = line("1", "a");
  EXPECT_EQ(error(first + range("1-2")),
            "a.conllu:2: the range '1-2' does not begin at the next word; write it before its first word");
  for (const std::string id : {"2-1", "-", "1-", "-1", "a-b", "1-2-3"})
    EXPECT_THAT(error(range(id) + first), StartsWith("a.conllu:1: the range '" + id + "' does not begin")) << id;
  EXPECT_EQ(error(range("1-2") + first),
            "a.conllu:2: a range of the sentence that ends here goes beyond its last word");
  EXPECT_EQ(error(range("1-2") + first + range("2-3") + line("2", "b", "1") + line("3", "c", "1")),
            "a.conllu:3: the range '2-3' lies over the one before; a word is in one range at most");
  EXPECT_THAT(error(range("1-2") + range("1-3") + first), StartsWith("a.conllu:2: the range '1-3' lies over"));
}

std::vector<NameSentence> names(const std::string& text) {
  std::istringstream in(text);
  return read_names(in, "a.bio");
}

TEST(NameColumns, ReadsWordsAndLabels) {
  const auto sentences = names("Ada\tB-PER\nQuill\tI-PER\nleft\tO\n\n\nOslo\tB-LOC");
  ASSERT_EQ(sentences.size(), 2U);
  EXPECT_THAT(sentences[0].forms, ElementsAre("Ada", "Quill", "left"));
  EXPECT_THAT(sentences[0].labels, ElementsAre("B-PER", "I-PER", "O"));
  EXPECT_THAT(sentences[1].forms, ElementsAre("Oslo"));
}

TEST(NameColumns, TheLabelIsTheLastOne) {
  const NameSentence sentence = names("Ada NNP B-NP B-PER\r\nleft VBD B-VP O\r\n22 CD B-NP O\n").at(0);
  EXPECT_THAT(sentence.forms, ElementsAre("Ada", "left", "22"));
  EXPECT_THAT(sentence.labels, ElementsAre("B-PER", "O", "O"));
  EXPECT_THAT(names("Ada _ _ B-PER x\n").at(0).labels, ElementsAre("B-PER"));
}

TEST(NameColumns, WordsMayBeNumbered) {
  EXPECT_THAT(names("1\tAda\tB-PER\t-\n2\t7\tO\t-\n").at(0).forms, ElementsAre("Ada", "7"));
  EXPECT_THAT(names("0\tAda\tB-PER\n1\tleft\tO\n").at(0).forms, ElementsAre("Ada", "left"));
  EXPECT_THAT(names("Ada\tNNP\tO\n1990\tCD\tO\n").at(0).forms, ElementsAre("Ada", "1990")) << "a year numbers no word";
  EXPECT_THAT(names("1990\tO\n").at(0).forms, ElementsAre("1990"));
}

TEST(NameColumns, OtherSchemesBecomeBio) {
  EXPECT_THAT(names("a I-X\nb I-X\nc O\nd I-X\ne I-Y\n").at(0).labels, ElementsAre("B-X", "I-X", "O", "B-X", "B-Y"))
      << "IOB1";
  EXPECT_THAT(names("a I-X\nb B-X\nc I-X\n").at(0).labels, ElementsAre("B-X", "B-X", "I-X")) << "IOB1";
  EXPECT_THAT(names("a S-X\nb B-X\nc I-X\nd E-X\ne E-Y\n").at(0).labels, ElementsAre("B-X", "B-X", "I-X", "I-X", "B-Y"))
      << "IOBES";
  EXPECT_THAT(names("a U-X\nb B-X\nc L-X\n").at(0).labels, ElementsAre("B-X", "B-X", "I-X")) << "BILOU";
  EXPECT_THAT(names("a B-X\n\nb I-X\n").at(1).labels, ElementsAre("B-X")) << "sentences are apart";
}

TEST(NameColumns, CommentsAreLeftOutAndWordsThatLookSoAreNot) {
  const auto sentences = names("-DOCSTART- -X- O O\n\n# id = 1\nAda\tB-PER\n\n# O\n1 O\n# O\n");
  ASSERT_EQ(sentences.size(), 2U);
  EXPECT_THAT(sentences[0].forms, ElementsAre("Ada"));
  EXPECT_THAT(sentences[1].forms, ElementsAre("#", "1", "#"));
}

TEST(NameColumns, AWordNeedsALabel) {
  for (const std::string text : {"Ada\tB-PER\nleft\n", "Ada O\nleft x\n", "Ada\tO\nO\n", "Ada\tO\nleft\tB-\n"}) {
    try {
      names(text);
      ADD_FAILURE() << text;
    } catch (const Error& error) {
      EXPECT_STREQ(error.what(), "a.bio:2: no label on this line; each word needs one: O, B-CLASS or I-CLASS");
    }
  }
}

TEST(TreeWord, SetsAValueOfMisc) {
  TreeWord word;
  word.set_misc_value("Name", "B-Place");
  EXPECT_EQ(word.misc, "Name=B-Place");
  word.misc = "SpaceAfter=No|Name=I-Place|Nameless=1";
  word.set_misc_value("Name", "O");
  EXPECT_EQ(word.misc, "SpaceAfter=No|Nameless=1|Name=O");
  word.set_misc_value("Name", "");
  EXPECT_EQ(word.misc, "SpaceAfter=No|Nameless=1");
}

TEST(TreeSentence, KnowsWhetherItBeginsADocument) {
  TreeSentence sentence;
  sentence.comments = {"# sent_id = 1"};
  EXPECT_FALSE(sentence.begins_document());
  sentence.comments.emplace_back("# newdoc id = a");
  EXPECT_TRUE(sentence.begins_document());
}

}  // namespace
}  // namespace entente::engine
