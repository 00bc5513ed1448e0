#!/usr/bin/env bash
# run.sh WORK FILES: installs jsonld.js into WORK and reads FILES/graph.jsonld with it.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
work=$1
files=$(realpath "$2")
mkdir -p "$work"
cp "$here/package.json" "$here/read.js" "$work/"
cd "$work"
npm install --no-package-lock --no-audit --no-fund --ignore-scripts --silent
node read.js "$files"
