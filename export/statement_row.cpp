#include <entente/export/statement_row.h>

#include <vector>

namespace entente::statements {

void for_each_row(const Graph& graph, const std::function<void(const Row&)>& use) {
  std::vector<bool> joined(graph.entities().size());
  std::vector<bool> cited(graph.sources().size());
  for (const Relation& relation : graph.relations()) {
    joined[relation.from.value()] = true;
    joined[relation.to.value()] = true;
    Row row{&graph.entity(relation.from), &relation, &graph.entity(relation.to), nullptr, nullptr};
    if (relation.evidence.empty()) use(row);
    for (const Evidence& piece : relation.evidence) {
      cited[piece.source.value()] = true;
      row.evidence = &piece;
      row.source = &graph.source(piece.source);
      use(row);
    }
  }
  for (std::size_t i = 0; i < joined.size(); ++i) {
    Row row;
    row.from = &graph.entities()[i];
    if (!joined[i]) use(row);
  }
  for (std::size_t i = 0; i < cited.size(); ++i) {
    Row row;
    row.source = &graph.sources()[i];
    if (!cited[i]) use(row);
  }
}

}  // namespace entente::statements
