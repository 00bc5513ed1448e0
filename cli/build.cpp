#include <entente/cli/command.h>
#include <entente/cli/corpus.h>
#include <entente/cli/options.h>
#include <entente/cli/terminal.h>
#include <entente/graph/resolve.h>

#include <fmt/format.h>

#include <chrono>

namespace entente::cli {
namespace {

class Build final : public Command {
 public:
  Manual manual() const override {
    return {
        "build", "Read articles and write the graph of who deals with whom",
        "Reads plain text (.txt), Markdown (.md) and JSON lines (.jsonl with id, text, date, title, url), folders of "
        "them, and what `entente annotate --format claims` wrote (.claims.jsonl). The result depends on the articles "
        "alone, not on their order, place or the number of threads. A bad article among good ones is named and "
        "skipped.\n\n"
        "Exit status: 0 all articles were read; 1 some were skipped; 2 nothing was read, or the output failed.",
        "entente build samples/ -o graph.graphml\n"
        "cat today.txt | entente build - --date 2024-05-01 -o today.svg"};
  }

  void declare(CLI::App& app) override {
    corpus_.declare(app);
    output_.declare(app);
  }

  void setup() override {
    corpus_.setup();
    output_.setup();
  }

  Exit run(Terminal& terminal) override {
    const auto start = std::chrono::steady_clock::now();
    const auto output = output_.open();
    const Resources resources = load_resources(corpus_.ontologies);
    const Models models = load_models(resources, corpus_.models);

    std::vector<Annotated> articles;
    const CorpusSummary summary =
        annotate_all(corpus_, models, terminal, [&](Annotated article) { articles.push_back(std::move(article)); });
    if (articles.empty()) {
      terminal.complain("nothing was read, so nothing is written");
      return Exit::failed;
    }
    const Graph graph(resolve(articles, resources.ontology));
    output_.write(graph, resources.ontology, *output, terminal);

    const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - start;
    terminal.report(fmt::format("{}\n{} entities, {} relations in {}; {:.1f} s", summary.text(),
                                graph.entities().size(), graph.relations().size(),
                                output_.path() == "-" ? "standard output" : output_.path(), seconds.count()));
    return summary.exit();
  }

 private:
  CorpusOptions corpus_;
  OutputOptions output_;
};

}  // namespace

std::unique_ptr<Command> make_build() {
  return std::make_unique<Build>();
}

}  // namespace entente::cli
