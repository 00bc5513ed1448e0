"""Our GEXF is valid by its specification, NetworkX reads it with equal counts and attributes, and what Gephi demands of
edges and spells holds."""

import io
import pathlib
import subprocess
import sys
import xml.etree.ElementTree as ElementTree

import networkx
from truth import Truth, check, check_equal, split_aliases, xml_id

truth = Truth(sys.argv[1])
path = truth.folder / "graph.gexf"
schema = pathlib.Path(__file__).with_name("gexf.rng")
validate = ["xmllint", "--noout", "--nonet", "--relaxng", schema]
subprocess.run([*validate, path], check=True)
for right, wrong in ((' r="', ' r="999'), (' start="', ' begin="'), ("<attvalues>", "<attvalues/><attvalues>"),
                     (' kind="', ' sort="'), ('value="diamond"', 'value="box"')):
    broken = path.read_text(encoding="utf-8").replace(right, wrong)
    result = subprocess.run([*validate, "-"], input=broken.encode("utf-8"), stderr=subprocess.DEVNULL)
    check_equal(result.returncode, 3, f"a file with {wrong} is not valid")


def kind(edge):
    unreal = edge["status"] in ("planned", "alleged", "denied")
    return f"{edge['type']} ({edge['status']})" if unreal else edge["type"]


# NetworkX knows 1.2 only; what we use is the same there, but for the namespace.
older = path.read_text(encoding="utf-8").replace("http://gexf.net/1.3", "http://www.gexf.net/1.2draft")
graph = networkx.read_gexf(io.BytesIO(older.encode("utf-8")), version="1.2draft")
check_equal(graph.is_directed(), True, "directed")
check_equal(graph.number_of_nodes(), len(truth.nodes), "nodes")
for name, data in graph.nodes(data=True):
    node = truth.nodes[data["entity_id"]]
    check_equal(name, xml_id(node["id"]), "node id")
    check_equal((data["label"], data["type"], data["named"]), (node["label"], node["type"], node["named"]), name)

rids = []
for source, target, data in graph.edges(data=True):
    edges = [truth.edges[rid] for rid in split_aliases(data["rids"])]
    rids += [edge["id"] for edge in edges]
    ends = {(xml_id(edge["from"]), xml_id(edge["to"]), edge["type"]) for edge in edges}
    check_equal(ends, {(source, target, data["type"])}, "ends")
    check_equal(data["confidence"], max(edge["confidence"] for edge in edges), "confidence")
    check_equal(data["sentences"], sum(len(edge["quotes"]) for edge in edges), "sentences")
check_equal(sorted(rids), sorted(truth.edges), "each relation is in one edge")

space = "{http://gexf.net/1.3}"
edges = ElementTree.parse(path).getroot().findall(f".//{space}edge")
keys = [(edge.get("source"), edge.get("target"), edge.get("kind")) for edge in edges]
check_equal(len(keys), len(set(keys)), "source, target and kind are unique")
check_equal({key[2] for key in keys}, {kind(edge) for edge in truth.edges.values()}, "kinds")
dated = 0
for edge in edges:
    spells = [(spell.get("start", ""), spell.get("end", "9999")) for spell in edge.iter(space + "spell")]
    dated += bool(spells)
    check(all(start <= end for start, end in spells), "a spell ends before it starts")
    check(all(a[1] < b[0] for a, b in zip(spells, spells[1:])), "spells overlap")
check(dated > 0, "no edge has a time")
