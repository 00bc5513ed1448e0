// Throughput of the stages before mentions are sought: from a document to sentences of tokens, and to times.
#include <entente/extract/text/clean.h>
#include <entente/extract/text/segment.h>
#include <entente/extract/text/time.h>

#include <benchmark/benchmark.h>

#include <string>

namespace entente {
namespace {

const Resources& resources() {
  static const Resources loaded = load_resources();
  return loaded;
}

const Models& models() {
  static const Models made(resources());
  return made;
}

/// An article of about a megabyte, of paragraphs that are all different.
const Document& megabyte() {
  static const Document made = [] {
    Document document;
    document.name = "bench.txt";
    document.language = "en";
    for (int i = 0; document.text.size() < 1'000'000; ++i) {
      document.text +=
          "In round " + std::to_string(i) +
          ", the foreign minister of Venezuela met on Tuesday, March 3, 2020 with the ambassador of China in "
          "Caracas, where they spoke about the port, the railway and the \"common future\" of both states. "
          "Nothing was signed. The talks go on until May, said Mr. Nemo of the U.S. embassy.\n\n";
    }
    return document;
  }();
  return made;
}

void set_bytes(benchmark::State& state) {
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(megabyte().text.size()));
}

void clean_megabyte(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(clean(megabyte(), models()));
  set_bytes(state);
}
BENCHMARK(clean_megabyte)->Unit(benchmark::kMillisecond);

void segment_megabyte(benchmark::State& state) {
  const View view = clean(megabyte(), models());
  for (auto _ : state) benchmark::DoNotOptimize(segment(view, resources()));
  set_bytes(state);
}
BENCHMARK(segment_megabyte)->Unit(benchmark::kMillisecond);

void find_times_in_megabyte(benchmark::State& state) {
  const View view = clean(megabyte(), models());
  const auto sentences = segment(view, resources());
  const Lexicon& lexicon = resources().language("en")->lexicon;
  for (auto _ : state) {
    for (const Sentence& sentence : sentences)
      benchmark::DoNotOptimize(find_times(sentence, {2020, 3, 5}, 2020, lexicon));
  }
  set_bytes(state);
}
BENCHMARK(find_times_in_megabyte)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace entente
