#include <entente/base/utf8.h>
#include <entente/extract/chain/chain_links.h>

#include <algorithm>
#include <tuple>

namespace entente {
namespace {

using Entity = Id<LocalEntity>;

std::string fullest(const Spellings& spellings, const std::string& fallback) {
  const auto rank = [](const Spellings::value_type& s) {
    return std::tuple(std::count(s.first.begin(), s.first.end(), ' '), s.second.count, count_code_points(s.first),
                      s.first.size());
  };
  const auto best = std::max_element(spellings.begin(), spellings.end(),
                                     [&](const auto& a, const auto& b) { return rank(a) < rank(b); });
  return best == spellings.end() ? fallback : best->first;
}

}  // namespace

std::string NameLinks::key(const NameReference& r) const {
  const SentenceDraft& s = draft.sentences[r.sentence];
  return key_of(*s.sentence, s.names[r.name].tokens);
}

Entity NameLinks::from_gazetteer(const GazetteerEntry& entry) {
  const auto [found, fresh] = by_gazetteer.emplace(entry.id, Entity(draft.entities.size()));
  if (fresh) {
    LocalEntity entity;
    entity.name = entry.name;
    entity.type = entry.type;
    entity.gazetteer_id = entry.id;
    add(std::move(entity));
  }
  return found->second;
}

Entity NameLinks::add(LocalEntity entity) {
  draft.entities.push_back(std::move(entity));
  spellings.emplace_back();
  return Entity(draft.entities.size() - 1);
}

void NameLinks::unite(Entity kept, Entity other) {
  if (!draft.entities[other.value()].gazetteer_id.empty()) std::swap(kept, other);
  if (kept == other || !draft.entities[other.value()].gazetteer_id.empty()) return;
  each([&](const NameReference& r) {
    if (name(r).entity == other) name(r).entity = kept;
  });
  for (InnerMention& inner : inner_mentions) inner.entity = inner.entity == other ? kept : inner.entity;
  for (const auto& [surface, spelling] : spellings[other.value()]) {
    Spelling& same = spellings[kept.value()][surface];
    same.count += spelling.count;
    same.key = spelling.key;
  }
}

void NameLinks::spell(Entity entity, const std::string& surface) {
  Spelling& spelling = spellings[entity.value()][surface];
  if (++spelling.count == 1) spelling.key = fold(surface);
}

void NameLinks::finish() {
  for (std::uint32_t e = 0; e < draft.entities.size(); ++e) {
    LocalEntity& entity = draft.entities[e];
    if (entity.gazetteer_id.empty() && entity.disambiguator.empty()) entity.name = fullest(spellings[e], entity.name);
    for (const auto& [surface, spelling] : spellings[e]) {
      if (surface != entity.name) entity.aliases.push_back(surface);
    }
  }
}

}  // namespace entente
