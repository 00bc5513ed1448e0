#include <entente/base/utf8.h>
#include <entente/graph/name_key.h>

#include <array>
#include <cstdint>

namespace entente {
namespace {

bool is_left_out(char32_t c) {
  return c == U'\'' || c == U'.' || c == U'`';
}

bool is_kept(char32_t c) {
  return is_letter(c) || is_digit(c) || c == U'+';
}

std::string words_joined(std::string_view folded) {
  std::string key;
  bool gap = false;
  for (std::size_t at = 0; at < folded.size();) {
    const CodePoint point = decode(folded, at);
    if (point.size == 0) break;
    if (is_kept(point.value)) {
      if (gap && !key.empty()) key += ' ';
      gap = false;
      key.append(folded.substr(at, point.size));
    } else if (!is_left_out(point.value)) {
      gap = true;
    }
    at += point.size;
  }
  return key;
}

/// A spelling and the one that stands for it. Applied in this order, each everywhere in a word, or at one of its ends.
struct Respelling {
  enum class Where : std::uint8_t { anywhere, start, end };
  std::string_view from;
  std::string_view to;
  Where where = Where::anywhere;
};

constexpr std::array<Respelling, 13> respellings = {{
    {"y", "i"},                                // Sergey, Dmitry
    {"gue", "ge"},                             // Serguei
    {"gui", "gi"},                             // Guennadi has both
    {"kh", "j"},                               // Mikhail, Mijail
    {"w", "v"},                                // Wladimir
    {"ck", "k"},                               //
    {"muh", "moh", Respelling::Where::start},  // Muhammad
    {"ed", "ad", Respelling::Where::end},      // Mohammed, Ahmed
    {"ain", "ein", Respelling::Where::end},    // Hussain
    {"ı", "i"},                                // letters that no mark makes of another: Yıldırım
    {"ł", "l"},                                // Wałęsa
    {"đ", "d"},                                // Đinđić
    {"ø", "o"},                                // Sørensen
}};

void replace_all(std::string& word, std::string_view from, std::string_view to) {
  for (std::size_t at = word.find(from); at != std::string::npos; at = word.find(from, at + to.size())) {
    word.replace(at, from.size(), to);
  }
}

void respell(std::string& word, const Respelling& rule) {
  const std::size_t from = rule.from.size();
  if (rule.where == Respelling::Where::anywhere) return replace_all(word, rule.from, rule.to);
  if (word.size() < from) return;
  const std::size_t at = rule.where == Respelling::Where::start ? 0 : word.size() - from;
  if (word.compare(at, from, rule.from) == 0) word.replace(at, from, rule.to);
}

std::string without_doubles(std::string_view word) {
  std::string single;
  for (const char c : word) {
    if (single.empty() || single.back() != c) single += c;
  }
  return single;
}

}  // namespace

std::string name_key(std::string_view name) {
  std::string folded = fold(name);
  std::string key = words_joined(folded);
  if (key.empty()) return folded;
  constexpr std::string_view article = "the ";
  if (key.size() > article.size() && key.compare(0, article.size(), article) == 0) key.erase(0, article.size());
  return key;
}

std::string romanisation_key(std::string_view key) {
  std::string joined;
  for (const std::string_view part : words_of(key)) {
    std::string word(part);
    for (const Respelling& rule : respellings) respell(word, rule);
    if (!joined.empty()) joined += ' ';
    joined += without_doubles(word);
  }
  return joined;
}

std::vector<std::string_view> words_of(std::string_view key) {
  std::vector<std::string_view> words;
  while (!key.empty()) {
    const std::size_t end = key.find(' ');
    if (end != 0) words.push_back(key.substr(0, end));
    key = end == std::string_view::npos ? std::string_view{} : key.substr(end + 1);
  }
  return words;
}

}  // namespace entente
