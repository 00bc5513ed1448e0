#!/usr/bin/env python3
"""Compares the ten shortest paths between twenty pairs of nodes with NetworkX's, on the same graph.

  paths_peer.py build/release/bin/paths_bench [NODES]

NODES is one of the sizes that the benchmark knows (default 10000). Prints both times and how many times faster ours is;
exits 1 when the two do not find as many hops.
"""
import itertools
import json
import subprocess
import sys
import time

import networkx

MASK = (1 << 64) - 1


class SplitMix:
    def __init__(self, seed):
        self.state = seed

    def below(self, limit):
        self.state = (self.state + 0x9E3779B97F4A7C15) & MASK
        z = self.state
        z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) & MASK
        z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & MASK
        return ((z ^ (z >> 31)) >> 32) * limit >> 32


def random_graph(nodes):
    random = SplitMix(nodes)
    graph = networkx.Graph()
    graph.add_nodes_from(range(nodes))
    for _ in range(5 * nodes):
        start = random.below(nodes)
        end = min(random.below(nodes) for _ in range(4))
        random.below(24)  # the date
        if start != end:
            graph.add_edge(start, end)
    return graph


def peer(nodes):
    """(milliseconds, hops) of NetworkX."""
    graph = random_graph(nodes)
    random = SplitMix(1)
    pairs = [(random.below(nodes), random.below(nodes)) for _ in range(20)]
    hops = 0
    begin = time.perf_counter()
    for start, end in pairs:
        if start != end and networkx.has_path(graph, start, end):
            paths = itertools.islice(networkx.shortest_simple_paths(graph, start, end), 10)
            hops += sum(len(path) - 1 for path in paths)
    return 1000 * (time.perf_counter() - begin), hops


def ours(program, nodes):
    report = subprocess.run([program, f"--benchmark_filter=ten_shortest_paths/any_time/{nodes}$", "--benchmark_format=json"],
                            check=True, stdout=subprocess.PIPE)
    run = json.loads(report.stdout)["benchmarks"][0]
    return run["cpu_time"], int(run["hops"])


def main():
    if len(sys.argv) not in (2, 3):
        sys.exit(__doc__)
    nodes = int(sys.argv[2]) if len(sys.argv) == 3 else 10000
    our_time, our_hops = ours(sys.argv[1], nodes)
    their_time, their_hops = peer(nodes)
    print(f"{nodes} nodes: entente {our_time:.1f} ms, NetworkX {their_time:.1f} ms, ratio {their_time / our_time:.0f}")
    if our_hops != their_hops:
        print(f"the answers differ: {our_hops} hops and {their_hops}")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
