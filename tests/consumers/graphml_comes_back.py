"""What NetworkX writes of our GraphML, entente reads again: the same nodes, relations and evidence. (igraph 0.10.2 cannot
write texts reliably: it finds control characters where there are none.)"""

import json
import subprocess
import sys

import networkx
from truth import Truth, check_equal

truth = Truth(sys.argv[1])
program = sys.argv[2]
ours = truth.folder / "graph.graphml"


def rows(path):
    table = path.with_suffix(".statements.jsonl")
    subprocess.run([program, "export", path, "--force", "-o", table], check=True)
    return [json.loads(line) for line in table.read_text(encoding="utf-8").split("\n")[:-1]]


def nodes(rows):
    return {tuple(row.get(f"{end}_{what}", "") for what in ("id", "type", "named")) for row in rows
            for end in ("from", "to") if f"{end}_id" in row}


def shown(text):
    """Blanks alone are lost: NetworkX writes them as such, and XML readers pass over them."""
    return text if text.strip() else ""


expected_nodes = {(node["id"], node["type"], node["named"]) for node in truth.nodes.values()}

networkx.write_graphml(networkx.read_graphml(ours, force_multigraph=True), truth.folder / "networkx.graphml")
found = rows(truth.folder / "networkx.graphml")
check_equal(nodes(found), expected_nodes, "NetworkX's nodes")
quotes = {}
for row in (row for row in found if "rid" in row):
    edge = truth.edges[row["rid"]]
    quotes.setdefault(edge["id"], []).append(row.get("quote", ""))
    for name in ("type", "status", "date", "office", "place"):
        check_equal(row.get(name, ""), shown(edge[name]), name)
    check_equal((row["from_id"], row["to_id"]), (edge["from"], edge["to"]), "ends")
    check_equal((row["confidence"], row["symmetric"]), (edge["confidence"], edge["symmetric"]), "confidence")
check_equal(quotes, {edge["id"]: edge["quotes"] for edge in truth.edges.values()}, "quotes")
