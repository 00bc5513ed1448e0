#include <entente/extract/name/recognise.h>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support.h"

namespace entente {
namespace {

using testing::Contains;
using testing::IsEmpty;
using testing::Not;

/// "Firm Halden Motors" of all that the text names, by rules and models together.
std::vector<std::string> entities(const std::string& text, const std::string& language = "en") {
  std::vector<std::string> out;
  for (const LocalEntity& entity : test::annotated(text, language).entities)
    out.push_back(entity.type + " " + entity.name);
  return out;
}

TEST(RecogniseNames, KeepsAFirmBeforeItsProducts) {
  EXPECT_THAT(entities("The town bought 21 Siemens turbines."), Contains("Firm Siemens"));
  EXPECT_THAT(entities("The airline repaired its Boeing jets."), Contains("Firm Boeing"));
}

TEST(RecogniseNames, LeavesErasAndFollowersAlone) {
  EXPECT_THAT(entities("The gate was built around 575 B.C. when nobody looked."), IsEmpty());
  EXPECT_THAT(entities("The powerful Quillista deputy God spoke."), IsEmpty());
}

TEST(RecogniseNames, DoubtsCommonWordsOfHeadlines) {
  EXPECT_THAT(entities("Ministry Supports the Old Walls of Peru's Ancient City of Halden"),
              Not(Contains("City Ancient City")));
}

}  // namespace
}  // namespace entente
