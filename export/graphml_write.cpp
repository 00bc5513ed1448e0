#include <entente/export/bundle.h>
#include <entente/export/fetch_ahead.h>
#include <entente/export/graphml.h>
#include <entente/export/graphml_elements.h>
#include <entente/export/properties.h>
#include <entente/export/sink.h>
#include <entente/export/yed.h>

#include <span>

namespace entente {
namespace {

using graphml::append_data;
using graphml::Dialect;
using graphml::Key;

constexpr Key merged_keys[] = {
    {"edge_type", "type", "string"},
    {"status", "status", "string"},
    {"first_date", "first_date", "string"},
    {"last_date", "last_date", "string"},
    {"confidence", "confidence", "int"},
    {"weight", "weight", "int"},
    {"sentences", "sentences", "int"},
    {"rid", "rid", "string"},
    {"symmetric", "symmetric", "boolean"},
    {"sentence", "sentence", "string"},
    {"source_title", "source_title", "string"},
    {"source_url", "source_url", "string"},
};

Dialect dialect_of(std::string_view profile) {
  if (profile == "strict") return {false, false, false};
  if (profile == "yed") return {false, false, true};
  return {};
}

void append_relation(std::string& out, const Relation& relation, const Graph& graph, const Dialect& dialect) {
  graphml::append_edge_begin(out, relation.id, graph.entity(relation.from), graph.entity(relation.to), relation.type,
                             dialect);
  if (dialect.graphics) yed::append_edge(out, relation);
  for_each_short_property(relation, graph,
                          [&](const graphml::EdgeDataTag& tag, const auto& value) { append_data(out, tag, value); });
  graphml::append_evidence(out, relation.evidence, graph.sources());
  graphml::append_edge_end(out);
}

void append_bundle(std::string& out, const Bundle& bundle, const Graph& graph) {
  const Relation& best = bundle.best();
  graphml::append_edge_begin(out, best.id, graph.entity(best.from), graph.entity(best.to), best.type, {});
  append_data(out, "edge_type", best.type);
  append_data(out, "status", bundle.statuses());
  append_data(out, "first_date", bundle.first_date());
  append_data(out, "last_date", bundle.last_date());
  append_data(out, "confidence", std::size_t{best.confidence});
  append_data(out, "weight", bundle.relations().size());
  append_data(out, "sentences", bundle.sentences());
  append_data(out, "rid", best.id);
  append_data(out, "symmetric", best.symmetric);
  if (!best.evidence.empty()) graphml::append_best_piece(out, best.evidence.front(), graph.sources());
  graphml::append_edge_end(out);
}

void write_edges(const Graph& graph, const Dialect& dialect, Sink& sink) {
  for (std::size_t i = 0; i < graph.relations().size(); ++i) {
    fetch_ahead(graph, i);
    append_relation(sink.text(), graph.relations()[i], graph, dialect);
    sink.element_done();
  }
}

void write_merged_edges(const Graph& graph, Sink& sink) {
  for_each_bundle(graph, Bundling::all_statuses, [&](const Bundle& bundle) {
    append_bundle(sink.text(), bundle, graph);
    sink.element_done();
  });
}

void write_documents(const Graph& graph, Sink& sink) {
  graphml::append_documents_begin(sink.text());
  bool first = true;
  for (const Source& source : graph.sources()) {
    graphml::append_document(sink.text(), source, first);
    sink.element_done();
    first = false;
  }
  graphml::append_documents_end(sink.text());
}

}  // namespace

void write_graphml(const Graph& graph, const Ontology& ontology, const WriteOptions& options, std::ostream& out) {
  const std::string_view profile = find_profile(graphml_profiles, options.profile);
  const bool merged = profile == "merged";
  const Dialect dialect = dialect_of(profile);
  Sink sink(out);
  graphml::append_head(sink.text(), merged ? std::span<const Key>(merged_keys) : graphml::portable_keys, dialect);
  write_documents(graph, sink);
  for (const Entity& entity : graph.entities()) {
    graphml::append_node(sink.text(), entity, ontology, dialect);
    sink.element_done();
  }
  if (merged) {
    write_merged_edges(graph, sink);
  } else {
    write_edges(graph, dialect, sink);
  }
  graphml::append_foot(sink.text());
  sink.close();
}

}  // namespace entente
