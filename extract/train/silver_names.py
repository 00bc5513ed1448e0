#!/usr/bin/env python3
"""Labels the names of treebank sentences by the lists and rules of entente, for a language with little other data.

  silver_names.py ENTENTE LANGUAGE TREEBANK.conllu... > silver.bio

ENTENTE must know no models of that language (--models is given a folder without them: set MODELS). Only sentences where
the treebank's proper nouns and the names found agree are kept.
"""
import json
import os
import subprocess
import sys

KINDS = {"Person": "Person", "State": "Place", "City": "Place", "Region": "Place", "Site": "Place", "Place": "Place",
         "CelestialBody": "Place"}
ORGANIZATIONS = {"Organization", "GovernmentBody", "IntergovernmentalOrganization", "Party", "Firm", "MediaOutlet"}


def kind(name_class):
    return "Organization" if name_class in ORGANIZATIONS else KINDS.get(name_class, "Other")


def sentences(path):
    """Yields (words, proper) for each sentence; words as they are written, "del" for "de" and "el"."""
    words, proper, inside = [], [], range(0)
    with open(path, encoding="utf-8") as file:
        for line in file:
            columns = line.rstrip("\n").split("\t")
            if len(columns) == 10 and "-" in columns[0]:
                first, last = map(int, columns[0].split("-"))
                inside = range(first, last + 1)
                words.append(columns[1])
                proper.append(False)
            elif len(columns) == 10 and columns[0].isdigit():
                if int(columns[0]) in inside:
                    proper[-1] |= columns[3] == "PROPN"
                else:
                    words.append(columns[1])
                    proper.append(columns[3] == "PROPN")
            elif not line.strip() and words:
                yield words, proper
                words, proper, inside = [], [], range(0)
    if words:
        yield words, proper


def offsets(words):
    at = 0
    for word in words:
        yield at, at + len(word)
        at += len(word) + 1


def labels(words, entities):
    places = list(offsets(words))
    out = ["O"] * len(words)
    for entity in entities:
        if entity["kind"] != "name":
            continue
        inside = [i for i, (begin, end) in enumerate(places) if begin < entity["end"] and entity["start"] < end]
        if any(out[i] != "O" for i in inside):
            continue
        for i in inside:
            out[i] = ("B-" if i == inside[0] else "I-") + kind(entity["type"])
    return out


def agree(proper, bio):
    spans = []
    for i, label in enumerate(bio):
        if label[0] == "B":
            spans.append([i])
        elif label[0] == "I":
            spans[-1].append(i)
    covered = all(label != "O" for label, is_proper in zip(bio, proper) if is_proper)
    return covered and all(any(proper[i] for i in span) for span in spans)


def main():
    if len(sys.argv) < 4:
        sys.exit(__doc__)
    program, language = sys.argv[1:3]
    read = [sentence for path in sys.argv[3:] for sentence in sentences(path)]
    lines = [json.dumps({"id": str(i), "text": " ".join(words)}) for i, (words, _) in enumerate(read)]
    models = ["--models", os.environ["MODELS"]] if "MODELS" in os.environ else []
    answer = subprocess.run([program, "annotate", "-", "--format", "jsonl", "--language", language, *models],
                            input="\n".join(lines) + "\n", stdout=subprocess.PIPE, text=True, check=False)
    for line in answer.stdout.splitlines():
        article = json.loads(line)
        words, proper = read[int(article["id"])]
        bio = labels(words, article["entities"])
        if agree(proper, bio):
            print("\n".join(f"{word}\t{label}" for word, label in zip(words, bio)), end="\n\n")


if __name__ == "__main__":
    main()
