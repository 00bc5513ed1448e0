"""libxml2 finds every XML file well-formed, and the strict one valid, also by what the schema of GraphML says of ids and
their uses, which RELAX NG cannot; the documents' list is in the graph's <desc>."""

import json
import pathlib
import subprocess
import sys
import xml.etree.ElementTree as ElementTree

from truth import Truth, check, check_equal

truth = Truth(sys.argv[1])
for name in ("graph.graphml", "merged.graphml", "yed.graphml", "graph.gexf", "graph.svg"):
    subprocess.run(["xmllint", "--noout", "--nonet", truth.folder / name], check=True)
schema = pathlib.Path(__file__).with_name("graphml.rng")
subprocess.run(["xmllint", "--noout", "--nonet", "--relaxng", schema, truth.folder / "strict.graphml"], check=True)


def wrong_ids(root):
    """What the schema's unique, key and keyref constraints find."""
    keys = [key.get("id") for key in root.findall(space + "key")]
    graph = root.find(space + "graph")
    nodes = [node.get("id") for node in graph.findall(space + "node")]
    edges = graph.findall(space + "edge")
    wrong = [ids for ids in (keys, nodes, [edge.get("id") for edge in edges]) if len(ids) != len(set(ids))]
    for element in graph:
        used = [data.get("key") for data in element.findall(space + "data")]
        if len(used) != len(set(used)) or not set(used) <= set(keys):
            wrong.append(used)
    return wrong + [edge.attrib for edge in edges if not {edge.get("source"), edge.get("target")} <= set(nodes)]


space = "{http://graphml.graphdrawing.org/xmlns}"
strict = (truth.folder / "strict.graphml").read_text(encoding="utf-8")
check_equal(wrong_ids(ElementTree.fromstring(strict)), [], "wrong ids")
for right, wrong in (('<key id="type"', '<key id="label"'), ('<data key="rid">', '<data key="nothing">'),
                     ('<data key="rid">', '<data key="status">'), (' source="', ' source="nobody')):
    check(wrong_ids(ElementTree.fromstring(strict.replace(right, wrong))), f"{wrong} is found wrong")
for name in ("graph.graphml", "merged.graphml"):
    graph = ElementTree.parse(truth.folder / name).getroot().find(space + "graph")
    check_equal(len(json.loads(graph.find(space + "desc").text)), truth.documents, "documents")
    for node in graph.iter(space + "node"):
        check_equal(node.get("labels"), ":" + truth.by_xml_id[node.get("id")]["type"], "labels")
    for edge in graph.iter(space + "edge"):
        check_equal(edge.get("label"), truth.by_xml_id[edge.get("id")]["type"], "label")
