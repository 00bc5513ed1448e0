"""NetworkX reads our GraphML with equal counts and attributes."""

import sys

import networkx
from truth import Truth, check_edge, check_equal, check_node, xml_id

truth = Truth(sys.argv[1])
graph = networkx.read_graphml(truth.folder / "graph.graphml", force_multigraph=True)
check_equal(graph.is_directed(), True, "directed")
check_equal(graph.number_of_nodes(), len(truth.nodes), "nodes")
check_equal(graph.number_of_edges(), len(truth.edges), "edges")
for name, data in graph.nodes(data=True):
    check_equal(name, xml_id(check_node(truth, data.get)["id"]), "node id")
for source, target, data in graph.edges(data=True):
    edge = check_edge(truth, data.get)
    check_equal((source, target), (xml_id(edge["from"]), xml_id(edge["to"])), "ends of", edge["id"])

merged = networkx.read_graphml(truth.folder / "merged.graphml", force_multigraph=True)
pairs = {(xml_id(edge["from"]), xml_id(edge["to"]), edge["type"]) for edge in truth.edges.values()}
found = [(source, target, data["type"]) for source, target, data in merged.edges(data=True)]
check_equal(len(found), len(set(found)), "merged edges are unique")
check_equal(set(found), pairs, "merged edges")
check_equal(sum(data["weight"] for *_, data in merged.edges(data=True)), len(truth.edges), "merged weights")

for profile in ("strict", "yed"):
    again = networkx.read_graphml(truth.folder / f"{profile}.graphml", force_multigraph=True)
    check_equal(again.number_of_nodes(), len(truth.nodes), profile, "nodes")
    for *_, data in again.edges(data=True):
        check_edge(truth, data.get)
shown = {data["entity_id"]: data.get("label") or "" for _, data in again.nodes(data=True)}
check_equal(shown, {node["id"]: node["label"] for node in truth.nodes.values()}, "what yEd shows")
