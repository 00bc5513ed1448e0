#pragma once

#include <entente/extract/engine/transition.h>

#include <array>
#include <cstdint>
#include <span>
#include <vector>

namespace entente::train {

/// What each move of the arc-hybrid system costs, from any state: how many arcs of the right tree can no longer be
/// drawn after it (Goldberg and Nivre 2013).
class Oracle {
 public:
  /// `heads` of the words from 0; the root is the number of words.
  explicit Oracle(std::span<const std::uint32_t> heads);

  /// Costs of shift, left and right; of a move that may not be made, `impossible`.
  std::array<std::uint32_t, 3> costs(const engine::ParseState& state) const;
  static constexpr std::uint32_t impossible = ~std::uint32_t{0};

 private:
  std::uint32_t shift_cost(const engine::ParseState& state) const;
  std::uint32_t children_to_come(std::uint32_t word, const engine::ParseState& state) const;

  std::span<const std::uint32_t> heads_;
  std::vector<std::vector<std::uint32_t>> children_;
};

}  // namespace entente::train
