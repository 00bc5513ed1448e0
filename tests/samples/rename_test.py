#!/usr/bin/env python3
"""Shows that nothing is known of anybody: gives every person, firm and party of the sample articles another name of the same
shape, and compares the graphs of both versions. They may differ in those names only."""
import argparse
import collections
import pathlib
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree

GRAPHML = "{http://graphml.graphdrawing.org/xmlns}"


class Renaming:
    """Puts each word of the listed names, wherever it stands as a word, in the place of its counterpart."""

    def __init__(self, table):
        self.words = {}
        for line in table.read_text().splitlines():
            if line.startswith("#") or line == "kind\tname\tother":
                continue
            _, name, other = line.split("\t")
            self.add(name, other)
        longest_first = sorted(self.words, key=len, reverse=True)
        self.pattern = re.compile(r"(?:(?<!\w)|(?<=\\n))(?:"  # \n is how JSON writes the end of a line
                                 + "|".join(map(re.escape, longest_first)) + r")(?!\w)")

    def add(self, name, other):
        words, others = name.split(), other.split()
        assert len(words) == len(others), f"{name}: '{other}' has another number of words"
        for word, counterpart in zip(words, others):
            if word == counterpart:
                continue
            known = self.words.setdefault(word, counterpart)
            assert known == counterpart, f"{name}: '{word}' is both '{known}' and '{counterpart}'"

    def __call__(self, text):
        return self.pattern.sub(lambda match: self.words[match.group()], text)


def triples(program, folder, output, rename=lambda name: name):
    """How often each node and each (from, to, type, ...) occurs in the graph of a folder."""
    subprocess.run([program, "build", folder, "-o", output, "--force"], check=True, stderr=subprocess.DEVNULL)
    root = xml.etree.ElementTree.parse(output).getroot()
    keys = {key.get("id"): key.get("attr.name") for key in root.iter(f"{GRAPHML}key")}

    def values(element):
        return {keys[item.get("key")]: item.text or "" for item in element.iter(f"{GRAPHML}data")}

    nodes = {}
    for node in root.iter(f"{GRAPHML}node"):
        about = values(node)
        nodes[node.get("id")] = f"{rename(about['label'])} ({about['type']})"
    found = collections.Counter(nodes.values())
    for edge in root.iter(f"{GRAPHML}edge"):
        about = values(edge)
        ends = [nodes[edge.get("source")], nodes[edge.get("target")]]
        if about["symmetric"] == "true":
            ends.sort()
        details = [about.get(key, "") for key in ("type", "status", "date", "office")]
        details.append(rename(about.get("place", "")))
        found[" | ".join(ends + details)] += 1
    return found


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--program", required=True)
    parser.add_argument("--articles", type=pathlib.Path, required=True)
    parser.add_argument("--names", type=pathlib.Path, required=True)
    arguments = parser.parse_args()
    rename = Renaming(arguments.names)
    with tempfile.TemporaryDirectory() as folder:
        others = pathlib.Path(folder, "articles")
        others.mkdir()
        for article in sorted(arguments.articles.iterdir()):
            (others / article.name).write_text(rename(article.read_text()))
        graph = pathlib.Path(folder, "graph.graphml")
        expected = triples(arguments.program, arguments.articles, graph, rename)
        actual = triples(arguments.program, others, graph)
    for triple in sorted((expected - actual).keys()):
        print(f"lost:  {triple}")
    for triple in sorted((actual - expected).keys()):
        print(f"found: {triple}")
    print(f"{sum(expected.values())} nodes and edges, {len(rename.words)} words renamed")
    return 1 if expected != actual or not rename.words else 0


if __name__ == "__main__":
    sys.exit(main())
