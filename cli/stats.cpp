#include <entente/cli/command.h>
#include <entente/cli/options.h>
#include <entente/cli/terminal.h>
#include <entente/graph/measure.h>

#include <fmt/format.h>
#include <fmt/ostream.h>

namespace entente::cli {
namespace {

void print_row(std::string_view name, std::size_t count, Terminal& terminal) {
  fmt::print(terminal.out(), "{:>8}  {}\n", count, printable(name));
}

void print_counts(std::string_view title, const std::vector<Statistics::Count>& counts, Terminal& terminal) {
  fmt::print(terminal.out(), "\n{}\n", terminal.styled(Style::strong, title));
  for (const auto& [name, count] : counts) print_row(name, count, terminal);
}

class Stats final : public Command {
 public:
  Manual manual() const override {
    return {
        "stats", "Print what a graph holds",
        "Articles, entities by class, relations by type and status, connected parts, and the entities with the most "
        "neighbours.",
        "entente stats graph.graphml"};
  }

  void declare(CLI::App& app) override { add_graph(app, graph_); }

  Exit run(Terminal& terminal) override {
    const Graph graph = load_graph(graph_);
    const Statistics statistics = measure(graph);
    print_row("articles", statistics.sources, terminal);
    print_row("entities", statistics.entities, terminal);
    print_row("relations", statistics.relations, terminal);
    print_row("sentences that bear them out", statistics.evidence, terminal);
    print_row("connected parts", statistics.components, terminal);
    print_row("entities in the largest part", statistics.largest_component, terminal);
    if (!statistics.first_date.empty()) {
      fmt::print(terminal.out(), "\ndates from {} to {}\n", printable(statistics.first_date),
                 printable(statistics.last_date));
    }
    print_counts("Entities by class", statistics.classes, terminal);
    print_counts("Relations by type", statistics.relation_types, terminal);
    print_counts("Relations by status", statistics.statuses, terminal);
    fmt::print(terminal.out(), "\n{}\n", terminal.styled(Style::strong, "Most neighbours"));
    for (const auto& [id, count] : statistics.best_connected) print_row(graph.entity(id).name, count, terminal);
    return Exit::yes;
  }

 private:
  std::string graph_;
};

}  // namespace

std::unique_ptr<Command> make_stats() {
  return std::make_unique<Stats>();
}

}  // namespace entente::cli
