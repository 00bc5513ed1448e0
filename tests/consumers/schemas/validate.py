"""validate.py WORK JAR FILES: xmllint finds what we write valid by the schemas of GraphML and GEXF, which are in JAR.

The schema of GEXF there is that of 1.2: what we write is made such by taking away what 1.3 added, the attributes `kind` and
`timerepresentation`. There colours, sizes and shapes are in GEXF's own namespace."""

import pathlib
import re
import subprocess
import sys
import zipfile

work, jar, files = (pathlib.Path(argument) for argument in sys.argv[1:])
schemas = ("graphml.xsd", "xlink.xsd", "gexf.xsd", "viz.xsd")
with zipfile.ZipFile(jar) as archive:
    for name in schemas:
        archive.extract(name, work)


def is_valid(schema, path):
    command = ["xmllint", "--noout", "--nonet", "--schema", work / schema, path]
    result = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    return result.returncode == 0, result.stdout


def require_valid(schema, path):
    valid, words = is_valid(schema, path)
    if not valid:
        sys.exit(f"{path.name} is not valid by {schema}:\n{words[:4000]}")


def changed(path, name, *changes):
    text = path.read_text(encoding="utf-8")
    for pattern, replacement in changes:
        text, count = re.subn(pattern, replacement, text)
        if count == 0:
            sys.exit(f"{path.name} has no {pattern}")
    (work / name).write_text(text, encoding="utf-8")
    return work / name


def require_invalid(schema, path):
    if is_valid(schema, path)[0]:
        sys.exit(f"{path.name} should not be valid by {schema}")


strict = files / "strict.graphml"
require_valid("graphml.xsd", strict)
require_invalid("graphml.xsd", files / "graph.graphml")  # its types of nodes and edges are in attributes of its own
require_invalid("graphml.xsd", changed(strict, "broken.graphml", (r'(<edge id="[^"]*" source=)"[^"]*"', r'\1"nobody"')))

older = changed(files / "graph.gexf", "older.gexf", (r' xmlns:viz="[^"]*"', ""), (r"http://gexf.net/1\.3", "http://www.gexf.net/1.2draft"),
                (r' version="1\.3"', ' version="1.2"'), (r"<viz:", "<"), (r' timerepresentation="[^"]*"', ""),
                (r'(<edge [^>]*?) kind="[^"]*"', r"\1"))
require_valid("gexf.xsd", older)
require_invalid("gexf.xsd", changed(older, "broken.gexf", (r'<color r="\d+"', '<color r="300"')))
