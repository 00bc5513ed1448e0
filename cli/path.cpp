#include <entente/cli/command.h>
#include <entente/cli/evidence.h>
#include <entente/cli/options.h>
#include <entente/cli/terminal.h>
#include <entente/export/evidence_json.h>
#include <entente/graph/lookup.h>
#include <entente/graph/paths.h>
#include <entente/ontology/resources.h>

#include <fmt/format.h>
#include <fmt/ostream.h>
#include <nlohmann/json.hpp>

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

Json path_json(const Graph& graph, const Path& path) {
  Json hops = Json::array();
  for (const Hop& hop : path.hops) {
    Json relations = Json::array();
    for (const Id<Relation> id : hop.relations) relations.push_back(relation_json(graph, graph.relation(id)));
    hops.push_back({{"from", entity_json(graph.entity(hop.from))},
                    {"to", entity_json(graph.entity(hop.to))},
                    {"relations", std::move(relations)}});
  }
  return {{"hops", std::move(hops)}};
}

/// The graph of these paths alone.
Graph graph_of(const Graph& graph, const std::vector<Path>& paths) {
  std::vector<bool> keep(graph.relations().size(), false);
  for (const Path& path : paths) {
    for (const Hop& hop : path.hops) {
      for (const Id<Relation> id : hop.relations) keep[id.value()] = true;
    }
  }
  return subgraph(graph, std::move(keep));
}

void print_json(const Graph& graph, const std::vector<Path>& paths, Terminal& terminal) {
  Json json = {{"paths", Json::array()}, {"sources", Json::array()}};
  for (const Path& path : paths) json["paths"].push_back(path_json(graph, path));
  const Graph part = graph_of(graph, paths);
  for (const Source& source : part.sources()) json["sources"].push_back(Json::parse(source_to_json(source)));
  fmt::print(terminal.out(), "{}\n", printable_json(json.dump(2)));
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
        ->check(CLI::Range(1, 1000).description(""))
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
    const Ontology ontology = load_ontology(ontologies_);

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
