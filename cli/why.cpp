#include <entente/cli/command.h>
#include <entente/cli/evidence.h>
#include <entente/cli/options.h>
#include <entente/cli/terminal.h>
#include <entente/graph/lookup.h>

#include <fmt/format.h>
#include <fmt/ostream.h>

namespace entente::cli {
namespace {

void print_piece(const Graph& graph, const Evidence& evidence, Terminal& terminal) {
  fmt::print(terminal.out(), "    \"{}\"\n", marked_quote(evidence, terminal));
  std::string line = "-- " + describe_source(graph.source(evidence.source));
  if (!evidence.speaker.empty()) line += printable("; said by " + evidence.speaker);
  line += printable(fmt::format("; rule {}, score {}", evidence.rule, evidence.score));
  fmt::print(terminal.out(), "    {}\n", terminal.styled(Style::faint, line));
}

class Why final : public Command {
 public:
  Manual manual() const override {
    return {"why", "Print every sentence that connects two entities directly",
            "All relations between the two, whatever their direction and status; below each the sentences that say it, "
            "with subject, trigger and object marked, the rule that read them and its score (0 to 1000).\n\n"
            "Exit status: 0 there are some; 1 there are none; 2 a name is unknown or ambiguous, or the graph cannot be "
            "read.",
            "entente why graph.graphml Venezuela China"};
  }

  void declare(CLI::App& app) override {
    add_graph(app, graph_);
    app.add_option("A", first_, "Name of one entity")->required()->type_name("");
    app.add_option("B", second_, "Name of the other entity")->required()->type_name("");
  }

  Exit run(Terminal& terminal) override {
    const Graph graph = load_graph(graph_);
    const Id<Entity> a = find_entity(graph, first_);
    const Id<Entity> b = find_entity(graph, second_);
    std::size_t found = 0;
    for (const Relation& relation : graph.relations()) {
      const bool between = (relation.from == a && relation.to == b) || (relation.from == b && relation.to == a);
      if (!between) continue;
      fmt::print(terminal.out(), "{}{}, confidence {}\n", found == 0 ? "" : "\n",
                 describe_edge(graph, relation, relation.from, terminal), relation.confidence);
      for (const Evidence& evidence : relation.evidence) print_piece(graph, evidence, terminal);
      ++found;
    }
    if (found != 0) return Exit::yes;
    terminal.complain(fmt::format("no relation between {} and {}; entente path finds indirect ones",
                                  graph.entity(a).name, graph.entity(b).name));
    return Exit::no;
  }

 private:
  std::string graph_;
  std::string first_;
  std::string second_;
};

}  // namespace

std::unique_ptr<Command> make_why() {
  return std::make_unique<Why>();
}

}  // namespace entente::cli
