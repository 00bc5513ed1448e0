#include <entente/extract/syntax/tree_mend.h>

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <random>
#include <string_view>
#include <vector>

namespace entente {
namespace {

using Index = std::uint32_t;
using Words = std::vector<Tree::Word>;

Tree::Word word(Index head, std::string_view relation, std::string_view upos, std::string_view feats = "") {
  Tree::Word out;
  out.head = head;
  out.relation = relation;
  out.upos = upos;
  out.feats = feats;
  return out;
}

bool is_tree(const Words& words) {
  for (Index i = 0; i < words.size(); ++i) {
    std::size_t steps = 0;
    for (Index head = i; head != Tree::none; head = words[head].head) {
      if (++steps > words.size()) return false;
    }
  }
  return true;
}

TEST(TreeMend, GivesASecondClauseItsSubject) {
  // Chile rejected the truce and Peru resumed strikes
  Words words = {word(1, "nsubj", "PROPN"),
                 word(Tree::none, "root", "VERB", "VerbForm=Fin"),
                 word(3, "det", "DET"),
                 word(1, "obj", "NOUN"),
                 word(5, "cc", "CCONJ"),
                 word(3, "conj", "PROPN"),
                 word(3, "acl", "VERB", "VerbForm=Fin"),
                 word(6, "obj", "NOUN")};
  mend_tree(words);
  EXPECT_EQ(words[5].head, 6U);
  EXPECT_EQ(words[5].relation, "nsubj");
  EXPECT_EQ(words[6].head, 1U);
  EXPECT_EQ(words[6].relation, "conj");
}

TEST(TreeMend, RaisesThePredicateBehindARelativeClause) {
  // Peru , which slept , criticised Chile .
  Words words = {word(Tree::none, "root", "PROPN"),
                 word(3, "punct", "PUNCT"),
                 word(3, "nsubj", "PRON", "PronType=Rel"),
                 word(0, "acl:relcl", "VERB", "VerbForm=Fin"),
                 word(5, "punct", "PUNCT"),
                 word(0, "acl", "VERB", "VerbForm=Fin"),
                 word(5, "obj", "PROPN"),
                 word(0, "punct", "PUNCT")};
  mend_tree(words);
  EXPECT_EQ(words[5].head, Tree::none);
  EXPECT_EQ(words[5].relation, "root");
  EXPECT_EQ(words[0].head, 5U);
  EXPECT_EQ(words[0].relation, "nsubj");
  EXPECT_EQ(words[3].head, 0U);
  EXPECT_EQ(words[7].head, 5U);
}

/// A tree of `size` words with relations and parts of speech at random.
Words random_tree(std::size_t size, std::mt19937& random) {
  constexpr std::array<std::string_view, 8> relations = {"nsubj", "obj", "conj", "cc", "acl", "ccomp", "aux", "det"};
  constexpr std::array<std::string_view, 6> tags = {"NOUN", "PROPN", "VERB", "AUX", "CCONJ", "PUNCT"};
  constexpr std::array<std::string_view, 4> feats = {"VerbForm=Fin", "VerbForm=Ger", "PronType=Rel", ""};
  const auto below = [&](std::size_t limit) { return static_cast<Index>(random() % limit); };
  std::vector<Index> order(size);
  for (Index i = 0; i < size; ++i) order[i] = i;
  std::shuffle(order.begin(), order.end(), random);
  Words words(size);
  for (Index i = 0; i < size; ++i) {  // each word's head is one that came before it in the shuffled order
    const Index head = i == 0 ? Tree::none : order[below(i)];
    words[order[i]] = word(head, i == 0 ? "root" : relations[below(relations.size())], tags[below(tags.size())],
                           feats[below(feats.size())]);
  }
  return words;
}

TEST(TreeMend, LeavesATreeATree) {
  std::mt19937 random(1);
  for (int round = 0; round < 20'000; ++round) {
    Words words = random_tree(2 + random() % 14, random);
    ASSERT_TRUE(is_tree(words));
    mend_tree(words);
    ASSERT_TRUE(is_tree(words)) << "round " << round;
  }
}

}  // namespace
}  // namespace entente
