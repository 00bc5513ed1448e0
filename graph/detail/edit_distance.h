#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace entente::detail {

/// Levenshtein's distance of two strings in bytes, or limit + 1 when it is more than `limit`. O(|a| |b|).
std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t limit);

/// Of `known`, those spelled most like `name`, nearest first, at most `count`; none that differs in half of its bytes.
std::vector<std::string> nearest(std::string_view name, const std::vector<std::string>& known, std::size_t count);

}  // namespace entente::detail
