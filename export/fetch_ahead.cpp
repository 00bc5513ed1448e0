#include <entente/export/fetch_ahead.h>

#include <string>

namespace entente {
namespace {

constexpr std::size_t line = 64;  // bytes that come at once
constexpr std::size_t step = 4;   // relations, in whose time memory answers

void fetch(const void* begin, std::size_t bytes) {
  for (std::size_t at = 0; at < bytes; at += line) __builtin_prefetch(static_cast<const char*>(begin) + at);
}

void fetch(const std::string& text) {
  fetch(text.data(), text.size());
}

void fetch_rows(const Relation& relation, const Graph& graph) {
  fetch(relation.evidence.data(), sizeof(Evidence));
  fetch(&graph.entity(relation.to), sizeof(std::string));
  fetch(relation.id);
  fetch(relation.office);
  fetch(relation.instrument);
}

void fetch_texts_of_rows(const Relation& relation, const Graph& graph) {
  const Evidence& best = relation.evidence.front();
  fetch(&graph.source(best.source), sizeof(Source));
  fetch(graph.entity(relation.from).id);
  fetch(graph.entity(relation.to).id);
  fetch(best.quote);
  fetch(best.speaker);
  fetch(best.rule);
}

void fetch_texts_of_source(const Relation& relation, const Graph& graph) {
  const Source& source = graph.source(relation.evidence.front().source);
  fetch(source.id);
  fetch(source.title);
  fetch(source.url);
}

}  // namespace

/// What must be there to know of the next is asked for earlier.
void fetch_ahead(const Graph& graph, std::size_t relation) {
  const auto at = [&](std::size_t steps, auto fetch_of) {
    const std::size_t next = relation + steps * step;
    if (next >= graph.relations().size() || graph.relations()[next].evidence.empty()) return;
    fetch_of(graph.relations()[next], graph);
  };
  at(3, fetch_rows);
  at(2, fetch_texts_of_rows);
  at(1, fetch_texts_of_source);
}

}  // namespace entente
