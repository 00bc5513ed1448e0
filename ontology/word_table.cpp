#include <entente/ontology/word_table.h>

#include <algorithm>
#include <bit>
#include <utility>

namespace entente {
/// Where `word` is, or where it would go.
std::size_t WordTable::slot_of(Hashed word) const {
  const std::size_t last = slots_.size() - 1;
  for (std::size_t at = word.hash & last;; at = (at + 1) & last) {
    const Slot& slot = slots_[at];
    if (slot.size == 0) return at;
    if (slot.hash == static_cast<std::uint32_t>(word.hash) &&
        std::string_view(text_).substr(slot.begin, slot.size) == word.text)
      return at;
  }
}

std::uint32_t WordTable::find(Hashed word) const {
  return slots_.empty() ? 0 : slots_[slot_of(word)].value;
}

std::uint32_t& WordTable::at(std::string_view word) {
  reserve(size_ + 1);
  const Hashed hashed = word;
  Slot& slot = slots_[slot_of(hashed)];
  if (slot.size == 0) {
    slot = {static_cast<std::uint32_t>(hashed.hash), static_cast<std::uint32_t>(text_.size()),
            static_cast<std::uint32_t>(word.size()), 0};
    text_.append(word);
    ++size_;
  }
  return slot.value;
}

void WordTable::reserve(std::size_t words) {
  if (words * 2 > slots_.size()) resize(std::bit_ceil(std::max<std::size_t>(words * 2, 64)));
}

void WordTable::resize(std::size_t slots) {
  const auto old = std::exchange(slots_, std::vector<Slot>(slots));
  for (const Slot& slot : old) {
    if (slot.size != 0) slots_[slot_of({std::string_view(text_).substr(slot.begin, slot.size), slot.hash})] = slot;
  }
}

}  // namespace entente
