#include <entente/base/error.h>
#include <entente/extract/train/corpus.h>
#include <entente/extract/train/percent.h>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>

namespace entente::train {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

class CorpusTest : public testing::Test {
 protected:
  void SetUp() override {
    const auto* const info = testing::UnitTest::GetInstance()->current_test_info();
    folder_ = std::filesystem::temp_directory_path() / (std::string("entente-corpus-") + info->name());
    std::filesystem::remove_all(folder_);
    std::filesystem::create_directories(folder_);
  }
  void TearDown() override { std::filesystem::remove_all(folder_); }

  std::string file(const char* name, std::string_view text) const {
    const std::filesystem::path path = folder_ / name;
    std::ofstream(path, std::ios::binary) << text;
    return path.string();
  }

  std::filesystem::path folder_;
};

TEST(Tag, KeepsSomeMorphology) {
  EXPECT_EQ(tag_of("VERB", "Mood=Ind|Number=Sing|Tense=Past|VerbForm=Fin"), "VERB|Number=Sing|Tense=Past|VerbForm=Fin");
  EXPECT_EQ(tag_of("NOUN", "Gender=Fem"), "NOUN");
  EXPECT_EQ(tag_of("PUNCT", ""), "PUNCT");
  EXPECT_EQ(tag_of("PRON", "PronType=Prs"), "PRON|PronType=Prs");
}

TEST(JoinedRanges, TakeTheWordWhoseHeadIsOutside) {
  engine::TreeSentence sentence;
  const auto add = [&](const char* form, const char* upos, std::uint32_t head) {
    engine::TreeWord word;
    word.form = form;
    word.upos = upos;
    word.head = head;
    sentence.words.push_back(word);
  };
  add("Salió", "VERB", 0);
  add("de", "ADP", 4);
  add("el", "DET", 4);
  add("puerto", "NOUN", 1);
  add("a", "ADP", 6);
  add("ver", "VERB", 1);
  add("lo", "PRON", 6);
  add(".", "PUNCT", 1);
  sentence.ranges = {{2, 3, "del", {}}, {6, 7, "verlo", {}}};

  const engine::TreeSentence joined = with_ranges_joined(sentence);

  std::string text;
  for (const engine::TreeWord& word : joined.words)
    text += word.form + "/" + word.upos + "/" + std::to_string(word.head) + " ";
  EXPECT_EQ(text, "Salió/VERB/0 del/ADP/3 puerto/NOUN/1 a/ADP/5 verlo/VERB/1 ./PUNCT/1 ");
}

TEST_F(CorpusTest, ReadsTreebanks) {
  const std::string path = file("a.conllu",
                                "1\tAda\tAda\tPROPN\t_\tNumber=Sing\t2\tnsubj\t_\tName=B-Person\n"
                                "2\tspoke\tspeak\tVERB\t_\tTense=Past\t0\troot\t_\t_\n\n");
  const auto examples = read_treebanks({path}, "Name");
  ASSERT_EQ(examples.size(), 1U);
  EXPECT_THAT(examples[0].forms, ElementsAre("Ada", "spoke"));
  EXPECT_THAT(examples[0].lemmas, ElementsAre("Ada", "speak"));
  EXPECT_THAT(examples[0].tags, ElementsAre("PROPN|Number=Sing", "VERB|Tense=Past"));
  EXPECT_THAT(examples[0].heads, ElementsAre(2, 0));
  EXPECT_THAT(examples[0].relations, ElementsAre("nsubj", "root"));
  EXPECT_THAT(examples[0].names, ElementsAre("B-Person", "O"));
  EXPECT_THAT(read_treebanks({path}).at(0).names, IsEmpty());
  EXPECT_THROW(read_treebanks({folder_ / "none"}), Error);
}

TEST_F(CorpusTest, RenamesClassesOfNames) {
  const std::string path = file("names.txt", "Ada B-PER\nQuill I-PER\n- O\nUN B-MISC\nRuritania B-LOC\n\n");
  const auto plain = read_name_files({path}).at(0);
  EXPECT_THAT(plain.names, ElementsAre("B-PER", "I-PER", "O", "B-MISC", "B-LOC"));
  EXPECT_FALSE(plain.open_world);
  const auto renamed = read_name_files({path + ":+PER=Person,MISC=O"}).at(0);
  EXPECT_THAT(renamed.names, ElementsAre("B-Person", "I-Person", "O", "O", "B-LOC"));
  EXPECT_TRUE(renamed.open_world);
  EXPECT_THROW(read_name_files({path + ":PER"}), Error);
}

TEST_F(CorpusTest, TakesNamesFromTreebanks) {
  const std::string path =
      file("a.conllu", "1\tAda\t_\t_\t_\t_\t_\t_\t_\tNE=B-PER\n2\tspoke\t_\t_\t_\t_\t_\t_\t_\t_\n\n");
  const auto examples = read_name_files({path + ":@NE:PER=Person"});
  ASSERT_EQ(examples.size(), 1U);
  EXPECT_THAT(examples[0].names, ElementsAre("B-Person", "O"));
  EXPECT_THAT(read_name_files({path + ":@NE"}).at(0).names, ElementsAre("B-PER", "O"));
  EXPECT_THAT(read_name_files({path + ":@Other"}).at(0).names, ElementsAre("O", "O"));
}

TEST(Examples, AreCopiedCarelessly) {
  std::vector<Example> examples(200);
  for (Example& example : examples) {
    example.forms = {"Ñandú", "spoke"};
    example.names = {"B-Person", "O"};
  }
  add_careless_copies(examples, 20, 1);
  EXPECT_GT(examples.size(), 215U);
  EXPECT_LT(examples.size(), 265U);
  std::size_t capitals = 0;
  for (std::size_t i = 200; i < examples.size(); ++i) {
    const std::string& form = examples[i].forms[0];
    EXPECT_TRUE(form == "ÑANDÚ" || form == "ñandú") << form;
    EXPECT_EQ(examples[i].names, examples[0].names);
    if (form == "ÑANDÚ") ++capitals;
  }
  EXPECT_GT(capitals, 0U);
  EXPECT_LT(capitals, examples.size() - 200);
  std::vector<Example> none(50);
  add_careless_copies(none, 0, 1);
  EXPECT_EQ(none.size(), 50U);
}

TEST(Random, IsTheSameEverywhere) {
  Random random(0);
  EXPECT_EQ(random.next(), 0xE220A8397B1DCDAFULL);
  EXPECT_EQ(random.next(), 0x6E789E6AA1B965F4ULL);
  for (int i = 0; i < 1000; ++i) ASSERT_LT(random.below(7), 7U);
}

TEST(Random, ShufflesAll) {
  Random random(3);
  std::vector<std::uint32_t> order = shuffled(100, random);
  EXPECT_FALSE(std::is_sorted(order.begin(), order.end()));
  std::sort(order.begin(), order.end());
  for (std::uint32_t i = 0; i < 100; ++i) EXPECT_EQ(order[i], i);
  EXPECT_THAT(shuffled(0, random), IsEmpty());
  EXPECT_THAT(shuffled(1, random), ElementsAre(0));
}

TEST(Percent, IsRounded) {
  EXPECT_EQ(percent(1, 3), "33.33");
  EXPECT_EQ(percent(2, 3), "66.67");
  EXPECT_EQ(percent(5, 5), "100.00");
  EXPECT_EQ(percent(1, 1000), "0.10");
  EXPECT_EQ(percent(0, 0), "0.00");
}

}  // namespace
}  // namespace entente::train
