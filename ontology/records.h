#pragma once

#include <entente/base/error.h>

#include <algorithm>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

/// One indented line of a record.
struct Field {
  std::string text;  ///< without the indent, the end-of-line comment and trailing blanks
  std::uint32_t line = 0;
};

/// A stanza of a data file:
///
///     # a comment
///     relation met-with          kind "relation", name "met-with"
///       meaning  Talks in person   a field
struct Record {
  std::string kind;
  std::string name;
  Place place;
  std::vector<Field> fields;

  Place at(const Field& field) const { return {place.file, field.line}; }
};

/// Splits a data file into records. '#' at the start of a line or after a blank begins a comment; blank lines are free.
/// Throws Error with file and line for invalid UTF-8 and for an indented line before the first record.
std::vector<Record> parse_records(std::string_view text, const std::string& file);

/// "key  rest of line" -> {"key", "rest of line"}.
struct KeyValue {
  std::string key;
  std::string value;
};
KeyValue split_key(std::string_view line);

/// "a, b , c" -> {"a", "b", "c"}, without empty parts.
std::vector<std::string> split_list(std::string_view text, char separator = ',');

/// Without the blanks around it.
std::string_view trim(std::string_view text);

/// Calls `visit` with each part of a list, trimmed, but for empty ones.
template <class Visit>
void for_each_part(std::string_view text, char separator, const Visit& visit) {
  while (!text.empty()) {
    const auto end = std::min(text.find(separator), text.size());
    if (const auto part = trim(text.substr(0, end)); !part.empty()) visit(part);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
}

/// The key under which a phrase is kept: its words folded and joined by one space.
std::string phrase_key(std::string_view phrase);

/// The same with each token that segmentation makes (extract/text/segment.h) standing alone: "people's republic" gives
/// "people 's republic", "gavi, the alliance" "gavi , the alliance", "opec+" "opec +".
std::string token_key(std::string_view phrase);

/// The token_key() of a phrase by its phrase_key().
std::string token_key_of(std::string phrase_key);

/// Calls `visit` with each line and its number from 1. Throws Error with file and line for invalid UTF-8.
void for_each_line(std::string_view text, const std::string& file,
                   const std::function<void(std::string_view line, std::uint32_t number)>& visit);

}  // namespace entente
