// make_large FILE: writes a page of a graph that is larger than a page may be.
#include <entente/base/status.h>
#include <entente/bench/random_graph.h>
#include <entente/export/html.h>
#include <entente/ontology/resources.h>

#include <array>
#include <fstream>
#include <iostream>
#include <string>

namespace {

using namespace entente;

constexpr std::array classes = {"Person", "State", "Firm", "Party", "GovernmentBody", "City"};
constexpr std::array types = {"met-with", "visited", "signed", "accused"};

Graph large_graph() {
  Facts facts = bench::random_graph(html_entities + 1000).facts();
  facts.sources[0] = {"d", "large.txt", "A large graph", "https://news.example/large", "2024-05-01", "en"};
  bench::SplitMix random(7);
  for (Entity& entity : facts.entities) {
    entity.name = "Name " + entity.id;
    entity.type = classes[random.below(classes.size())];
  }
  for (Relation& relation : facts.relations) {
    relation.id = "r" + std::to_string(&relation - facts.relations.data());
    relation.type = types[random.below(types.size())];
    relation.status = random.below(8) == 0 ? Status::denied : Status::happened;
    const std::string quote = "One met two in " + relation.date + ".";
    relation.evidence = {{Id<Source>(0), {0, 20}, {0, 3}, {4, 7}, {8, 11}, quote, "", "rule", 800}};
  }
  return Graph(std::move(facts));
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) {
    std::cerr << "usage: make_large FILE\n";
    return 2;
  }
  std::ofstream out(argv[1], std::ios::binary);
  write_html(large_graph(), load_resources().ontology, {}, out);
  return out.flush() ? 0 : 1;
}
