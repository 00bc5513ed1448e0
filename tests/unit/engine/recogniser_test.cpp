#include <entente/extract/engine/recogniser.h>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <functional>
#include <random>

namespace entente::engine {
namespace {

using testing::Each;
using testing::ElementsAre;
using testing::IsEmpty;

/// "F0": the first word of a name of class 0; "O".
std::string written(Label label) {
  if (label == NameLabels::outside) return "O";
  return std::string(1, " FILS"[NameLabels::part_of(label)]) + std::to_string(NameLabels::class_of(label));
}

TEST(NameLabels, NumberPartsAndClasses) {
  const NameLabels labels(2);
  ASSERT_EQ(labels.size(), 9U);
  std::vector<std::string> all;
  for (Label l = 0; l < labels.size(); ++l) all.push_back(written(l));
  EXPECT_THAT(all, ElementsAre("O", "F0", "I0", "L0", "S0", "F1", "I1", "L1", "S1"));
  for (std::size_t c = 0; c < 60; ++c) {
    for (const auto part : {NameLabels::first, NameLabels::inner, NameLabels::last, NameLabels::single}) {
      const Label label = NameLabels::label(c, part);
      EXPECT_EQ(NameLabels::class_of(label), c);
      EXPECT_EQ(NameLabels::part_of(label), part);
    }
  }
  EXPECT_EQ(NameLabels().size(), 1U);
}

TEST(NameLabels, AnOpenNameGoesOnAndNoOtherDoes) {
  // Rows: before; columns: O F0 I0 L0 S0 F1 I1 L1 S1.
  const std::vector<std::string> table = {
      "110011001",  // O
      "001100000",  // F0
      "001100000",  // I0
      "110011001",  // L0
      "110011001",  // S0
      "000000110",  // F1
      "000000110",  // I1
      "110011001",  // L1
      "110011001",  // S1
  };
  for (Label before = 0; before < 9; ++before) {
    for (Label after = 0; after < 9; ++after) {
      EXPECT_EQ(NameLabels::may_follow(before, after), table[before][after] == '1')
          << written(before) << ' ' << written(after);
    }
  }
}

TEST(NameLabels, KnowWhereNamesBeginAndEnd) {
  std::vector<std::string> begin;
  std::vector<std::string> end;
  for (Label l = 0; l < 9; ++l) {
    if (NameLabels::begins(l)) begin.push_back(written(l));
    if (NameLabels::may_end(l)) end.push_back(written(l));
  }
  EXPECT_THAT(begin, ElementsAre("F0", "S0", "F1", "S1"));
  EXPECT_THAT(end, ElementsAre("O", "L0", "S0", "L1", "S1"));
}

/// Scores of a few words and steps, and the best sequence by trying all.
struct Instance {
  NameLabels labels{2};
  std::size_t words = 0;
  std::vector<std::int32_t> scores;
  std::vector<std::int32_t> steps;

  Instance(std::mt19937& random, std::size_t classes, std::size_t words_in, std::int32_t range)
      : labels(classes), words(words_in), scores(words * labels.size()), steps(labels.size() * labels.size()) {
    std::uniform_int_distribution<std::int32_t> score(-range, range);
    for (std::int32_t& value : scores) value = score(random);
    for (std::int32_t& value : steps) value = score(random);
  }

  std::int64_t total(const std::vector<Label>& sequence) const {
    std::int64_t sum = 0;
    for (std::size_t i = 0; i < sequence.size(); ++i) {
      sum += scores[i * labels.size() + sequence[i]];
      if (i > 0) sum += steps[sequence[i - 1] * labels.size() + sequence[i]];
    }
    return sum;
  }

  bool allows(const std::vector<Label>& sequence) const {
    Label before = NameLabels::outside;
    for (const Label label : sequence) {
      if (!NameLabels::may_follow(before, label)) return false;
      before = label;
    }
    return NameLabels::may_end(before);
  }

  std::int64_t best() const {
    std::int64_t top = std::numeric_limits<std::int64_t>::min();
    std::vector<Label> sequence;
    const std::function<void()> extend = [&] {
      if (sequence.size() == words) {
        if (allows(sequence)) top = std::max(top, total(sequence));
        return;
      }
      for (Label l = 0; l < labels.size(); ++l) {
        if (!NameLabels::may_follow(sequence.empty() ? NameLabels::outside : sequence.back(), l)) continue;
        sequence.push_back(l);
        extend();
        sequence.pop_back();
      }
    };
    extend();
    return top;
  }
};

TEST(LabelLattice, FindsTheBestOfAllSequences) {
  std::mt19937 random(1);
  LabelLattice lattice;
  std::vector<Label> best;
  for (int round = 0; round < 600; ++round) {
    const std::int32_t range = round % 3 == 0 ? 2 : round % 3 == 1 ? 1000 : 50'000'000;
    const Instance instance(random, static_cast<std::size_t>(round) % 3, static_cast<std::size_t>(round) % 5 + 1,
                            range);
    lattice.solve(instance.labels, instance.scores, instance.steps, best);
    ASSERT_EQ(best.size(), instance.words);
    ASSERT_TRUE(instance.allows(best)) << round;
    ASSERT_EQ(instance.total(best), instance.best()) << round;
  }
}

TEST(LabelLattice, TakesNoWords) {
  LabelLattice lattice;
  std::vector<Label> best(3);
  const NameLabels labels(1);
  lattice.solve(labels, {}, std::vector<std::int32_t>(25), best);
  EXPECT_THAT(best, IsEmpty());
}

TEST(LabelLattice, DoesNotBelieveWhatIsNotAllowed) {
  // Only inner words have good scores, but none may begin a name, nor end it.
  const NameLabels labels(1);
  std::vector<std::int32_t> scores;
  for (int i = 0; i < 3; ++i) scores.insert(scores.end(), {0, -10, 400'000'000, -10, -1});
  std::vector<Label> best;
  LabelLattice lattice;
  lattice.solve(labels, scores, std::vector<std::int32_t>(25, 400'000'000), best);
  EXPECT_THAT(best, ElementsAre(1, 2, 3));
}

TEST(LabelLattice, ScoresOfALongSentenceDoNotOverflow) {
  constexpr std::size_t words = 30'000;
  const NameLabels labels(1);
  for (const std::int32_t level : {1'000'000, -1'000'000}) {
    std::vector<std::int32_t> scores;
    for (std::size_t i = 0; i < words; ++i) {
      const std::int32_t outside = i % 2 == 0 ? level : level - 5;
      scores.insert(scores.end(), {outside, level - 100, level - 100, level - 100, level - 3});
    }
    std::vector<Label> best;
    LabelLattice lattice;
    lattice.solve(labels, scores, std::vector<std::int32_t>(25), best);
    ASSERT_EQ(best.size(), words);
    std::size_t wrong = 0;
    for (std::size_t i = 0; i < words; ++i) {
      const Label right = i % 2 == 0 ? NameLabels::outside : NameLabels::label(0, NameLabels::single);
      if (best[i] != right) ++wrong;
    }
    EXPECT_EQ(wrong, 0U) << level;
  }
}

}  // namespace
}  // namespace entente::engine
