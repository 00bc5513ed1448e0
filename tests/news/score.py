#!/usr/bin/env python3
"""Measures how many of the relations that readers found in real news a program finds, too; README.md tells of the labels.

  score.py PROGRAM LABELS... --texts FILES... [--missed] [--wrong]
  score.py --check LABELS... [--ontology ontology.txt]
"""
import argparse
import json
import pathlib
import re
import subprocess
import sys
import tempfile
import unicodedata
from collections import defaultdict
from dataclasses import dataclass, field

STATUSES = {"happened", "ongoing", "ended", "planned", "alleged", "denied"}
ONE_WORD = {"army": "military"}  # readers name a state's soldiers by either
SMALL_WORDS = {"the", "el", "la", "los", "las", "mr", "mrs", "de", "of", "del", "s", "y", "and"}
GOES_ON = {"he", "she", "it", "they", "his", "her", "its", "their", "this", "that", "but"}


@dataclass
class Label:
    sentence: int
    source: str
    relation: str
    target: str
    status: str
    required: bool


@dataclass
class Story:
    name: str
    language: str
    sentences: list  # of (number, text)
    labels: list = field(default_factory=list)
    around: list = field(default_factory=list)  # those of its run that belong to other reports


def read_labels(path):
    """Labels by story, in the order of the file; a story that says nothing has none."""
    stories = defaultdict(list)
    for number, line in enumerate(path.read_text(encoding="utf8").splitlines(), 1):
        if line.startswith("#"):
            continue
        cells = line.split("\t")
        if cells[1:] == ["none"]:
            stories[cells[0]]
        elif 6 <= len(cells) <= 8 and cells[1].isdigit():
            stories[cells[0]].append(Label(int(cells[1]), *cells[2:6], required=cells[-1] != "may"))
        else:
            sys.exit(f"{path}:{number}: write story, sentence, from, relation, to, status between tabs, or story, none")
    return stories


def symmetric_relations(ontology):
    """Those with a signature "A - B", and those below them."""
    symmetric = set()
    for record in ontology.read_text(encoding="utf8").split("\n\n"):
        name = re.match(r"relation (\S+)", record)
        parent = re.search(r"^  parent (\S+)", record, re.M)
        if name and (re.search(r"^  signature \S+ - ", record, re.M) or (parent and parent[1] in symmetric)):
            symmetric.add(name[1])
    return symmetric


def check(paths, ontology):
    relations = set(re.findall(r"^relation (\S+)", ontology.read_text(encoding="utf8"), re.M))
    wrong = []
    for path in paths:
        for story, labels in read_labels(path).items():
            for label in labels:
                if label.relation not in relations:
                    wrong.append(f"{path}: {story}, {label.sentence}: no relation '{label.relation}'")
                if label.status not in STATUSES:
                    wrong.append(f"{path}: {story}, {label.sentence}: no status '{label.status}'")
    print("\n".join(wrong) if wrong else "all labels fit the ontology")
    return 1 if wrong else 0


def read_texts(paths):
    """Sentences by story and number: of treebanks by `sent_id`, of plain texts by line."""
    stories = defaultdict(dict)
    for path in paths:
        lines = path.read_text(encoding="utf8").split("\n")
        if path.suffix != ".conllu":
            stories[""].update(enumerate(lines, 1))
            continue
        for line in lines:
            if line.startswith("# sent_id = "):
                name = line[len("# sent_id = "):]
                part = re.match(r"(.*)-s(\d+)[A-Z]?$", name)
            elif line.startswith("# text = "):
                text = line[len("# text = "):]
                stories[name][1] = text
                if part:
                    number = int(part[2])
                    before = stories[part[1]].get(number)
                    stories[part[1]][number] = f"{before} {text}" if before else text
    return stories


def capitals(text):
    return set(re.findall(r"\b[A-Z][\w'-]+", text.split(" ", 1)[-1]))


def reports(sentences):
    """Parts a run of sentences where one goes on with none of the names of the eight before it."""
    parts = []
    for number, text in sentences:
        before = {name for _, earlier in (parts[-1][-8:] if parts else []) for name in capitals(earlier)}
        goes_on = capitals(text) & before or (text.split() or [""])[0].lower() in GOES_ON
        if parts and goes_on:
            parts[-1].append((number, text))
        else:
            parts.append([(number, text)])
    return parts


def stories_of(path, texts):
    language = path.name[:2]
    for name, labels in read_labels(path).items():
        if name in texts:
            yield Story(name, language, sorted(texts[name].items()), labels)
        elif name.isdigit() and texts.get(""):
            run = [(n, texts[""][n]) for n in range(int(name), int(name) + 50)]
            for part in reports(run):
                numbers = {n for n, _ in part}
                here = [x for x in labels if x.sentence in numbers]
                around = [x for x in labels if x.sentence not in numbers]
                yield Story(f"{name}-{part[0][0]}", language, part, here, around)
        else:
            sys.exit(f"{path}: the texts have no story '{name}'; name their files behind --texts")


def folded(name):
    plain = "".join(c for c in unicodedata.normalize("NFD", name) if not unicodedata.combining(c)).lower()
    words = [ONE_WORD.get(w, w) for w in re.sub(r"[^\w ]+", " ", plain).split()]
    return " ".join(w for w in words if w not in SMALL_WORDS)


def likeness(name, label):
    """3 for the same name, 2 or 1 when the words of one are all among the other's."""
    words, wanted = set(name.split()), set(label.split())
    if name == label:
        return 3
    if words and wanted and (words < wanted or wanted < words):
        return 2 if len(words & wanted) > 1 else 1
    return 0


def entities_called(label, entities):
    wanted = folded(label)
    scores = [max((likeness(name, wanted) for name in names), default=0) for names in entities]
    best = max(scores, default=0)
    return {i for i, score in enumerate(scores) if best and score == best}


def same_relation(label, relation):
    return label == relation or (label.startswith("partnered-") and relation.startswith("partnered-"))


def compare(story, article, symmetric):
    """Right edges, wrong ones, and of the labels those missed; a label of the same run excuses an edge."""
    entities = [[folded(name) for name in [e["name"], *e["aliases"]]] for e in article["entities"]]
    labels = [*story.labels, *story.around]
    ends = [(entities_called(x.source, entities), entities_called(x.target, entities)) for x in labels]
    found, right, wrong, seen = set(), 0, [], set()
    for claim in article["claims"]:
        a, b = (article["mentions"][claim[end]]["entity"] for end in ("subject", "object"))
        relation = claim["relation"]
        key = (relation, *sorted((a, b))) if relation in symmetric else (relation, a, b)
        if key in seen:
            continue
        seen.add(key)
        pairs = [(a, b), (b, a)] if relation in symmetric else [(a, b)]
        hits = {i for i, x in enumerate(labels) for p, q in pairs
                if same_relation(x.relation, relation) and p in ends[i][0] and q in ends[i][1]}
        found |= hits
        right += any(i < len(story.labels) for i in hits)
        if not hits:
            begin, end = claim["sentence"]
            text = article["document"]["text"][begin:end].replace("\n", " ")
            wrong.append((relation, article["entities"][a]["name"], article["entities"][b]["name"], claim["rule"], text))
    missed = [x for i, x in enumerate(story.labels) if x.required and i not in found]
    return right, wrong, missed


def annotate(program, stories):
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf8") as file:
        for story in stories:
            text = "\n\n".join(text for _, text in story.sentences)
            file.write(json.dumps({"id": story.name, "text": text, "language": story.language}) + "\n")
        file.flush()
        lines = subprocess.run([program, "annotate", file.name, "--format", "claims"], check=True, capture_output=True,
                               text=True).stdout.splitlines()
    return {article["document"]["name"]: article for article in map(json.loads, lines)}


def score(program, paths, texts, show_missed, show_wrong, symmetric):
    for path in paths:
        stories = list(stories_of(path, texts))
        articles = annotate(program, stories)
        right = wrong = found = required = 0
        for story in stories:
            if story.name not in articles:
                continue
            r, errors, missed = compare(story, articles[story.name], symmetric)
            right, wrong = right + r, wrong + len(errors)
            wanted = sum(x.required for x in story.labels)
            required, found = required + wanted, found + wanted - len(missed)
            for x in missed if show_missed else []:
                sentence = dict(story.sentences).get(x.sentence, "")
                print(f"missed {x.relation} | {x.source} | {x.target} | {x.status} :: {sentence}  [{story.name}]")
            for relation, a, b, rule, text in errors if show_wrong else []:
                print(f"wrong {relation} | {a} | {b} ({rule}) :: {text}  [{story.name}]")
        precision, recall = right / max(1, right + wrong), found / max(1, required)
        f1 = 2 * precision * recall / max(1e-9, precision + recall)
        print(f"{path.parent.name}/{path.name}: precision {100 * precision:.1f}, recall {100 * recall:.1f}, F1 {100 * f1:.1f} "
              f"({right} edges right, {wrong} without a label; {found} of {required} labels found)")


def main():
    home = pathlib.Path(__file__).resolve().parents[2]
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("arguments", nargs="+", metavar="PROGRAM LABELS")
    parser.add_argument("--texts", nargs="+", type=pathlib.Path, default=[])
    parser.add_argument("--ontology", type=pathlib.Path, default=home / "ontology/data/diplomacy/ontology.txt")
    parser.add_argument("--check", action="store_true")
    parser.add_argument("--missed", action="store_true")
    parser.add_argument("--wrong", action="store_true")
    options = parser.parse_args()
    if options.check:
        return check([pathlib.Path(x) for x in options.arguments], options.ontology)
    program, *labels = options.arguments
    symmetric = symmetric_relations(options.ontology)
    score(program, [pathlib.Path(x) for x in labels], read_texts(options.texts), options.missed, options.wrong, symmetric)
    return 0


if __name__ == "__main__":
    sys.exit(main())
