#include <entente/base/hash.h>
#include <entente/export/id_index.h>

#include <algorithm>
#include <utility>

namespace entente {

bool IdIndex::add(std::string_view id) {
  if (8 * size_ >= 7 * slots_.size()) grow();
  Slot slot = slot_for(id);
  Slot& place = slots_[position(slot, id)];
  if (place.number != none) return false;
  if (id.size() > slot.front.size()) {
    slot.long_id = static_cast<std::uint32_t>(long_ids_.size());
    long_ids_.emplace_back(id);
  }
  slot.number = static_cast<std::uint32_t>(size_++);
  place = slot;
  return true;
}

std::optional<std::size_t> IdIndex::find(std::string_view id) const {
  if (slots_.empty()) return std::nullopt;
  const Slot& place = slots_[position(slot_for(id), id)];
  return place.number == none ? std::nullopt : std::optional<std::size_t>(place.number);
}

IdIndex::Slot IdIndex::slot_for(std::string_view id) {
  Slot slot;
  id.copy(slot.front.data(), slot.front.size());
  slot.size = static_cast<std::uint32_t>(id.size());
  slot.hash = static_cast<std::uint32_t>(stable_hash(id));
  return slot;
}

bool IdIndex::holds(const Slot& slot, const Slot& wanted, std::string_view id) const {
  return slot.hash == wanted.hash && slot.size == wanted.size && slot.front == wanted.front &&
         (id.size() <= slot.front.size() || long_ids_[slot.long_id] == id);
}

std::size_t IdIndex::position(const Slot& wanted, std::string_view id) const {
  std::size_t at = first_position(wanted);
  while (slots_[at].number != none && !holds(slots_[at], wanted, id)) at = next_position(at);
  return at;
}

void IdIndex::grow() {
  constexpr std::size_t least = 16;
  const std::vector<Slot> old = std::exchange(slots_, std::vector<Slot>(std::max(least, 2 * slots_.size())));
  for (const Slot& slot : old) {
    if (slot.number == none) continue;
    std::size_t at = first_position(slot);
    while (slots_[at].number != none) at = next_position(at);
    slots_[at] = slot;
  }
}

}  // namespace entente
