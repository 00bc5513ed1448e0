#include <entente/base/unclean.h>
#include <entente/base/utf8.h>
#include <entente/export/escape.h>
#include <entente/export/find_marked.h>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <charconv>
#include <iterator>
#include <utility>

namespace entente {
namespace {

using Reference = std::pair<char, std::string_view>;

/// In text and attributes alike; which of them are needed is said below.
constexpr Reference xml_references[] = {{'&', "&amp;"}, {'<', "&lt;"},   {'>', "&gt;"},   {'"', "&quot;"},
                                        {'\t', "&#9;"}, {'\n', "&#10;"}, {'\r', "&#13;"}, {' ', "&#32;"}};
constexpr Reference json_references[] = {{'"', "\\\""}, {'\\', "\\\\"}, {'\t', "\\t"}, {'\n', "\\n"}, {'\r', "\\r"}};

/// What stands for a byte that must not stand for itself.
using References = std::array<std::string_view, 256>;

constexpr References extended(References references, std::span<const Reference> more) {
  for (const auto& [c, reference] : more) references[static_cast<unsigned char>(c)] = reference;
  return references;
}

constexpr References in_xml = extended({}, xml_references);
constexpr References in_json = extended({}, json_references);
constexpr References in_json_as_xml = extended(in_xml, json_references);

/// Which bytes are not to stand for themselves, or have no place in clean text. No functions, whose pointers would be
/// called for each eight bytes.
constexpr auto marks_in_xml_text = [](EightBytes bytes) {
  return marks_of(bytes, '&') | marks_of(bytes, '<') | marks_of(bytes, '>') | marks_below(bytes, 0x20);
};
constexpr auto marks_in_xml_attribute = [](EightBytes bytes) {
  return marks_in_xml_text(bytes) | marks_of(bytes, '"');
};
constexpr auto marks_in_json_as_xml = [](EightBytes bytes) {
  return marks_in_xml_attribute(bytes) | marks_of(bytes, '\\');
};

/// How many bytes from `at` on are not of ASCII.
std::size_t size_of_wide(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (end < text.size() && static_cast<unsigned char>(text[end]) >= 0x80) ++end;
  return end - at;
}

/// One pass finds both what `marks` and what is not clean; what lies between two references is copied at once.
template <class Marks>
void append_referenced(std::string& out, std::string_view text, const References& references, Marks marks) {
  const auto stops = [&](EightBytes bytes) { return marks(bytes) | marks_of_wide(bytes); };
  std::size_t copied = 0;
  for (std::size_t at = find_marked(text, 0, stops); at < text.size(); at = find_marked(text, at, stops)) {
    const std::size_t wide = size_of_wide(text, at);
    const std::string_view reference = references[static_cast<unsigned char>(text[at])];
    if (wide > 0 ? first_unclean(text.substr(at, wide)) < wide : reference.empty()) {
      return append_referenced(out, sanitise(text.substr(copied)), references, marks);
    }
    at += wide;
    if (wide > 0) continue;
    out.append(text, copied, at - copied);
    out += reference;
    copied = ++at;
  }
  out.append(text, copied);
}

constexpr bool is_alphanumeric(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// By byte, of RFC 3986. A table, since no processor guesses whether the next digit of an id is a letter.
constexpr std::array<bool, 256> unreserved = [] {
  std::array<bool, 256> is = {};
  for (std::size_t byte = 0; byte < 128; ++byte) {
    const auto c = static_cast<char>(byte);
    is[byte] = is_alphanumeric(c) || c == '-' || c == '.' || c == '_' || c == '~';
  }
  return is;
}();

/// Whether the '&' that `rest` follows would begin an HTML entity, which Graphviz decodes in every label.
bool begins_entity(std::string_view rest) {
  const std::size_t end = rest.find(';');
  if (end == 0 || end == std::string_view::npos) return false;
  for (const char c : rest.substr(0, end)) {
    if (!is_alphanumeric(c) && c != '#') return false;
  }
  return true;
}

constexpr std::string_view formula_starts[] = {"=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"};

/// Apostrophes are passed over: one more or less in front must not make or hide a formula.
bool is_formula(std::string_view text) {
  text.remove_prefix(std::min(text.find_first_not_of('\''), text.size()));
  return std::any_of(std::begin(formula_starts), std::end(formula_starts),
                     [&](std::string_view start) { return text.substr(0, start.size()) == start; });
}

/// RFC 4180, with quotes also around what careless readers would trim or split.
void append_quoted_cell(std::string& out, std::string_view clean, bool defused) {
  const bool blank_end = !clean.empty() && (clean.front() == ' ' || clean.back() == ' ');
  const bool quoted = blank_end || clean.find_first_of("\",;\t\r\n") != std::string_view::npos;
  if (quoted) out += '"';
  if (defused) out += '\'';
  for (const char c : clean) {
    if (c == '"') out += '"';
    out += c;
  }
  if (quoted) out += '"';
}

/// A character of a string between `quote`s, as Cypher, N-Quads and Turtle have it.
void append_backslashed(std::string& out, char c, char quote) {
  switch (c) {
    case '\n':
      out += "\\n";
      return;
    case '\r':
      out += "\\r";
      return;
    case '\t':
      out += "\\t";
      return;
    default:
      if (c == quote || c == '\\') out += '\\';
      out += c;
  }
}

/// The one that a text begins with; nullptr when it is none of ours.
const Reference* xml_reference(std::string_view text) {
  const auto* const found = std::find_if(std::begin(xml_references), std::end(xml_references), [&](const auto& ours) {
    return text.substr(0, ours.second.size()) == ours.second;
  });
  return found == std::end(xml_references) ? nullptr : found;
}

struct JsonReference {
  std::size_t size = 0;  ///< of what it stands for; 0: nothing
  std::string_view escape;
};

/// What stands in HTML for the JSON at the beginning of `rest`.
JsonReference json_reference(std::string_view rest) {
  constexpr std::pair<std::string_view, std::string_view> escapes[] = {
      {"<", "\\u003c"}, {">", "\\u003e"}, {"&", "\\u0026"}, {"\u2028", "\\u2028"}, {"\u2029", "\\u2029"}};
  for (const auto& [text, escape] : escapes) {
    if (rest.substr(0, text.size()) == text) return {text.size(), escape};
  }
  return {};
}

}  // namespace

void append_xml_text(std::string& out, std::string_view text) {
  if (text.substr(0, 1) == " ") {
    out += in_xml[' '];
    text.remove_prefix(1);
  }
  append_referenced(out, text, in_xml, marks_in_xml_text);
}

bool append_xml_unescaped(std::string& out, std::string_view written) {
  for (std::size_t mark = written.find('&'); mark != std::string_view::npos; mark = written.find('&')) {
    out += written.substr(0, mark);
    written.remove_prefix(mark);
    const Reference* const found = xml_reference(written);
    if (found == nullptr) return false;
    out += found->first;
    written.remove_prefix(found->second.size());
  }
  out += written;
  return true;
}

void append_xml_attribute(std::string& out, std::string_view text) {
  append_referenced(out, text, in_xml, marks_in_xml_attribute);
}

void append_json_string(std::string& out, std::string_view text) {
  out += '"';
  append_referenced(out, text, in_json, marks_in_json);
  out += '"';
}

void append_json_string_as_xml(std::string& out, std::string_view text) {
  out += '"';
  append_referenced(out, text, in_json_as_xml, marks_in_json_as_xml);
  out += '"';
}

void append_dot_string(std::string& out, std::string_view text) {
  const std::string clean = sanitise(text);
  out += '"';
  for (std::size_t at = 0; at < clean.size(); ++at) {
    const char c = clean[at];
    if (c == '"') {
      out += "\\\"";
    } else if (c == '\\') {
      out += "\\\\";
    } else if (c == '\n') {
      out += "\\n";
    } else if (c == '&' && begins_entity(std::string_view(clean).substr(at + 1))) {
      out += "&amp;";
    } else {
      out += c;
    }
  }
  out += '"';
}

void append_dot_html(std::string& out, std::string_view text) {
  append_xml_attribute(out, text);
}

void append_csv_cell(std::string& out, std::string_view text) {
  const std::string clean = sanitise(text);
  append_quoted_cell(out, clean, is_formula(clean));
}

std::string csv_cell_text(std::string_view cell) {
  const bool defused = cell.substr(0, 1) == "'" && is_formula(cell);
  return std::string(cell.substr(defused ? 1 : 0));
}

void append_neo4j_cell(std::string& out, std::string_view text) {
  std::string clean = sanitise(text);
  for (char& c : clean) {
    if (c == '\n' || c == '\r' || c == '\t') c = ' ';
  }
  append_quoted_cell(out, clean, false);
}

void append_cypher_string(std::string& out, std::string_view text) {
  out += '\'';
  bool after_backslash = false;
  for (const char c : sanitise(text)) {
    if (after_backslash && (c == 'u' || c == 'U')) out += "' + '";
    after_backslash = c == '\\';
    append_backslashed(out, c, '\'');
  }
  out += '\'';
}

void append_cypher_name(std::string& out, std::string_view name) {
  out += '`';
  for (const char c : sanitise(name)) {
    if (c == '`') out += '`';
    out += c == '\\' ? '/' : c;
  }
  out += '`';
}

void append_rdf_string(std::string& out, std::string_view text) {
  out += '"';
  for (const char c : sanitise(text)) append_backslashed(out, c, '"');
  out += '"';
}

void append_mermaid_text(std::string& out, std::string_view text) {
  const std::string clean = sanitise(text);
  bool numbered = true;  // so far only digits: "1. May" would be an item of a list
  for (std::size_t at = 0; at < clean.size();) {
    const CodePoint next = decode(clean, at);
    const char c = next.size == 1 ? clean[at] : 'x';
    const bool digit = c >= '0' && c <= '9';
    const bool listing = (c == '-' && at == 0) || (c == '.' && numbered);
    const bool own_mark = next.value == 0xB0 || next.value == 0xB6 || next.value == 0xDF || next.value == 0xFB02;
    if (c == '\n' || c == '\r' || c == '\t') {
      out += ' ';
    } else if (own_mark || listing ||
               (!is_alphanumeric(c) && std::string_view(" .,-'()/:?!").find(c) == std::string_view::npos)) {
      fmt::format_to(std::back_inserter(out), "#{};", static_cast<std::uint32_t>(next.value));
    } else {
      out.append(clean, at, next.size);
    }
    numbered = numbered && digit;
    at += next.size;
  }
}

void append_html_json(std::string& out, std::string_view json) {
  const std::string clean = sanitise(json);
  for (std::size_t at = 0; at < clean.size();) {
    if (const JsonReference found = json_reference(std::string_view(clean).substr(at)); found.size > 0) {
      out += found.escape;
      at += found.size;
    } else {
      out += clean[at++];
    }
  }
}

void append_percent_encoded(std::string& out, std::string_view text, std::string_view keep) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::size_t copied = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    if (unreserved[static_cast<unsigned char>(c)] || keep.find(c) != std::string_view::npos) continue;
    const auto byte = static_cast<unsigned char>(c);
    out.append(text, copied, at - copied);
    out += {'%', digits[byte >> 4], digits[byte & 0xF]};
    copied = at + 1;
  }
  out.append(text, copied);
}

std::string percent_decoded(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char* const digits = text.data() + at + 1;
    unsigned char byte = 0;
    if (text[at] == '%' && text.size() - at > 2 && std::from_chars(digits, digits + 2, byte, 16).ptr == digits + 2) {
      out += static_cast<char>(byte);
      at += 2;
    } else {
      out += text[at];
    }
  }
  return out;
}

std::string join_escaped(std::span<const std::string> items) {
  std::string joined;
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (i > 0) joined += " | ";
    for (const char c : items[i]) {
      if (c == '|' || c == '\\') joined += '\\';
      joined += c;
    }
  }
  return joined;
}

std::vector<std::string> split_escaped(std::string_view joined) {
  std::vector<std::string> items(1);
  for (std::size_t at = 0; at < joined.size(); ++at) {
    if (joined.substr(at, 3) == " | ") {
      items.emplace_back();
      at += 2;
    } else {
      if (joined[at] == '\\' && at + 1 < joined.size()) ++at;
      items.back() += joined[at];
    }
  }
  return items;
}

std::string per_mille(std::uint16_t score) {
  return fmt::format("{}.{:03}", score / 1000, score % 1000);
}

std::string to_line(const nlohmann::ordered_json& value) {
  return value.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
}

}  // namespace entente
