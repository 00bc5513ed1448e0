#!/usr/bin/env bash
# run.sh WORK ENGINE_PEER ENGINE_BENCH ENTENTE: installs spaCy into WORK and compares its names with ours. How much
# faster we are is printed, but never decides.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
work=$1
mkdir -p "$work"
[ -x "$work/venv/bin/pip" ] || /usr/bin/python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check --requirement "$here/requirements.txt"
awk -F '\t' '
  /^# / { next }
  NF { printf "%s%s", space, $1; space = " "; next }
  space { print ""; space = "" }
  END { if (space) print "" }
' "$here/names.bio" > "$work/sentences.txt"
"$work/venv/bin/python" "$2" "$3" "$4" "$work/sentences.txt" "$here/names.bio" --least-ratio 0
