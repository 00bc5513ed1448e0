#include <entente/extract/train/oracle.h>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

namespace entente::train {
namespace {

using engine::Move;
using engine::ParseState;
using Heads = std::vector<std::uint32_t>;

constexpr std::array<Move, 3> all_moves = {Move::shift, Move::left, Move::right};

ParseState after(ParseState state, Move move) {
  state.make(move, 0);
  return state;
}

std::uint32_t right_arcs(const ParseState& state, const Heads& heads) {
  std::uint32_t count = 0;
  for (std::uint32_t word = 0; word < heads.size(); ++word) count += state.head(word) == heads[word] ? 1U : 0U;
  return count;
}

/// How many arcs of the right tree stand at the end at most, by trying all ways to get there.
std::uint32_t most_right_arcs(const ParseState& state, const Heads& heads) {
  if (state.finished()) return right_arcs(state, heads);
  std::uint32_t most = 0;
  for (const Move move : all_moves) {
    if (state.may(move)) most = std::max(most, most_right_arcs(after(state, move), heads));
  }
  return most;
}

/// All trees that moves can make of so many words: projective, with one word at the root.
void collect_trees(const ParseState& state, std::vector<Heads>& trees) {
  if (state.finished()) {
    Heads heads;
    for (std::uint32_t word = 0; word < state.size(); ++word) heads.push_back(state.head(word));
    trees.push_back(heads);
    return;
  }
  for (const Move move : all_moves) {
    if (state.may(move)) collect_trees(after(state, move), trees);
  }
}

std::vector<Heads> trees_of(std::size_t words) {
  ParseState state;
  state.begin(words);
  std::vector<Heads> trees;
  collect_trees(state, trees);
  std::sort(trees.begin(), trees.end());
  trees.erase(std::unique(trees.begin(), trees.end()), trees.end());
  return trees;
}

std::string written(const ParseState& state, const Heads& heads) {
  std::string out = "heads";
  for (const std::uint32_t head : heads) out += ' ' + std::to_string(head);
  out += "; stack";
  for (std::size_t depth = state.depth(); depth-- > 0;) out += ' ' + std::to_string(state.stack(depth));
  return out + "; next " + std::to_string(state.next());
}

/// Compares all costs in a state and in those that follow it.
void check(const Oracle& oracle, const ParseState& state, const Heads& heads) {
  const auto costs = oracle.costs(state);
  const std::uint32_t reachable = most_right_arcs(state, heads);
  for (const Move move : all_moves) {
    const std::uint32_t cost = costs[static_cast<std::size_t>(move)];
    if (!state.may(move)) {
      ASSERT_EQ(cost, Oracle::impossible);
      continue;
    }
    const ParseState next = after(state, move);
    ASSERT_EQ(cost, reachable - most_right_arcs(next, heads))
        << "move " << static_cast<int>(move) << " in " << written(state, heads);
    check(oracle, next, heads);
    if (testing::Test::HasFatalFailure()) return;
  }
}

TEST(Oracle, CostsAreTheArcsThatGetOutOfReach) {
  for (std::size_t words = 1; words <= 5; ++words) {
    for (const Heads& heads : trees_of(words)) {
      ParseState state;
      state.begin(words);
      check(Oracle(heads), state, heads);
      if (HasFatalFailure()) return;
    }
  }
}

TEST(Oracle, CostsAreSoForLongerSentencesToo) {
  const std::vector<Heads> trees = trees_of(6);
  for (std::size_t i = 0; i < trees.size(); i += 40) {
    ParseState state;
    state.begin(6);
    check(Oracle(trees[i]), state, trees[i]);
    if (HasFatalFailure()) return;
  }
}

TEST(Oracle, MovesWithoutCostLeadToTheRightTree) {
  for (const Heads& heads : trees_of(7)) {
    const Oracle oracle(heads);
    for (const bool prefers_last : {false, true}) {
      ParseState state;
      state.begin(heads.size());
      while (!state.finished()) {
        const auto costs = oracle.costs(state);
        auto free = std::find(costs.begin(), costs.end(), 0U);
        if (prefers_last) free = std::find(costs.rbegin(), costs.rend(), 0U).base() - 1;
        ASSERT_TRUE(free >= costs.begin() && free < costs.end()) << written(state, heads);
        state.make(static_cast<Move>(free - costs.begin()), 0);
      }
      ASSERT_EQ(right_arcs(state, heads), heads.size());
    }
  }
}

TEST(Oracle, KnowsHowManyTreesThereAre) {
  // Projective trees with one root, the root being last: 1, 2, 7, 30, 143 (Noy 1998).
  std::vector<std::size_t> counts;
  for (std::size_t words = 1; words <= 5; ++words) counts.push_back(trees_of(words).size());
  EXPECT_THAT(counts, testing::ElementsAre(1, 2, 7, 30, 143));
}

}  // namespace
}  // namespace entente::train
