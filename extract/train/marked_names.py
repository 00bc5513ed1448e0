#!/usr/bin/env python3
"""Puts names that were marked by hand beside the words of the treebanks they were marked in.

  marked_names.py MARKS.tsv TREEBANK.conllu... > names.bio

MARKS.tsv says what its columns are; sentences that it does not list are left out.
"""
import sys

CLASSES = {"P": "Person", "O": "Organization", "L": "Place", "M": "Other"}


def marks(path):
    """The names of each sentence, by its id, as (first word, last word, class); words are counted from 1."""
    names = {}
    with open(path, encoding="utf-8") as file:
        for line in file:
            if line.startswith("#"):
                continue
            sentence, _, spans = line.rstrip("\n").partition("\t")
            names[sentence] = []
            for span in spans.split():
                words, _, mark = span.partition("=")
                first, _, last = words.partition("-")
                names[sentence].append((int(first), int(last), CLASSES[mark]))
    return names


def sentences(path):
    """Yields (id, words) for each sentence; words as they are written, "del" for "de" and "el"."""
    sentence, words, inside = "", [], range(0)
    with open(path, encoding="utf-8") as file:
        for line in file:
            columns = line.rstrip("\n").split("\t")
            if line.startswith("# sent_id"):
                sentence = line.split("=", 1)[1].strip()
            elif len(columns) == 10 and "-" in columns[0]:
                first, last = map(int, columns[0].split("-"))
                inside = range(first, last + 1)
                words.append(columns[1])
            elif len(columns) == 10 and columns[0].isdigit() and int(columns[0]) not in inside:
                words.append(columns[1])
            elif not line.strip() and words:
                yield sentence, words
                words, inside = [], range(0)
    if words:
        yield sentence, words


def main():
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    marked = marks(sys.argv[1])
    for path in sys.argv[2:]:
        for sentence, words in sentences(path):
            if sentence not in marked:
                continue
            labels = ["O"] * len(words)
            for first, last, name in marked[sentence]:
                labels[first - 1:last] = ["B-" + name] + ["I-" + name] * (last - first)
            print("\n".join(f"{word}\t{label}" for word, label in zip(words, labels)), end="\n\n")


if __name__ == "__main__":
    main()
