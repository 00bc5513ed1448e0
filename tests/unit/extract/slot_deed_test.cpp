#include <entente/extract/relation/slot_deed.h>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support.h"

namespace entente {
namespace {

using test::triples;
using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;

TEST(Deeds, TellsWhoDoesFromWhoCondemns) {
  EXPECT_THAT(triples("The attack on Peru condemned by Chile lasted a week."), IsEmpty());
  EXPECT_THAT(triples("The attack on Peru launched by Chile lasted a week."),
              ElementsAre("attacked | Chile | Peru | happened"));
  EXPECT_THAT(triples("El ataque contra Perú condenado por Chile duró una semana.", "es"), IsEmpty());
  EXPECT_THAT(triples("El ataque contra Perú lanzado por Chile duró una semana.", "es"),
              Contains("attacked | Chile | Peru | happened"));
}

TEST(Deeds, GivesNoDeedToWhoOpposesIt) {
  EXPECT_THAT(triples("Chile teme un ataque contra Perú.", "es"), IsEmpty());
  EXPECT_THAT(triples("Chile se opone a las sanciones contra Perú.", "es"), IsEmpty());
  EXPECT_THAT(triples("Chile anunció sanciones contra Perú.", "es"),
              ElementsAre("sanctioned | Chile | Peru | happened"));
}

TEST(Deeds, TellsWhoIsBlamedForIt) {
  EXPECT_THAT(triples("Perú sufrió un ataque atribuido a Chile.", "es"),
              ElementsAre("attacked | Chile | Peru | alleged"));
  EXPECT_THAT(triples("The attack on Peru blamed on Chile lasted a week."),
              ElementsAre("attacked | Chile | Peru | alleged"));
}

TEST(Deeds, LeavesOutWhatCompletesAnotherWord) {
  EXPECT_THAT(triples("Chile se opuso a sancionar a Perú.", "es"), ElementsAre("sanctioned | Chile | Peru | denied"));
  EXPECT_THAT(triples("El ataque contra Chile sin el aval de Perú duró una semana.", "es"), IsEmpty());
}

}  // namespace
}  // namespace entente
