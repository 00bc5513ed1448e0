#include <entente/export/jsonld_nodes.h>
#include <entente/export/jsonld_terms.h>
#include <entente/export/rdf.h>
#include <entente/export/sink.h>
#include <entente/export/turtle_block.h>

namespace entente {

void write_turtle(const Graph& graph, const Ontology& ontology, const WriteOptions& /*options*/, std::ostream& out) {
  const rdf::JsonLdReader reader(jsonld::context());
  const rdf::Prefixes prefixes = jsonld::prefixes();
  Sink sink(out);
  rdf::append_prefixes(sink.text(), prefixes);
  jsonld::for_each_node(graph, ontology, [&](const nlohmann::ordered_json& node) {
    rdf::append_block(sink.text(), reader.read(node), prefixes);
    sink.element_done();
  });
  sink.close();
}

}  // namespace entente
