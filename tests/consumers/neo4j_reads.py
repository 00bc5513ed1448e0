"""The folder for Neo4j holds the tables of the graph, by the rules of neo4j-admin: every row one line, quotes doubled."""

import csv
import json
import sys

from truth import Truth, check, check_equal

truth = Truth(sys.argv[1])
folder = truth.folder / "graph.neo4j"


def one_line(text):
    return text.translate({ord(c): " " for c in "\n\r\t"})


def rows(name):
    text = (folder / name).read_bytes().decode("utf-8")
    lines = text.split("\n")[:-1]
    check("\r" not in text and "\t" not in text, name, "has one line a row")
    head, *records = [next(csv.reader([line], strict=True)) for line in lines]
    for record in records:
        check_equal(len(record), len(head), "cells")
    return [dict(zip(head, record)) for record in records]


nodes = rows("nodes.csv")
ids = {one_line(id): node for id, node in truth.nodes.items()}
check_equal(sorted(row["entity_id:ID(Entity)"] for row in nodes), sorted(ids), "nodes")
for row in nodes:
    node = ids[row["entity_id:ID(Entity)"]]
    check_equal(row["label"], one_line(node["label"]), "label")
    check_equal(row[":LABEL"], "Entity;" + node["type"], "labels")
    check_equal(row["named:boolean"], "true" if node["named"] else "false", "named")
    aliases = [one_line(alias.replace(";", ",")) for alias in node["aliases"] if alias]
    check_equal(row["aliases:string[]"], ";".join(aliases), "aliases")

relationships = rows("relationships.csv")
edges = {one_line(id): edge for id, edge in truth.edges.items()}
check_equal(sorted(row["rid"] for row in relationships), sorted(edges), "relationships")
for row in relationships:
    edge = edges[row["rid"]]
    ends = (one_line(edge["from"]), one_line(edge["to"]))
    check_equal((row[":START_ID(Entity)"], row[":END_ID(Entity)"]), ends, "ends")
    for name in ("status", "date", "office", "place"):
        check_equal(row[name], one_line(edge[name]), name)
    check_equal((row[":TYPE"], int(row["confidence:int"])), (edge["type"], edge["confidence"]), "type, confidence")
    check_equal([piece["quote"] for piece in json.loads(row["evidence"])], edge["quotes"], "evidence")
