#include <entente/extract/clause/clause.h>

#include <gtest/gtest.h>

#include "support.h"

namespace entente {
namespace {

/// A sentence read so far that questions can be asked.
struct Clause {
  explicit Clause(const std::string& text, const std::string& language = "en")
      : article(test::read_until(test::Stage::references, text, language)),
        phrases(find_phrases(article.sentence(), article.draft.entities)),
        clauses(article.sentence(), phrases) {}
  Clause(const Clause&) = delete;
  Clause& operator=(const Clause&) = delete;
  ~Clause() = default;

  std::uint32_t at(const std::string& word) { return test::find_word(article.sentence(), word); }
  std::string names(const Phrase* phrase) {
    if (phrase == nullptr) return "nobody";
    std::string out;
    for (const std::uint32_t member : phrase->members) {
      out += (out.empty() ? "" : " + ") + article.entity(article.sentence().occurrences[member].entity).name;
    }
    return out;
  }
  std::string subject(const std::string& verb) { return names(clauses.subject(at(verb))); }
  std::string object(const std::string& verb) { return names(clauses.object(at(verb))); }

  test::Article article;
  std::vector<Phrase> phrases;
  Clauses clauses;
};

TEST(Clauses, GroupsAVerbWithItsAuxiliaries) {
  Clause clause("Peru has not been invited by Chile.");
  const VerbGroup group = clause.clauses.group(clause.at("invited"));
  EXPECT_EQ(group.first, clause.at("has"));
  EXPECT_TRUE(group.passive);
  EXPECT_TRUE(group.negated);
  EXPECT_TRUE(group.finite());
}

TEST(Clauses, KnowsModals) {
  Clause clause("Peru will visit Chile.");
  EXPECT_EQ(clause.clauses.group(clause.at("visit")).modal, "planned");
  Clause doubt("Peru might visit Chile.");
  EXPECT_EQ(doubt.clauses.group(doubt.at("visit")).modal, "possible");
}

TEST(Clauses, FindsSubjectAndObject) {
  Clause clause("Peru and Chad praised Chile.");
  EXPECT_EQ(clause.subject("praised"), "Peru + Chad");
  EXPECT_EQ(clause.object("praised"), "Chile");
}

TEST(Clauses, SharesTheSubjectOfCoordinatedVerbs) {
  Clause clause("Peru visited Chile and praised Chad.");
  EXPECT_EQ(clause.subject("praised"), "Peru");
  EXPECT_EQ(clause.object("praised"), "Chad");
}

TEST(Clauses, FollowsControlOfInfinitives) {
  Clause by_object("Peru asked Chile to help Chad.");
  EXPECT_EQ(by_object.subject("help"), "Chile");
  Clause by_subject("Peru promised to help Chad.");
  EXPECT_EQ(by_subject.subject("help"), "Peru");
}

TEST(Clauses, FindsWhatAPrepositionGoverns) {
  Clause clause("Peru spoke on Monday with Chile.");
  EXPECT_EQ(clause.names(clause.clauses.oblique(clause.at("spoke"), "with")), "Chile");
  EXPECT_EQ(clause.names(clause.clauses.oblique(clause.at("spoke"), "against")), "nobody");
}

TEST(Clauses, FindsTheArgumentsOfNouns) {
  Clause genitive("Peru's visit was short.");
  EXPECT_EQ(genitive.names(genitive.clauses.possessor(genitive.at("visit"))), "Peru");
  Clause pair("A summit between Peru and Chile failed.");
  EXPECT_EQ(pair.names(pair.clauses.between(pair.at("summit"))), "Peru + Chile");
}

TEST(Clauses, FindsWhatACopulaSays) {
  Clause clause("Peru is an ally of Chile.");
  EXPECT_EQ(clause.names(clause.clauses.self(clause.at("ally"))), "Peru");
}

TEST(Clauses, AnswersForEveryTokenOfAnySentence) {
  for (const char* text :
       {"Peru.", "and, or; but - who (to", "Who did what to whom and why, Peru?", "to to to Peru 's 's"}) {
    Clause clause(text);
    for (std::uint32_t i = 0; i < clause.article.sentence().size(); ++i) {
      clause.clauses.subject(i);
      clause.clauses.object(i);
      clause.clauses.oblique(i, "with");
      clause.clauses.possessor(i);
      clause.clauses.between(i);
      clause.clauses.self(i);
      clause.clauses.governor(i);
      clause.clauses.clause_verb(i);
      clause.clauses.matrix(i);
    }
  }
}

}  // namespace
}  // namespace entente
