"""Reads minutes on all cores of a cluster: Spark pipes the paths of files through the command line, and takes its lines.

usage: with_spark.py PROGRAM PATH...     (files that every worker can reach)
"""

import sys

from pyspark.sql import SparkSession
from pyspark.sql.functions import col, explode

program, *paths = sys.argv[1:]
spark = SparkSession.builder.appName("referat").getOrCreate()
parts = max(1, min(len(paths), spark.sparkContext.defaultParallelism * 4))
lines = spark.sparkContext.parallelize(paths, parts).pipe(f"xargs -d '\\n' -n 200 {program} --json")
minutes = spark.read.json(lines)
outcomes = minutes.select(explode("items").alias("item")).select(explode(col("item.decision.outcomes")).alias("outcome"))
for row in outcomes.groupBy("outcome").count().orderBy("outcome").collect():
    print(row["outcome"], row["count"])
spark.stop()
