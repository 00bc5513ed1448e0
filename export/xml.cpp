#include <entente/export/escape.h>
#include <entente/export/xml.h>

#include <fmt/format.h>

#include <iterator>

namespace entente::xml {
namespace {

/// Of ASCII, whatever the locale.
bool is_letter_or_digit(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

constexpr std::string_view begin_of_value = "=\"";

void append_begin(std::string& out, std::string_view name) {
  out += ' ';
  out += name;
  out += begin_of_value;
}

}  // namespace

void append_attribute(std::string& out, std::string_view name, std::string_view value) {
  append_begin(out, name);
  append_xml_attribute(out, value);
  out += '"';
}

void append_attribute(std::string& out, std::string_view name, std::size_t value) {
  append_begin(out, name);
  fmt::format_to(std::back_inserter(out), "{}\"", value);
}

void append_id_attribute(std::string& out, std::string_view name, std::string_view id) {
  append_begin(out, name);
  append_percent_encoded(out, id, ":");
  out += '"';
}

void append_token_attribute(std::string& out, std::string_view name, std::string_view id) {
  append_begin(out, name);
  for (const char c : id) {
    if (is_letter_or_digit(c) || c == ':' || c == '-' || c == '_') {
      out += c;
    } else {
      fmt::format_to(std::back_inserter(out), ".{:02X}", static_cast<unsigned char>(c));
    }
  }
  out += '"';
}

}  // namespace entente::xml
