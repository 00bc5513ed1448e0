// Writes one graph of hostile texts in every format, and truth.json, which says what readers must find.
#include <entente/export/format.h>
#include <entente/ontology/resources.h>
#include <entente/tests/unit/export/hostile.h>

#include <nlohmann/json.hpp>

#include <filesystem>
#include <fstream>
#include <iostream>

namespace {

using entente::Graph;
using Json = nlohmann::ordered_json;

Json truth_of(const Graph& graph) {
  Json nodes = Json::array();
  for (const entente::Entity& e : graph.entities()) {
    nodes.push_back({{"id", e.id}, {"label", e.name}, {"type", e.type}, {"named", e.named}, {"aliases", e.aliases}});
  }
  Json edges = Json::array();
  for (const entente::Relation& r : graph.relations()) {
    Json quotes = Json::array();
    for (const entente::Evidence& piece : r.evidence) quotes.push_back(piece.quote);
    edges.push_back({{"id", r.id},
                     {"from", graph.entity(r.from).id},
                     {"to", graph.entity(r.to).id},
                     {"type", r.type},
                     {"status", to_string(r.status)},
                     {"date", r.date},
                     {"office", r.office},
                     {"place", r.place},
                     {"confidence", r.confidence},
                     {"symmetric", r.symmetric},
                     {"quotes", quotes}});
  }
  return {{"documents", graph.sources().size()}, {"nodes", nodes}, {"edges", edges}};
}

void write(const Graph& graph, const entente::Ontology& ontology, const std::filesystem::path& path,
           const std::string& profile = {}) {
  entente::WriteOptions options;
  options.profile = profile;
  options.title = "Hostile texts";
  const entente::Format& format = entente::find_format(path);
  std::ofstream out;
  if (format.write != nullptr) {
    out.open(path, std::ios::binary);
    return format.write(graph, ontology, options, out);
  }
  std::filesystem::create_directories(path);
  format.write_folder(graph, ontology, options, [&](std::string_view name) -> std::ostream& {
    out.close();
    out.open(path / name, std::ios::binary);
    return out;
  });
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) {
    std::cerr << "usage: make_graph FOLDER\n";
    return 2;
  }
  const std::filesystem::path folder = argv[1];
  std::filesystem::create_directories(folder);
  const Graph graph = entente::hostile::Generator(7).graph(25, 60);
  const entente::Ontology ontology = entente::load_resources().ontology;
  for (const entente::Format& format : entente::formats()) {
    write(graph, ontology, folder / ("graph" + std::string(format.suffix)));
  }
  for (const char* profile : {"merged", "strict", "yed"}) {
    write(graph, ontology, folder / (std::string(profile) + ".graphml"), profile);
  }
  std::ofstream(folder / "truth.json") << truth_of(graph).dump(1);
  return 0;
}
