#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace entente {

/// How far a relation is true, by the text.
enum class Status : std::uint8_t { happened, ongoing, ended, planned, alleged, denied };

inline constexpr std::array<std::string_view, 6> status_names = {"happened", "ongoing", "ended",
                                                                 "planned",  "alleged", "denied"};

constexpr std::string_view to_string(Status status) {
  return status_names[static_cast<std::size_t>(status)];
}

constexpr std::optional<Status> parse_status(std::string_view name) {
  for (std::size_t i = 0; i < status_names.size(); ++i) {
    if (status_names[i] == name) return static_cast<Status>(i);
  }
  return std::nullopt;
}

}  // namespace entente
