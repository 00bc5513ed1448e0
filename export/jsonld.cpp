#include <entente/export/escape.h>
#include <entente/export/jsonld.h>
#include <entente/export/jsonld_nodes.h>
#include <entente/export/jsonld_terms.h>
#include <entente/export/sink.h>

#include <nlohmann/json.hpp>

namespace entente {

void write_jsonld(const Graph& graph, const Ontology& ontology, const WriteOptions& /*options*/, std::ostream& out) {
  Sink sink(out);
  sink.text() += "{\"@context\": " + to_line(jsonld::context()) + ",\n\"@graph\": [";
  bool first = true;
  jsonld::for_each_node(graph, ontology, [&](const nlohmann::ordered_json& node) {
    sink.text() += first ? "\n" : ",\n";
    sink.text() += to_line(node);
    first = false;
    sink.element_done();
  });
  sink.text() += "\n]}\n";
  sink.close();
}

}  // namespace entente
