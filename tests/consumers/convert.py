"""From any format that is read to any other and back: the bytes are those of the graph written at once."""

import itertools
import subprocess
import sys

from truth import Truth, check_equal

truth = Truth(sys.argv[1])
program = sys.argv[2]


def export(source, target):
    subprocess.run([program, "export", source, "--force", "-o", target], check=True)


built = truth.folder / "built.graphml"  # in published order
export(truth.folder / "graph.statements.csv", built)
suffixes = ("graphml", "jsonld", "statements.csv", "statements.jsonl")
for first, second in itertools.product(suffixes, repeat=2):
    there = truth.folder / f"there.{first}"
    back = truth.folder / f"back.{second}"
    again = truth.folder / "again.graphml"
    export(built, there)
    export(there, back)
    export(back, again)
    check_equal(again.read_bytes() == built.read_bytes(), True, first, second)
