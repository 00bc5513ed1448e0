#include <entente/extract/agree_names.h>

#include <gtest/gtest.h>

#include <sstream>
#include <string>
#include <vector>

namespace entente {
namespace {

using engine::TreeSentence;
using engine::TreeWord;

/// "Ada/B-Person left ."
TreeSentence sentence(const std::string& text) {
  TreeSentence out;
  std::istringstream in(text);
  for (std::string word; in >> word;) {
    const auto slash = word.find('/');
    TreeWord& made = out.words.emplace_back();
    made.form = word.substr(0, slash);
    if (slash != std::string::npos) made.set_misc_value("Name", word.substr(slash + 1));
  }
  return out;
}

std::string agreed(const std::vector<std::string>& texts) {
  std::vector<TreeSentence> document;
  for (const std::string& text : texts) document.push_back(sentence(text));
  agree_on_names(document);
  std::string out;
  for (const TreeWord& word : document.back().words) {
    const std::string_view name = word.misc_value("Name");
    out.append(out.empty() ? "" : " ").append(word.form).append(name.empty() ? "" : "/").append(name);
  }
  return out;
}

TEST(AgreeOnNames, TakesTheClassThatIsMostFrequent) {
  EXPECT_EQ(agreed({"in Norvesa/B-Organization", "at Norvesa/B-Organization", "to Norvesa/B-Place"}),
            "to Norvesa/B-Organization");
  EXPECT_EQ(agreed({"in Norvesa/B-Organization", "to Norvesa/B-Place"}), "to Norvesa/B-Place");
}

TEST(AgreeOnNames, NamesWhatIsOftenAName) {
  const std::string often = "from Lumar/B-Organization Steel/I-Organization";
  EXPECT_EQ(agreed({often, often, "to Lumar Steel ."}), "to Lumar/B-Organization Steel/I-Organization .");
  EXPECT_EQ(agreed({often, "to Lumar Steel ."}), "to Lumar Steel .");
  EXPECT_EQ(agreed({often, often, "to Lumar"}), "to Lumar");
}

TEST(AgreeOnNames, LeavesACapitalThatAnyWordHas) {
  const std::string often = "with May/B-Person";
  EXPECT_EQ(agreed({often, often, "May we go"}), "May we go");
  EXPECT_EQ(agreed({often, often, "see May"}), "see May/B-Person");
  EXPECT_EQ(agreed({often, often, "they may"}), "they may");
  EXPECT_EQ(agreed({"the CPA/B-Organization", "the CPA/B-Organization", "CPA staff"}), "CPA/B-Organization staff");
}

TEST(AgreeOnNames, DoesNotReachIntoOtherNames) {
  EXPECT_EQ(agreed({"by Lumar/B-Organization", "by Lumar/B-Organization", "New/B-Place Lumar/I-Place Bay"}),
            "New/B-Place Lumar/I-Place Bay");
}

TEST(AgreeOnNames, TakesNothing) {
  EXPECT_EQ(agreed({"nobody left"}), "nobody left");
  agree_on_names({});
}

}  // namespace
}  // namespace entente
