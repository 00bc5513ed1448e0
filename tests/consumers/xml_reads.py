"""libxml2 finds every XML file well-formed, and the strict one valid; the documents' list is in the graph's <desc>."""

import json
import pathlib
import subprocess
import sys
import xml.etree.ElementTree as ElementTree

from truth import Truth, check_equal

truth = Truth(sys.argv[1])
for name in ("graph.graphml", "merged.graphml", "yed.graphml", "graph.gexf", "graph.svg"):
    subprocess.run(["xmllint", "--noout", "--nonet", truth.folder / name], check=True)
schema = pathlib.Path(__file__).with_name("graphml.rng")
subprocess.run(["xmllint", "--noout", "--nonet", "--relaxng", schema, truth.folder / "strict.graphml"], check=True)

space = "{http://graphml.graphdrawing.org/xmlns}"
for name in ("graph.graphml", "merged.graphml"):
    graph = ElementTree.parse(truth.folder / name).getroot().find(space + "graph")
    check_equal(len(json.loads(graph.find(space + "desc").text)), truth.documents, "documents")
    for node in graph.iter(space + "node"):
        check_equal(node.get("labels"), ":" + truth.by_xml_id[node.get("id")]["type"], "labels")
    for edge in graph.iter(space + "edge"):
        check_equal(edge.get("label"), truth.by_xml_id[edge.get("id")]["type"], "label")
