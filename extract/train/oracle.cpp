#include <entente/extract/train/oracle.h>

#include <algorithm>

namespace entente::train {

using engine::Move;
using engine::ParseState;

Oracle::Oracle(std::span<const std::uint32_t> heads) : heads_(heads), children_(heads.size() + 1) {
  for (std::uint32_t word = 0; word < heads.size(); ++word) children_[heads[word]].push_back(word);
}

std::uint32_t Oracle::children_to_come(std::uint32_t word, const ParseState& state) const {
  return static_cast<std::uint32_t>(std::count_if(children_[word].begin(), children_[word].end(),
                                                  [&](std::uint32_t child) { return child >= state.next(); }));
}

std::uint32_t Oracle::shift_cost(const ParseState& state) const {
  const std::uint32_t word = state.next();
  std::uint32_t cost = 0;
  for (std::size_t depth = 0; depth < state.depth(); ++depth) {
    const std::uint32_t below = state.stack(depth);
    if (heads_[below] == word) ++cost;
    if (depth > 0 && heads_[word] == below) ++cost;
  }
  // Only the bottom of the stack gets to the root.
  if (state.depth() > 0 && heads_[word] == state.size()) ++cost;
  return cost;
}

std::array<std::uint32_t, 3> Oracle::costs(const ParseState& state) const {
  std::array<std::uint32_t, 3> out = {impossible, impossible, impossible};
  if (state.may(Move::shift)) out[0] = shift_cost(state);
  if (state.depth() == 0) return out;
  const std::uint32_t top = state.stack(0);
  const std::uint32_t head = heads_[top];
  const bool waits = head >= state.next() && (head < state.size() || state.depth() == 1);
  const std::uint32_t lost = children_to_come(top, state);
  if (state.may(Move::left)) out[1] = lost + (head == state.stack(1) || (waits && head != state.next()) ? 1 : 0);
  if (state.may(Move::right)) out[2] = lost + (waits ? 1 : 0);
  return out;
}

}  // namespace entente::train
