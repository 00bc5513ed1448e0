#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace entente::detail {

/// A number for each of many slots that can all be forgotten at once, in no time: a slot counts only when it was set in
/// the present generation.
class Marks {
 public:
  explicit Marks(std::size_t size) : slots_(size) {}

  void forget_all() { ++generation_; }
  void set(std::uint32_t slot, std::uint32_t value = 0) { slots_[slot] = {generation_, value}; }
  bool has(std::uint32_t slot) const { return slots_[slot].generation == generation_; }
  std::uint32_t value_or(std::uint32_t slot, std::uint32_t otherwise) const {
    return has(slot) ? slots_[slot].value : otherwise;
  }

 private:
  struct Slot {
    std::uint32_t generation = 0;
    std::uint32_t value = 0;
  };
  std::vector<Slot> slots_;
  std::uint32_t generation_ = 1;
};

}  // namespace entente::detail
