#pragma once

#include <charconv>
#include <cstdint>
#include <string_view>
#include <system_error>

namespace entente {

/// A text of digits as a number; `otherwise` when it is none.
inline std::int32_t number_value(std::string_view value, std::int32_t otherwise) {
  std::int32_t number = 0;
  const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), number);
  return error == std::errc() && end == value.data() + value.size() && !value.empty() ? number : otherwise;
}

}  // namespace entente
