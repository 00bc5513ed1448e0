"""build.py WORK SOURCES PROGRAM: Sphinx, Doxygen and MkDocs build what their guides in docs/ make, without a warning, and the
drawings are in what they built."""

import os
import pathlib
import shutil
import subprocess
import sys

import docs_test

work, sources, program = (pathlib.Path(argument).resolve() for argument in sys.argv[1:])
environment = {**os.environ, "PATH": f"{program.parent}:{os.environ['PATH']}"}


def run(command, folder):
    result = subprocess.run(["bash", "-c", command], cwd=folder, env=environment, text=True,
                            stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    if result.returncode != 0:
        sys.exit(f"{command}\n{result.stdout}")


def follow(guide):
    """The folder in which the steps of a guide were done."""
    folder = work / guide
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    os.symlink(sources / "samples", folder / "samples")
    for block in docs_test.BLOCK.finditer((sources / "docs" / f"{guide}.md").read_text(encoding="utf-8")):
        for command, _ in docs_test.steps(block.group(2)):
            run(command, folder)
    return folder


def require(folder, pattern, *words):
    """A file of that name that has all the words."""
    for path in folder.glob(pattern):
        text = path.read_text(encoding="utf-8")
        if all(word in text for word in words):
            return
    sys.exit(f"no {pattern} in {folder} has {words}")


manual = follow("sphinx") / "manual"
run("sphinx-build -q -W . built", manual)
require(manual / "built", "_images/graphviz-*.svg", ">Panama</text>", "Tratados del Canal")
require(manual / "built", "_images/timeline.svg", ">1977</text>")
require(manual / "built", "index.html", '<object data="_images/graphviz-', 'src="_images/timeline.svg"')

manual = follow("doxygen") / "manual"
run("doxygen", manual)
require(manual / "html", "dot_panama.svg", ">Panama</text>", "Tratados del Canal")
require(manual / "html", "index.html", "dot_panama.svg", 'data="timeline.svg"')

site = follow("mkdocs") / "site"
run("mkdocs build --strict --quiet", site)
require(site / "site", "images/panama.svg", ">Panama</text>")
require(site / "site", "graph.html", "Panama")
require(site / "site", "index.html", 'src="images/panama.svg"', 'href="graph.html"')
