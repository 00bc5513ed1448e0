#include <entente/base/hash.h>
#include <entente/graph/detail/name_group.h>
#include <entente/graph/name_key.h>

#include <algorithm>
#include <tuple>

namespace entente::detail {

std::string spelling_key(std::string_view name, bool person) {
  std::string key = name_key(name);
  return person ? romanisation_key(key) : key;
}

GroupKey group_key(const LocalEntity& entity) {
  if (!entity.gazetteer_id.empty()) return {entity.gazetteer_id, {}, {}, {}};
  return {{}, entity.type, spelling_key(entity.name, entity.type == person_class), entity.disambiguator};
}

void NameGroup::add(const LocalEntity& entity, bool english) {
  FormCount& count = names[entity.name];
  ++count.all;
  if (english) ++count.english;
  ++types[entity.type];
  aliases.insert(entity.aliases.begin(), entity.aliases.end());
  named = named || entity.named;
}

void NameGroup::add(const NameGroup& other) {
  for (const auto& [name, count] : other.names) {
    names[name].english += count.english;
    names[name].all += count.all;
  }
  for (const auto& [type, count] : other.types) types[type] += count;
  aliases.insert(other.aliases.begin(), other.aliases.end());
  named = named || other.named;
}

const std::string& canonical_name(const NameGroup& group) {
  const auto rank = [](const auto& form) {
    return std::tuple(words_of(name_key(form.first)).size(), form.second.english, form.second.all);
  };
  // The names come in ascending order, and of equals max_element takes the first.
  return std::max_element(group.names.begin(), group.names.end(),
                          [&](const auto& a, const auto& b) { return rank(a) < rank(b); })
      ->first;
}

const std::string& commonest(const std::map<std::string, std::size_t>& counts) {
  return std::max_element(counts.begin(), counts.end(),
                          [](const auto& a, const auto& b) { return a.second < b.second; })
      ->first;
}

std::string entity_id(std::string_view type, std::string_view name, std::string_view disambiguator) {
  return hex(stable_hash({type, name_key(name), disambiguator}));
}

}  // namespace entente::detail
