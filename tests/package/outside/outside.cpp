#include <entente/export/format.h>
#include <entente/extract/annotate.h>
#include <entente/graph/lookup.h>
#include <entente/graph/paths.h>
#include <entente/graph/resolve.h>
#include <entente/ontology/resources.h>

#include <array>
#include <iostream>
#include <sstream>

/// Reads one article, writes its graph, reads that back and asks it for a path: every room of the library is linked.
int main() {
  const entente::Resources resources = entente::load_resources();
  const entente::Models models(resources);

  entente::Document document;
  document.id = "0000000000000001";
  document.name = "article.txt";
  document.date = "2024-05-01";
  document.language = "en";
  document.text = "Norway and Sweden signed an agreement on Tuesday. Sweden supports Finland.\n";
  const std::array articles = {entente::annotate(document, models)};
  const entente::Graph graph(entente::resolve(articles, resources.ontology));

  std::stringstream file;
  const entente::Format& graphml = entente::find_format("a.graphml");
  graphml.write(graph, resources.ontology, {}, file);
  const entente::Graph again = graphml.read(file, "a.graphml");
  if (!(again == graph)) {
    std::cerr << "the graph did not come back as it was\n";
    return 1;
  }
  const auto norway = entente::find_entity(again, "Norway");
  const auto sweden = entente::find_entity(again, "Sweden");
  const auto paths = entente::shortest_paths(again, entente::Snapshot(again), norway, sweden);
  std::cout << again.entities().size() << " entities, " << paths.size() << " path\n";
  return paths.size() == 1 ? 0 : 1;
}
