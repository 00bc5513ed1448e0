#pragma once

#include <entente/graph/detail/name_group.h>

#include <cstddef>
#include <utility>
#include <vector>

namespace entente::detail {

using KeyedGroup = std::pair<GroupKey, NameGroup>;

/// For each group, the one it belongs to: itself, or a group with a fuller name or a narrower class when it fits only
/// that one. `groups` ascend by key. O(n log n) for names of a bounded number of words.
std::vector<std::size_t> who_is_who(const std::vector<KeyedGroup>& groups, const Ontology& ontology);

}  // namespace entente::detail
