#include <entente/extract/relation/apposition.h>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support.h"

namespace entente {
namespace {

using test::triples;
using testing::ElementsAre;
using testing::IsEmpty;

TEST(FindAppositions, ReadsOffices) {
  EXPECT_THAT(triples("Peruvian President Ada Quill slept."), ElementsAre("holds-office | Ada Quill | Peru | ongoing"));
  EXPECT_THAT(triples("Former Peruvian President Ada Quill slept."),
              ElementsAre("holds-office | Ada Quill | Peru | ended"));
}

TEST(FindAppositions, NamesTheOfficeInEnglish) {
  const Annotated article = test::annotated("La canciller peruana, Ada Quill, duerme.", "es");
  ASSERT_EQ(article.claims.size(), 1U);
  EXPECT_EQ(article.claims[0].office, "foreign minister");
}

TEST(FindAppositions, ReadsTheHostOfAnEnvoy) {
  EXPECT_THAT(triples("Ada Quill, Peru's ambassador to Chad, slept."),
              testing::UnorderedElementsAre("holds-office | Ada Quill | Peru | ongoing",
                                            "accredited-to | Ada Quill | Chad | ongoing"));
}

TEST(FindAppositions, SaysNothingOfANameAlone) {
  EXPECT_THAT(triples("Ada Quill slept in Peru."), IsEmpty());
}

}  // namespace
}  // namespace entente
