"""What the test graph holds, and how GraphML tells it."""

import json
import pathlib
import urllib.parse


class Truth:
    def __init__(self, folder):
        self.folder = pathlib.Path(folder)
        facts = json.loads((self.folder / "truth.json").read_text(encoding="utf-8"))
        self.documents = facts["documents"]
        self.nodes = {node["id"]: node for node in facts["nodes"]}
        self.edges = {edge["id"]: edge for edge in facts["edges"]}
        self.by_xml_id = {xml_id(id): value for id, value in (self.nodes | self.edges).items()}


def check(condition, *what):
    if not condition:
        raise SystemExit("FAILED: " + " ".join(map(ascii, what))[:2000])


def check_equal(found, expected, *where):
    check(found == expected, *where, "is", found, "but must be", expected)


def xml_id(id):
    """The XML id of a node or edge: strange characters percent-encoded."""
    return urllib.parse.quote(id, safe=":")


def split_aliases(text):
    """Undoes the joining by " | ", in which "|" and "\\" of a name have a "\\" before them."""
    names, at = [""], 0
    while at < len(text):
        if text.startswith(" | ", at):
            names.append("")
            at += 3
            continue
        if text[at] == "\\":
            at += 1
        names[-1] += text[at]
        at += 1
    return names


def check_node(truth, get):
    """`get(name)` is the reader's value of a data key, "" or None when there is none."""
    node = truth.nodes[get("entity_id")]
    for name in ("label", "type"):
        check_equal(get(name) or "", node[name], node["id"], name)
    check_equal(bool(get("named")), node["named"], node["id"], "named")
    aliases = get("aliases")
    if aliases:
        check_equal(split_aliases(aliases), node["aliases"], node["id"], "aliases")
    else:
        check_equal("".join(node["aliases"]), "", node["id"], "aliases")
    return node


def check_edge(truth, get):
    edge = truth.edges[get("rid")]
    for name in ("type", "status", "date", "office", "place"):
        check_equal(get(name) or "", edge[name], edge["id"], name)
    check_equal(int(get("confidence")), edge["confidence"], edge["id"], "confidence")
    check_equal(int(get("weight")), len(edge["quotes"]), edge["id"], "weight")
    check_equal(bool(get("symmetric")), edge["symmetric"], edge["id"], "symmetric")
    check_equal(get("sentence") or "", edge["quotes"][0], edge["id"], "sentence")
    quotes = [piece["quote"] for piece in json.loads(get("evidence"))]
    check_equal(quotes, edge["quotes"], edge["id"], "evidence")
    return edge
