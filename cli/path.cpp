#include <entente/cli/command.h>
#include <entente/cli/evidence.h>
#include <entente/cli/options.h>
#include <entente/cli/terminal.h>
#include <entente/graph/lookup.h>
#include <entente/graph/paths.h>
#include <entente/ontology/resources.h>

#include <fmt/format.h>
#include <fmt/ostream.h>
#include <nlohmann/json.hpp>

#include <set>

namespace entente::cli {
namespace {

using Json = nlohmann::ordered_json;

void print_text(const Graph& graph, const std::vector<Path>& paths, std::size_t sentences, Terminal& terminal) {
  for (std::size_t i = 0; i < paths.size(); ++i) {
    const auto& hops = paths[i].hops;
    fmt::print(terminal.out(), "{}Path {} of {}: {} hop{}\n", i == 0 ? "" : "\n", i + 1, paths.size(), hops.size(),
               hops.size() == 1 ? "" : "s");
    for (const Hop& hop : hops) {
      for (const Id<Relation> id : hop.relations) {
        const Relation& relation = graph.relation(id);
        fmt::print(terminal.out(), "\n{}\n", describe_edge(graph, relation, hop.from, terminal));
        print_evidence(graph, relation, sentences, terminal);
      }
    }
  }
}

void print_json(const Graph& graph, const std::vector<Path>& paths, Terminal& terminal) {
  Json all = Json::array();
  for (const Path& path : paths) {
    Json hops = Json::array();
    for (const Hop& hop : path.hops) {
      Json relations = Json::array();
      for (const Id<Relation> id : hop.relations) relations.push_back(relation_json(graph, graph.relation(id)));
      hops.push_back({{"from", entity_json(graph.entity(hop.from))},
                      {"to", entity_json(graph.entity(hop.to))},
                      {"relations", std::move(relations)}});
    }
    all.push_back({{"hops", std::move(hops)}});
  }
  fmt::print(terminal.out(), "{}\n", printable_json(Json{{"paths", std::move(all)}}.dump(2)));
}

/// The graph of these paths alone.
Graph graph_of(const Graph& graph, const std::vector<Path>& paths) {
  std::set<Id<Relation>> edges;
  for (const Path& path : paths) {
    for (const Hop& hop : path.hops) edges.insert(hop.relations.begin(), hop.relations.end());
  }
  std::vector<std::uint32_t> renumbered(graph.entities().size());
  std::vector<bool> used(graph.entities().size());
  for (const Id<Relation> id : edges) {
    used[graph.relation(id).from.value()] = true;
    used[graph.relation(id).to.value()] = true;
  }
  Facts facts;
  facts.sources.assign(graph.sources().begin(), graph.sources().end());
  for (std::size_t i = 0; i < used.size(); ++i) {
    renumbered[i] = static_cast<std::uint32_t>(facts.entities.size());
    if (used[i]) facts.entities.push_back(graph.entities()[i]);
  }
  for (const Id<Relation> id : edges) {
    Relation relation = graph.relation(id);
    relation.from = Id<Entity>(renumbered[relation.from.value()]);
    relation.to = Id<Entity>(renumbered[relation.to.value()]);
    facts.relations.push_back(std::move(relation));
  }
  return Graph(std::move(facts));
}

class PathCommand final : public Command {
 public:
  Manual manual() const override {
    return {
        "path", "Tell how two entities are connected, and which sentences say so",
        "Finds the shortest paths; paths differ in the entities they pass. Each hop lists its relations, the surest "
        "first, with the sentences that say so. Relations that are denied or alleged are left out unless --status "
        "asks for them.\n\n"
        "Exit status: 0 there is a path; 1 there is none; 2 a name is unknown or ambiguous, or the graph cannot be "
        "read.",
        "entente path graph.graphml \"Sergei Lavrov\" Huawei\n"
        "entente path graph.graphml Lavrov Huawei -k 3 --only met-with,signed --format json"};
  }

  void declare(CLI::App& app) override {
    add_graph(app, graph_);
    app.add_option("FROM", from_, "Name of the first entity")->required()->type_name("");
    app.add_option("TO", to_, "Name of the last entity")->required()->type_name("");
    app.add_option("-k", options_.k, "How many paths at most")
        ->check(CLI::PositiveNumber.description(""))
        ->type_name("N")
        ->capture_default_str();
    filter_.declare(app);
    app.add_option("--max-hops", options_.max_hops, "Longest path to look for; 0: any")->type_name("N");
    app.add_flag("--directed", options_.directed, "Follow relations only forward");
    app.add_flag("--in-time-order", options_.in_time_order, "Each hop no earlier than the one before");
    app.add_option("--format", format_, "How to print")
        ->check(one_of({"text", "json", "dot"}))
        ->type_name("text|json|dot")
        ->capture_default_str();
    app.add_option("--sentences", sentences_, "Sentences to print for each relation; 0: all")
        ->type_name("N")
        ->capture_default_str();
    add_ontology(app, ontologies_);
  }

  void setup() override { filter_.setup(); }

  Exit run(Terminal& terminal) override {
    const Graph graph = load_graph(graph_);
    const Id<Entity> from = find_entity(graph, from_);
    const Id<Entity> to = find_entity(graph, to_);
    const Ontology ontology = load_resources(ontologies_).ontology;

    Filter filter = filter_.filter();
    if (filter.statuses.empty()) filter.statuses = {Status::happened, Status::ongoing, Status::ended, Status::planned};
    const Snapshot snapshot(graph, matching(graph, ontology, filter));
    const std::vector<Path> paths = shortest_paths(graph, snapshot, from, to, options_);

    if (format_ == "json") print_json(graph, paths, terminal);
    if (paths.empty()) {
      terminal.complain(fmt::format("no path from {} to {}", graph.entity(from).name, graph.entity(to).name));
      return Exit::no;
    }
    if (format_ == "text") print_text(graph, paths, sentences_, terminal);
    if (format_ == "dot") find_format({}, "dot").write(graph_of(graph, paths), ontology, {}, terminal.out());
    return Exit::yes;
  }

 private:
  std::string graph_;
  std::string from_;
  std::string to_;
  PathOptions options_;
  FilterOptions filter_;
  std::string format_ = "text";
  std::size_t sentences_ = 3;
  std::vector<std::filesystem::path> ontologies_;
};

}  // namespace

std::unique_ptr<Command> make_path() {
  return std::make_unique<PathCommand>();
}

}  // namespace entente::cli
