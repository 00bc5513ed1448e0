"""Python's csv and json, and SQLite's shell, read our tables of statements with equal rows."""

import csv
import json
import subprocess
import sys

from truth import Truth, check, check_equal

truth = Truth(sys.argv[1])
table = truth.folder / "graph.statements.csv"


def plain(cell):
    """A cell without what keeps spreadsheets from taking it for a formula."""
    return cell[1:] if cell.startswith("'") and cell.lstrip("'")[:1] in tuple("=+-@\t\r\n＝＋－＠") else cell


def hexadecimal(text):
    return text.encode("utf-8").hex().upper()


with open(table, encoding="utf-8", newline="") as file:
    rows = list(csv.DictReader(file, strict=True))
for row in rows:
    check(None not in row and None not in row.values(), "a row has as many cells as the head line")
    check(all(cell[:1] not in tuple("=+-@\t\r\n") for cell in row.values()), "no cell is a formula")

quotes = {id: [] for id in truth.edges}
for row in rows:
    if not row["rid"]:
        continue
    edge = truth.edges[plain(row["rid"])]
    quotes[edge["id"]].append(plain(row["quote"]))
    ends = (plain(row["from_id"]), plain(row["to_id"]))
    check_equal(ends, (edge["from"], edge["to"]), "ends")
    for end, id in zip(("from", "to"), ends):
        node = truth.nodes[id]
        check_equal(plain(row[f"{end}_label"]), node["label"], "label")
        check_equal(row[f"{end}_named"], "true" if node["named"] else "false", "named")
    for name in ("type", "status", "date", "office", "place"):
        check_equal(plain(row[name]), edge[name], edge["id"], name)
    check_equal(int(row["confidence"]), edge["confidence"], "confidence")
check_equal(quotes, {edge["id"]: edge["quotes"] for edge in truth.edges.values()}, "quotes")
told = {plain(row[end]) for row in rows for end in ("from_id", "to_id") if row[end]}
check_equal(told, set(truth.nodes), "every node is told of")

lines = (truth.folder / "graph.statements.jsonl").read_text(encoding="utf-8").split("\n")[:-1]
objects = [json.loads(line) for line in lines]
check_equal(len(objects), len(rows), "both tables have the same rows")
for row, found in zip(rows, objects):
    for name in ("from_id", "from_label", "type", "rid", "quote", "speaker", "document_url"):
        check_equal(found.get(name, ""), plain(row[name]), name)
    check_equal(found.get("to_named"), {"true": True, "false": False, "": None}[row["to_named"]], "to_named")

query = "SELECT hex(rid), type, hex(quote) FROM statements WHERE rid <> ''"
output = subprocess.run(["sqlite3", ":memory:", "-cmd", f".import --csv {table} statements", "-csv", query],
                        check=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
check_equal(output.stderr, "", "SQLite")
found = sorted((row[0], row[1], row[2]) for row in csv.reader(output.stdout.splitlines(keepends=True)))
expected = sorted((hexadecimal(row["rid"]), row["type"], hexadecimal(row["quote"])) for row in rows if row["rid"])
check_equal(found, expected, "SQLite's rows")
