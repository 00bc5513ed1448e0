#include <entente/extract/recognise.h>

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
  EXPECT_THAT(entities("The airline bought 21 Airbus planes."), Contains("Firm Airbus"));
  EXPECT_THAT(entities("The airline repaired its Boeing jets."), Contains("Firm Boeing"));
}

}  // namespace
}  // namespace entente
