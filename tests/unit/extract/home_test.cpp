#include <entente/extract/relation/home.h>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support.h"

namespace entente {
namespace {

using test::triples;
using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;

TEST(FindHomes, ReadsTheNationalityOfAFirm) {
  EXPECT_THAT(triples("It was the Danish company Halden Skibe that slept."),
              ElementsAre("based-in | Halden Skibe | Denmark | ongoing"));
}

TEST(FindHomes, ReadsTheOwnerOfABody) {
  EXPECT_THAT(triples("Lebanon's Hezbollah slept."), Contains("based-in | Hezbollah | Lebanon | ongoing"));
}

TEST(FindHomes, ReadsWhereAnInstitutionStands) {
  EXPECT_THAT(triples("They slept at Halden University, in Bergen."),
              ElementsAre("based-in | Halden University | Bergen | ongoing"));
}

TEST(FindHomes, TakesNoStayForASeat) {
  EXPECT_THAT(triples("Halden Motors, in Bergen for the fair, slept."), IsEmpty());
}

}  // namespace
}  // namespace entente
