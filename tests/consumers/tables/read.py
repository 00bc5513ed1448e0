"""DuckDB and pandas read our tables of statements: the same rows from CSV and JSON lines, with typed columns."""

import sys

import duckdb
import pandas
from truth import Truth, check_equal

truth = Truth(sys.argv[1])
table = truth.folder / "graph.statements.csv"
lines = truth.folder / "graph.statements.jsonl"


def plain(cell):
    return cell[1:] if cell.startswith("'") and cell.lstrip("'")[:1] in tuple("=+-@\t\r\n＝＋－＠") else cell


expected = sorted((edge["id"], quote) for edge in truth.edges.values() for quote in edge["quotes"])

frame = pandas.read_csv(table, keep_default_na=False, dtype={"rid": str, "quote": str})
edges = frame[frame["rid"] != ""]
found = sorted((plain(row.rid), plain(row.quote)) for row in edges.itertuples())
check_equal(found, expected, "pandas, CSV")
records = pandas.read_json(lines, lines=True, dtype={"rid": str, "quote": str}, convert_dates=False)
records = records[records["rid"].notna() & (records["rid"] != "nan")]
check_equal(int(records["confidence"].sum()), sum(e["confidence"] * len(e["quotes"]) for e in truth.edges.values()),
            "pandas, JSON lines")

query = "SELECT rid, coalesce(quote, '') FROM read_json(?, format='newline_delimited') WHERE rid IS NOT NULL"
found = sorted(duckdb.execute(query, [str(lines)]).fetchall())
check_equal(found, expected, "DuckDB, JSON lines")
query = "SELECT rid, coalesce(quote, ''), confidence FROM read_csv(?, all_varchar=true, strict_mode=true) WHERE rid <> ''"
rows = duckdb.execute(query, [str(table)]).fetchall()
check_equal(sorted((plain(rid), plain(quote)) for rid, quote, _ in rows), expected, "DuckDB, CSV")
print(f"{len(rows)} rows")
