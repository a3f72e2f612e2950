"""Asks DuckDB what docs/archives.md asks, of lines of JSON, and prints each answer as JSON.

usage: with_duckdb.py LINES.jsonl DOC.md
"""

import json
import re
import sys

import duckdb

lines, doc = sys.argv[1:]
with open(doc, encoding="utf-8") as file:
    (block,) = re.findall(r"```sql\n(.*?)```", file.read(), re.S)
connection = duckdb.connect()
for statement in connection.extract_statements(block.replace("all.jsonl", lines)):
    rows = connection.execute(statement).fetchall()
    if statement.type == duckdb.StatementType.SELECT:
        print(json.dumps(rows, default=str, ensure_ascii=False))
