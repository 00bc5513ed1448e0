#include <entente/base/char_set.h>
#include <entente/base/utf8.h>
#include <entente/extract/text/clean_boilerplate.h>
#include <entente/extract/text/clean_lines.h>
#include <entente/extract/text/segment_tokens.h>

#include <algorithm>
#include <array>

namespace entente {
namespace {

/// Bytes; page furniture is short, and longer lines are never folded as a whole.
constexpr std::size_t longest_furniture = 100;
constexpr std::size_t longest_heading = 60;
constexpr std::size_t longest_link = 250;
constexpr std::size_t longest_credit = 160;
constexpr std::size_t most_words_of_furniture = 12;
constexpr std::size_t most_words_of_byline = 8;

/// A word of a line, cut at anything that is neither letter nor digit.
struct PlainWord {
  std::string_view text;
  std::string key;
};

std::vector<PlainWord> plain_words(std::string_view text) {
  std::vector<PlainWord> words;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    CodePoint c = decode(text, at);
    while (is_letter(c.value) || is_digit(c.value)) {
      at += c.size;
      c = decode(text, at);
    }
    if (at > begin) {
      const std::string_view word = text.substr(begin, at - begin);
      words.push_back({word, fold(word)});
    }
    if (at < text.size()) at += std::max(c.size, 1U);
  }
  return words;
}

bool is_capital(std::string_view word) {
  const char32_t first = decode(word, 0).value;
  return is_upper(first) || is_digit(first);
}

/// Folded, without the marks around a heading: "**Read also:**" -> "read also".
std::string heading_key(std::string_view line) {
  constexpr std::string_view marks = " \t:*#_>|-.[]()!";
  const std::size_t begin = line.find_first_not_of(marks);
  if (begin == std::string_view::npos) return {};
  const std::size_t end = line.find_last_not_of(marks) + 1;
  return fold(line.substr(begin, end - begin));
}

bool is_joining_word(std::string_view key) {
  constexpr std::array<std::string_view, 16> joining = {"de", "del", "la",  "las", "los", "y",    "via", "by",
                                                        "of", "the", "for", "and", "por", "para", "en",  "e"};
  return std::find(joining.begin(), joining.end(), key) != joining.end();
}

bool all_names(const std::vector<PlainWord>& words) {
  return std::all_of(words.begin(), words.end(),
                     [](const PlainWord& word) { return is_capital(word.text) || is_joining_word(word.key); });
}

}  // namespace

Boilerplate::Boilerplate(const Resources& resources) {
  for (const auto& [code, data] : resources.languages) lexicons_.push_back(&data.lexicon);
}

bool Boilerplate::any_list_holds(ListName list, std::string_view key) const {
  return std::any_of(lexicons_.begin(), lexicons_.end(),
                     [&](const Lexicon* lexicon) { return lexicon->list(list).contains(key); });
}

/// Whether `key` goes on, after a phrase of the list, with anything but a letter.
bool Boilerplate::begins_with_any(ListName list, std::string_view key) const {
  for (const Lexicon* lexicon : lexicons_) {
    for (const auto& [phrase, value] : lexicon->list(list).entries()) {
      if (key.compare(0, phrase.size(), phrase) != 0) continue;
      if (key.size() == phrase.size() || !is_letter(decode(phrase, phrase.size() - 1).value) ||
          !is_letter(decode(key, phrase.size()).value)) {
        return true;
      }
    }
  }
  return false;
}

bool Boilerplate::is_story_list_heading(std::string_view line) const {
  return line.size() <= longest_heading && any_list_holds("story-list-headings", heading_key(line));
}

bool Boilerplate::is_story_link(std::string_view line) const {
  const std::size_t colon = line.find(':');
  return line.size() <= longest_link && colon != std::string_view::npos && colon <= longest_heading &&
         any_list_holds("story-list-headings", heading_key(line.substr(0, colon)));
}

bool Boilerplate::is_tail_heading(std::string_view line) const {
  return line.size() <= longest_heading && any_list_holds("tail-headings", heading_key(line));
}

bool Boilerplate::is_age(std::string_view key) const {
  const std::vector<PlainWord> words = plain_words(key);
  if (words.size() < 2 || words.size() > 4) return false;
  const bool counted =
      std::any_of(words.begin(), words.end(), [](const PlainWord& w) { return is_digit(decode(w.text, 0).value); });
  return counted && (any_list_holds("age-words", words.front().key) || any_list_holds("age-words", words.back().key));
}

/// "By Ana Ruiz and Leo Park", "Por Redacción".
bool Boilerplate::is_byline(std::string_view line, std::string_view key) const {
  if (line.back() == '.' || !begins_with_any("byline-beginnings", key)) return false;
  const std::vector<PlainWord> words = plain_words(line);
  return words.size() >= 2 && words.size() <= most_words_of_byline && all_names({words.begin() + 1, words.end()});
}

bool Boilerplate::is_furniture(std::string_view line) const {
  if (line.size() > longest_furniture) return false;
  const std::string key = heading_key(line);
  if (key.empty() || any_list_holds("furniture-lines", key) || is_age(key)) return true;
  const std::string whole = fold(line);
  const bool few = plain_words(line).size() <= most_words_of_furniture;
  if (few && begins_with_any("furniture-beginnings", whole)) return true;
  if (begins_with_any("source-notes", whole.front() == '(' || whole.front() == '[' ? key : whole)) return true;
  return is_byline(line, whole);
}

std::size_t Boilerplate::machinery_begin(std::string_view line) const {
  std::size_t begin = line.size();
  constexpr CharSet brackets("([");
  for (std::size_t at = brackets.find_in(line); at != std::string_view::npos; at = brackets.find_in(line, at + 1)) {
    if (begins_with_any("machinery", fold(line.substr(at, std::min<std::size_t>(24, line.size() - at))))) {
      begin = at;
      break;
    }
  }
  return begin;
}

/// Whether `words` name who took or gave a picture: "Photo: Ana Ruiz", "Ana Ruiz/AFP via Getty Images".
bool Boilerplate::is_credit(std::string_view words, bool bracketed) const {
  if (words.size() > longest_credit) return false;
  const std::vector<PlainWord> plain = plain_words(words);
  if (plain.empty()) return words.find('/') != std::string_view::npos;
  const std::string key = fold(words);
  const std::size_t colon = key.find(':');
  if (colon != std::string::npos && any_list_holds("credit-beginnings", std::string_view(key).substr(0, colon)))
    return true;
  if (!all_names(plain) || plain.size() > most_words_of_furniture) return false;
  const bool agency = std::any_of(plain.begin(), plain.end(),
                                  [&](const PlainWord& word) { return any_list_holds("credit-words", word.key); });
  const bool slashed = words.find('/') != std::string_view::npos;
  if (bracketed) return agency || slashed || any_list_holds("credit-beginnings", plain.front().key);
  constexpr std::size_t fewest = 3;  // "Ada Quill/Nordfoto"
  constexpr std::size_t most = 5;
  if (slashed && plain.size() >= fewest && plain.size() <= most) return true;
  return agency && (slashed || any_list_holds("credit-words", key) || begins_with_any("credit-beginnings", key));
}

std::size_t Boilerplate::without_credit(std::string_view line) const {
  std::size_t size = line.size();
  for (bool cut = true; cut && size > 0;) {
    cut = false;
    const std::string_view left = line.substr(0, size);
    const std::size_t bracket = left.back() == ')' ? left.rfind('(') : std::string_view::npos;
    if (bracket != std::string_view::npos && is_credit(left.substr(bracket + 1, size - bracket - 2), true)) {
      size = bracket;
      cut = true;
    } else {
      const std::size_t window = size > longest_credit ? size - longest_credit : 0;
      const std::size_t bar = left.find_last_of('|');
      const std::size_t stop = left.rfind(". ");
      std::size_t begin = bar != std::string_view::npos && bar >= window ? bar + 1 : 0;
      if (stop != std::string_view::npos && stop >= window) begin = std::max(begin, stop + 2);
      if ((begin > 0 || window == 0) && is_credit(left.substr(begin), false)) {
        size = begin > 0 && left[begin - 1] == '|' ? begin - 1 : begin;
        cut = true;
      }
    }
    size = trim_blanks(line, {0, static_cast<std::uint32_t>(size)}).end;
  }
  return size;
}

bool Boilerplate::has_verb(std::string_view caption) const {
  const std::vector<PlainWord> words = plain_words(caption);
  return std::any_of(words.begin(), words.end(), [&](const PlainWord& word) {
    if (is_capital(word.text)) return false;
    if (any_list_holds("caption-verbs", word.key)) return true;
    const bool english_past = word.key.size() > 4 && word.key.substr(word.key.size() - 2) == "ed";
    const bool spanish_past = word.text.size() > 4 && word.text.substr(word.text.size() - 2) == "\u00F3";
    return (english_past || spanish_past) && !any_list_holds("caption-participles", word.key);
  });
}

bool Boilerplate::names_source(std::string_view words) const {
  const std::vector<PlainWord> plain = plain_words(words);
  return std::any_of(plain.begin(), plain.end(),
                     [&](const PlainWord& word) { return any_list_holds("credit-words", word.key); });
}

}  // namespace entente
