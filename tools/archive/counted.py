"""Compares what DuckDB and Spark counted with what the lines say.

usage: counted.py LINES.jsonl DUCKDB_ANSWERS [SPARK_ANSWERS]
"""

import json
import sys
from collections import Counter

lines, duckdb, *spark = sys.argv[1:]


def read(path):
    with open(path, encoding="utf-8") as file:
        return file.read().splitlines()


decisions = [item["decision"] for line in read(lines) for item in json.loads(line)["items"] if item["decision"]]
outcomes = Counter(outcome for decision in decisions for outcome in decision["outcomes"])
postponed, by_year = (json.loads(line) for line in read(duckdb))
answers = {"DuckDB": Counter(), "DuckDB, postponed": len(postponed)}
for _, outcome, count in by_year:
    answers["DuckDB"][outcome] += count
for path in spark:
    answers["Spark"] = Counter({name: int(count) for name, count in (line.split() for line in read(path))})
for name, answer in answers.items():
    expected = outcomes["postponed"] if isinstance(answer, int) else outcomes
    if answer != expected:
        sys.exit(f"{name}: {answer}, but the lines have {expected}")
print(f"{', '.join(answers)}: {sum(outcomes.values())} outcomes, as the lines have them")
