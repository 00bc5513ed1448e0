"""Reads the trees and the names, and turns them into training items."""
import pathlib
import random

FEATURES = {"VerbForm", "PronType", "Number", "Tense", "Voice"}
SCHEMES = {"NameU": ("PER", "ORG", "LOC"), "NameC": ("PER", "ORG", "LOC", "MISC"), "NameP": ("PER", "ORG", "LOC", "MISC")}
POLITICS = {"person": "PER", "politician": "PER", "organisation": "ORG", "politicalparty": "ORG", "country": "LOC",
            "location": "LOC", "election": "MISC", "event": "MISC", "misc": "MISC"}
POLITICS_TIMES = 3
LONGEST = 100


def blocks(path):
    """Lists of lines, cut at empty lines."""
    lines = []
    for line in pathlib.Path(path).read_text(encoding="utf-8").split("\n"):
        if line.strip():
            lines.append(line)
        elif lines:
            yield lines
            lines = []
    if lines:
        yield lines


def restricted(features):
    return "|".join(pair for pair in features.split("|") if pair.split("=")[0] in FEATURES)


def read_trees(path):
    """Items {id, text, words, tags, heads, labels, space}; ranges ("3-4") and empty nodes ("8.1") are left out."""
    for lines in blocks(path):
        rows = [row for row in (line.split("\t") for line in lines if line[0] != "#") if row[0].isdigit()]
        comments = dict(line[2:].split(" = ", 1) for line in lines if line.startswith("# ") and " = " in line)
        joined = {}  # the surface of a range says whether its last word has a space after it
        for row in (line.split("\t") for line in lines if line[0] != "#"):
            if "-" in row[0]:
                first, last = map(int, row[0].split("-"))
                joined.update({number: True for number in range(first, last)})
                joined[last] = "SpaceAfter=No" in row[9]
        yield {"id": comments.get("sent_id"), "text": comments.get("text"), "words": [row[1] for row in rows],
               "tags": [f"{row[3]}|{restricted(row[5])}".rstrip("|") for row in rows],
               "heads": [int(row[6]) for row in rows], "labels": [row[7] for row in rows],
               "space": [not joined.get(int(row[0]), "SpaceAfter=No" in row[9]) for row in rows]}


def bio(labels, keep):
    """Labels of either IOB fashion as BIO over the classes that `keep` maps; others become O."""
    out, before = [], "O"
    for label in labels:
        kind = keep.get(label[2:]) if label != "O" else None
        begins = label[0] == "B" or before == "O" or before[2:] != label[2:]
        out.append("O" if kind is None else ("B-" if begins else "I-") + kind)
        before = label
    return out


def same(*kinds):
    return {kind: kind for kind in kinds}


def read_uner(path):
    for lines in blocks(path):
        rows = [line.split("\t") for line in lines if line[0] != "#"]
        name = [line[12:] for line in lines if line.startswith("# sent_id = ")]
        yield {"id": name[0], "words": [row[1] for row in rows],
               "NameU": bio([row[2] for row in rows], same("PER", "ORG", "LOC"))}


def read_names(path, scheme, keep, separator="\t"):
    for lines in blocks(path):
        rows = [line.rstrip().split(separator) for line in lines if not line.startswith("-DOCSTART-")]
        if rows:
            yield {"words": [row[0] for row in rows], scheme: bio([row[-1] for row in rows], keep)}


def read_politics(path):
    return list(read_names(path, "NameP", POLITICS))


def read_training(folder):
    """All training items: EWT sentences carry a tree and names together."""
    folder = pathlib.Path(folder)
    names = {item["id"]: item for item in read_uner(folder / "ner/uner_en_ewt-train.iob2")}
    items = []
    for item in read_trees(folder / "ud/en_ewt-ud-train.conllu"):
        named = names.pop(item["id"], None)
        if named and named["words"] == item["words"]:
            item["NameU"] = named["NameU"]
        elif named:
            items.append(named)
        items.append(item)
    items += read_trees(folder / "ud/en_gum_nonnc.conllu")
    kinds = same("PER", "ORG", "LOC", "MISC")
    items += read_names(folder / "ner/wikigold.conll.txt", "NameC", kinds, " ")
    items += read_names(folder / "ner/europarl_en.conll02", "NameC", kinds)
    items += read_politics(folder / "ner/crossner_politics-train.txt") * POLITICS_TIMES
    return [item for item in items if len(item["words"]) <= LONGEST]


def batches(lengths, most, seed):
    """Indices of items in batches of at most `most` pieces, padding counted; the order of the batches is random."""
    chance = random.Random(seed)
    order = sorted(range(len(lengths)), key=lambda index: lengths[index] + chance.random())
    out, batch = [], []
    for index in order:
        if batch and (len(batch) + 1) * lengths[index] > most:
            out.append(batch)
            batch = []
        batch.append(index)
    out.append(batch)
    chance.shuffle(out)
    return out
