#!/usr/bin/env bash
# run.sh WORK FILES: installs Mermaid into WORK and parses FILES/graph.mmd with it.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
work=$1
files=$(realpath "$2")
mkdir -p "$work"
cp "$here/package.json" "$here/parse.js" "$work/"
cd "$work"
npm install --no-package-lock --no-audit --no-fund --ignore-scripts --silent
node parse.js "$files"
