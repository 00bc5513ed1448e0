"""Graphviz reads our DOT with equal counts and attributes, and draws it."""

import subprocess
import sys

from truth import Truth, check, check_equal


def output(*command):
    return subprocess.run(command, check=True, stdout=subprocess.PIPE).stdout.decode("utf-8")


def shown(text):
    """What Graphviz shows for a value of DOT."""
    plain, at = "", 0
    while at < len(text):
        if text[at] == "\\":
            at += 1
            plain += "\n" if text[at] == "n" else text[at]
        elif text.startswith("&amp;", at):
            plain += "&"
            at += 4
        else:
            plain += text[at]
        at += 1
    return plain


truth = Truth(sys.argv[1])
dot = truth.folder / "graph.dot"
names = output("gvpr", 'N { printf("%s\\x1e%s\\x1e%s\\x1d", $.name, $.label, $.type); }', dot).split("\x1d")[:-1]
found = sorted(tuple(map(shown, row.split("\x1e"))) for row in names)
check_equal(found, sorted((n["id"], n["label"], n["type"]) for n in truth.nodes.values()), "nodes")

fields = "$.rid, $.tail.name, $.head.name, $.type, $.status, $.date"
edges = output("gvpr", 'E { printf("%s\\x1e%s\\x1e%s\\x1e%s\\x1e%s\\x1e%s\\x1d", ' + fields + "); }", dot)
found = sorted(tuple(map(shown, row.split("\x1e"))) for row in edges.split("\x1d")[:-1])
expected = [tuple(e[x] for x in ("id", "from", "to", "type", "status", "date")) for e in truth.edges.values()]
check_equal(found, sorted(expected), "edges")

check(output("dot", "-Tsvg", dot).rstrip().endswith("</svg>"), "dot draws our DOT")
check((truth.folder / "graph.png").read_bytes().startswith(b"\x89PNG"), "PNG")
check((truth.folder / "graph.pdf").read_bytes().startswith(b"%PDF"), "PDF")
