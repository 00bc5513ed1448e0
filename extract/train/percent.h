#pragma once

#include <cstddef>
#include <string>

namespace entente::train {

/// "95.61"
inline std::string percent(std::size_t part, std::size_t whole) {
  const std::size_t hundredths = whole == 0 ? 0 : (part * 10'000 + whole / 2) / whole;
  return std::to_string(hundredths / 100) + "." + std::to_string(100 + hundredths % 100).substr(1);
}

}  // namespace entente::train
