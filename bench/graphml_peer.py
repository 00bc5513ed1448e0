#!/usr/bin/env python3
"""Compares writing and reading GraphML with igraph and NetworkX, on one graph of a million edges.

  graphml_peer.py build/release/bin/graphml_bench [--edges N] [--folder DIR]

Needs igraph and networkx (on PyPI, and python3-igraph, python3-networkx in Debian). entente makes a graph, where each
node has 6 attributes and each edge 14, all with values, and writes it. That one file is read by all three, and igraph and
NetworkX write what they have read: the same nodes, edges and attributes for all. igraph also reads the file that it
wrote itself. entente makes evidence out of its JSON when it reads; to the others that is a text.

Times are processor time (user and system), as other programs may run beside, the best of --rounds; all run in one
thread. Memory is the peak of the process, with the graph, the program and, for the peers, Python in it. Prints a table;
exits 1 when entente is not --least-ratio times as fast as igraph, by MB/s, or the others do not find as many nodes and edges.
"""
import argparse
import importlib
import json
import os
import pathlib
import resource
import subprocess
import sys
import tempfile
import time

PEERS = ("igraph", "networkx")


def measured(work):
    """[what it returns, seconds, KiB at the peak so far]"""
    begin = time.process_time()
    result = work()
    return result, time.process_time() - begin, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


def functions_of(peer):
    """(read, write, count) of a peer."""
    library = importlib.import_module(peer)
    if peer == "igraph":
        return library.Graph.Read_GraphML, lambda graph, path: graph.write_graphml(path), lambda g: (g.vcount(), g.ecount())
    return (library.read_graphml, lambda graph, path: library.write_graphml(graph, path),
            lambda g: (g.number_of_nodes(), g.number_of_edges()))


def peer_child(peer, path, written):
    """Runs in a process of its own, whose memory is the peer's."""
    read, write, count = functions_of(peer)
    graph, seconds, kib = measured(lambda: read(path))
    report = {"version": importlib.import_module(peer).__version__, "counts": count(graph),
              "read": {"seconds": seconds, "kib": kib, "bytes": os.path.getsize(path)}}
    if written:
        _, seconds, kib = measured(lambda: write(graph, written))
        report["write"] = {"seconds": seconds, "kib": kib, "bytes": os.path.getsize(written)}
    print(json.dumps(report))


def run(*command):
    return json.loads(subprocess.run([str(word) for word in command], check=True, stdout=subprocess.PIPE).stdout)


def best(runs):
    return min(runs, key=lambda run: run["seconds"])


def speed(run):
    """MB/s"""
    return run["bytes"] / 1e6 / max(run["seconds"], 1e-3)


def row(who, what, run, ours=None):
    ratio = f"{speed(ours) / speed(run):6.1f} x by MB/s {run['seconds'] / ours['seconds']:6.1f} x by time" if ours else ""
    print(f"{what:26} {who:16} {run['bytes'] / 1e6:7.0f} MB {run['seconds']:8.2f} s {speed(run):7.1f} MB/s "
          f"{run['kib'] / 1024:7.0f} MiB  {ratio}".rstrip(), flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("bench", metavar="GRAPHML_BENCH_PROGRAM")
    parser.add_argument("--edges", type=int, default=1_000_000)
    parser.add_argument("--rounds", type=int, default=3, help="of entente and igraph; NetworkX runs once (%(default)s)")
    parser.add_argument("--folder", type=pathlib.Path, help="where the files go for the time being")
    parser.add_argument("--least-ratio", type=float, default=5, help="to igraph, in writing and in reading (%(default)s)")
    options = parser.parse_args()

    with tempfile.TemporaryDirectory(dir=options.folder) as folder:
        file = pathlib.Path(folder) / "entente.graphml"
        write = best([run(options.bench, "write", file, options.edges) for _ in range(options.rounds)])
        read = best([run(options.bench, "read", file) for _ in range(options.rounds)])
        print(f"{write['nodes']} nodes, {write['edges']} edges; beyond the graph, writing took "
              f"{(write['kib'] - write['kib_before']) / 1024:.1f} MiB")
        row("entente", "write", write)
        row("entente", "read", read)
        failed = False
        for peer in PEERS:
            rounds = options.rounds if peer == "igraph" else 1
            theirs = pathlib.Path(folder) / f"{peer}.graphml"
            reports = [run(sys.executable, "-Wignore", __file__, "--child", peer, file, theirs) for _ in range(rounds)]
            their_write = best([report["write"] for report in reports])
            their_read = best([report["read"] for report in reports])
            name = f"{peer} {reports[0]['version']}"
            row(name, "write", their_write, write)
            row(name, "read", their_read, read)
            same = reports[0]["counts"] == [write["nodes"], write["edges"]]
            failed = failed or not same
            if not same:
                print(f"{name} finds other nodes and edges: {reports[0]['counts']}")
            if peer == "igraph":
                own = best([run(sys.executable, "-Wignore", __file__, "--child", peer, theirs, "")["read"] for _ in range(rounds)])
                row(name, "read, a file of its own", own, read)
                slowest = min(speed(write) / speed(their_write), speed(read) / max(speed(their_read), speed(own)))
                failed = failed or slowest < options.least_ratio
            theirs.unlink()
    return 1 if failed else 0


if __name__ == "__main__":
    if sys.argv[1:2] == ["--child"]:
        peer_child(*sys.argv[2:])
    else:
        sys.exit(main())
