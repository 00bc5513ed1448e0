#include <entente/export/escape.h>
#include <entente/export/xml.h>

#include <fmt/format.h>

#include <iterator>

namespace entente::xml {
namespace {

void append_begin(std::string& out, std::string_view name) {
  out += ' ';
  out += name;
  out += "=\"";
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

}  // namespace entente::xml
