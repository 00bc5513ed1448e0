#!/usr/bin/env python3
"""Shows that nothing is known of anybody outside the gazetteer: gives the persons, firms and parties listed in names.tsv
other names of the same shape, and compares the graphs of both versions. They may differ in those names only."""
import argparse
import collections
import pathlib
import re
import sys
import tempfile

import graphml


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


def triples(program, articles, rename=lambda name: name):
    """How often each node and each edge occurs in the graph of a folder."""
    nodes, edges = graphml.build(program, articles)
    names = {key: f"{rename(about['label'])} ({about['type']})" for key, about in nodes.items()}
    found = collections.Counter(names.values())
    for edge in edges:
        details = [edge[2].get(key, "") for key in ("type", "status", "date", "office")]
        details.append(rename(edge[2].get("place", "")))
        found[" | ".join(graphml.ends(edge, names) + details)] += 1
    return found


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--program", required=True)
    parser.add_argument("--articles", type=pathlib.Path, required=True)
    parser.add_argument("--names", type=pathlib.Path, required=True)
    arguments = parser.parse_args()
    rename = Renaming(arguments.names)
    with tempfile.TemporaryDirectory() as folder:
        for article in arguments.articles.iterdir():
            pathlib.Path(folder, article.name).write_text(rename(article.read_text()))
        expected = triples(arguments.program, arguments.articles, rename)
        actual = triples(arguments.program, folder)
    for triple in sorted((expected - actual).keys()):
        print(f"lost:  {triple}")
    for triple in sorted((actual - expected).keys()):
        print(f"found: {triple}")
    print(f"{sum(expected.values())} nodes and edges, {len(rename.words)} words renamed")
    return 1 if expected != actual or not rename.words else 0


if __name__ == "__main__":
    sys.exit(main())
