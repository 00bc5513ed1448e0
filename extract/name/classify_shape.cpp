#include <entente/base/utf8.h>
#include <entente/extract/name/classify_shape.h>
#include <entente/extract/name/name_words.h>
#include <entente/graph/name_key.h>

#include <algorithm>

namespace entente {

bool all_capitals(const SentenceDraft& s) {
  return std::all_of(s.sentence->tokens.begin(), s.sentence->tokens.end(),
                     [](const Token& t) { return !t.word || t.shout || count_code_points(t.text) < 2; });
}

bool joins_syllables(const Token& token) {
  constexpr std::size_t longest = 6;
  const std::size_t hyphen = token.text.find('-');
  if (!token.capital || hyphen == 0 || hyphen > longest || hyphen + 1 >= token.text.size()) return false;
  return token.text.size() - hyphen <= longest && is_lower(decode(token.text, hyphen + 1).value);
}

bool begins_with_acronym(const SentenceDraft& s, const NameSpan& name) {
  const Token& token = s.token(name.tokens.first);
  const bool joined = name.tokens.size() > 1 || token.text.find('-') != std::string_view::npos;
  const bool initials = token.text.find('.') != std::string_view::npos;  // "A.B. Halden"
  return joined && !initials && token.shout && count_code_points(token.text) > 2 && !all_capitals(s);
}

bool holds_full_stop(const Token& token) {
  const std::size_t stop = token.text.find('.');
  if (token.shout || stop == std::string_view::npos || stop < 2 || stop + 2 >= token.text.size()) return false;
  return is_lower(decode(token.text, stop + 1).value);
}

bool mixes_capitals(const Token& token) {
  constexpr std::string_view family_prefixes[] = {"Mc", "Mac", "De", "Di", "Du", "La", "Le", "Van", "Fitz", "St"};
  constexpr std::size_t longest_bare = 3;
  const std::string_view text = token.text;
  if (!token.capital || token.shout) return false;
  for (std::size_t i = 1; i < text.size(); ++i) {
    if (!is_upper(decode(text, i).value) || !is_lower(decode(text, i - 1).value)) continue;
    return std::find(std::begin(family_prefixes), std::end(family_prefixes), text.substr(0, i)) ==
           std::end(family_prefixes);
  }
  return text.size() > 1 && text.size() <= longest_bare && std::all_of(text.begin(), text.end(), [](char letter) {
           return std::string_view("bcdfghjklmnpqrstvwxz").find(letter) != std::string_view::npos ||
                  std::string_view("BCDFGHJKLMNPQRSTVWXZ").find(letter) != std::string_view::npos;
         });
}

bool counts_members(std::string_view key) {
  if (!key.starts_with('g')) return false;
  key.remove_prefix(key.starts_with("g-") ? 2 : 1);
  return !key.empty() && key.find_first_not_of("0123456789") == std::string_view::npos;
}

std::string as_person_word(const std::string& key) {
  const NameWords words = person_words(key);
  return romanisation_key(words.size() == 1 ? words.front() : key);
}

}  // namespace entente
