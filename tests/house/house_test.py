#!/usr/bin/env python3
"""Whether the sources keep the rules of the house (ARCHITECTURE.md): house_test.py SOURCE_FOLDER

- arrows point one way: base <- ontology <- graph <- {extract, export} <- cli
- includes are written <entente/room/file.h>, and name files that exist
- the library neither prints nor exits nor reads the environment
"""
import pathlib
import re
import sys

MAY_USE = {
    "base": {"base"},
    "ontology": {"base", "ontology"},
    "graph": {"base", "ontology", "graph"},
    "extract": {"base", "ontology", "graph", "extract"},
    "export": {"base", "ontology", "graph", "export"},
    "cli": {"base", "ontology", "graph", "extract", "export", "cli"},
}
GENERATED = {"entente/cli/version.h"}

OURS = re.compile(r'#include\s+[<"]entente/((\w+)/[^>"]+)[>"]')
QUOTED = re.compile(r'#include\s+"')
FORBIDDEN = {
    r"\bstd::(cout|cerr|clog|cin)\b|\b(f|v)?printf\s*\(|\bfmt::print\b|\bputs\s*\(": "prints",
    r"\b(std::)?(_|quick_)?exit\s*\(|\babort\s*\(": "exits",
    r"\bgetenv\b|\bsetenv\b|\bsetlocale\b": "reads or changes the environment",
    r"\busing namespace (?!std::\w*literals)": "opens a namespace",
}


def code_lines(path):
    """(number, line) without comments and string literals, so that words about code are not taken for code."""
    text = path.read_text(encoding="utf-8")
    text = re.sub(r"/\*.*?\*/", lambda match: "\n" * match.group().count("\n"), text, flags=re.S)
    for number, line in enumerate(text.splitlines(), 1):
        if not line.lstrip().startswith("#"):
            line = re.sub(r'"(\\.|[^"\\])*"', '""', line)
        yield number, re.sub(r"(?<!:)//.*", "", line)


def faults(root):
    for room, allowed in MAY_USE.items():
        for path in sorted([*(root / room).rglob("*.h"), *(root / room).rglob("*.cpp")]):
            for number, line in code_lines(path):
                place = f"{path.relative_to(root)}:{number}"
                if QUOTED.search(line):
                    yield f"{place}: an include is written <...>"
                included = OURS.search(line)
                if included and included.group(2) not in allowed:
                    yield f"{place}: {room} must not know {included.group(2)}"
                if included and f"entente/{included.group(1)}" not in GENERATED and not (root / included.group(1)).exists():
                    yield f"{place}: there is no {included.group(1)}"
                for pattern, fault in FORBIDDEN.items():
                    if room != "cli" and re.search(pattern, line):
                        yield f"{place}: the library {fault}"


def main():
    found = list(faults(pathlib.Path(sys.argv[1])))
    print("\n".join(found))
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
