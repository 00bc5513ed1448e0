#include <entente/export/escape.h>
#include <entente/export/jsonld_nodes.h>
#include <entente/export/jsonld_terms.h>
#include <entente/export/rdf.h>
#include <entente/export/rdf_resource.h>
#include <entente/export/sink.h>

#include <fmt/format.h>

namespace entente {
namespace {

/// Writes resources a statement a line; a blank node's lines come right behind the one that points to it.
class Lines {
 public:
  explicit Lines(std::string& out) : out_(out) {}

  void add(const rdf::Resource& resource) { add(resource, '<' + resource.iri + '>'); }

 private:
  void add(const rdf::Resource& resource, const std::string& subject) {
    for (const auto& [predicate, object] : resource.statements) {
      out_ += subject;
      out_ += " <";
      out_ += predicate;
      out_ += "> ";
      add_object(object);
    }
  }

  void add_object(const rdf::Object& object) {
    if (const auto* iri = std::get_if<rdf::Iri>(&object)) {
      out_ += '<' + iri->text + "> .\n";
    } else if (const auto* literal = std::get_if<rdf::Literal>(&object)) {
      append_rdf_string(out_, literal->text);
      if (!literal->datatype.empty()) out_ += "^^<" + literal->datatype + '>';
      out_ += " .\n";
    } else {
      const std::string blank = fmt::format("_:b{}", blanks_++);
      out_ += blank + " .\n";
      add(std::get<rdf::Resource>(object), blank);
    }
  }

  std::string& out_;
  std::size_t blanks_ = 0;
};

}  // namespace

void write_nquads(const Graph& graph, const Ontology& ontology, const WriteOptions& /*options*/, std::ostream& out) {
  const rdf::JsonLdReader reader(jsonld::context());
  Sink sink(out);
  Lines lines(sink.text());
  jsonld::for_each_node(graph, ontology, [&](const nlohmann::ordered_json& node) {
    lines.add(reader.read(node));
    sink.element_done();
  });
  sink.close();
}

}  // namespace entente
