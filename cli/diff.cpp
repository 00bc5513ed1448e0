#include <entente/cli/command.h>
#include <entente/cli/evidence.h>
#include <entente/cli/options.h>
#include <entente/cli/terminal.h>
#include <entente/graph/diff.h>

#include <fmt/format.h>
#include <fmt/ostream.h>
#include <fmt/ranges.h>

namespace entente::cli {
namespace {

/// A row in words, on the side that has it.
std::string words(const Graph& graph, Id<Source> id, const Terminal& /*terminal*/) {
  const Source& source = graph.source(id);
  return fmt::format("article {} ({})", describe_source(source), printable(source.id));
}

std::string words(const Graph& graph, Id<Entity> id, const Terminal& terminal) {
  const Entity& entity = graph.entity(id);
  return fmt::format("{} ({}, {})", terminal.styled(Style::strong, printable(entity.name)), printable(entity.type),
                     printable(entity.id));
}

std::string words(const Graph& graph, Id<Relation> id, const Terminal& terminal) {
  const Relation& relation = graph.relation(id);
  return describe_edge(graph, relation, relation.from, terminal);
}

std::vector<std::string> fields(const Graph& left, Id<Source> a, const Graph& right, Id<Source> b) {
  return differing_fields(left.source(a), right.source(b));
}

std::vector<std::string> fields(const Graph& left, Id<Entity> a, const Graph& right, Id<Entity> b) {
  return differing_fields(left.entity(a), right.entity(b));
}

std::vector<std::string> fields(const Graph& left, Id<Relation> a, const Graph& right, Id<Relation> b) {
  return differing_fields(left, left.relation(a), right, right.relation(b));
}

class Diff final : public Command {
 public:
  Manual manual() const override {
    return {
        "diff", "Tell what two graphs say differently",
        "Articles, nodes and relations by id: `-` is only in the first, `+` only in the second, `~` differs in what "
        "is named behind it. Formats may differ, and the order within the files does not count.\n\n"
        "Exit status: 0 they say the same; 1 they differ; 2 a graph cannot be read.",
        "entente diff yesterday.graphml today.graphml"};
  }

  void declare(CLI::App& app) override {
    app.add_option("LEFT", left_, "One graph")->required()->type_name("");
    app.add_option("RIGHT", right_, "The other graph")->required()->type_name("");
  }

  Exit run(Terminal& terminal) override {
    const Graph left = load_graph(left_);
    const Graph right = load_graph(right_);
    const GraphDiff found = diff(left, right);
    print(found.sources, left, right, terminal);
    print(found.entities, left, right, terminal);
    print(found.relations, left, right, terminal);
    return found.empty() ? Exit::yes : Exit::no;
  }

 private:
  template <class Row>
  static void print(const std::vector<Difference<Row>>& rows, const Graph& left, const Graph& right,
                    Terminal& terminal) {
    for (const auto& [of_left, of_right] : rows) {
      if (!of_right) {
        fmt::print(terminal.out(), "- {}\n", words(left, *of_left, terminal));
      } else if (!of_left) {
        fmt::print(terminal.out(), "+ {}\n", words(right, *of_right, terminal));
      } else {
        fmt::print(terminal.out(), "~ {}: {}\n", words(right, *of_right, terminal),
                   fmt::join(fields(left, *of_left, right, *of_right), ", "));
      }
    }
  }

  std::string left_;
  std::string right_;
};

}  // namespace

std::unique_ptr<Command> make_diff() {
  return std::make_unique<Diff>();
}

}  // namespace entente::cli
