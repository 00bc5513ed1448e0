#!/usr/bin/env python3
"""Checks that the rooms of the house keep to its plan (see ARCHITECTURE.md).

  house.py ROOT

Prints each breach as FILE:LINE: what is wrong, and exits 1 when there is one.
"""
import re
import sys
from pathlib import Path

# The rooms inside extract, from text to claims, and which of those before them they know.
INSIDE_EXTRACT = {
    "engine": "",
    "models": "engine",
    "text": "language",
    "language": "engine models",
    "syntax": "engine text language",
    "draft": "text syntax",
    "name": "engine language draft",
    "office": "language draft name",
    "chain": "language draft name",
    "clause": "language draft",
    "refer": "language draft name office clause",
    "relation": "language draft name office clause refer",
}
INNER = {f"extract/{room}" for room in INSIDE_EXTRACT}
# Each room may include itself and these.
MAY_INCLUDE = {
    "base": set(),
    "ontology": {"base"},
    "graph": {"base", "ontology"},
    **{f"extract/{room}": {"base", "ontology", "graph"} | {f"extract/{known}" for known in before.split()}
       for room, before in INSIDE_EXTRACT.items()},
    "extract/engine": {"base"},
    "extract": {"base", "ontology", "graph"} | INNER,
    "extract/train": {"base", "ontology", "graph", "extract"} | INNER,
    "export": {"base", "ontology", "graph"},
    "eval": {"base", "ontology", "graph", "extract"} | INNER,
    "cli": {"base", "ontology", "graph", "extract", "export", "eval"} | INNER,
}
# The one program beside the command line's.
PROGRAM = "extract/train/main.cpp"
# Libraries that only these folders include.
ONLY_IN = {"boost": ("graph/detail/",), "CLI": ("cli/", PROGRAM), "graphviz": ("export/",), "rapidxml": ("export/",),
           "utf8proc": ("base/",), "xxhash": ("base/",)}
# What a library never does: print, exit, read the environment. Only the program may.
FORBIDDEN = [(re.compile(pattern), what) for pattern, what in [
    (r"\bstd::(cout|cerr|clog|cin)\b", "uses a standard stream"),
    (r"(?<!\w)(std::)?f?printf\s*\(|\bfmt::print\s*\(", "prints"),
    (r"(?<!\w)(std::)?(exit|abort|_Exit|quick_exit)\s*\(", "ends the program"),
    (r"(?<!\w)(std::)?(secure_)?getenv\s*\(", "reads the environment"),
]]
INCLUDE = re.compile(r'\s*#\s*include\s*([<"])([^>"]+)[>"]')


def room_of(path):
    """The innermost room of a file such as graph/detail/search.h, or none."""
    return next((str(folder) for folder in Path(path).parents if str(folder) in MAY_INCLUDE), None)


def without_comments(line):
    return re.sub(r'"(\\.|[^"\\])*"', '""', line).split("//")[0]


def breaches_of_include(root, path, room, bracket, name):
    if bracket == '"':
        yield f'includes "{name}"; write <entente/ROOM/FILE.h>'
        return
    parts = name.split("/")
    if parts[0] == "entente":
        other = room_of("/".join(parts[1:]))
        if other is None:
            yield f"includes <{name}>, which is in no room"
        elif other != room and other not in MAY_INCLUDE[room]:
            yield f"includes <{name}>, but {room} must not know {other}"
        elif not any((root / Path(*parts[1:])).with_name(parts[-1] + end).is_file() for end in ("", ".in")):
            yield f"includes <{name}>, which does not exist"
        return
    library = re.split(r"[/.]", name)[0]
    places = ONLY_IN.get(library)
    if places and not str(path).startswith(places):
        yield f"includes <{name}>; only {' and '.join(places)} may"


def breaches_of_file(root, path):
    """Yields (line, what is wrong) for a source file, given relative to the root."""
    room = room_of(path)
    text = (root / path).read_text(encoding="utf-8")
    lines = text.splitlines()
    if path.suffix == ".h" and not text.startswith("#pragma once\n"):
        yield 1, "does not begin with #pragma once"
    for number, line in enumerate(lines, 1):
        include = INCLUDE.match(line)
        if include:
            for what in breaches_of_include(root, path, room, include[1], include[2]):
                yield number, what
            continue
        code = without_comments(line)
        if re.match(r"\s*using\s+namespace\b(?!.*_literals;)", code):
            yield number, "has a using-directive"
        if room != "cli" and str(path) != PROGRAM:
            for pattern, what in FORBIDDEN:
                if pattern.search(code):
                    yield number, f"{what}, which is for the program alone"


def breaches(root):
    for room in sorted({room.split("/")[0] for room in MAY_INCLUDE}):
        for path in sorted((root / room).rglob("*")):
            if path.suffix in (".h", ".cpp"):
                relative = path.relative_to(root)
                for line, what in breaches_of_file(root, relative):
                    yield f"{relative}:{line}: {what}"


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    found = list(breaches(Path(sys.argv[1])))
    print("\n".join(found))
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
