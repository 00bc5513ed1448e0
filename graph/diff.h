#pragma once

#include <entente/graph/graph.h>

#include <optional>
#include <string>
#include <vector>

namespace entente {

/// A row that only one of two graphs has, or that differs: `left` and `right` say where it is in either.
template <class Row>
struct Difference {
  std::optional<Id<Row>> left;
  std::optional<Id<Row>> right;
};

/// What two graphs tell differently; rows are the same when their ids are. By id.
struct GraphDiff {
  std::vector<Difference<Source>> sources;
  std::vector<Difference<Entity>> entities;
  std::vector<Difference<Relation>> relations;

  bool empty() const { return sources.empty() && entities.empty() && relations.empty(); }
};

/// The order of rows does not count, that of a relation's evidence does. O(n log n).
GraphDiff diff(const Graph& left, const Graph& right);

/// What of a row differs, in the words of the files: "label", "aliases", "confidence", "evidence" ...
std::vector<std::string> differing_fields(const Source& left, const Source& right);
std::vector<std::string> differing_fields(const Entity& left, const Entity& right);
std::vector<std::string> differing_fields(const Graph& left, const Relation& of_left, const Graph& right,
                                          const Relation& of_right);

}  // namespace entente
