#include <entente/eval/names.h>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "samples.h"

namespace entente::eval {
namespace {

using engine::NameSentence;
using test::error_of;
using testing::HasSubstr;

/// One sentence of words w1 w2 ... with these labels.
std::vector<NameSentence> labelled(const std::vector<std::string>& labels) {
  NameSentence sentence;
  for (const std::string& label : labels) {
    sentence.forms.push_back("w" + std::to_string(sentence.forms.size() + 1));
    sentence.labels.push_back(label);
  }
  return {sentence};
}

TEST(Names, WholeNamesCount) {
  const NameScores scores = score_names(labelled({"B-PER", "I-PER", "O", "B-LOC", "O", "B-ORG", "I-ORG"}),
                                        labelled({"B-PER", "I-PER", "O", "B-ORG", "O", "B-ORG", "O"}));
  EXPECT_EQ(scores.names, (Score{3, 3, 1}));
  EXPECT_EQ(scores.classes.at("PER"), (Score{1, 1, 1}));
  EXPECT_EQ(scores.classes.at("LOC"), (Score{1, 0, 0}));
  EXPECT_EQ(scores.classes.at("ORG"), (Score{1, 2, 0}));
}

TEST(Names, NeighboursAreNamesOfTheirOwn) {
  const auto two = labelled({"B-PER", "B-PER", "I-PER"});
  EXPECT_EQ(score_names(two, two).names, (Score{2, 2, 2}));
  EXPECT_EQ(score_names(two, labelled({"B-PER", "I-PER", "I-PER"})).names, (Score{2, 1, 0}));
}

TEST(Names, AnInnerLabelThatContinuesNothingBegins) {
  const auto gold = labelled({"B-PER", "O", "B-LOC", "B-ORG"});
  EXPECT_EQ(score_names(gold, labelled({"I-PER", "O", "I-LOC", "I-ORG"})).names, (Score{3, 3, 3}));
}

TEST(Names, ClassesAreMappedOrLeftOut) {
  const ClassMap map = {{"politician", "Person"}, {"misc", "-"}};
  const NameScores scores = score_names(labelled({"B-politician", "O", "B-misc", "B-country"}),
                                        labelled({"B-Person", "B-misc", "O", "B-country"}), map);
  EXPECT_EQ(scores.names, (Score{2, 2, 2}));
  EXPECT_EQ(scores.classes.count("misc"), 0U);
  EXPECT_EQ(scores.classes.at("Person"), (Score{1, 1, 1}));
  EXPECT_EQ(scores.classes.at("country"), (Score{1, 1, 1}));
}

TEST(Names, MappedNeighboursStayApart) {
  const ClassMap map = {{"politician", "Person"}};
  EXPECT_EQ(score_names(labelled({"B-politician", "I-politician", "B-person"}),
                        labelled({"B-Person", "I-Person", "B-person"}), map)
                .names,
            (Score{2, 2, 2}));
}

TEST(Names, OtherWordsAreAnError) {
  const auto gold = labelled({"O", "O"});
  auto other = gold;
  other[0].forms[1] = "x";
  EXPECT_THAT(error_of([&] { score_names(gold, other); }),
              HasSubstr("word 2 of sentence 1 is 'w2' in the gold, 'x' in the system"));
  EXPECT_THAT(error_of([&] { score_names(gold, labelled({"O"})); }),
              HasSubstr("word 2 of sentence 1 is 'w2' in the gold, 'nothing' in the system"));
  EXPECT_THAT(error_of([&] { score_names(gold, {}); }), HasSubstr("the gold has 1 sentences, the system 0"));
}

TEST(Names, NoNamesScoreNothing) {
  const NameScores scores = score_names(labelled({"O"}), labelled({"O"}));
  EXPECT_EQ(scores.names, Score{});
  EXPECT_EQ(scores.names.f1(), 0U);
}

}  // namespace
}  // namespace entente::eval
