#include <entente/base/utf8.h>
#include <entente/ontology/records.h>

#include <algorithm>

namespace entente {
namespace {

constexpr std::string_view blanks = " \t\r";

constexpr bool is_blank(char c) {
  return c == ' ' || c == '\t' || c == '\r';
}

/// Tokens of their own wherever they stand in a phrase.
constexpr bool is_mark(char c) {
  return c == ',' || c == '+' || c == '/';
}

std::string_view without_comment(std::string_view line) {
  for (std::size_t at = line.find('#'); at != std::string_view::npos; at = line.find('#', at + 1)) {
    if (at == 0 || line[at - 1] == ' ' || line[at - 1] == '\t') return line.substr(0, at);
  }
  return line;
}

Record head(std::string_view line, Place place) {
  auto [kind, name] = split_key(line);
  return {std::move(kind), std::move(name), std::move(place), {}};
}

}  // namespace

std::string_view trim(std::string_view text) {
  while (!text.empty() && is_blank(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_blank(text.back())) text.remove_suffix(1);
  return text;
}

KeyValue split_key(std::string_view line) {
  line = trim(line);
  const auto gap = std::min(line.find_first_of(blanks), line.size());
  return {std::string(line.substr(0, gap)), std::string(trim(line.substr(gap)))};
}

std::vector<std::string> split_list(std::string_view text, char separator) {
  std::vector<std::string> parts;
  for_each_part(text, separator, [&](std::string_view part) { parts.emplace_back(part); });
  return parts;
}

std::string phrase_key(std::string_view phrase) {
  std::string key;
  for_each_part(fold(phrase), ' ', [&](std::string_view word) {
    if (!key.empty()) key += ' ';
    key += word;
  });
  return key;
}

std::string token_key(std::string_view phrase) {
  return token_key_of(phrase_key(phrase));
}

std::string token_key_of(std::string key) {
  if (std::none_of(key.begin(), key.end(), [](char c) { return c == '\'' || is_mark(c); })) return key;
  std::string spaced;
  for (std::size_t at = 0; at < key.size(); ++at) {
    const std::string_view rest = std::string_view(key).substr(at);
    const bool inside = at > 0 && key[at - 1] != ' ';
    const bool possessive = rest == "'s" || rest.starts_with("'s ") || rest == "'" || rest.starts_with("' ");
    const bool mark = is_mark(key[at]);
    if (inside && (possessive || mark)) spaced += ' ';
    spaced += key[at];
    if (mark && at + 1 < key.size() && key[at + 1] != ' ') spaced += ' ';
  }
  return spaced;
}

void for_each_line(std::string_view text, const std::string& file,
                   const std::function<void(std::string_view line, std::uint32_t number)>& visit) {
  std::uint32_t number = 0;
  while (!text.empty()) {
    const auto end = std::min(text.find('\n'), text.size());
    const auto line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    ++number;
    if (!is_valid_utf8(line)) throw Error({file, number}, "not valid UTF-8; save the file as UTF-8");
    visit(line, number);
  }
}

std::vector<Record> parse_records(std::string_view text, const std::string& file) {
  std::vector<Record> records;
  for_each_line(text, file, [&](std::string_view raw, std::uint32_t number) {
    const auto line = without_comment(raw);
    const auto content = trim(line);
    if (content.empty()) return;
    const bool indented = line.front() == ' ' || line.front() == '\t';
    if (!indented) {
      records.push_back(head(content, {file, number}));
    } else if (records.empty()) {
      throw Error({file, number},
                  "an indented line belongs to a record, but none has begun; start one with an unindented line");
    } else {
      records.back().fields.push_back({std::string(content), number});
    }
  });
  return records;
}

}  // namespace entente
