"""oxigraph loads our N-Quads and Turtle, which say the same, and answers SPARQL; it loads the published ontology."""

import sys
from pathlib import Path

import pyoxigraph as ox
from truth import Truth, check, check_equal

truth = Truth(sys.argv[1])
work = Path(sys.argv[2])
ENT = "https://w3id.org/entente/ontology#"


def load(path, format):
    store = ox.Store()
    store.load(path=str(path), format=format)
    return store


def canonical(store):
    dataset = ox.Dataset(store)
    dataset.canonicalize(ox.CanonicalizationAlgorithm.RDFC_1_0)
    return sorted(map(str, dataset))


def rows(store, query):
    found = store.query("PREFIX ent: <" + ENT + "> PREFIX schema: <https://schema.org/> "
                        "PREFIX prov: <http://www.w3.org/ns/prov#> PREFIX oa: <http://www.w3.org/ns/oa#> "
                        "PREFIX owl: <http://www.w3.org/2002/07/owl#> "
                        "PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#> " + query)
    return sorted(tuple(None if value is None else value.value for value in row) for row in found)


quads = load(truth.folder / "graph.nq", ox.RdfFormat.N_QUADS)
turtle = load(truth.folder / "graph.ttl", ox.RdfFormat.TURTLE)
check_equal(len(quads), len(turtle), "statements")
check(canonical(quads) == canonical(turtle), "N-Quads and Turtle say the same")

found = rows(quads, "SELECT ?id ?named WHERE { ?e schema:identifier ?id ; ent:named ?named }")
check_equal(found, sorted((n["id"], "true" if n["named"] else "false") for n in truth.nodes.values()), "entities")
found = rows(quads, """SELECT ?from ?to ?status ?confidence (COUNT(?piece) AS ?pieces) WHERE {
    ?s ent:agent/schema:identifier ?from ; ent:counterpart/schema:identifier ?to ; ent:status ?status ;
       ent:confidence ?confidence ; prov:wasDerivedFrom ?piece } GROUP BY ?s ?from ?to ?status ?confidence""")
expected = [(e["from"], e["to"], e["status"], f"{e['confidence'] / 1000:.3f}", str(len(e["quotes"])))
            for e in truth.edges.values()]
check_equal([(*row[:3], f"{float(row[3]):.3f}", row[4]) for row in found], sorted(expected), "statements")
quotes = rows(quads, "SELECT ?quote WHERE { ?piece oa:hasSelector/oa:exact ?quote }")
check_equal([q for q, in quotes], sorted(q for e in truth.edges.values() for q in e["quotes"]), "quotes")
met = {(e["from"], e["to"]) for e in truth.edges.values()
       if e["type"] == "met-with" and e["status"] in ("happened", "ongoing")}
direct = set(rows(quads, "SELECT ?a ?b WHERE { ?x ent:met-with ?y . ?x schema:identifier ?a . ?y schema:identifier ?b }"))
check_equal(direct, met | {(b, a) for a, b in met}, "direct statements")

ontology = load(work / "ontology.turtle", ox.RdfFormat.TURTLE)
check(canonical(ontology) == canonical(load(work / "ontology.jsonld", ox.RdfFormat.JSON_LD)), "both say the same ontology")
below = rows(ontology, "SELECT ?c WHERE { ?c rdfs:subClassOf+ ent:Organization }")
check((ENT + "Party",) in below, "a party is an organisation")
symmetric = rows(ontology, "SELECT ?p WHERE { ?p a owl:SymmetricProperty }")
check((ENT + "met-with",) in symmetric and (ENT + "visited",) not in symmetric, "symmetric relations")
load(work / "ontology.shacl", ox.RdfFormat.TURTLE)
print(f"{len(quads)} statements of hostile texts, {len(ontology)} of the ontology")
