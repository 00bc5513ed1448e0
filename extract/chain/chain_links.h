#pragma once

#include <entente/extract/draft/draft.h>
#include <entente/extract/language/models.h>

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace entente {

/// A name of an article, by its place.
struct NameReference {
  std::uint32_t sentence;
  std::uint32_t name;
};

/// A body within the name of another one: a mention that no name of its sentence has.
struct InnerMention {
  std::uint32_t sentence;
  TokenRange tokens;
  Span span;
  Id<LocalEntity> entity;
};

/// How a name is spelled.
struct Spelling {
  int count = 0;    ///< how often it is spelled so
  std::string key;  ///< folded
};
using Spellings = std::map<std::string, Spelling>;  ///< by what is written

/// What the names of an article have been linked to so far: the entities, and how each of them has been spelled. All
/// who link names share it. Keeps references to the article and the models.
struct NameLinks {
  using Entity = Id<LocalEntity>;

  NameLinks(Draft& article, const View& text, const Models& models)
      : draft(article), view(text), resources(models.resources()), ontology(resources.ontology) {}

  NameSpan& name(const NameReference& r) { return draft.sentences[r.sentence].names[r.name]; }
  /// The name as it is written.
  std::string surface(const NameSpan& name) const { return std::string(slice(view.text(), name.span)); }
  /// The name in folded words.
  std::string key(const NameReference& r) const;
  /// Calls `visit` with each name, in order.
  template <class Visit>
  void each(Visit visit) {
    for (std::uint32_t s = 0; s < draft.sentences.size(); ++s) {
      for (std::uint32_t n = 0; n < draft.sentences[s].names.size(); ++n) visit(NameReference{s, n});
    }
  }

  /// The entity of an entry of the gazetteer; made when there is none.
  Entity from_gazetteer(const GazetteerEntry& entry);
  /// A new entity, with no spelling.
  Entity add(LocalEntity entity);
  /// Counts a spelling.
  void spell(Entity entity, const std::string& surface);
  /// The name is one of the entity.
  void link(const NameReference& r, Entity entity) {
    name(r).entity = entity;
    spell(entity, surface(name(r)));
  }
  /// Makes one entity of two; what the gazetteer knows stays.
  void unite(Entity kept, Entity other);
  /// Canonical names and aliases from the spellings: the fullest, then the most frequent.
  void finish();

  Draft& draft;
  const View& view;
  const Resources& resources;
  const Ontology& ontology;
  std::map<std::string, Entity> by_gazetteer;  ///< of the gazetteer, by their ids
  std::vector<Spellings> spellings;            ///< of each entity
  std::vector<InnerMention> inner_mentions;
};

}  // namespace entente
