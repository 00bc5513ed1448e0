#include <entente/bench/random_graph.h>
#include <entente/graph/paths.h>
#include <entente/graph/snapshot.h>

#include <benchmark/benchmark.h>

#include <cstddef>
#include <cstdint>

namespace entente {
namespace {

/// Ten paths between each of twenty pairs of nodes; the counter tells the hops, so that answers can be compared.
void ten_shortest_paths(benchmark::State& state, const PathOptions& options) {
  constexpr int pairs = 20;
  const auto nodes = static_cast<std::uint32_t>(state.range(0));
  const Graph graph = bench::random_graph(nodes);
  const Snapshot snapshot(graph);
  std::size_t hops = 0;
  for (auto _ : state) {
    hops = 0;
    bench::SplitMix random(1);
    for (int pair = 0; pair < pairs; ++pair) {
      const Id<Entity> from(random.below(nodes));
      const Id<Entity> to(random.below(nodes));
      for (const Path& path : shortest_paths(graph, snapshot, from, to, options)) hops += path.hops.size();
    }
  }
  state.counters["hops"] = static_cast<double>(hops);
  state.SetItemsProcessed(state.iterations() * pairs);
}

PathOptions ten(bool in_time_order) {
  PathOptions options;
  options.k = 10;
  options.in_time_order = in_time_order;
  return options;
}

void snapshot_of(benchmark::State& state) {
  const Graph graph = bench::random_graph(static_cast<std::uint32_t>(state.range(0)));
  for (auto _ : state) benchmark::DoNotOptimize(Snapshot(graph));
}

BENCHMARK_CAPTURE(ten_shortest_paths, any_time, ten(false))
    ->RangeMultiplier(10)
    ->Range(1000, 1000000)
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(ten_shortest_paths, in_time_order, ten(true))
    ->RangeMultiplier(10)
    ->Range(1000, 100000)
    ->Unit(benchmark::kMillisecond);
BENCHMARK(snapshot_of)->RangeMultiplier(10)->Range(1000, 1000000)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace entente
