#!/usr/bin/env python3
"""Writes the Brown clusters of the PyPI package spacy-lookups-data (MIT) as "word<TAB>fine class<TAB>coarse class" lines.

  lookups_classes.py spacy_lookups_data/data LANGUAGE [WORDS] > classes.tsv

Takes the most frequent words in lower case. A cluster is a path in a binary tree, lowest bit first: the whole path is
the fine class, its first six steps are the coarse one.
"""
import gzip
import json
import sys


def load(folder, name):
    with gzip.open(f"{folder}/{name}.json.gz", "rt", encoding="utf-8") as file:
        return json.load(file)


def main():
    if len(sys.argv) not in (3, 4):
        sys.exit(__doc__)
    folder, language = sys.argv[1:3]
    most = int(sys.argv[3]) if len(sys.argv) == 4 else 150_000
    frequency = load(folder, f"{language}_lexeme_prob")
    fine = {}
    seen = set()
    for word, cluster in sorted(load(folder, f"{language}_lexeme_cluster").items(),
                                key=lambda item: (-frequency.get(item[0], -30), item[0])):
        key = word.lower()
        if cluster == 0 or key in seen or any(c.isspace() for c in word):
            continue
        seen.add(key)
        print(key, fine.setdefault(cluster, len(fine) + 1), 1 + cluster % 64, sep="\t")
        if len(seen) == most:
            break


if __name__ == "__main__":
    main()
