#!/usr/bin/env python3
"""Runs one golden case: its `cmd` in an empty folder, then compares all that can be seen from outside.

A case is a folder with
    cmd      lines of bash; `entente` is the program under test
    stdout   what must come out, exactly (default: nothing)
    stderr   likewise; durations are written "N s" (default: nothing)
    exit     the exit code (default: 0)
and any other files, which cmd finds beside those of --data. --update writes down what came out as what must.
"""
import argparse
import difflib
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

EXPECTED = {"stdout": "", "stderr": "", "exit": "0\n"}


def run(case, program, data):
    with tempfile.TemporaryDirectory() as folder:
        for source in [*data, case]:
            for path in source.iterdir():
                if path.name not in EXPECTED and path.name != "cmd" and path.is_file():
                    shutil.copy(path, folder)
        environment = {**os.environ, "PATH": f"{program.parent}:{os.environ['PATH']}", "LC_ALL": "C.UTF-8"}
        result = subprocess.run(["bash", "-c", (case / "cmd").read_text()], cwd=folder, env=environment,
                                stdin=subprocess.DEVNULL, capture_output=True, timeout=300)
    stderr = re.sub(r"\b\d+\.\d s\b", "N s", result.stderr.decode())
    return {"stdout": result.stdout.decode(), "stderr": stderr, "exit": f"{result.returncode}\n"}


def expected(case, what):
    path = case / what
    return path.read_text() if path.exists() else EXPECTED[what]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("case", type=pathlib.Path, nargs="+")
    parser.add_argument("--program", type=pathlib.Path, required=True)
    parser.add_argument("--data", type=pathlib.Path, action="append", default=[])
    parser.add_argument("--update", action="store_true")
    arguments = parser.parse_args()
    failed = False
    for case in arguments.case:
        actual = run(case, arguments.program.resolve(), arguments.data)
        for what, text in actual.items():
            wanted = expected(case, what)
            if text == wanted:
                continue
            if arguments.update:
                (case / what).write_text(text)
                continue
            failed = True
            print(f"{case.name}: {what} differs")
            sys.stdout.writelines(difflib.unified_diff(wanted.splitlines(True), text.splitlines(True), "wanted", "actual"))
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
