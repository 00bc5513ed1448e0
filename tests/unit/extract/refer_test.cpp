#include <entente/extract/refer/refer.h>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support.h"

namespace entente {
namespace {

using testing::Contains;
using testing::IsEmpty;
using testing::IsSupersetOf;

/// "she = Ada Quill" for each mention that is no name.
std::vector<std::string> references(const std::string& text, const std::string& language = "en") {
  test::Article article = test::read_until(test::Stage::references, text, language);
  std::vector<std::string> out;
  for (std::size_t i = 0; i < article.draft.sentences.size(); ++i) {
    for (const Occurrence& o : article.draft.sentences[i].occurrences) {
      if (o.kind != MentionKind::nominal && o.kind != MentionKind::pronoun) continue;
      out.push_back(article.words(i, o.tokens) + " = " + article.entity(o.entity).name);
    }
  }
  return out;
}

TEST(Refer, FollowsPronouns) {
  EXPECT_THAT(references("President Ada Quill left. She was tired."), Contains("She = Ada Quill"));
}

TEST(Refer, FollowsPronounsByGender) {
  EXPECT_THAT(references("Mr. Brask faulted Ms. Lund for her visit to Chad."), Contains("her = Lund"));
  EXPECT_THAT(references("Maria Quill met Ivan Pell. He was tired."), Contains("He = Ivan Pell"));
  EXPECT_THAT(references("Maria Quill met Ivan Pell. She was tired."), Contains("She = Maria Quill"));
}

TEST(Refer, FollowsOfficesToTheirBearer) {
  EXPECT_THAT(references("Ada Quill, the foreign minister of Peru, left. The Peruvian foreign minister was tired."),
              Contains("Peruvian foreign minister = Ada Quill"));
}

TEST(Refer, TakesAnUnknownHolderForTheState) {
  EXPECT_THAT(references("They saw the Peruvian prime minister."), Contains("Peruvian prime minister = Peru"));
}

TEST(Refer, FollowsGroups) {
  EXPECT_THAT(references("Peru fears Chile. Both countries are armed."),
              IsSupersetOf({"Both countries = Peru", "Both countries = Chile"}));
  EXPECT_THAT(references("Perú teme a Chile. Ambos países se arman.", "es"),
              IsSupersetOf({"Ambos países = Peru", "Ambos países = Chile"}));
}

TEST(Refer, FollowsPluralPronounsToTheOnlyCoordination) {
  EXPECT_THAT(references("Peru and Chile share a coast. They are armed."),
              IsSupersetOf({"They = Peru", "They = Chile"}));
  EXPECT_THAT(references("Ada Quill and Bruno Pell met. Both signed the paper."),
              IsSupersetOf({"Both = Ada Quill", "Both = Bruno Pell"}));
  EXPECT_THAT(references("Peru and Chile share a coast, Chad and Mali a drought. They are armed."), IsEmpty());
  EXPECT_THAT(references("Peru has a coast. They are armed."), IsEmpty());
}

TEST(Refer, LeavesStatesOfThePastOutOfGroups) {
  EXPECT_THAT(references("Peru fears Chile as it feared the Soviet Union. Both countries are armed."),
              IsSupersetOf({"Both countries = Peru", "Both countries = Chile"}));
}

TEST(Refer, FollowsDescriptions) {
  EXPECT_THAT(references("The firm Halden Motors paid. Then the company slept."), Contains("company = Halden Motors"));
}

TEST(Refer, SaysNothingWithoutAnAntecedent) {
  EXPECT_THAT(references("It rained. She left."), IsEmpty());
}

TEST(Refer, LeavesNamesWhole) {
  EXPECT_THAT(references("Peru praised Chile. The United Nations praised Chad."), IsEmpty());
}

}  // namespace
}  // namespace entente
