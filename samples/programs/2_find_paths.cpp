// Reads a graph back and tells how two of its nodes are connected, with a sentence for each step.
//
//     2_find_paths graph.graphml "Helmut Kohl" "Richard Nixon" 3

#include <entente/export/graphml.h>
#include <entente/graph/filter.h>
#include <entente/graph/lookup.h>
#include <entente/graph/paths.h>
#include <entente/graph/snapshot.h>
#include <entente/ontology/resources.h>

#include <exception>
#include <fstream>
#include <iostream>
#include <string>
#include <vector>

namespace {

entente::Graph read(const std::string& name) {
  std::ifstream in(name, std::ios::binary);
  if (!in) throw entente::Error({name}, "cannot be opened; check the name");
  return entente::read_graphml(in, name);
}

/// What happened or lasts; not what was only planned, alleged or denied.
std::vector<bool> facts_of(const entente::Graph& graph, const entente::Ontology& ontology) {
  entente::Filter filter;
  filter.statuses = {entente::Status::happened, entente::Status::ongoing, entente::Status::ended};
  return matching(graph, ontology, filter);
}

void print(const entente::Graph& graph, const entente::Path& path) {
  for (const entente::Hop& hop : path.hops) {
    const entente::Relation& best = graph.relation(hop.relations.front());
    std::cout << "  " << graph.entity(best.from).name << " -- " << best.type;
    if (!best.date.empty()) std::cout << ' ' << best.date;
    std::cout << " -> " << graph.entity(best.to).name << "\n      " << best.evidence.front().quote << '\n';
  }
}

/// Whether there is any path.
bool run(const std::string& file, const std::string& from, const std::string& to, const std::string& count) {
  const entente::Graph graph = read(file);
  const entente::Resources resources = entente::load_resources();
  const entente::Snapshot snapshot(graph, facts_of(graph, resources.ontology));

  entente::PathOptions options;
  options.k = static_cast<std::uint32_t>(std::stoul(count));
  const auto paths = shortest_paths(graph, snapshot, find_entity(graph, from), find_entity(graph, to), options);
  for (std::size_t i = 0; i < paths.size(); ++i) {
    std::cout << "path " << i + 1 << '\n';
    print(graph, paths[i]);
  }
  return !paths.empty();
}

}  // namespace

int main(int argc, char** argv) {
  try {
    if (argc != 5) throw entente::UsageError("usage: 2_find_paths GRAPH.graphml FROM TO COUNT");
    return run(argv[1], argv[2], argv[3], argv[4]) ? 0 : 1;
  } catch (const std::exception& error) {
    std::cerr << error.what() << '\n';
    return 2;
  }
}
