#include <entente/extract/name/classify.h>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support.h"

namespace entente {
namespace {

/// Class of the name with these words.
std::string type(const std::string& text, const std::string& wanted, const std::string& language = "en") {
  test::Article article = test::read_until(test::Stage::classes, text, language);
  for (const SentenceDraft& s : article.draft.sentences) {
    for (const NameSpan& name : s.names) {
      if (article.view.text().substr(name.span.begin, name.span.end - name.span.begin) == wanted)
        return std::string(class_of(name, test::builtin()));
    }
  }
  return "no such name";
}

TEST(Classify, KnowsPersonsByGivenNames) {
  EXPECT_EQ(type("They saw Maria Quillmore there.", "Maria Quillmore"), "Person");
}

TEST(Classify, LetsTitlesForgetNamesThatAreDropped) {
  test::Article article =
      test::read_until(test::Stage::classes, "Bruno Tarnelli, líder de la Liga, viajó a Chile.", "es");
  for (const OfficePhrase& office : article.sentence().offices) EXPECT_FALSE(office.holder);
}

TEST(Classify, TrustsFamilyNamesMoreThanModels) {
  test::Article article = test::read_until(test::Stage::names, "They saw Wang Zhenrong and Quux Frames there.");
  for (NameSpan& name : article.sentence().names) name.suggestion = "Organization";
  classify(article.draft, test::models());
  EXPECT_EQ(article.sentence().names.at(0).type, "Person");
  EXPECT_EQ(article.sentence().names.at(1).type, "Organization");
}

TEST(Classify, KnowsTheGazetteersClasses) {
  EXPECT_EQ(type("They came from Peru.", "Peru"), "State");
  EXPECT_EQ(type("They came from the European Union.", "European Union"), "IntergovernmentalOrganization");
}

TEST(Classify, KnowsHeads) {
  EXPECT_EQ(type("They work at Halden Motors now.", "Halden Motors"), "Firm");
  EXPECT_EQ(type("They signed the Treaty of Halden there.", "Treaty of Halden"), "Agreement");
}

TEST(Classify, CarriesAClassToOtherMentions) {
  EXPECT_EQ(type("The company Vandelor paid. Nobody asked Vandelor why.", "Vandelor"), "Firm");
}

TEST(Classify, KnowsFirmsByTheWordsAboutThem) {
  EXPECT_EQ(type("They bought a stake in Vandelor on Monday.", "Vandelor"), "Firm");
  EXPECT_EQ(type("Norway-based Vandelor sued them on Monday.", "Vandelor"), "Firm");
  EXPECT_EQ(type("They sued Vandelor, a subsidiary of Halden Motors.", "Vandelor"), "Firm");
  EXPECT_NE(type("Rebels seized control of Vandelor on Monday.", "Vandelor"), "Firm") << "a town as often";
  EXPECT_NE(type("She beat her rival Zhenko on Monday.", "Zhenko"), "Firm") << "a person as often";
}

TEST(Classify, LeavesNoNameWithoutAClass) {
  test::Article article =
      test::read_until(test::Stage::classes, "Zorblat met Quux Frob in Plinth, and the Glorp of Snarf was there.");
  for (const NameSpan& name : article.sentence().names) EXPECT_NE(class_of(name, test::builtin()), "");
}

}  // namespace
}  // namespace entente
