#include <entente/extract/relation/told.h>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support.h"

namespace entente {
namespace {

using test::triples;
using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;

TEST(Told, TellsWhoShouldActByModalsAndBareForms) {
  EXPECT_THAT(triples("Peru said Chile must leave."), ElementsAre("requested | Peru | Chile | happened"));
  EXPECT_THAT(triples("Peru demanded that Chile leave."), ElementsAre("requested | Peru | Chile | happened"));
  EXPECT_THAT(triples("Peru said Chile must be more careful."), ElementsAre("requested | Peru | Chile | happened"));
  EXPECT_THAT(triples("Peru said Chile must be punished."), IsEmpty());
}

TEST(Told, KnowsObligationsOfSeveralWords) {
  EXPECT_THAT(triples("Perú exige que Chile tiene que salir.", "es"),
              ElementsAre("requested | Peru | Chile | happened"));
  EXPECT_THAT(triples("Perú insiste en que Chile debe salir.", "es"),
              ElementsAre("requested | Peru | Chile | happened"));
}

TEST(Told, TellsWhoseDeedIsAtFault) {
  EXPECT_THAT(triples("Peru said Chile's decision was regrettable."),
              ElementsAre("criticised | Peru | Chile | happened"));
  EXPECT_THAT(triples("Peru called the Chilean move a mistake."), ElementsAre("criticised | Peru | Chile | happened"));
  EXPECT_THAT(triples("Peru said Chile's decision was not a mistake."), IsEmpty());
  EXPECT_THAT(triples("Peru said the decision on Chile was regrettable."), IsEmpty());
}

TEST(Told, TellsWhoseDeedIsPraised) {
  EXPECT_THAT(triples("Peru called Chile's reforms courageous."), ElementsAre("praised | Peru | Chile | happened"));
}

TEST(Told, TellsWhoIsToBlame) {
  EXPECT_THAT(triples("Peru says Chile is behind the attack."), Contains("accused | Peru | Chile | happened"));
}

TEST(Told, ReadsVerdictsThatComeFirst) {
  EXPECT_THAT(triples("Perú calificó de \"error\" la decisión de Chile.", "es"),
              ElementsAre("criticised | Peru | Chile | happened"));
}

TEST(Told, ReadsVerdictsOnObjects) {
  EXPECT_THAT(triples("Perú calificó a Chile de «país cínico».", "es"),
              ElementsAre("criticised | Peru | Chile | happened"));
  EXPECT_THAT(triples("Perú calificó a Chile de país vecino.", "es"), IsEmpty());
}

TEST(Told, TellsWhomASpeakerWillHarm) {
  EXPECT_THAT(triples("Perú advirtió de que atacará a Chile.", "es"), Contains("threatened | Peru | Chile | happened"));
  EXPECT_THAT(triples("Perú advirtió que Bolivia atacará a Chile.", "es"),
              ElementsAre("attacked | Bolivia | Chile | planned"));
}

}  // namespace
}  // namespace entente
