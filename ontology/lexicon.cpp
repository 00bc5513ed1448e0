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
  const std::string whole = phrase_key(phrase);
  const std::string spaced = token_key_of(whole);
  add_key(whole, value);
  if (spaced != whole) add_key(spaced, value);
}

void Lexicon::List::add_key(std::string_view key, std::string_view value) {
  const std::size_t words = static_cast<std::size_t>(std::count(key.begin(), key.end(), ' ')) + 1;
  longest_ = std::max(longest_, words);
  std::size_t& from = longest_from_[key.substr(0, key.find(' '))];
  from = std::max(from, words);
  entries_[key] = value;
}

std::vector<std::string_view> Lexicon::list_names() const {
  std::vector<std::string_view> names;
  for (const NamedList& list : lists_) names.emplace_back(list.name);
  std::sort(names.begin(), names.end());
  return names;
}

/// The list of that name, added when there is none.
Lexicon::List& Lexicon::made(std::string_view name) {
  if (2 * (lists_.size() + 1) > slots_.size()) {
    slots_.assign(2 * slots_.size(), {});
    for (std::uint32_t l = 0; l < lists_.size(); ++l) {
      const ListName known = std::string_view(lists_[l].name);
      slots_[slot_of(known)] = {known.hash(), l};
    }
  }
  Slot& slot = slots_[slot_of(name)];
  if (slot.list == no_list) {
    slot = {ListName(name).hash(), static_cast<std::uint32_t>(lists_.size())};
    lists_.push_back({std::string(name), {}});
  }
  return lists_[slot.list].words;
}

void Lexicon::add(const Record& record) {
  List& list = made(record.name);
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
