#include <entente/ontology/lexicon.h>
#include <entente/ontology/records.h>

#include <algorithm>
#include <utility>

namespace entente {
namespace {

/// "@VALUE: a, b": the value that all phrases of a line share, and the phrases.
std::pair<std::string_view, std::string_view> common_value(std::string_view text) {
  const auto colon = text.starts_with('@') ? text.find(": ") : text.npos;
  if (colon == text.npos) return {{}, text};
  return {text.substr(1, colon - 1), text.substr(colon + 2)};
}

}  // namespace

void Lexicon::List::add(std::string_view phrase, std::string_view value) {
  for (const std::string& key : {phrase_key(phrase), token_key(phrase)}) {
    const std::size_t words = static_cast<std::size_t>(std::count(key.begin(), key.end(), ' ')) + 1;
    longest_ = std::max(longest_, words);
    std::size_t& from = longest_from_[std::string_view(key).substr(0, key.find(' '))];
    from = std::max(from, words);
    entries_[key] = value;
  }
}

std::vector<std::string_view> Lexicon::list_names() const {
  std::vector<std::string_view> names;
  for (const auto& [name, list] : lists_) names.emplace_back(name);
  std::sort(names.begin(), names.end());
  return names;
}

void Lexicon::add(const Record& record) {
  List& list = lists_[record.name];
  for (const Field& field : record.fields) {
    const auto [common, items] = common_value(field.text);
    for (const std::string& item : split_list(items)) {
      const auto equals = item.find(" = ");
      const std::string_view phrase = trim(std::string_view(item).substr(0, equals));
      if (item.front() == '=')
        throw Error(record.at(field), "an item has no phrase before '='; write 'phrase = value'");
      list.add(phrase, equals == std::string::npos ? common : trim(std::string_view(item).substr(equals + 3)));
    }
  }
}

}  // namespace entente
