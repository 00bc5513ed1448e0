#include <entente/extract/text/view.h>

#include <gtest/gtest.h>

namespace entente {
namespace {

TEST(View, LeadsBackThroughCutsAndInsertions) {
  const std::string document = "By Staff. Chinathe president";
  View view;
  view.copy(std::string_view(document).substr(10, 5), 10);
  view.insert(" ");
  view.copy(std::string_view(document).substr(15), 15);
  EXPECT_EQ(view.text(), "China the president");
  EXPECT_EQ(view.to_document({0, 5}), (Span{10, 15}));
  EXPECT_EQ(view.to_document({6, 9}), (Span{15, 18}));
  EXPECT_EQ(view.to_document({0, 19}), (Span{10, 28}));
}

TEST(View, DropsInsertedTextAtTheEdges) {
  View view;
  view.insert("<");
  view.copy("abc", 7);
  view.insert(">");
  EXPECT_EQ(view.to_document({0, 5}), (Span{7, 10}));
  EXPECT_EQ(view.to_document({4, 5}).size(), 0U);
  EXPECT_EQ(view.to_document({0, 1}).size(), 0U);
}

TEST(View, SpansAcrossACutCoverIt) {
  View view;
  view.copy("ab", 0);
  view.copy("cd", 10);
  EXPECT_EQ(view.to_document({0, 4}), (Span{0, 12}));
  EXPECT_EQ(view.to_document({2, 4}), (Span{10, 12}));
  EXPECT_EQ(view.to_document({0, 2}), (Span{0, 2}));
}

TEST(View, OfNothingIsEmpty) {
  const View view;
  EXPECT_EQ(view.to_document({0, 0}), (Span{0, 0}));
}

TEST(View, EmptySpansStayEmpty) {
  View view;
  view.copy("abc", 4);
  EXPECT_EQ(view.to_document({1, 1}), (Span{5, 5}));
}

}  // namespace
}  // namespace entente
