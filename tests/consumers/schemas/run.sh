#!/usr/bin/env bash
# run.sh WORK FILES: has Maven fetch the schemas of GraphML and GEXF into WORK, and validates FILES by them.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
mkdir -p "$1"
work=$(realpath "$1")
files=$(realpath "$2")
mvn --batch-mode --quiet -Dstyle.color=never --file "$here/pom.xml" dependency:build-classpath -Dmdep.outputFile="$work/jar.txt"
python3 "$here/validate.py" "$work" "$(cat "$work/jar.txt")" "$files"
