#include <entente/ontology/lexicon.h>
#include <entente/ontology/records.h>

#include <algorithm>

namespace entente {

std::optional<std::string_view> Lexicon::List::find(std::string_view key) const {
  const auto found = entries_.find(key);
  if (found == entries_.end()) return std::nullopt;
  return found->second;
}

void Lexicon::List::add(std::string_view phrase, std::string_view value) {
  for (std::string key : {phrase_key(phrase), token_key(phrase)}) {
    const std::size_t words = static_cast<std::size_t>(std::count(key.begin(), key.end(), ' ')) + 1;
    longest_ = std::max(longest_, words);
    std::size_t& from = longest_from_[key.substr(0, key.find(' '))];
    from = std::max(from, words);
    entries_.insert_or_assign(std::move(key), std::string(value));
  }
}

std::size_t Lexicon::List::longest_from(std::string_view word) const {
  const auto found = longest_from_.find(word);
  return found == longest_from_.end() ? 0 : found->second;
}

const Lexicon::List& Lexicon::list(std::string_view name) const {
  static const List empty;
  const auto found = lists_.find(name);
  return found == lists_.end() ? empty : found->second;
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
    for (const std::string& item : split_list(field.text)) {
      const auto equals = item.find(" = ");
      const std::string_view phrase = trim(std::string_view(item).substr(0, equals));
      if (item.front() == '=')
        throw Error(record.at(field), "an item has no phrase before '='; write 'phrase = value'");
      list.add(phrase,
               equals == std::string::npos ? std::string_view{} : trim(std::string_view(item).substr(equals + 3)));
    }
  }
}

}  // namespace entente
