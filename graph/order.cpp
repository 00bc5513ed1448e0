#include <entente/graph/order.h>

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <vector>

namespace entente {
namespace {

/// Sorts rows by id and tells the new index of each old one.
template <class Row>
std::vector<Id<Row>> sort_by_id(std::vector<Row>& rows) {
  std::vector<std::size_t> order(rows.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return rows[a].id < rows[b].id; });
  std::vector<Row> sorted;
  sorted.reserve(rows.size());
  std::vector<Id<Row>> moved(rows.size());
  for (const std::size_t old : order) {
    moved[old] = Id<Row>(sorted.size());
    sorted.push_back(std::move(rows[old]));
  }
  rows = std::move(sorted);
  return moved;
}

}  // namespace

Facts in_published_order(Facts facts) {
  const std::vector<Id<Source>> sources = sort_by_id(facts.sources);
  const std::vector<Id<Entity>> entities = sort_by_id(facts.entities);
  for (Relation& relation : facts.relations) {
    relation.from = entities[relation.from.value()];
    relation.to = entities[relation.to.value()];
    for (Evidence& piece : relation.evidence) piece.source = sources[piece.source.value()];
  }
  std::stable_sort(facts.relations.begin(), facts.relations.end(),
                   [](const Relation& a, const Relation& b) { return published_order(a) < published_order(b); });
  return facts;
}

}  // namespace entente
