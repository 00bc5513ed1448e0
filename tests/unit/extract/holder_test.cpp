#include <entente/extract/annotate.h>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support.h"

namespace entente {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

/// The built-in data, and a president of Peru from 2019 to 2024.
const Models& models_with_leader() {
  static const Resources resources = [] {
    std::vector<std::vector<DataFile>> layers = {builtin_files()};
    layers.push_back(
        {{"leaders.tsv", "leaders.tsv", "name\tstate\toffice\tfrom\tto\nAda [Quill]\tPE\tpresident\t2019\t2024\n"}});
    return load_layers(layers);
  }();
  static const Models models(resources);
  return models;
}

std::vector<std::string> offices(const std::string& text, const std::string& date = "2023-09-14") {
  Document document;
  document.id = "0123456789abcdef";
  document.date = date;
  document.language = "en";
  document.text = text;
  const Annotated article = annotate(std::move(document), models_with_leader());
  const auto name = [&](Id<Mention> mention) {
    return article.entities[article.mentions[mention.value()].entity.value()].name;
  };
  std::vector<std::string> out;
  for (const Claim& claim : article.claims) {
    if (claim.relation == "holds-office")
      out.push_back(name(claim.subject) + ", " + claim.office + " of " + name(claim.object) + ": " + claim.rule);
  }
  return out;
}

TEST(FindHolders, KnowTheStateOfALeader) {
  EXPECT_THAT(offices("Peru is dry. President Ada Quill dug a well."),
              ElementsAre("Ada Quill, president of Peru: title, state by the list of leaders"));
  EXPECT_THAT(offices("President Quill dug a well. Peru is dry."),
              ElementsAre("Quill, president of Peru: title, state by the list of leaders"));
}

TEST(FindHolders, KnowALeaderWhoseStateIsNotNamed) {
  const auto ada_quill = ElementsAre("Ada Quill, president of Peru: title, state by the list of leaders");
  EXPECT_THAT(offices("President Ada Quill dug a well."), ada_quill);
  EXPECT_THAT(offices("Norway is wet. President Ada Quill dug a well."), ada_quill);
  EXPECT_THAT(offices("President Quill dug a well."), SizeIs(1));
  EXPECT_THAT(offices("President Quill dug a well.", "1995-09-14"), IsEmpty()) << "not in office";
  EXPECT_THAT(offices("Bank President Quill dug a well."), IsEmpty());
}

TEST(FindHolders, LeaveOtherStatesAlone) {
  EXPECT_THAT(offices("Peru is dry. Governor Ada Quill dug a well."), IsEmpty());
  EXPECT_THAT(offices("Peru is dry. Norwegian President Ada Quill dug a well."),
              ElementsAre("Ada Quill, president of Norway: title"))
      << "what the article says";
}

TEST(FindHolders, SupposeWhatTheArticleIsAbout) {
  const std::string about = "Norway is wet. Norway is cold. Norway is dark. ";
  EXPECT_THAT(offices(about + "Energy Minister Ola Quell dug a well."),
              ElementsAre("Ola Quell, energy minister of Norway: title, holder by the article"));
  EXPECT_THAT(offices(about + "Provincial minister Ola Quell dug a well."), IsEmpty());
  EXPECT_THAT(offices(about + "Energy Minister Ola Quell dug a well in Chad."), SizeIs(1));
  EXPECT_THAT(offices(about + "Chad is dry. Chad is hot. Energy Minister Ola Quell dug a well."), IsEmpty())
      << "about two states";
}

}  // namespace
}  // namespace entente
