#pragma once

#include <entente/graph/facts.h>

#include <span>
#include <string>
#include <vector>

namespace entente {

/// A stretch of whole days, both ends included, as ISO 8601 days; an empty end is open.
struct Spell {
  std::string first;
  std::string last;

  friend bool operator==(const Spell&, const Spell&) = default;
};

/// When the relations hold, as far as their dates tell: an event on its days, as precise as known; what is ongoing from
/// its date on, what has ended up to its date. Spells that touch are one. Ascending; empty when nothing is dated.
/// O(n log n).
std::vector<Spell> spells_of(std::span<const Relation* const> relations);

}  // namespace entente
