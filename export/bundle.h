#pragma once

#include <entente/graph/graph.h>

#include <array>
#include <cstddef>
#include <functional>
#include <string_view>
#include <vector>

namespace entente {

/// Relations of one pair and type, told as one edge.
class Bundle {
 public:
  explicit Bundle(const Relation& first) : best_(&first) { add(first); }

  void add(const Relation& relation);

  const Relation& best() const { return *best_; }  ///< the surest; of several, the first
  const std::vector<const Relation*>& relations() const { return relations_; }
  std::size_t sentences() const { return sentences_; }
  std::string_view first_date() const { return first_date_; }
  std::string_view last_date() const { return last_date_; }
  /// "denied | happened": those that occur, in the order of Status.
  std::string statuses() const;

 private:
  const Relation* best_;
  std::vector<const Relation*> relations_;
  std::size_t sentences_ = 0;
  std::array<bool, status_names.size()> statuses_{};
  std::string_view first_date_;
  std::string_view last_date_;
};

/// What may be told as one: all statuses of a pair and type, or only those of what is or was so, since what is planned,
/// alleged or denied must not lend its dates to what is.
enum class Bundling : std::uint8_t { all_statuses, by_reality };

/// "" for what is or was so, else "planned", "alleged" or "denied".
std::string_view unreality(Status status);

/// Hands over the bundles of a graph, by from, to, type and unreality; the order of the relations does not matter,
/// except among those of one bundle. Memory: one index a relation. O(n log n).
void for_each_bundle(const Graph& graph, Bundling bundling, const std::function<void(const Bundle&)>& use);

}  // namespace entente
