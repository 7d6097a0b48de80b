"""Pages on any path that Spark reads in, a store out: the pipeline of `kg build`, its reading done by a cluster.

The driver lists the files and looks after the store; the executors open the files and read the pages, one row a
page. Twice: first for the names and sums of the pages, which tell the driver what the store lacks, and then, for
those pages alone, everything. What a page gives depends on nothing but the page, so the graph is the one that a
single machine makes, and a lost worker's pages are simply read again by another.
"""

from __future__ import annotations

import os
import shutil
import sys
import warnings
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import uuid4

from kg.errors import InputError, KgError
from kg.filling import REMOTE, BuildReport, Filling
from kg.graph import review
from kg.graph.stores import open_store
from kg.graph.writing.parts import Part
from kg.iri import BASE
from kg.model import Page
from kg.pages.folder import unique
from kg.pages.readers import Skipped
from kg.pipeline import version
from kg.reading import How, Read
from kg.spark.executors import PAGE, READ, Given, listed, read_pages
from kg.spark.files import sources

if TYPE_CHECKING:
    from pyspark.sql import DataFrame, SparkSession

# Rows that a worker is given at once: a row of quads is some hundred kilobytes.
ROWS_AT_ONCE = 16


def build(
    paths: Iterable[str | Path],
    store: str | Path = "kg-store",
    *,
    master: str,
    parts: str | None = None,
    date: str | None = None,
    paper: str | None = None,
    strict: bool = False,
    decisions: str | Path | None = None,
) -> BuildReport:
    """As `kg.pipeline.build`, read by the Spark cluster at `master` (`spark://host:7077`, `local[4]`).

    `paths` are files and folders that every executor sees under the same name, or addresses (`hdfs://…`). The rows
    wait as Parquet in the folder or address `parts`, which driver and executors see: beside the store unless told
    otherwise, and then gone in the end.
    """
    wanted = [str(path) for path in paths]
    with open_store(store) as opened, _session(master) as spark:
        decided = review.read(Path(decisions) if decisions else review.review_path(opened.url))
        filling = Filling(opened, How(version(date, paper), decided, strict))
        files, skipped = sources(spark, wanted)
        for one in skipped:
            filling.take(one)
        given = Given(date, paper)
        with filling, _kept(parts, opened.url) as folder:
            names = _names(filling, files.mapInArrow(partial(listed, given), PAGE))
            if names:
                how = spark.sparkContext.broadcast((filling.how, names))
                rows = files.mapInArrow(partial(read_pages, given, how), READ)
                rows.write.mode("overwrite").parquet(folder)
                done = spark.read.parquet(folder).sort("place", "number")
                for row in done.toLocalIterator(prefetchPartitions=True):
                    filling.take(_taken(row))
        return filling.finish()


@contextmanager
def _session(master: str) -> Iterator[SparkSession]:
    """A session at `master`, whose workers run the same Python as this process."""
    try:
        from pyspark.errors import PySparkException
        from pyspark.sql import SparkSession
    except ImportError:
        raise KgError("--spark needs PySpark and Java 17: pip install 'union-kg[spark]'") from None
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    builder = SparkSession.builder.master(master).appName("kg build")
    builder = builder.config("spark.sql.execution.arrow.maxRecordsPerBatch", ROWS_AT_ONCE)
    builder = builder.config("spark.ui.showConsoleProgress", "false").config("spark.ui.enabled", "false")
    builder = builder.config("spark.log.level", "ERROR").config("spark.executorEnv.KG_BASE", BASE)
    warnings.filterwarnings("ignore", "PySpark does not yet fully support pandas")  # which is not used here
    try:
        spark = builder.getOrCreate()
    except Exception as error:
        raise KgError(
            f"{master}: no Spark session could be had there ({str(error).splitlines()[0]}): check the address "
            "and that Java 17 is installed"
        ) from error
    try:
        yield spark
    except PySparkException as error:
        reason = str(error).strip().splitlines()[0]
        raise KgError(
            f"{master}: the cluster gave up ({reason}): what was built so far is whole; run the same command again"
        ) from error
    finally:
        spark.stop()


@contextmanager
def _kept(parts: str | None, store: str) -> Iterator[str]:
    """Where the rows wait: `parts`, or a folder of this build that is gone in the end."""
    own = f"kg-{uuid4().hex[:8]}"  # what else lies there is not ours to write over
    if parts:
        yield f"{parts.rstrip('/')}/{own}"
        return
    if REMOTE in store:
        raise InputError("a store on a server has no folder beside it: name one for the rows with --parts")
    folder = Path(f"{os.path.abspath(store)}.parts-{own}")
    try:
        yield folder.as_uri()
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _names(filling: Filling, found: DataFrame) -> dict[tuple[int, int], str]:
    """The pages that the store lacks, by place and number, each with the name it goes by there."""
    names: dict[tuple[int, int], str] = {}
    keys: list[tuple[int, int]] = []

    def pages() -> Iterator[Page | Skipped]:
        for row in found.sort("place", "number").toLocalIterator():
            keys.append((row.place, row.number))
            if row.reason is not None:
                yield Skipped(row.source, row.reason)
            else:
                yield Page(row.page, row.source, "", (), row.sha256)

    for page in unique(pages()):
        for known in filling.to_read([page]):
            if isinstance(known, Skipped):
                filling.take(known)
            else:
                names[keys[-1]] = known.id
    return names


def _taken(row: Any) -> Read | Skipped:
    if row.reason is not None:
        return Skipped(row.source, row.reason)
    return Read(row.page, row.source, Part(row.page, bytes(row.quads)), row.articles, row.facts)
