#include <entente/export/escape.h>
#include <entente/export/evidence_json.h>
#include <entente/export/graphml.h>
#include <entente/export/graphml_elements.h>
#include <entente/export/sink.h>

#include <fmt/format.h>

#include <algorithm>
#include <numeric>
#include <tuple>

namespace entente {
namespace {

using namespace std::string_view_literals;
using graphml::append_data;
using graphml::Key;

constexpr Key portable_keys[] = {
    {"edge_type", "type", "string"},
    {"status", "status", "string"},
    {"date", "date", "string"},
    {"office", "office", "string"},
    {"instrument", "instrument", "string"},
    {"place", "place", "string"},
    {"confidence", "confidence", "int"},
    {"weight", "weight", "int"},
    {"rid", "rid", "string"},
    {"symmetric", "symmetric", "boolean"},
    {"sentence", "sentence", "string"},
    {"source_title", "source_title", "string"},
    {"source_url", "source_url", "string"},
    {"evidence", "evidence", "string"},
};

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

void append_relation(std::string& out, const Relation& relation, const Graph& graph) {
  graphml::append_edge_begin(out, relation.id, graph.entity(relation.from), graph.entity(relation.to), relation.type);
  append_data(out, "edge_type", relation.type);
  append_data(out, "status", to_string(relation.status));
  append_data(out, "date", relation.date);
  append_data(out, "office", relation.office);
  append_data(out, "instrument", relation.instrument);
  append_data(out, "place", relation.place);
  append_data(out, "confidence", std::size_t{relation.confidence});
  append_data(out, "weight", relation.evidence.size());
  append_data(out, "rid", relation.id);
  append_data(out, "symmetric", relation.symmetric);
  if (!relation.evidence.empty()) graphml::append_best_piece(out, relation.evidence.front(), graph.sources());
  append_data(out, "evidence", evidence_to_json(relation.evidence, graph.sources()));
  graphml::append_edge_end(out);
}

/// Relations of one pair and type, told as one edge.
class Bundle {
 public:
  explicit Bundle(const Relation& first) : best_(&first) { add(first); }

  bool takes(const Relation& relation) const {
    return relation.from == best_->from && relation.to == best_->to && relation.type == best_->type;
  }

  void add(const Relation& relation) {
    ++count_;
    sentences_ += relation.evidence.size();
    if (relation.confidence > best_->confidence) best_ = &relation;
    statuses_[static_cast<std::size_t>(relation.status)] = true;
    if (relation.date.empty()) return;
    if (first_date_.empty() || relation.date < first_date_) first_date_ = relation.date;
    last_date_ = std::max(last_date_, std::string_view(relation.date));
  }

  void append_to(std::string& out, const Graph& graph) const {
    graphml::append_edge_begin(out, best_->id, graph.entity(best_->from), graph.entity(best_->to), best_->type);
    append_data(out, "edge_type", best_->type);
    append_data(out, "status", statuses());
    append_data(out, "first_date", first_date_);
    append_data(out, "last_date", last_date_);
    append_data(out, "confidence", std::size_t{best_->confidence});
    append_data(out, "weight", count_);
    append_data(out, "sentences", sentences_);
    append_data(out, "rid", best_->id);
    append_data(out, "symmetric", best_->symmetric);
    if (!best_->evidence.empty()) graphml::append_best_piece(out, best_->evidence.front(), graph.sources());
    graphml::append_edge_end(out);
  }

 private:
  std::string statuses() const {
    std::vector<std::string> names;
    for (std::size_t i = 0; i < statuses_.size(); ++i) {
      if (statuses_[i]) names.emplace_back(status_names[i]);
    }
    return join_escaped(names);
  }

  const Relation* best_;
  std::size_t count_ = 0;
  std::size_t sentences_ = 0;
  std::array<bool, status_names.size()> statuses_{};
  std::string_view first_date_;
  std::string_view last_date_;
};

void write_portable_edges(const Graph& graph, Sink& sink) {
  for (const Relation& relation : graph.relations()) {
    append_relation(sink.text(), relation, graph);
    sink.element_done();
  }
}

void write_merged_edges(const Graph& graph, Sink& sink) {
  std::vector<std::uint32_t> order(graph.relations().size());
  std::iota(order.begin(), order.end(), 0U);
  const auto key = [&](std::uint32_t i) {
    const Relation& r = graph.relations()[i];
    return std::tuple(r.from, r.to, std::string_view(r.type), i);
  };
  std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) { return key(a) < key(b); });
  for (std::size_t at = 0; at < order.size();) {
    Bundle bundle(graph.relations()[order[at]]);
    for (++at; at < order.size() && bundle.takes(graph.relations()[order[at]]); ++at) {
      bundle.add(graph.relations()[order[at]]);
    }
    bundle.append_to(sink.text(), graph);
    sink.element_done();
  }
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

void write_graphml(const Graph& graph, const Ontology& /*ontology*/, const WriteOptions& options, std::ostream& out) {
  const bool merged = find_profile(graphml_profiles, options.profile) == "merged";
  Sink sink(out);
  if (merged) {
    graphml::append_head(sink.text(), merged_keys);
  } else {
    graphml::append_head(sink.text(), portable_keys);
  }
  write_documents(graph, sink);
  for (const Entity& entity : graph.entities()) {
    graphml::append_node(sink.text(), entity);
    sink.element_done();
  }
  if (merged) {
    write_merged_edges(graph, sink);
  } else {
    write_portable_edges(graph, sink);
  }
  graphml::append_foot(sink.text());
  sink.close();
}

}  // namespace entente
