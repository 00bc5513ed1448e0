#!/usr/bin/env python3
"""Shows that a folder of data files teaches new relations and classes: builds one article without it, and with it."""
import argparse
import sys

import graphml

TAUGHT = {
    ("Coventry (City)", "twinned-with", "Dresden (City)"),
    ("Coventry (City)", "twinned-with", "Lidice (City)"),
    ("Germany (State)", "exhibited-at", "Hanover Expo (WorldFair)"),
}


def edges(program, article, *options):
    nodes, found = graphml.build(program, article, *options)
    names = {key: f"{about['label']} ({about['type']})" for key, about in nodes.items()}
    triples = set()
    for edge in found:
        start, end = graphml.ends(edge, names)
        triples.add((start, edge[2]["type"], end))
    return triples


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--program", required=True)
    parser.add_argument("--article", required=True)
    parser.add_argument("--ontology", required=True)
    arguments = parser.parse_args()
    before = edges(arguments.program, arguments.article)
    after = edges(arguments.program, arguments.article, "--ontology", arguments.ontology)
    print(*sorted(after), sep="\n")
    return 0 if not before & TAUGHT and TAUGHT <= after else 1


if __name__ == "__main__":
    sys.exit(main())
