#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

/// Numbers of ids, from 0, in the order in which they are added. Made for millions of look-ups in any order: ids of up
/// to 16 bytes, as ours are, stand in the table itself, so that mostly one place of memory is visited.
class IdIndex {
 public:
  /// Whether it is new; an id that is there keeps its number.
  bool add(std::string_view id);
  std::optional<std::size_t> find(std::string_view id) const;
  std::size_t size() const { return size_; }

 private:
  using Front = std::array<char, 16>;
  struct Slot {
    Front front = {};        ///< of the id, and zeros behind a shorter one
    std::uint32_t size = 0;  ///< of the id
    std::uint32_t hash = 0;  ///< of the id
    std::uint32_t number = none;
    std::uint32_t long_id = 0;  ///< which of long_ids_, if the front is not all of it
  };
  static constexpr std::uint32_t none = ~std::uint32_t{0};

  static Slot slot_for(std::string_view id);
  bool holds(const Slot& slot, const Slot& wanted, std::string_view id) const;
  /// Where an id is, or a free slot that it may have.
  std::size_t position(const Slot& wanted, std::string_view id) const;
  std::size_t first_position(const Slot& slot) const { return slot.hash & (slots_.size() - 1); }
  std::size_t next_position(std::size_t at) const { return (at + 1) & (slots_.size() - 1); }
  void grow();

  std::vector<Slot> slots_;  ///< a power of two
  std::size_t size_ = 0;
  std::vector<std::string> long_ids_;
};

}  // namespace entente
