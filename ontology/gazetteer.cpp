#include <entente/base/error.h>
#include <entente/ontology/gazetteer.h>
#include <entente/ontology/records.h>

#include <fmt/format.h>

#include <algorithm>

namespace entente {

const GazetteerEntry* Gazetteer::find(std::string_view id) const {
  const std::size_t* const found = index_.find(id);
  return found == nullptr ? nullptr : &entries_[*found];
}

const GazetteerEntry* Gazetteer::state_around(std::string_view id) const {
  constexpr int deepest = 8;  // so that places which lie in each other end somewhere
  const GazetteerEntry* entry = find(id);
  for (int step = 0; step < deepest && entry != nullptr && entry->type != "State"; ++step) entry = find(entry->within);
  return entry != nullptr && entry->type == "State" ? entry : nullptr;
}

std::span<const GazetteerMatch> Gazetteer::lookup(std::string_view language, Hashed key) const {
  const Forms* const known = forms(language);
  const auto* const found = known == nullptr ? nullptr : known->by_key.find(key);
  if (found == nullptr) return {};
  return *found;
}

std::size_t Gazetteer::longest(std::string_view language, Hashed first_word) const {
  const Forms* const known = forms(language);
  const std::size_t* const found = known == nullptr ? nullptr : known->words.find(first_word);
  return found == nullptr ? 0 : *found;
}

bool Gazetteer::has_word(std::string_view language, Hashed word) const {
  const Forms* const known = forms(language);
  return known != nullptr && known->words.contains(word);
}

void Gazetteer::add(GazetteerEntry entry) {
  if (const std::size_t* const known = index_.find(entry.id)) {
    entries_[*known] = std::move(entry);
    return;
  }
  index_[entry.id] = entries_.size();
  entries_.push_back(std::move(entry));
}

void Gazetteer::add_form(std::string_view language, std::string_view id, NameForm form, std::string_view text) {
  const std::size_t* const entry = index_.find(id);
  if (entry == nullptr) throw Error(fmt::format("the gazetteer has no entry '{}'; add it before its names", id));
  const std::string key = token_key(text);
  if (key.empty()) return;

  Forms& forms = languages_[language];
  const GazetteerMatch match{Id<GazetteerEntry>(*entry), form};
  auto& matches = forms.by_key[key];
  const bool known = std::any_of(matches.begin(), matches.end(), [&](const GazetteerMatch& m) {
    return m.entry == match.entry && m.form == match.form;
  });
  if (known) return;
  matches.push_back(match);
  for_each_part(key, ' ', [&](std::string_view word) { forms.words[word]; });  // known, perhaps the first of no name
  std::size_t& longest = forms.words[std::string_view(key).substr(0, key.find(' '))];
  longest = std::max(longest, static_cast<std::size_t>(std::count(key.begin(), key.end(), ' ')) + 1);
}

}  // namespace entente
