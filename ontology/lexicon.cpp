#include <entente/ontology/lexicon.h>
#include <entente/ontology/records.h>

#include <algorithm>

namespace entente {

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
