#include <entente/graph/snapshot.h>

#include <algorithm>
#include <tuple>

namespace entente {

Snapshot::Snapshot(const Graph& graph) : Snapshot(graph, std::vector<bool>(graph.relations().size(), true)) {}

Snapshot::Snapshot(const Graph& graph, const std::vector<bool>& keep) : offsets_(graph.entities().size() + 1, 0) {
  const auto relations = graph.relations();
  for (std::size_t i = 0; i < relations.size(); ++i) {
    if (!keep[i]) continue;
    ++offsets_[relations[i].from.value() + 1];
    ++offsets_[relations[i].to.value() + 1];
  }
  for (std::size_t node = 1; node < offsets_.size(); ++node) offsets_[node] += offsets_[node - 1];

  arcs_.resize(offsets_.back());
  std::vector<std::uint32_t> next(offsets_.begin(), offsets_.end() - 1);
  for (std::size_t i = 0; i < relations.size(); ++i) {
    if (!keep[i]) continue;
    const Relation& relation = relations[i];
    const auto index = static_cast<std::uint32_t>(i);
    arcs_[next[relation.from.value()]++] = {relation.to.value(), index, true, relation.symmetric};
    arcs_[next[relation.to.value()]++] = {relation.from.value(), index, relation.symmetric, true};
  }
  for (std::uint32_t node = 0; node < node_count(); ++node) {
    std::sort(arcs_.begin() + offsets_[node], arcs_.begin() + offsets_[node + 1], [](const Arc& a, const Arc& b) {
      return std::tie(a.target, a.relation) < std::tie(b.target, b.relation);
    });
  }
}

}  // namespace entente
