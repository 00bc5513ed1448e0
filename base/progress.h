#pragma once

#include <cstdint>
#include <functional>

namespace entente {

/// Called now and then during long work, from the thread that asked for the work: how much is done, of how much
/// (0 when unknown). The library itself never prints.
using Progress = std::function<void(std::uint64_t done, std::uint64_t total)>;

}  // namespace entente
