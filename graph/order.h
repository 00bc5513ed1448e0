#pragma once

#include <entente/graph/facts.h>

#include <tuple>

namespace entente {

/// What relations are sorted by in every graph; the id only decides between those of graphs made elsewhere.
inline auto published_order(const Relation& r) {
  return std::tie(r.from, r.to, r.type, r.status, r.date, r.office, r.instrument, r.id);
}

/// The same facts in the order that Facts promises, whatever order they came in; what edges point to moves along.
/// Evidence keeps its order. O(n log n).
Facts in_published_order(Facts facts);

}  // namespace entente
