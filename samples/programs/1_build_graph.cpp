// Reads a folder of plain-text articles and writes the graph of who deals with whom.
//
//     1_build_graph samples/articles graph.graphml

#include <entente/base/atomic_file.h>
#include <entente/export/graphml.h>
#include <entente/extract/annotate.h>
#include <entente/extract/text/read.h>
#include <entente/graph/resolve.h>

#include <exception>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <vector>

namespace {

void run(const std::filesystem::path& folder, const std::filesystem::path& output) {
  const entente::Resources resources = entente::load_resources();  // ontology, lexicons, gazetteer
  const entente::Models models(resources);

  std::vector<entente::Annotated> articles;
  for (const auto& file : std::filesystem::directory_iterator(folder)) {
    const std::string name = file.path().string();
    std::ifstream in(name, std::ios::binary);
    entente::read_articles(
        in, name, entente::input_format(name), {}, resources,
        [&](entente::Document article) { articles.push_back(annotate(std::move(article), models)); },
        [](const entente::Diagnostic& reason) { std::cerr << prefix(reason.place) << reason.message << '\n'; });
  }

  const entente::Graph graph(resolve(articles, resources.ontology));  // the order of the articles does not matter
  entente::AtomicFile file(output, entente::AtomicFile::Existing::replace);
  write_graphml(graph, resources.ontology, {}, file.stream());
  file.commit();
  std::cout << articles.size() << " articles, " << graph.entities().size() << " entities, " << graph.relations().size()
            << " relations\n";
}

}  // namespace

int main(int argc, char** argv) {
  try {
    if (argc != 3) throw entente::UsageError("usage: 1_build_graph FOLDER OUTPUT.graphml");
    run(argv[1], argv[2]);
  } catch (const std::exception& error) {
    std::cerr << error.what() << '\n';
    return 2;
  }
}
