#!/usr/bin/env bash
# run.sh WORK FILES PROGRAM GRAPH: installs oxigraph and rdf-validate-shacl into WORK; loads FILES/graph.nq and .ttl, asks
# SPARQL, and holds the RDF of GRAPH, which the ontology knows, against the shapes that PROGRAM publishes.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
work=$1
files=$(realpath "$2")
program=$3
graph=$4
mkdir -p "$work"
[ -x "$work/venv/bin/python" ] || python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check -r "$here/requirements.txt"
"$program" export "$graph" --force -o "$work/graph.nq"
for format in turtle jsonld shacl; do "$program" ontology --format "$format" > "$work/ontology.$format"; done
PYTHONPATH=$here/.. "$work/venv/bin/python" "$here/query.py" "$files" "$work"
cp "$here/package.json" "$here/validate.js" "$work/"
cd "$work"
npm install --no-package-lock --no-audit --no-fund --ignore-scripts --silent
node validate.js graph.nq ontology.shacl
