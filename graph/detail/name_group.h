#pragma once

#include <entente/graph/annotated.h>
#include <entente/ontology/ontology.h>

#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <tuple>

namespace entente::detail {

inline constexpr std::string_view person_class = "Person";

/// What a name is compared by: that of a person also without regard to romanisation.
std::string spelling_key(std::string_view name, bool person);

/// How often articles use a form of a name.
struct FormCount {
  std::size_t english = 0;
  std::size_t all = 0;
};

/// What makes local entities of different articles one without further thought: the gazetteer's id alone, or class,
/// spelling and disambiguator.
struct GroupKey {
  std::string gazetteer_id;
  std::string type;
  std::string spelling;
  std::string disambiguator;

  friend bool operator<(const GroupKey& a, const GroupKey& b) {
    return std::tie(a.gazetteer_id, a.type, a.spelling, a.disambiguator) <
           std::tie(b.gazetteer_id, b.type, b.spelling, b.disambiguator);
  }
};

/// Local entities with one such key.
struct NameGroup {
  std::map<std::string, FormCount> names;  ///< the canonical names that articles gave it
  std::map<std::string, std::size_t> types;
  std::set<std::string> aliases;
  bool named = false;

  void add(const LocalEntity& entity, bool english);
  void add(const NameGroup& other);
};

GroupKey group_key(const LocalEntity& entity);

/// The fullest name: most words, then most frequent in English articles, in all, then the smallest.
const std::string& canonical_name(const NameGroup& group);
/// The most frequent one, then the smallest.
const std::string& commonest(const std::map<std::string, std::size_t>& counts);

/// The id of a node that the gazetteer does not know.
std::string entity_id(std::string_view type, std::string_view name, std::string_view disambiguator);

}  // namespace entente::detail
