#include <entente/cli/command.h>
#include <entente/cli/options.h>
#include <entente/cli/terminal.h>
#include <entente/graph/lookup.h>
#include <entente/ontology/resources.h>

namespace entente::cli {
namespace {

class Export final : public Command {
 public:
  Manual manual() const override {
    return {
        "export", "Write a graph, or a part of it, in another format",
        "Cuts first by relation, date, status and confidence, then to the neighbourhood of one node and to the best "
        "connected nodes, so that a figure fits a page.\n\n" +
            format_list(),
        "entente export graph.graphml -o graph.jsonld\n"
        "entente export graph.graphml -o around.svg --around Venezuela --hops 2 --top 25"};
  }

  void declare(CLI::App& app) override {
    add_graph(app, graph_);
    output_.declare(app);
    filter_.declare(app);
    app.add_option("--around", around_, "Only what is near that entity")->type_name("NAME");
    app.add_option("--hops", cut_.hops, "How near, with --around")->type_name("N")->capture_default_str();
    app.add_option("--top", cut_.top, "Only the so many best connected entities")->type_name("N");
    add_ontology(app, ontologies_);
  }

  void setup() override {
    output_.setup();
    filter_.setup();
  }

  Exit run(Terminal& terminal) override {
    const auto output = output_.open();
    const Graph graph = load_graph(graph_);
    const Ontology ontology = load_ontology(ontologies_);
    if (!around_.empty()) cut_.around = find_entity(graph, around_);
    output_.write(subgraph(graph, ontology, filter_.filter(), cut_), ontology, *output, terminal);
    return Exit::yes;
  }

 private:
  std::string graph_;
  std::string around_;
  Cut cut_;
  FilterOptions filter_;
  OutputOptions output_;
  std::vector<std::filesystem::path> ontologies_;
};

}  // namespace

std::unique_ptr<Command> make_export() {
  return std::make_unique<Export>();
}

}  // namespace entente::cli
