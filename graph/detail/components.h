#pragma once

#include <entente/graph/snapshot.h>

#include <cstddef>
#include <vector>

namespace entente::detail {

/// How many nodes each weakly connected component has. O(nodes + edges).
std::vector<std::size_t> component_sizes(const Snapshot& snapshot);

}  // namespace entente::detail
