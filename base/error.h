#pragma once

#include <cstdint>
#include <stdexcept>
#include <string>
#include <string_view>

namespace entente {

/// Where in a file something is wrong. `line` counts from 1; 0 when no line can be named.
struct Place {
  std::string file;
  std::uint32_t line = 0;
};

/// Input or output that cannot be used. what() is one sentence for the user: "FILE:LINE: what is wrong; what to do".
/// The library throws it and never prints; only a program's main turns it into words and an exit code.
class Error : public std::runtime_error {
 public:
  explicit Error(std::string_view message);
  Error(const Place& place, std::string_view message);
};

/// The command itself was used wrongly: an unknown name, a date that is none.
class UsageError : public Error {
 public:
  using Error::Error;
};

/// Something doubtful in the data that does not stop the run; a value, collected by whoever works on the data.
struct Diagnostic {
  enum class Severity : std::uint8_t { note, warning, error };
  Severity severity = Severity::warning;
  Place place;
  std::string message;

  friend bool operator==(const Diagnostic& a, const Diagnostic& b) {
    return a.severity == b.severity && a.place.file == b.place.file && a.place.line == b.place.line &&
           a.message == b.message;
  }
};

/// "FILE:LINE: " with the parts that are known, empty for a place that says nothing.
std::string prefix(const Place& place);

}  // namespace entente
