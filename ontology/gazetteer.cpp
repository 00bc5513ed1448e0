#include <entente/base/error.h>
#include <entente/ontology/gazetteer.h>
#include <entente/ontology/records.h>

#include <fmt/format.h>

#include <algorithm>

namespace entente {

const GazetteerEntry* Gazetteer::find(std::string_view id) const {
  const auto found = index_.find(id);
  return found == index_.end() ? nullptr : &entries_[found->second];
}

std::span<const GazetteerMatch> Gazetteer::lookup(std::string_view language, std::string_view key) const {
  const auto forms = languages_.find(language);
  if (forms == languages_.end()) return {};
  const auto found = forms->second.by_key.find(key);
  if (found == forms->second.by_key.end()) return {};
  return found->second;
}

std::size_t Gazetteer::longest(std::string_view language, std::string_view first_word) const {
  const auto forms = languages_.find(language);
  if (forms == languages_.end()) return 0;
  const auto found = forms->second.longest_by_first.find(first_word);
  return found == forms->second.longest_by_first.end() ? 0 : found->second;
}

bool Gazetteer::has_word(std::string_view language, std::string_view word) const {
  const auto forms = languages_.find(language);
  return forms != languages_.end() && forms->second.words.find(word) != forms->second.words.end();
}

void Gazetteer::add(GazetteerEntry entry) {
  const auto [found, added] = index_.emplace(entry.id, entries_.size());
  if (added) {
    entries_.push_back(std::move(entry));
  } else {
    entries_[found->second] = std::move(entry);
  }
}

void Gazetteer::add_form(std::string_view language, std::string_view id, NameForm form, std::string_view text) {
  const auto entry = index_.find(id);
  if (entry == index_.end()) throw Error(fmt::format("the gazetteer has no entry '{}'; add it before its names", id));
  const std::string key = token_key(text);
  if (key.empty()) return;

  Forms& forms = languages_.try_emplace(std::string(language)).first->second;
  const GazetteerMatch match{Id<GazetteerEntry>(entry->second), form};
  auto& matches = forms.by_key[key];
  const bool known = std::any_of(matches.begin(), matches.end(), [&](const GazetteerMatch& m) {
    return m.entry == match.entry && m.form == match.form;
  });
  if (known) return;
  matches.push_back(match);
  for (std::string& word : split_list(key, ' ')) forms.words.insert(std::move(word));
  std::size_t& longest = forms.longest_by_first[key.substr(0, key.find(' '))];
  longest = std::max(longest, static_cast<std::size_t>(std::count(key.begin(), key.end(), ' ')) + 1);
}

}  // namespace entente
