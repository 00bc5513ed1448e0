#include <entente/graph/detail/identify.h>
#include <entente/graph/detail/who_is_who.h>

#include <algorithm>
#include <cstddef>
#include <map>
#include <numeric>
#include <set>
#include <string>
#include <utility>

namespace entente::detail {
namespace {

/// Every group of local entities, by key, and which group each local entity is in.
struct Groups {
  std::vector<KeyedGroup> rows;
  std::vector<std::vector<std::size_t>> group_of;  ///< [article][local entity]
};

Groups gather(const std::vector<const Annotated*>& articles) {
  std::map<GroupKey, std::size_t> places;
  for (const Annotated* article : articles) {
    for (const LocalEntity& entity : article->entities) places.try_emplace(group_key(entity), 0);
  }
  Groups groups;
  for (auto& [key, place] : places) {
    place = groups.rows.size();
    groups.rows.emplace_back(key, NameGroup{});
  }
  for (const Annotated* article : articles) {
    auto& of_article = groups.group_of.emplace_back();
    for (const LocalEntity& entity : article->entities) {
      of_article.push_back(places.at(group_key(entity)));
      groups.rows[of_article.back()].second.add(entity, article->document.language == "en");
    }
  }
  return groups;
}

/// What the groups that belong to one make together; the group they belong to comes first.
Entity make_entity(const std::vector<const KeyedGroup*>& parts) {
  const auto& [key, head] = *parts.front();
  NameGroup whole;
  for (const KeyedGroup* part : parts) whole.add(part->second);

  Entity entity;
  const bool known = !key.gazetteer_id.empty();
  entity.name = canonical_name(known ? head : whole);
  entity.type = known ? commonest(head.types) : key.type;
  entity.id = known ? key.gazetteer_id : entity_id(entity.type, entity.name, key.disambiguator);
  entity.named = whole.named;

  std::set<std::string> aliases = std::move(whole.aliases);
  for (const auto& [name, count] : whole.names) aliases.insert(name);
  aliases.erase(entity.name);
  entity.aliases.assign(aliases.begin(), aliases.end());

  std::set<std::string> former;
  for (const KeyedGroup* part : parts) {
    if (!part->first.gazetteer_id.empty()) continue;
    for (const auto& [name, count] : part->second.names) {
      former.insert(entity_id(part->first.type, name, part->first.disambiguator));
    }
  }
  former.erase(entity.id);
  entity.former_ids.assign(former.begin(), former.end());
  return entity;
}

}  // namespace

Identified identify(const std::vector<const Annotated*>& articles, const Ontology& ontology) {
  const Groups groups = gather(articles);
  const auto belongs = who_is_who(groups.rows, ontology);

  std::map<std::size_t, std::vector<const KeyedGroup*>> parts_of;
  for (std::size_t i = 0; i < belongs.size(); ++i) {
    if (belongs[i] == i) parts_of[i].push_back(&groups.rows[i]);
  }
  for (std::size_t i = 0; i < belongs.size(); ++i) {
    if (belongs[i] != i) parts_of[belongs[i]].push_back(&groups.rows[i]);
  }

  std::vector<std::pair<Entity, std::size_t>> made;  // with the group at its head
  made.reserve(parts_of.size());
  for (const auto& [head, parts] : parts_of) made.emplace_back(make_entity(parts), head);
  std::sort(made.begin(), made.end(), [](const auto& a, const auto& b) { return a.first.id < b.first.id; });

  Identified identified;
  std::vector<Id<Entity>> entity_of_head(groups.rows.size());
  for (auto& [entity, head] : made) {
    entity_of_head[head] = Id<Entity>(identified.entities.size());
    identified.entities.push_back(std::move(entity));
  }
  for (const auto& of_article : groups.group_of) {
    auto& entities = identified.entity_of.emplace_back();
    for (const std::size_t group : of_article) entities.push_back(entity_of_head[belongs[group]]);
  }
  return identified;
}

}  // namespace entente::detail
