#pragma once

#include <entente/graph/graph.h>

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace entente {

/// The figures that `entente stats` prints. Counts are sorted by count, then name.
struct Statistics {
  using Count = std::pair<std::string, std::size_t>;
  std::size_t sources = 0;
  std::size_t entities = 0;
  std::size_t relations = 0;
  std::size_t evidence = 0;
  std::size_t components = 0;         ///< weakly connected ones
  std::size_t largest_component = 0;  ///< its nodes
  std::vector<Count> classes;
  std::vector<Count> relation_types;
  std::vector<Count> statuses;
  std::vector<std::pair<Id<Entity>, std::size_t>> best_connected;  ///< at most ten, by distinct neighbours
  std::string first_date;
  std::string last_date;
};

Statistics measure(const Graph& graph);

}  // namespace entente
