#!/usr/bin/env bash
# run.sh WORK FILES: installs DuckDB and pandas into WORK and reads FILES' tables of statements with them.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
work=$1
files=$(realpath "$2")
mkdir -p "$work"
[ -x "$work/venv/bin/python" ] || python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check -r "$here/requirements.txt"
PYTHONPATH=$here/.. "$work/venv/bin/python" "$here/read.py" "$files"
