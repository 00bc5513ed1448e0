#!/usr/bin/env python3
"""Draws the pictures of docs/gallery.md anew, by the commands that stand there.

  docs/images/draw.py build/release/bin/entente            writes them into this folder
  docs/images/draw.py build/dev/bin/entente --check        says which ones are out of date

Lines and places depend on the versions of Graphviz and of its fonts, so the check compares what is written in the pictures.
"""
import argparse
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree

here = pathlib.Path(__file__).resolve().parent
DRAWS = re.compile(r"^\$ (entente export .* -o (\w+\.svg) .*)$", re.M)


def words(path):
    """All texts of an SVG, tooltips too."""
    svg = ElementTree.parse(path).getroot()
    texts = ["".join(element.itertext()).strip() for element in svg.iter() if element.tag.endswith(("}text", "}title"))]
    links = [value for element in svg.iter() for name, value in element.attrib.items() if name.endswith("}title")]
    return sorted(texts + links)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program", type=pathlib.Path)
    parser.add_argument("--check", action="store_true")
    options = parser.parse_args()
    commands = DRAWS.findall((here.parent / "gallery.md").read_text(encoding="utf-8"))
    stale = []
    with tempfile.TemporaryDirectory() as folder:
        environment = {**os.environ, "PATH": f"{options.program.resolve().parent}:{os.environ['PATH']}"}
        os.symlink(here.parent.parent / "samples", pathlib.Path(folder) / "samples")
        for command in ["entente build samples/articles -o graph.graphml", *(command for command, _ in commands)]:
            subprocess.run(command, shell=True, check=True, cwd=folder, env=environment, stderr=subprocess.DEVNULL)
        for _, name in commands:
            drawn = pathlib.Path(folder) / name
            if not options.check:
                shutil.copyfile(drawn, here / name)
            elif not (here / name).exists() or words(here / name) != words(drawn):
                stale.append(name)
    if stale:
        print(f"out of date: {', '.join(stale)}; draw them with docs/images/draw.py PROGRAM")
    return 1 if stale or not commands else 0


if __name__ == "__main__":
    sys.exit(main())
