#!/usr/bin/env bash
# run.sh WORK SOURCES PROGRAM: installs Sphinx and MkDocs into WORK, and lets them and Doxygen build what the guides make.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
mkdir -p "$1"
work=$(realpath "$1")
[ -x "$work/venv/bin/python" ] || python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check -r "$here/requirements.txt"
export PATH="$work/venv/bin:$PATH"
PYTHONPATH=$2/tests/docs python "$here/build.py" "$work" "$2" "$3"
