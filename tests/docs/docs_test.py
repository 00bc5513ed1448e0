#!/usr/bin/env python3
"""Runs the examples of Markdown pages: in ```console blocks, lines "$ command", each followed by what it prints.

The blocks of a page run one after the other in one folder that holds samples/. A line "..." stands for any lines.
--update writes what is printed into the page, where no "..." cuts it.
"""
import argparse
import difflib
import os
import pathlib
import re
import subprocess
import sys
import tempfile

BLOCK = re.compile(r"(^```console\n)(.*?)(^```$)", re.S | re.M)


def goes_on(command):
    """Whether the next line belongs to it: after a backslash, and up to the end of "<< END"."""
    here = re.search(r"<< (\w+)$", command.split("\n")[0])
    return command.endswith("\\") or bool(here) and command.split("\n")[-1] != here[1]


def steps(block):
    """[command, expected lines] of a block."""
    found = []
    for line in block.splitlines():
        if line.startswith("$ "):
            found.append([line[2:], []])
        elif found and goes_on(found[-1][0]):
            found[-1][0] += "\n" + line
        else:
            found[-1][1].append(line)
    return found


def normal(line):
    return re.sub(r"\b\d+\.\d s\b", "N s", line.rstrip())


def matches(expected, actual):
    """Whether the lines are equal, "..." standing for any."""
    pattern = "".join(r"(?:.*\n)*?" if line == "..." else re.escape(normal(line)) + r"\n" for line in expected)
    return re.fullmatch(pattern, "".join(normal(line) + "\n" for line in actual)) is not None


class Page:
    def __init__(self, path, program, samples, update):
        self.path, self.update, self.faults = path, update, []
        self.folder = tempfile.TemporaryDirectory()
        os.symlink(samples.resolve(), pathlib.Path(self.folder.name) / "samples")
        self.environment = {**os.environ, "PATH": f"{program.resolve().parent}:{os.environ['PATH']}", "LC_ALL": "C.UTF-8"}

    def run(self, command):
        result = subprocess.run(["bash", "-c", command], cwd=self.folder.name, env=self.environment, text=True,
                                stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=120)
        return result.stdout.splitlines()

    def block(self, match):
        out = ""
        for command, expected in steps(match.group(2)):
            actual = self.run(command)
            wrong = not matches(expected, actual)
            if wrong and not self.update:
                self.faults.append(f"{self.path.name}: $ {command}")
                self.faults += difflib.unified_diff(expected, actual, "on the page", "printed", lineterm="")
            shown = actual if wrong and self.update and "..." not in expected else expected
            out += "".join(line + "\n" for line in [f"$ {command}", *shown])
        return match.group(1) + out + match.group(3)

    def check(self):
        text = self.path.read_text(encoding="utf-8")
        updated = BLOCK.sub(self.block, text)
        if updated != text:
            self.path.write_text(updated, encoding="utf-8")
        return self.faults


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("page", type=pathlib.Path, nargs="+")
    parser.add_argument("--program", type=pathlib.Path, required=True)
    parser.add_argument("--samples", type=pathlib.Path, required=True)
    parser.add_argument("--update", action="store_true")
    arguments = parser.parse_args()
    faults = [fault for page in arguments.page
              for fault in Page(page, arguments.program, arguments.samples, arguments.update).check()]
    print("\n".join(faults))
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
