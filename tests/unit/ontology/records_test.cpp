#include <entente/ontology/lexicon.h>
#include <entente/ontology/records.h>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace entente {
namespace {

using testing::ElementsAre;

TEST(Records, AreStanzasOfIndentedLines) {
  const auto records =
      parse_records("# head\n\nlist days   # of the week\n  monday, c#\n\n\ttuesday\nlist  two words\n", "f");
  ASSERT_EQ(records.size(), 2U);
  EXPECT_EQ(records[0].kind, "list");
  EXPECT_EQ(records[0].name, "days");
  EXPECT_EQ(records[0].place.line, 3U);
  ASSERT_EQ(records[0].fields.size(), 2U);
  EXPECT_EQ(records[0].fields[0].text, "monday, c#") << "a comment needs a blank before it";
  EXPECT_EQ(records[0].at(records[0].fields[1]).line, 6U);
  EXPECT_EQ(records[1].name, "two words");
}

TEST(Records, ListsSkipEmptyParts) {
  EXPECT_THAT(split_list(" a, ,b c ,"), ElementsAre("a", "b c"));
}

TEST(Keys, PhrasesAreFolded) {
  EXPECT_EQ(phrase_key("  Secretaría  de Estado "), "secretaria de estado");
  EXPECT_EQ(phrase_key("People\u2019s Republic"), "people's republic");
}

TEST(Keys, TokensStandAlone) {
  EXPECT_EQ(token_key("People\u2019s Republic"), "people 's republic");
  EXPECT_EQ(token_key("editors' picks"), "editors ' picks");
  EXPECT_EQ(token_key("Xi'an"), "xi'an");
  EXPECT_EQ(token_key("Washington, D.C."), "washington , d.c.");
  EXPECT_EQ(token_key("OPEC+"), "opec +");
  EXPECT_EQ(token_key("RFE/RL"), "rfe / rl");
  EXPECT_EQ(token_key("'s"), "'s");
}

TEST(Lexicon, SharesAValueAmongThePhrasesOfALine) {
  Lexicon lexicon("en");
  for (const Record& record : parse_records("list genders\n  @male: mr, king = monarch\n  ms\n", "f"))
    lexicon.add(record);
  const Lexicon::List& genders = lexicon.list("genders");
  EXPECT_EQ(genders.find("mr"), "male");
  EXPECT_EQ(genders.find("king"), "monarch") << "a phrase's own value holds";
  EXPECT_EQ(genders.find("ms"), "");
}

TEST(Lexicon, FindsPhrasesByTheirFoldedWords) {
  Lexicon lexicon("en");
  for (const Record& record :
       parse_records("list offices\n  Women's affairs = w, chief\nlist offices\n  chief = c\n", "f")) {
    lexicon.add(record);
  }
  const Lexicon::List& offices = lexicon.list("offices");
  EXPECT_EQ(offices.find("women's affairs"), "w");
  EXPECT_EQ(offices.find("women 's affairs"), "w");
  EXPECT_EQ(offices.longest(), 3U);
  EXPECT_EQ(offices.find("chief"), "c") << "the later value holds";
  EXPECT_FALSE(offices.contains("women"));
  EXPECT_EQ(offices.longest_from("women"), 3U);
  EXPECT_EQ(offices.longest_from("chief"), 1U);
  EXPECT_EQ(offices.longest_from("affairs"), 0U);
  EXPECT_TRUE(lexicon.list("unheard of").entries().empty());
}

}  // namespace
}  // namespace entente
