// Seconds and memory of writing and of reading GraphML, one of them a run so that peaks of memory are told apart:
//
//   graphml_bench write FILE [EDGES]    makes a graph, writes it
//   graphml_bench read FILE
//
// Prints a line of JSON. graphml_peer.py compares it with other programs.
#include <entente/base/hash.h>
#include <entente/bench/random_graph.h>
#include <entente/export/graphml.h>
#include <entente/graph/order.h>

#include <fmt/format.h>
#include <sys/resource.h>

#include <ctime>
#include <exception>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <string>
#include <string_view>
#include <vector>

namespace entente::bench {
namespace {

constexpr std::uint32_t edges_a_node = 5;
constexpr std::uint32_t edges_a_document = 20;

std::string id_of(std::string_view kind, std::uint32_t number) {
  return hex(stable_hash({kind, std::to_string(number)}));
}

Source source(std::uint32_t number) {
  return {id_of("document", number),
          fmt::format("{}.txt", number),
          fmt::format("Talks in Cancún, round {}", number),
          fmt::format("https://example.org/talks?round={}&page=1", number),
          "2021-05-03",
          "en"};
}

Entity entity(std::uint32_t number) {
  return {id_of("entity", number),
          fmt::format("Ministry of Fishing & Ports no. {}", number),
          number % 3 == 0 ? "Person" : "GovernmentBody",
          true,
          {fmt::format("M{}", number), fmt::format("Ministerio de Pesca n.º {}", number)},
          {id_of("former", number)}};
}

Evidence evidence(std::uint32_t number, std::uint32_t sources) {
  return {Id<Source>(number % sources),
          {1200, 1330},
          {1204, 1232},
          {1233, 1242},
          {1250, 1280},
          fmt::format("The ministry of fishing said that \"agreement no. {}\" was signed in Cancún on Monday, in the "
                      "presence of both delegations.",
                      number),
          "Ministry of Fishing & Ports",
          "signed verb signed",
          878};
}

/// Every datum of every element has a value: what reads it cannot save any.
Graph full_graph(std::uint32_t edges) {
  SplitMix random(edges);
  Facts facts;
  const std::uint32_t nodes = edges / edges_a_node + 1;
  const std::uint32_t documents = edges / edges_a_document + 1;
  for (std::uint32_t i = 0; i < documents; ++i) facts.sources.push_back(source(i));
  for (std::uint32_t i = 0; i < nodes; ++i) facts.entities.push_back(entity(i));
  facts.relations.reserve(edges);
  for (std::uint32_t i = 0; i < edges; ++i) {
    Relation edge;
    edge.id = id_of("edge", i);
    edge.from = Id<Entity>(random.below(nodes));
    edge.to = Id<Entity>(random.below(nodes));
    edge.type = "signed";
    edge.date = fmt::format("{}-05-03", 2000 + random.below(24));
    edge.office = "minister of fishing";
    edge.instrument = "Agreement on Fishing";
    edge.place = "Cancún";
    edge.confidence = 878;
    edge.evidence.push_back(evidence(i, documents));
    facts.relations.push_back(std::move(edge));
  }
  return Graph(in_published_order(std::move(facts)));
}

double processor_seconds() {
  return static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}

/// Forgets the memory that making the graph took for a while (Linux).
void reset_peak() {
  std::ofstream("/proc/self/clear_refs") << 5;
}

long peak_kib() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return usage.ru_maxrss;
}

void report(const std::string& file, const Graph& graph, double seconds, long kib_before) {
  fmt::print(R"({{"bytes": {}, "nodes": {}, "edges": {}, "seconds": {:.3f}, "kib": {}, "kib_before": {}}})"
             "\n",
             std::filesystem::file_size(file), graph.entities().size(), graph.relations().size(), seconds, peak_kib(),
             kib_before);
}

void write(const std::string& file, std::uint32_t edges) {
  const Graph graph = full_graph(edges);
  reset_peak();
  const long before = peak_kib();
  const double begin = processor_seconds();
  std::ofstream out(file, std::ios::binary);
  write_graphml(graph, {}, {}, out);
  out.close();
  report(file, graph, processor_seconds() - begin, before);
}

void read(const std::string& file) {
  const long before = peak_kib();
  const double begin = processor_seconds();
  std::ifstream in(file, std::ios::binary);
  const Graph graph = read_graphml(in, file);
  report(file, graph, processor_seconds() - begin, before);
}

int run(const std::vector<std::string>& words) {
  if (words.size() >= 2 && words.size() <= 3 && words[0] == "write") {
    write(words[1], words.size() == 3 ? static_cast<std::uint32_t>(std::stoul(words[2])) : 1'000'000);
  } else if (words.size() == 2 && words[0] == "read") {
    read(words[1]);
  } else {
    std::cerr << "usage: graphml_bench write FILE [EDGES] | read FILE\n";
    return 2;
  }
  return 0;
}

}  // namespace
}  // namespace entente::bench

int main(int argc, char** argv) {
  try {
    return entente::bench::run({argv + 1, argv + argc});
  } catch (const std::exception& error) {
    std::cerr << "graphml_bench: " << error.what() << '\n';
    return 2;
  }
}
