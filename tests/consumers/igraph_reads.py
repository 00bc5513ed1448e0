"""igraph reads our GraphML with equal counts and attributes."""

import sys

import igraph
from truth import Truth, check_edge, check_equal, check_node, xml_id

truth = Truth(sys.argv[1])
graph = igraph.Graph.Read_GraphML(str(truth.folder / "graph.graphml"))
check_equal(graph.is_directed(), True, "directed")
check_equal(graph.vcount(), len(truth.nodes), "nodes")
check_equal(graph.ecount(), len(truth.edges), "edges")
for vertex in graph.vs:
    check_equal(vertex["id"], xml_id(check_node(truth, vertex.attributes().get)["id"]), "node id")
for edge_read in graph.es:
    edge = check_edge(truth, edge_read.attributes().get)
    ends = (graph.vs[edge_read.source]["entity_id"], graph.vs[edge_read.target]["entity_id"])
    check_equal(ends, (edge["from"], edge["to"]), "ends of", edge["id"])

merged = igraph.Graph.Read_GraphML(str(truth.folder / "merged.graphml"))
check_equal(sum(merged.es["weight"]), len(truth.edges), "merged weights")
