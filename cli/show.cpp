#include <entente/cli/command.h>
#include <entente/cli/evidence.h>
#include <entente/cli/options.h>
#include <entente/cli/terminal.h>
#include <entente/graph/lookup.h>
#include <entente/ontology/resources.h>

#include <fmt/format.h>
#include <fmt/ostream.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <map>
#include <tuple>

namespace entente::cli {
namespace {

/// A line of the card: one edge as seen from the entity.
struct Line {
  std::string date;
  std::string other;
  std::string text;

  friend bool operator<(const Line& a, const Line& b) {
    return std::tie(a.date, a.other, a.text) < std::tie(b.date, b.other, b.text);
  }
};

/// Under which heading an edge stands; an edge that points here stands under the inverse's name, if it has one.
std::string heading(const Relation& relation, bool forward, const Ontology& ontology) {
  if (forward || relation.symmetric) return relation.type;
  const RelationDef* definition = ontology.find_relation(relation.type);
  const bool named = definition != nullptr && !definition->inverse.empty();
  return named ? definition->inverse : relation.type + " (by)";
}

Line line(const Graph& graph, const Relation& relation, bool forward) {
  const Entity& other = graph.entity(forward ? relation.to : relation.from);
  std::string text = relation.office.empty() ? other.name : fmt::format("{}, {}", relation.office, other.name);
  if (!relation.instrument.empty()) text += fmt::format(", {}", relation.instrument);
  if (!relation.place.empty()) text += fmt::format(", in {}", relation.place);
  if (relation.status != Status::happened && relation.status != Status::ongoing) {
    text += fmt::format(" [{}]", to_string(relation.status));
  }
  const std::size_t count = relation.evidence.size();
  text += fmt::format(" ({} sentence{})", count, count == 1 ? "" : "s");
  return {relation.date, other.name, std::move(text)};
}

void print_head(const Entity& entity, Terminal& terminal) {
  fmt::print(terminal.out(), "{}\n{}{}, {}\n", terminal.styled(Style::strong, printable(entity.name)),
             entity.named ? "" : "unnamed ", entity.type, entity.id);
  if (!entity.aliases.empty()) {
    fmt::print(terminal.out(), "also: {}\n", printable(fmt::format("{}", fmt::join(entity.aliases, " | "))));
  }
}

class Show final : public Command {
 public:
  Manual manual() const override {
    return {
        "show", "Print what a graph knows of one entity",
        "The entity's name, class, identifier and other names; then its relations by kind, each with its date, status "
        "and number of sentences.\n\n"
        "Exit status: 0 shown; 2 the name is unknown or ambiguous, or the graph cannot be read.",
        "entente show graph.graphml Venezuela"};
  }

  void declare(CLI::App& app) override {
    add_graph(app, graph_);
    app.add_option("NAME", name_, "Name of the entity, or its identifier")->required()->type_name("");
    add_ontology(app, ontologies_);
  }

  Exit run(Terminal& terminal) override {
    const Graph graph = load_graph(graph_);
    const Id<Entity> id = find_entity(graph, name_);
    const Ontology ontology = load_ontology(ontologies_);

    std::map<std::string, std::vector<Line>> groups;
    for (const Relation& relation : graph.relations()) {
      if (relation.from != id && relation.to != id) continue;
      const bool forward = relation.from == id;
      groups[heading(relation, forward, ontology)].push_back(line(graph, relation, forward));
    }
    print_head(graph.entity(id), terminal);
    for (auto& [title, lines] : groups) {
      fmt::print(terminal.out(), "\n{}\n", terminal.styled(Style::strong, title));
      std::sort(lines.begin(), lines.end());
      for (const Line& line : lines) fmt::print(terminal.out(), "  {:10}  {}\n", line.date, printable(line.text));
    }
    return Exit::yes;
  }

 private:
  std::string graph_;
  std::string name_;
  std::vector<std::filesystem::path> ontologies_;
};

}  // namespace

std::unique_ptr<Command> make_show() {
  return std::make_unique<Show>();
}

}  // namespace entente::cli
