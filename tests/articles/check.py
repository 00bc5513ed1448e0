#!/usr/bin/env python3
"""Check the hand-made graphs of the articles beside this script against the articles and the ontology.

  check.py [--ontology FILE]     prints what is wrong, one line each; exit code 1 if anything is
"""
import argparse
import itertools
import json
import pathlib
import re
import sys

HERE = pathlib.Path(__file__).resolve().parent
ONTOLOGY = HERE.parents[1] / "ontology/data/diplomacy/ontology.txt"
STATUS = {"happened", "ongoing", "ended", "planned", "alleged", "denied"}
ENTITY_KEYS = {"id", "type", "name", "also", "required"}
RELATION_KEYS = {"type", "from", "to", "status", "date", "required", "evidence", "properties"}
DATE = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")
WORDS = range(200, 421)


class Ontology:
    """Class parents, unions, and the signatures of each relation as (from, to) pairs of class lists."""

    def __init__(self, path):
        self.parent, self.union, self.signatures = {}, {}, {}
        kind = name = None
        for line in path.read_text(encoding="utf-8").splitlines():
            words = line.split()
            if not words or words[0] == "#":
                continue
            if not line.startswith(" "):
                kind, name = words[0], words[1]
                if kind == "class":
                    self.parent[name] = None
                elif kind == "relation":
                    self.signatures[name] = []
            elif kind == "class" and words[0] == "parent":
                self.parent[name] = words[1]
            elif kind == "union" and words[0] == "of":
                self.union[name] = [w.strip(",") for w in words[1:]]
            elif kind == "relation" and words[0] == "parent":
                self.signatures[name] = self.signatures[words[1]]
            elif kind == "relation" and words[0] == "signature":
                left, arrow, right = words[1:4]
                self.signatures[name] += [(left.split("|"), right.split("|"))]
                if arrow == "-":
                    self.signatures[name] += [(right.split("|"), left.split("|"))]

    def is_a(self, cls, wanted):
        if wanted in self.union:
            return any(self.is_a(cls, w) for w in self.union[wanted])
        while cls and cls != wanted:
            cls = self.parent[cls]
        return cls == wanted

    def allows(self, relation, source, target):
        return any(any(self.is_a(source, w) for w in left) and any(self.is_a(target, w) for w in right)
                   for left, right in self.signatures[relation])


def check(gold_path, onto):
    gold = json.loads(gold_path.read_text(encoding="utf-8"))
    text_path = gold_path.with_suffix(".txt")
    text = text_path.read_text(encoding="utf-8")
    folded = text.casefold()
    if gold["document"] != text_path.name:
        yield f'document is {gold["document"]}'
    if len(text.split()) not in WORDS:
        yield f"{len(text.split())} words"
    if gold["published"] and not DATE.fullmatch(gold["published"]):
        yield f'published is {gold["published"]}'

    in_use = {x for r in gold["relations"] if r["required"] for x in r["from"] + r["to"]}
    types, names = {}, {}
    for e in gold["entities"]:
        if set(e) != ENTITY_KEYS or e["id"] in types:
            yield f'entity {e.get("id")}: keys or id'
        types[e["id"]] = e["type"]
        for t in e["type"]:
            if t not in onto.parent:
                yield f'entity {e["id"]}: class {t}'
        if e["required"]:
            by_adjective = "State" in e["type"] and e["id"] in in_use      # "a Belgian partner" makes a node of Belgium
            if not by_adjective and not any(x.casefold() in folded for x in [e["name"], *e["also"]]):
                yield f'entity {e["id"]}: no name of it is in the text'
            for x in {e["name"].casefold(), *map(str.casefold, e["also"])}:
                for other in names.setdefault(x, []):
                    if set(types[other]) & set(e["type"]):
                        yield f'entities {other} and {e["id"]} share the name {x}'
                names[x].append(e["id"])

    seen = set()
    for r in gold["relations"]:
        what = f'{"|".join(r["from"])} -{"|".join(r["type"])}-> {"|".join(r["to"])}'
        if set(r) != RELATION_KEYS or not (r["type"] and r["from"] and r["to"] and r["status"]):
            yield f"{what}: keys, or a list is empty"
        unknown = [x for x in r["from"] + r["to"] if x not in types] + [t for t in r["type"] if t not in onto.signatures]
        if unknown or not set(r["status"]) <= STATUS:
            yield f"{what}: unknown {unknown or r['status']}"
            continue
        if r["date"] and not DATE.fullmatch(r["date"]):
            yield f'{what}: date {r["date"]}'
        if r["required"] and not r["evidence"]:
            yield f"{what}: no evidence"
        for quote in filter(None, r["evidence"].split(" / ")):
            if quote not in text:
                yield f"{what}: not in the text: {quote}"
        fits = any(onto.allows(t, s, o) for t in r["type"] for a, b in itertools.product(r["from"], r["to"]) if a != b
                   for s in types[a] for o in types[b])
        if not fits:
            yield f"{what}: no signature of the ontology allows it"
        key = (tuple(r["type"]), tuple(r["from"]), tuple(r["to"]), tuple(r["status"]), r["date"])
        if r["required"] and key in seen:
            yield f"{what}: twice"
        seen.add(key)
    for f in gold["forbidden"]:
        if any(f.casefold() in x for x in names):
            yield f"forbidden {f} is in the name of an entity"


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--ontology", type=pathlib.Path, default=ONTOLOGY)
    onto = Ontology(parser.parse_args().ontology)
    golds = sorted(HERE.glob("*/*/*.json"))
    lone = {p.with_suffix("") for p in HERE.glob("*/*/*.txt")} ^ {p.with_suffix("") for p in golds}
    wrong = [f"{p.relative_to(HERE)}: has a text or a graph, not both" for p in sorted(lone)]
    for p in golds:
        if p.with_suffix("") not in lone:
            wrong += [f"{p.relative_to(HERE)}: {w}" for w in check(p, onto)]
    print("\n".join(wrong) if wrong else f"{len(golds)} articles are sound")
    sys.exit(1 if wrong or not golds else 0)


if __name__ == "__main__":
    main()
