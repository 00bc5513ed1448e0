// Throughput of the whole way from articles to claims, on one thread. The articles are 20 lines each of the file that
// ENTENTE_BENCH_TEXT names, else of sentences made up here.
#include <entente/extract/annotate.h>

#include <benchmark/benchmark.h>

#include "news_text.h"
#include <sstream>
#include <string>
#include <vector>

namespace entente {
namespace {

const Models& models() {
  static const Resources resources = load_resources();
  static const Models ready(resources);
  return ready;
}

const std::vector<Document>& articles() {
  static const std::vector<Document> made = [] {
    constexpr int lines_each = 20;
    std::vector<Document> documents;
    std::istringstream lines(bench::news_text());
    int count = 0;
    for (std::string line; std::getline(lines, line); ++count) {
      if (count % lines_each == 0) {
        Document& document = documents.emplace_back();
        document.name = std::to_string(documents.size());
        document.language = "en";
        document.date = "2012-06-14";
      }
      documents.back().text += line + ' ';
    }
    return documents;
  }();
  return made;
}

void annotate_articles(benchmark::State& state) {
  const Models& ready = models();  // loaded before time is taken
  engine::Workspace work;
  std::int64_t bytes = 0;
  for (const Document& document : articles()) bytes += static_cast<std::int64_t>(document.text.size());
  for (auto _ : state) {
    for (const Document& document : articles()) benchmark::DoNotOptimize(annotate(document, ready, work));
  }
  state.SetBytesProcessed(state.iterations() * bytes);
}
BENCHMARK(annotate_articles)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace entente
