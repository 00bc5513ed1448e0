#include <entente/bench/random_graph.h>

#include <algorithm>
#include <string>
#include <utility>

namespace entente::bench {

Graph random_graph(std::uint32_t nodes) {
  constexpr std::uint32_t edges_a_node = 5;
  SplitMix random(nodes);
  Facts facts;
  facts.sources.resize(1);
  facts.entities.resize(nodes);
  for (std::uint32_t i = 0; i < nodes; ++i) facts.entities[i].id = std::to_string(i);
  for (std::uint32_t i = 0; i < nodes * edges_a_node; ++i) {
    Relation edge;
    edge.from = Id<Entity>(random.below(nodes));
    std::uint32_t to = random.below(nodes);
    for (int draw = 0; draw < 3; ++draw) to = std::min(to, random.below(nodes));
    edge.to = Id<Entity>(to);
    edge.symmetric = true;
    edge.date = std::to_string(2000 + random.below(24));
    facts.relations.push_back(std::move(edge));
  }
  return Graph(std::move(facts));
}

}  // namespace entente::bench
