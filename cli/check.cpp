#include <entente/cli/command.h>
#include <entente/cli/options.h>
#include <entente/cli/terminal.h>
#include <entente/graph/check.h>
#include <entente/ontology/resources.h>

#include <fmt/format.h>
#include <fmt/ostream.h>

namespace entente::cli {
namespace {

class Check final : public Command {
 public:
  Manual manual() const override {
    return {
        "check", "Tell what is wrong or doubtful in a graph",
        "Classes and relations that the ontology does not know, relations outside their domain and range, dates that "
        "are none, evidence outside its sentence.\n\n"
        "Exit status: 0 no errors, perhaps warnings; 1 errors; 2 the graph cannot be read.",
        "entente check graph.graphml"};
  }

  void declare(CLI::App& app) override {
    add_graph(app, graph_);
    add_ontology(app, ontologies_);
  }

  Exit run(Terminal& terminal) override {
    const Graph graph = load_graph(graph_);
    const auto diagnostics = entente::check(graph, load_ontology(ontologies_));
    return print_diagnostics(diagnostics, terminal);
  }

 private:
  std::string graph_;
  std::vector<std::filesystem::path> ontologies_;
};

}  // namespace

std::unique_ptr<Command> make_check() {
  return std::make_unique<Check>();
}

}  // namespace entente::cli
