#include <entente/export/evidence_scan.h>
#include <entente/export/find_marked.h>

#include <charconv>
#include <cstdint>
#include <string>

namespace entente {
namespace {

/// What a backslash and `c` stand for in our JSON; 0: something else.
char unescaped(char c) {
  switch (c) {
    case '"':
    case '\\':
      return c;
    case 'n':
      return '\n';
    case 'r':
      return '\r';
    case 't':
      return '\t';
    default:
      return 0;
  }
}

/// Takes one token after the other off the front of a text. Each function tells whether it was there.
class Scanner {
 public:
  explicit Scanner(std::string_view text) : rest_(text) {}

  bool at_end() const { return rest_.empty(); }

  bool literal(std::string_view text) {
    if (rest_.substr(0, text.size()) != text) return false;
    rest_.remove_prefix(text.size());
    return true;
  }

  template <class Number>
  bool number(std::string_view name, Number& number) {
    if (!literal(name) || (rest_.size() > 1 && rest_[0] == '0' && rest_[1] >= '0' && rest_[1] <= '9')) return false;
    const auto [end, problem] = std::from_chars(rest_.data(), rest_.data() + rest_.size(), number);
    if (problem != std::errc{}) return false;
    rest_.remove_prefix(static_cast<std::size_t>(end - rest_.data()));
    return true;
  }

  bool span(std::string_view name, Span& span) {
    return literal(name) && number("[", span.begin) && number(",", span.end) && literal("]") && span.begin <= span.end;
  }

  bool string(std::string_view name, std::string& value) {
    if (!literal(name) || !literal("\"")) return false;
    while (true) {
      const std::size_t stop = find_marked(rest_, 0, marks_in_json);
      value += rest_.substr(0, stop);
      rest_.remove_prefix(stop);
      if (literal("\"")) return true;
      if (rest_.size() < 2 || rest_[0] != '\\' || unescaped(rest_[1]) == 0) return false;
      value += unescaped(rest_[1]);
      rest_.remove_prefix(2);
    }
  }

 private:
  std::string_view rest_;
};

bool scan_piece(Scanner& scanner, const SourceIndex& sources, Evidence& piece) {
  std::string document;
  if (!scanner.string(R"({"document":)", document)) return false;
  const auto source = sources.find(document);
  if (!source) return false;
  piece.source = Id<Source>(*source);
  return scanner.number(R"(,"start":)", piece.sentence.begin) && scanner.number(R"(,"end":)", piece.sentence.end) &&
         piece.sentence.begin <= piece.sentence.end && scanner.string(R"(,"quote":)", piece.quote) &&
         scanner.span(R"(,"subject":)", piece.subject) && scanner.span(R"(,"trigger":)", piece.trigger) &&
         scanner.span(R"(,"object":)", piece.object) && scanner.string(R"(,"speaker":)", piece.speaker) &&
         scanner.string(R"(,"rule":)", piece.rule) && scanner.number(R"(,"score":)", piece.score) &&
         scanner.literal("}");
}

}  // namespace

std::optional<std::vector<Evidence>> scan_evidence(std::string_view text, const SourceIndex& sources) {
  Scanner scanner(text);
  std::vector<Evidence> evidence;
  if (!scanner.literal("[")) return std::nullopt;
  do {
    if (!scan_piece(scanner, sources, evidence.emplace_back())) return std::nullopt;
  } while (scanner.literal(","));
  if (!scanner.literal("]") || !scanner.at_end()) return std::nullopt;
  return evidence;
}

}  // namespace entente
