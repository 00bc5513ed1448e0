#include <entente/extract/text/clean_layout.h>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "builtin.h"

namespace entente {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

const std::string paragraph = "The ministers of both states met in the capital and spoke for two hours.";

std::vector<std::string> lines(const std::string& text, bool markdown = false) {
  std::vector<std::string> out;
  for (const Passage& passage : lay_out(text, markdown, test::builtin()).passages)
    out.emplace_back(slice(text, passage.span));
  return out;
}

TEST(LayOut, KeepsParagraphs) {
  EXPECT_THAT(lines("  A title\r\n\r\n" + paragraph + " \n" + "It rained."),
              ElementsAre("A title", paragraph, "It rained."));
}

TEST(LayOut, TellsKinds) {
  const std::string text = "A title\n\n" + paragraph + "\n- an item\nThe minister greets the envoy. (EFE)";
  const Layout layout = lay_out(text, false, test::builtin());
  ASSERT_EQ(layout.passages.size(), 4U);
  EXPECT_EQ(layout.passages[0].kind, BlockKind::headline);
  EXPECT_EQ(layout.passages[1].kind, BlockKind::body);
  EXPECT_EQ(layout.passages[2].kind, BlockKind::list_item);
  EXPECT_EQ(layout.passages[3].kind, BlockKind::caption);
}

TEST(LayOut, CutsCredits) {
  EXPECT_THAT(lines("The minister greets the envoy at the palace, March 27, 2023. Nadie Nemo/Palace Press/Handout via "
                    "REUTERS (PALACE /)"),
              ElementsAre("The minister greets the envoy at the palace, March 27, 2023."));
  EXPECT_THAT(lines("El ministro saluda al enviado en el palacio. (Nadie Nemo/Archivo vía REUTERS)"),
              ElementsAre("El ministro saluda al enviado en el palacio."));
  EXPECT_THAT(lines("  |  Palace Press/Reuters"), IsEmpty());
  EXPECT_THAT(lines("Foto: Nadie Nemo/Pool"), IsEmpty());
}

TEST(LayOut, DropsCaptionsWithoutAVerb) {
  EXPECT_THAT(lines("The minister and the envoy on the steps of the palace (Nadie Nemo/AFP via Getty Images)"),
              IsEmpty());
  EXPECT_THAT(lines("El presidente, en el despacho. Foto: Nadie Nemo/Pool"), IsEmpty());
  EXPECT_THAT(lines("Ministers with envoys (EFE)"), IsEmpty());
}

TEST(LayOut, KeepsBracketsThatAreNoCredit) {
  for (const std::string text :
       {"The party met with the National Congress (NC)", "It runs for a long time (until May)"}) {
    EXPECT_THAT(lines(text), ElementsAre(text));
  }
}

TEST(LayOut, CutsFurniture) {
  for (const char* line :
       {"Share on Facebook", "Source link", "Categories: News", "By Nadie Nemo", "Por Redacción", "Admin",
        "(With information from EFE)", "(Con información de EFE)", "23 mins ago", "Hace 3 horas", "***",
        "Síguenos en Twitter", "(TagstoTranslate)Nadie(T)Nemo", "Advertisement", "Publicidad"}) {
    EXPECT_THAT(lines(paragraph + "\n\n" + line + "\n\n" + "It rained."), ElementsAre(paragraph, "It rained.")) << line;
  }
}

TEST(LayOut, CutsListsOfOtherStoriesUntilParagraphsResume) {
  EXPECT_THAT(
      lines(paragraph + "\nLea también:\nUn puerto se abre al norte\n- Llueve en la isla\n" + paragraph + " Again."),
      ElementsAre(paragraph, paragraph + " Again."));
  EXPECT_THAT(lines(paragraph + "\n\nKeep reading:\n\nWhat is it like to go back\n\nThe truth behind “it is over”"),
              ElementsAre(paragraph));
  EXPECT_THAT(lines("Read also: A port opens in the north\n" + paragraph), ElementsAre(paragraph));
}

TEST(LayOut, CutsAllAfterRecentPosts) {
  EXPECT_THAT(lines(paragraph + "\n" + paragraph +
                    " Twice.\nRecent Posts\nA port opens\nA port opens in the far north today.\n"),
              ElementsAre(paragraph, paragraph + " Twice."));
}

TEST(LayOut, ATailHeadingBeforeTheArticleCutsOnlyItsList) {
  EXPECT_THAT(lines("Latest news\nA port opens\n\n" + paragraph), ElementsAre(paragraph));
}

TEST(LayOut, CutsDatelinesAndDateLines) {
  EXPECT_THAT(lines("(EFE) — " + paragraph), ElementsAre(paragraph));
  EXPECT_THAT(lines("CARACAS/BEIJING.- " + paragraph), ElementsAre(paragraph));
  EXPECT_THAT(lines("Caracas, 20 mar (EFE).- " + paragraph), ElementsAre(paragraph));
  EXPECT_THAT(lines("BEIJING, Sept. 14 (Xinhua) -- " + paragraph), ElementsAre(paragraph));
  EXPECT_THAT(lines("JARTUM (AFP). " + paragraph), ElementsAre(paragraph));
  EXPECT_THAT(lines("DILI, 14 April 2021 (TATOLI) – " + paragraph), ElementsAre(paragraph));
  EXPECT_THAT(lines("New Delhi, March 3, 2018: " + paragraph), ElementsAre(paragraph));
  EXPECT_THAT(lines("date 2023-09-14 " + paragraph), ElementsAre(paragraph));
  EXPECT_THAT(lines("Dec 20, 2018\n" + paragraph), ElementsAre(paragraph));
}

TEST(LayOut, KeepsSentencesThatOnlyLookLikeDatelines) {
  for (const std::string text : {"The ministers — and their envoys — met in the capital.",
                                 "Separately, the French agency (AFP) said that the ministers met in the capital.",
                                 "Geneva (the seat of both bodies). The ministers met in the capital.",
                                 "The date 2023-09-14 was set by the ministers of both states."}) {
    EXPECT_THAT(lines(paragraph + "\n" + text), ElementsAre(paragraph, text));
  }
}

TEST(LayOut, JoinsLinesOfOneParagraph) {
  const std::string text =
      "The ministers of both states met in the capital and spoke for two hours\nabout the port in the north, which has "
      "been "
      "closed since the war, and\nabout the islands in the far south that both of them say are theirs.";
  const Layout layout = lay_out(text, false, test::builtin());
  ASSERT_EQ(layout.passages.size(), 3U);
  EXPECT_FALSE(layout.passages[0].continues);
  EXPECT_TRUE(layout.passages[1].continues);
  EXPECT_TRUE(layout.passages[2].continues);
}

TEST(LayOut, ReadsMarkdown) {
  const std::string text = "---\ntitle: x\n---\n\n# Talks *end*\n\n" + paragraph +
                           "\n\n![picture](a.png)\n\n```\ncode\n```\n\n> Quoted words of one envoy.\n\n* an item\n";
  EXPECT_THAT(lines(text, true), ElementsAre("Talks *end*", paragraph, "Quoted words of one envoy.", "an item"));
}

TEST(LayOut, DropsRepeatedLines) {
  EXPECT_EQ(
      lines("There is room for all, said the envoy\n\nThere is room for all, said the envoy\n\n" + paragraph).size(),
      2U);
}

TEST(LayOut, AMillionBlankLinesCostNothing) {
  EXPECT_EQ(lines(paragraph + std::string(1'000'000, '\n') + "It rained.").size(), 2U);
}

}  // namespace
}  // namespace entente
