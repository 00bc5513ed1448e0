#pragma once

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>

namespace entente {

/// XXH3 64 of the bytes: the same value on every machine, run and build.
std::uint64_t stable_hash(std::string_view bytes);

/// Of several strings; {"ab", "c"} and {"a", "bc"} differ.
std::uint64_t stable_hash(std::initializer_list<std::string_view> parts);

/// Sixteen lower-case hexadecimal digits.
std::string hex(std::uint64_t value);

}  // namespace entente
