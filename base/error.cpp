#include <entente/base/error.h>

#include <fmt/format.h>

namespace entente {

std::string prefix(const Place& place) {
  if (place.file.empty()) return {};
  return place.line == 0 ? fmt::format("{}: ", place.file) : fmt::format("{}:{}: ", place.file, place.line);
}

Error::Error(std::string_view message) : std::runtime_error(std::string(message)) {}

Error::Error(const Place& place, std::string_view message) : std::runtime_error(prefix(place) + std::string(message)) {}

}  // namespace entente
