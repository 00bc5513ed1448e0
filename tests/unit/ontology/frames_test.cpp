#include <entente/ontology/frames.h>
#include <entente/ontology/records.h>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace entente {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

Frames read(std::string_view text) {
  Frames frames;
  for (const Record& record : parse_records(text, "frames.txt")) frames.add(record);
  return frames;
}

TEST(Frames, ReadTriggersSlotsAndOptions) {
  const Frames frames = read(
      "frame visited\n"
      "  verb travel, pay a visit   subject > to, in [planned, loose]   # a comment\n"
      "  noun Visité, trip\tposs, by > to\n");
  ASSERT_EQ(frames.all().size(), 2U);
  const Frame& verb = frames.all()[0];
  EXPECT_EQ(verb.relation, "visited");
  EXPECT_EQ(verb.kind, TriggerKind::verb);
  EXPECT_EQ(verb.place.line, 2U);
  EXPECT_THAT(verb.triggers, ElementsAre("travel", "pay a visit"));
  EXPECT_THAT(verb.from, ElementsAre("subject"));
  EXPECT_THAT(verb.to, ElementsAre("to", "in"));
  EXPECT_TRUE(verb.has_option("planned"));
  EXPECT_FALSE(verb.has_option("denied"));
  const Frame& noun = frames.all()[1];
  EXPECT_EQ(noun.kind, TriggerKind::noun);
  EXPECT_THAT(noun.triggers, ElementsAre("visite", "trip"));
  EXPECT_THAT(noun.from, ElementsAre("poss", "by"));
}

TEST(Frames, SlashesJoinWordsOfWhichATriggerHasOne) {
  const Frames frames = read("frame aided\n  verb send/give arms/food to, feed  subject > object\n");
  ASSERT_EQ(frames.all().size(), 1U);
  EXPECT_THAT(frames.all()[0].triggers,
              ElementsAre("send arms to", "send food to", "give arms to", "give food to", "feed"));
}

TEST(Frames, AnUnderscoreJoinsTheWordsOfAChoice) {
  const Frames frames = read("frame aided\n  verb give field_hospital/food  subject > to\n");
  ASSERT_EQ(frames.all().size(), 1U);
  EXPECT_THAT(frames.all()[0].triggers, ElementsAre("give field hospital", "give food"));
}

TEST(Frames, APatternGoesOnBehindACommaOrASlash) {
  const Frames frames = read(
      "frame aided\n"
      "  verb feed,   # the hungry\n"
      "    give food/\n"
      "      water      subject > to\n"
      "  noun aid  by > to\n");
  ASSERT_EQ(frames.all().size(), 2U);
  EXPECT_THAT(frames.all()[0].triggers, ElementsAre("feed", "give food", "give water"));
  EXPECT_EQ(frames.all()[0].place.line, 2U);
  EXPECT_EQ(frames.all()[1].place.line, 5U);
}

TEST(Frames, ASlashAloneIsNoTrigger) {
  EXPECT_THROW(read("frame aided\n  verb send / arms  subject > object\n"), Error);
}

TEST(Frames, JointSlotsStandForBothArguments) {
  const Frames frames = read("frame met-with\n  noun talks, meeting  between\n  verb meet  group\n");
  ASSERT_EQ(frames.all().size(), 2U);
  EXPECT_THAT(frames.all()[0].from, ElementsAre("between"));
  EXPECT_THAT(frames.all()[0].to, IsEmpty());
  EXPECT_THAT(frames.all()[1].from, ElementsAre("group"));
}

TEST(Frames, ForgetOneRelation) {
  Frames frames = read("frame visited\n  verb tour  subject > object\nframe met-with\n  verb meet  group\n");
  frames.remove("visited");
  ASSERT_EQ(frames.all().size(), 1U);
  EXPECT_EQ(frames.all()[0].relation, "met-with");
}

}  // namespace
}  // namespace entente
