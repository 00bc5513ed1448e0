#include <entente/extract/engine/transition.h>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <random>

namespace entente::engine {
namespace {

constexpr std::uint32_t none = ParseState::none;

std::vector<Move> moves_of(const ParseState& state) {
  std::vector<Move> out;
  for (const Move move : {Move::shift, Move::left, Move::right}) {
    if (state.may(move)) out.push_back(move);
  }
  return out;
}

/// Whether no two arcs cross, the root standing behind the last word.
bool is_projective(const ParseState& state) {
  for (std::uint32_t a = 0; a < state.size(); ++a) {
    for (std::uint32_t b = 0; b < state.size(); ++b) {
      const auto [from, to] = std::minmax({a, state.head(a)});
      const auto [other_from, other_to] = std::minmax({b, state.head(b)});
      if (from < other_from && other_from < to && to < other_to) return false;
    }
  }
  return true;
}

bool reaches_root(const ParseState& state, std::uint32_t word) {
  for (std::uint32_t step = 0; step <= state.size(); ++step) {
    if (word == state.size()) return true;
    word = state.head(word);
  }
  return false;
}

/// The children of a word on one side, outermost first.
std::vector<std::uint32_t> side(const ParseState& state, std::uint32_t word, bool left) {
  std::vector<std::uint32_t> out;
  for (std::uint32_t child = 0; child < state.size(); ++child) {
    if (state.head(child) == word && (child < word) == left) out.push_back(child);
  }
  if (!left) std::reverse(out.begin(), out.end());
  return out;
}

void check_children(const ParseState& state, std::uint32_t word) {
  const auto at = [](const std::vector<std::uint32_t>& all, std::size_t i) { return i < all.size() ? all[i] : none; };
  const auto left = side(state, word, true);
  const auto right = side(state, word, false);
  const ParseState::Children& children = state.children(word);
  EXPECT_EQ(children.left, at(left, 0));
  EXPECT_EQ(children.second_left, at(left, 1));
  EXPECT_EQ(children.right, at(right, 0));
  EXPECT_EQ(children.second_right, at(right, 1));
  EXPECT_EQ(children.lefts, left.size());
  EXPECT_EQ(children.rights, right.size());
}

TEST(ParseState, AnyMovesEndInOneProjectiveTree) {
  std::mt19937 random(1);
  ParseState state;
  for (int round = 0; round < 2000; ++round) {
    const auto words = static_cast<std::uint32_t>(random() % 14);
    state.begin(words);
    std::size_t made = 0;
    while (!state.finished()) {
      const auto moves = moves_of(state);
      ASSERT_FALSE(moves.empty());
      state.make(moves[random() % moves.size()], static_cast<std::uint8_t>(made++));
      for (std::uint32_t word = 0; word < words; ++word) check_children(state, word);
    }
    EXPECT_THAT(moves_of(state), testing::IsEmpty());
    ASSERT_EQ(made, 2 * words);
    std::uint32_t roots = 0;
    for (std::uint32_t word = 0; word < words; ++word) {
      ASSERT_TRUE(reaches_root(state, word)) << round;
      if (state.head(word) == words) ++roots;
    }
    ASSERT_EQ(roots, words == 0 ? 0U : 1U) << round;
    ASSERT_TRUE(is_projective(state)) << round;
  }
}

TEST(ParseState, FollowsTheMoves) {
  // "Ada visited Peru ."
  ParseState state;
  state.begin(4);
  EXPECT_FALSE(state.finished());
  EXPECT_THAT(moves_of(state), testing::ElementsAre(Move::shift));
  state.make(Move::shift, ParseState::no_relation);
  EXPECT_EQ(state.stack(0), 0U);
  EXPECT_EQ(state.stack(1), none);
  EXPECT_EQ(state.buffer(0), 1U);
  EXPECT_EQ(state.buffer(2), 3U);
  EXPECT_EQ(state.buffer(3), none);
  state.make(Move::left, 7);
  EXPECT_EQ(state.head(0), 1U);
  EXPECT_EQ(state.relation(0), 7U);
  EXPECT_EQ(state.depth(), 0U);
  state.make(Move::shift, ParseState::no_relation);
  state.make(Move::shift, ParseState::no_relation);
  state.make(Move::right, 8);
  EXPECT_EQ(state.head(2), 1U);
  state.make(Move::shift, ParseState::no_relation);
  EXPECT_EQ(state.next(), 4U);
  EXPECT_EQ(state.buffer(0), none);
  EXPECT_THAT(moves_of(state), testing::ElementsAre(Move::right)) << "only the last word may go to the root";
  state.make(Move::right, 9);
  EXPECT_EQ(state.children(1).right, 3U);
  EXPECT_EQ(state.children(1).second_right, 2U);
  EXPECT_THAT(moves_of(state), testing::ElementsAre(Move::left));
  state.make(Move::left, ParseState::no_relation);
  EXPECT_TRUE(state.finished());
  EXPECT_EQ(state.head(1), 4U);
}

TEST(ParseState, NoWordsNeedNoMoves) {
  ParseState state;
  state.begin(0);
  EXPECT_TRUE(state.finished());
  EXPECT_THAT(moves_of(state), testing::IsEmpty());
}

TEST(ParseState, BeginsAnew) {
  ParseState state;
  state.begin(3);
  state.make(Move::shift, 0);
  state.make(Move::left, 1);
  state.begin(2);
  EXPECT_EQ(state.next(), 0U);
  EXPECT_EQ(state.depth(), 0U);
  EXPECT_EQ(state.head(0), none);
  EXPECT_EQ(state.relation(0), ParseState::no_relation);
  EXPECT_EQ(state.children(1).left, none);
}

TEST(ParseState, CountsChildrenUpToARest) {
  constexpr std::uint32_t words = 600;
  ParseState state;
  state.begin(words);
  state.make(Move::shift, 0);
  for (std::uint32_t i = 1; i < words; ++i) {
    state.make(Move::shift, 0);
    state.make(Move::right, 0);
  }
  EXPECT_EQ(state.children(0).rights, 255U);
  EXPECT_EQ(state.children(0).right, words - 1);
}

}  // namespace
}  // namespace entente::engine
