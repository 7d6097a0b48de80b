"""Paths in, the files to be read out, a row each, and what is none: folders that all see, or addresses."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from kg.errors import InputError
from kg.filling import REMOTE
from kg.pages.folder import find_pages, is_hidden, named, unread
from kg.pages.readers import LARGEST_PAGE, Skipped

if TYPE_CHECKING:
    from pyspark.sql import DataFrame, SparkSession

# Files a task opens: enough to be worth its start, few enough that a lost worker costs seconds.
FILES_A_TASK = 64
# A file to open: its place in the order of all, where it lies, and the name its page gets.
_FILE = "place long, path binary, id string"


def sources(spark: SparkSession, paths: list[str]) -> tuple[DataFrame, list[Skipped]]:
    """The page files, a row each, and what is none. Files at an address bring their content with them."""
    far = [path for path in paths if REMOTE in path]
    if far and len(far) < len(paths):
        raise InputError("folders and addresses in one build: give them to two, one after the other")
    if "-" in paths:
        raise InputError("standard input cannot be read by a cluster: name files, folders or addresses")
    if not far:
        found = find_pages(paths)
        return _frame(spark, [(os.path.abspath(one.path), one.id) for one in found.sources]), list(
            found.skipped
        )
    from pyspark.sql.functions import col, encode

    content = spark.read.format("binaryFile").option("recursiveFileLookup", "true").load(far)
    far_found, skipped = far_sources(
        [(row.path, row.length) for row in content.select("path", "length").toLocalIterator()]
    )
    rows = _frame(spark, far_found).withColumnRenamed("path", "at")
    kept = content.filter(col("length") <= LARGEST_PAGE).select("path", "content")
    both = rows.join(kept, rows.at == encode(kept.path, "utf-8"))
    return both.select("place", col("at").alias("path"), "id", "content"), skipped


def far_sources(found: list[tuple[str, int]]) -> tuple[list[tuple[str, str]], list[Skipped]]:
    """The files among those that an address holds (address, bytes), each with its name, and what is not read."""
    reasons: list[Skipped] = []
    address = {}
    for path, length in found:
        at = Path(path)
        if is_hidden(at):
            continue
        reason = unread(at)
        if length > LARGEST_PAGE:
            reason = f"is larger than {LARGEST_PAGE // 2**20} MB, more than any page: give one page a file"
        if reason:
            reasons.append(Skipped(path, f"{path}: {reason}"))
        else:
            address[at] = path
    return [(address[one.path], one.id) for one in named(address)], reasons


def _frame(spark: SparkSession, sources: list[tuple[str, str]]) -> DataFrame:
    rows = [(place, os.fsencode(path), id) for place, (path, id) in enumerate(sources)]
    tasks = max(1, len(rows) // FILES_A_TASK, min(len(rows), 2 * spark.sparkContext.defaultParallelism))
    return spark.createDataFrame(spark.sparkContext.parallelize(rows, tasks), _FILE)
