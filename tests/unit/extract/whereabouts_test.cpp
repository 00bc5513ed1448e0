#include <entente/extract/relation/whereabouts.h>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support.h"

namespace entente {
namespace {

using test::triples;
using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;

TEST(FindWhereabouts, ReadsTheNationalityOfAPlace) {
  EXPECT_THAT(triples("They slept in the Iraqi city of Mosul."), ElementsAre("located-in | Mosul | Iraq | ongoing"));
}

TEST(FindWhereabouts, ReadsTheOwnerOfAPlace) {
  EXPECT_THAT(triples("They slept in Norway's northern Finnmark province."),
              ElementsAre("located-in | Finnmark | Norway | ongoing"));
  EXPECT_THAT(triples("They slept in Peru. It rained in the country's southern Tacna region."),
              ElementsAre("located-in | Tacna | Peru | ongoing"));
}

TEST(FindWhereabouts, LeavesNamesThatModifyOtherNouns) {
  EXPECT_THAT(triples("They slept on Peru's Pacific coast."), IsEmpty());
}

TEST(FindWhereabouts, ReadsDescriptions) {
  EXPECT_THAT(triples("Turin, the third-largest city in Italy, slept."),
              ElementsAre("located-in | Turin | Italy | ongoing"));
  EXPECT_THAT(triples("Trondheim is one of Norway's oldest cities."),
              ElementsAre("located-in | Trondheim | Norway | ongoing"));
}

TEST(FindWhereabouts, KnowsWhoseCapitalItIs) {
  EXPECT_THAT(triples("Peru slept. It rained in the capital, Lima."), Contains("located-in | Lima | Peru | ongoing"));
  EXPECT_THAT(triples("It rained in the capital, Lima."), ElementsAre("located-in | Lima | Peru | ongoing"));
  EXPECT_THAT(triples("It rained in the provincial capital, Halden."), IsEmpty());
}

TEST(FindWhereabouts, TakesNoListForAChain) {
  EXPECT_THAT(triples("They slept in Bergen, Turin and Riga."), IsEmpty());
}

TEST(FindWhereabouts, PutsNoContinentIntoAState) {
  EXPECT_THAT(triples("El campeón de Europa (Hungría) duerme.", "es"), IsEmpty());
}

}  // namespace
}  // namespace entente
