#include <entente/cli/command.h>
#include <entente/cli/options.h>
#include <entente/cli/terminal.h>
#include <entente/graph/merge.h>
#include <entente/ontology/resources.h>

#include <fmt/format.h>

namespace entente::cli {
namespace {

class Merge final : public Command {
 public:
  Manual manual() const override {
    return {"merge", "Lay graphs over each other and write one",
            "The union by id: nodes of one id become one, with all their names; relations with the same ends, type, "
            "status, date, office and instrument become one, with all their evidence. Names are not resolved anew: to "
            "do that, build from the articles, or from what `entente annotate --format claims` wrote.\n\n"
            "Exit status: 0 done; 2 a graph cannot be read, or the output failed.",
            "entente merge monday.graphml tuesday.graphml -o week.graphml"};
  }

  void declare(CLI::App& app) override {
    add_graphs(app, graphs_);
    output_.declare(app);
    add_ontology(app, ontologies_);
  }

  void setup() override { output_.setup(); }

  Exit run(Terminal& terminal) override {
    const auto output = output_.open();
    std::vector<Graph> graphs;
    for (const std::string& path : graphs_) graphs.push_back(load_graph(path));
    const Ontology ontology = load_ontology(ontologies_);
    const Graph merged = merge(graphs, ontology);
    output_.write(merged, ontology, *output, terminal);
    terminal.report(fmt::format("{} graphs merged: {} entities, {} relations", graphs.size(), merged.entities().size(),
                                merged.relations().size()));
    return Exit::yes;
  }

 private:
  std::vector<std::string> graphs_;
  OutputOptions output_;
  std::vector<std::filesystem::path> ontologies_;
};

}  // namespace

std::unique_ptr<Command> make_merge() {
  return std::make_unique<Merge>();
}

}  // namespace entente::cli
