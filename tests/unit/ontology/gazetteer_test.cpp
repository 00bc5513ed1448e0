#include <entente/ontology/gazetteer.h>

#include <gtest/gtest.h>

namespace entente {
namespace {

Gazetteer with(std::initializer_list<GazetteerEntry> entries) {
  Gazetteer gazetteer;
  for (const GazetteerEntry& entry : entries) gazetteer.add(entry);
  return gazetteer;
}

TEST(Gazetteer, TellsTheStateThatAnEntryIsOrLiesIn) {
  const Gazetteer gazetteer = with({{"state:HA", "State", "Halden", "", "", ""},
                                    {"region:ha-n", "Region", "North Halden", "state:HA", "", ""},
                                    {"city:tarn", "City", "Tarn", "region:ha-n", "", ""},
                                    {"org:union", "IntergovernmentalOrganization", "Union", "", "", ""}});
  for (const char* id : {"state:HA", "region:ha-n", "city:tarn"}) {
    const GazetteerEntry* const state = gazetteer.state_around(id);
    ASSERT_NE(state, nullptr) << id;
    EXPECT_EQ(state->id, "state:HA");
  }
  EXPECT_EQ(gazetteer.state_around("org:union"), nullptr);
  EXPECT_EQ(gazetteer.state_around("city:nowhere"), nullptr);
}

TEST(Gazetteer, FindsNoStateAroundPlacesThatLieInEachOther) {
  const Gazetteer gazetteer =
      with({{"region:a", "Region", "A", "region:b", "", ""}, {"region:b", "Region", "B", "region:a", "", ""}});
  EXPECT_EQ(gazetteer.state_around("region:a"), nullptr);
}

}  // namespace
}  // namespace entente
