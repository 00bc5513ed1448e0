#pragma once

#include <entente/graph/graph.h>

#include <string_view>
#include <vector>

namespace entente {

/// Nodes that a user may mean by `name` (or by an entity id), best first: those that bear it, case, accents and
/// punctuation aside; else those whose name has all its words; else those spelled most alike. Of what ties, the better
/// connected comes first, then the smaller id. O(nodes * name length).
struct Lookup {
  std::vector<Id<Entity>> matches;     ///< one: found; more: ambiguous; none: unknown
  std::vector<Id<Entity>> candidates;  ///< the nearest ones, at most ten, to show when matches.size() != 1
};
Lookup lookup(const Graph& graph, std::string_view name);

/// The one node meant. Throws UsageError that lists the nearest candidates when none or several are.
Id<Entity> find_entity(const Graph& graph, std::string_view name);

}  // namespace entente
