#pragma once

#include <entente/graph/facts.h>

#include <span>

namespace entente {

/// The knowledge graph: a value, never changed once built. Parallel edges are rows of relations().
/// Safe to read from many threads.
class Graph {
 public:
  Graph() = default;

  /// Takes facts as resolve() or a reader made them. Throws Error when an index points nowhere.
  explicit Graph(Facts facts);

  std::span<const Source> sources() const { return facts_.sources; }
  std::span<const Entity> entities() const { return facts_.entities; }
  std::span<const Relation> relations() const { return facts_.relations; }

  const Source& source(Id<Source> id) const { return facts_.sources[id.value()]; }
  const Entity& entity(Id<Entity> id) const { return facts_.entities[id.value()]; }
  const Relation& relation(Id<Relation> id) const { return facts_.relations[id.value()]; }

  const Facts& facts() const { return facts_; }

  friend bool operator==(const Graph&, const Graph&) = default;

 private:
  Facts facts_;
};

}  // namespace entente
