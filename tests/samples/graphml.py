"""Reads the graph files of entente for the tests of this folder."""
import pathlib
import subprocess
import tempfile
import xml.etree.ElementTree

GRAPHML = "{http://graphml.graphdrawing.org/xmlns}"


def build(program, articles, *options):
    """Nodes {id: values} and edges [(source, target, values)] of the graph that `entente build` makes of a file or folder."""
    with tempfile.TemporaryDirectory() as folder:
        graph = pathlib.Path(folder, "graph.graphml")
        subprocess.run([program, "build", articles, "-o", graph, *options], check=True, stderr=subprocess.DEVNULL)
        root = xml.etree.ElementTree.parse(graph).getroot()
    keys = {key.get("id"): key.get("attr.name") for key in root.iter(f"{GRAPHML}key")}

    def values(element):
        return {keys[item.get("key")]: item.text or "" for item in element.iter(f"{GRAPHML}data")}

    nodes = {node.get("id"): values(node) for node in root.iter(f"{GRAPHML}node")}
    edges = [(edge.get("source"), edge.get("target"), values(edge)) for edge in root.iter(f"{GRAPHML}edge")]
    return nodes, edges


def ends(edge, names):
    """What its two ends are called; sorted if it is symmetric."""
    source, target, about = edge
    pair = [names[source], names[target]]
    return sorted(pair) if about["symmetric"] == "true" else pair
