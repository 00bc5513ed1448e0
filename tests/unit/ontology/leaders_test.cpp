#include <entente/base/error.h>
#include <entente/ontology/leaders.h>
#include <entente/ontology/resources.h>

#include <gtest/gtest.h>

namespace entente {
namespace {

using Words = std::vector<std::string>;

Leaders sample() {
  Leaders leaders;
  leaders.add("Bruno [Tarn Wick] Holt", {{}, "state:NO", "president", 1990, 1998});
  leaders.add("Bruno Tarn", {{}, "state:PE", "president", 2001, 2006});
  leaders.add("Ada Quill", {{}, "state:FR", "foreign minister", 2010, 0});
  return leaders;
}

TEST(Leaders, AreFoundByNameOfficeAndYear) {
  const Leaders leaders = sample();
  EXPECT_EQ(leaders.state_of(Words{"tarn"}, "president", 1995), "state:NO");
  EXPECT_EQ(leaders.state_of(Words{"tarn"}, "president", 2003), "state:PE");
  EXPECT_EQ(leaders.state_of(Words{"bruno", "wick"}, "president", 2020), "state:NO") << "the only one called so";
  EXPECT_EQ(leaders.state_of(Words{"quill"}, "foreign minister", 2023), "state:FR") << "still in office";
  EXPECT_EQ(leaders.state_of(Words{"quill"}, "foreign minister", 0), "state:FR") << "no date told";
}

TEST(Leaders, AreNotGuessed) {
  const Leaders leaders = sample();
  EXPECT_EQ(leaders.state_of(Words{"tarn"}, "president", 2020), "") << "two states fit, neither then";
  EXPECT_EQ(leaders.state_of(Words{"tarn"}, "prime minister", 1995), "");
  EXPECT_EQ(leaders.state_of(Words{"carla", "tarn"}, "president", 1995), "");
  EXPECT_EQ(leaders.state_of(Words{"ada"}, "foreign minister", 2012), "") << "a given name alone";
  EXPECT_EQ(leaders.state_of(Words{}, "president", 1995), "");
}

TEST(Leaders, NeedAName) {
  Leaders leaders;
  EXPECT_THROW(leaders.add("", {}), Error);
}

std::string error_of(const std::string& rows) {
  std::vector<std::vector<DataFile>> layers = {builtin_files()};
  layers.push_back({{"leaders.tsv", "mine/leaders.tsv", "name\tstate\toffice\tfrom\tto\n" + rows}});
  try {
    load_layers(layers);
  } catch (const Error& error) {
    return error.what();
  }
  return {};
}

TEST(Leaders, AFileIsChecked) {
  EXPECT_EQ(error_of("Ada Quill|Ada [Quill] Moss\tFR\tking\t1950\t\n"), "");
  EXPECT_EQ(error_of("Ada Quill\tQQ\tking\t1950\t\n").find("mine/leaders.tsv:2: the unknown state"), 0U);
  EXPECT_EQ(error_of("Ada Quill\tFR\tking\tlong ago\t\n").find("mine/leaders.tsv:2: 'long ago' is no year"), 0U);
  EXPECT_EQ(error_of("Ada Quill\tFR\tking\t1950\t1940\n").find("mine/leaders.tsv:2: 1940 ends before"), 0U);
}

}  // namespace
}  // namespace entente
