#include <entente/base/utf8.h>
#include <entente/extract/name/name_words.h>
#include <entente/ontology/records.h>

#include <algorithm>
#include <array>

namespace entente {
namespace {

constexpr std::array<std::string_view, 14> empty_words = {"of", "the", "for", "and", "affairs", "de",      "del",
                                                          "la", "los", "las", "el",  "y",       "asuntos", "'s"};
constexpr std::array<std::string_view, 2> articles = {"al-", "el-"};

bool contains(const NameWords& words, const std::string& word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

}  // namespace

NameWords split_name(std::string_view key) {
  return split_list(key, ' ');
}

NameWords person_words(std::string_view key) {
  NameWords words = split_name(key);
  const auto mark = [](const std::string& word) { return !is_letter(decode(word, 0).value); };  // "Ada 'Nena' Quill"
  words.erase(std::remove_if(words.begin(), words.end(), mark), words.end());
  for (std::string& word : words) {
    for (const std::string_view article : articles) {
      if (word.size() > article.size() + 2 && word.compare(0, article.size(), article) == 0)
        word.erase(0, article.size());
    }
  }
  return words;
}

NameWords content_words(std::string_view key) {
  NameWords words;
  for (std::string& word : split_name(key)) {
    if (std::find(empty_words.begin(), empty_words.end(), word) == empty_words.end()) words.push_back(std::move(word));
  }
  std::sort(words.begin(), words.end());
  return words;
}

bool is_made_of(std::string_view name, std::string_view word) {
  constexpr std::size_t shortest = 3;
  constexpr std::size_t longest_ending = 2;  // of the name, before "-ista"
  for (const std::string_view ending : {"istas", "ista"}) {
    if (!word.ends_with(ending)) continue;
    const std::string_view root = word.substr(0, word.size() - ending.size());
    std::string joined;
    std::size_t first = 0;
    for_each_part(fold(name), ' ', [&](std::string_view part) {
      joined += part;
      if (first == 0) first = part.size();
    });
    if (root.size() < shortest || !joined.starts_with(root)) return false;
    return root == joined || (root.size() > first && root.size() + longest_ending >= joined.size());
  }
  return false;
}

bool has_root_of(std::string_view name, std::string_view word) {
  constexpr std::size_t shortest = 6;
  bool found = false;
  for_each_part(fold(name), ' ', [&](std::string_view part) {
    found = found || part == word || (part.size() >= shortest && word.starts_with(part));
  });
  return found || is_made_of(name, word);
}

bool shortens(const NameWords& part, const NameWords& whole) {
  if (part.empty() || part.size() >= whole.size()) return false;
  if (!std::all_of(part.begin(), part.end(), [&](const std::string& w) { return contains(whole, w); })) return false;
  const std::string& last = part.back();
  return part.size() > 1 || last == whole.back() || last == whole.front() || whole.size() > 2;
}

}  // namespace entente
