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
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote
from uuid import uuid4

from kg.errors import InputError, KgError
from kg.filling import REMOTE, BuildReport, Filling
from kg.graph import review
from kg.graph.journal import Part
from kg.graph.stores import open_store
from kg.iri import BASE
from kg.model import Page
from kg.pages.folder import find_pages, is_hidden, named, unique, unread
from kg.pages.readers import LARGEST_PAGE, Skipped, data_of, pages_in
from kg.pipeline import version
from kg.reading import How, Read, read_one

if TYPE_CHECKING:
    from pyarrow import RecordBatch
    from pyspark.sql import DataFrame, SparkSession

# Files a task opens: enough to be worth its start, few enough that a lost worker costs seconds.
FILES_A_TASK = 64
# Rows that a worker is given at once: a row of quads is some hundred kilobytes.
ROWS_AT_ONCE = 16

# A file to open: its place in the order of all, where it lies, and the name its page gets.
_FILE = "place long, path binary, id string"
# A page as the driver needs to know it, or why a file is none.
_PAGE = "place long, number int, page string, source string, sha256 string, reason string"
# A page as the store takes it.
_READ = (
    "place long, number int, page string, source string, quads binary, articles int, facts int, reason string"
)

Row = dict[str, Any]
Key = tuple[int, int]


@dataclass(frozen=True, slots=True)
class _Given:
    """What the command line says about the pages."""

    date: str | None
    paper: str | None


def build(
    paths: Iterable[str | Path],
    store: str | Path = "kg-store",
    *,
    master: str,
    parts: str | None = None,
    date: str | None = None,
    paper: str | None = None,
    base: str = BASE,
    strict: bool = False,
    decisions: str | Path | None = None,
) -> BuildReport:
    """As `kg.pipeline.build`, read by the Spark cluster at `master` (`spark://host:7077`, `local[4]`).

    `paths` are files and folders that every executor sees under the same name, or addresses (`hdfs://…`). The rows
    wait as Parquet in the folder or address `parts`, which driver and executors see: beside the store unless told
    otherwise, and then gone in the end.
    """
    wanted = [str(path) for path in paths]
    with open_store(store, base) as opened, _session(master) as spark:
        decided = review.read(Path(decisions) if decisions else review.review_path(opened.url))
        filling = Filling(opened, How(version(date, paper, base), base, decided, strict))
        files, skipped = sources(spark, wanted)
        for one in skipped:
            filling.take(one)
        given = _Given(date, paper)
        with filling, _kept(parts, opened.url) as folder:
            names = _names(filling, files.mapInArrow(partial(_listed, given), _PAGE))
            if names:
                how = spark.sparkContext.broadcast((filling.how, names))
                rows = files.mapInArrow(partial(_read, given, how), _READ)
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
    builder = builder.config("spark.log.level", "ERROR")
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


def _names(filling: Filling, listed: DataFrame) -> dict[Key, str]:
    """The pages that the store lacks, by place and number, each with the name it goes by there."""
    names: dict[Key, str] = {}
    keys: list[Key] = []

    def pages() -> Iterator[Page | Skipped]:
        for row in listed.sort("place", "number").toLocalIterator():
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


# What follows runs on the executors.


def _listed(given: _Given, batches: Iterator[RecordBatch]) -> Iterator[RecordBatch]:
    """Files in, `_PAGE` rows out."""

    def rows(place: int, number: int, found: Page | Skipped) -> Iterator[Row]:
        if isinstance(found, Skipped):
            yield {"place": place, "number": number, "source": found.source, "reason": found.reason}
        else:
            page, source, sha256 = found.id, found.source, found.sha256
            yield {"place": place, "number": number, "page": page, "source": source, "sha256": sha256}

    yield from _rows(given, batches, rows, _PAGE)


def _read(given: _Given, how: Any, batches: Iterator[RecordBatch]) -> Iterator[RecordBatch]:
    """Files in, `_READ` rows out for those of their pages that are asked for."""
    reading, names = how.value

    def rows(place: int, number: int, found: Page | Skipped) -> Iterator[Row]:
        name = names.get((place, number))
        if name is None or isinstance(found, Skipped):
            return
        read = read_one(replace(found, id=name), reading)
        row = {"place": place, "number": number, "source": read.source}
        if isinstance(read, Skipped):
            yield row | {"reason": read.reason}
        else:
            quads, articles, facts = read.part.quads, read.articles, read.facts
            yield row | {"page": read.page, "quads": quads, "articles": articles, "facts": facts}

    yield from _rows(given, batches, rows, _READ)


def _rows(
    given: _Given,
    batches: Iterator[RecordBatch],
    rows: Callable[[int, int, Page | Skipped], Iterator[Row]],
    columns: str,
) -> Iterator[RecordBatch]:
    import pyarrow

    kinds = {
        "long": pyarrow.int64(),
        "int": pyarrow.int32(),
        "string": pyarrow.string(),
        "binary": pyarrow.binary(),
    }
    pairs = (column.split() for column in columns.split(", "))
    schema = pyarrow.schema([(name, kinds[kind]) for name, kind in pairs])
    for batch in batches:
        for file in batch.to_pylist():
            found = [
                row
                for number, page in enumerate(_pages(given, file))
                for row in rows(file["place"], number, page)
            ]
            if found:
                yield pyarrow.RecordBatch.from_pylist(found, schema)


def _pages(given: _Given, file: Row) -> Iterator[Page | Skipped]:
    """The pages of one file, as the driver would have read them."""
    path = os.fsdecode(file["path"])
    path = unquote(path.removeprefix("file:")) if path.startswith("file:") else path
    try:
        data = file["content"] if "content" in file else data_of(path, path)
        yield from pages_in(data, path, date=given.date, paper=given.paper, id=file["id"])
    except InputError as error:
        yield Skipped(path, str(error))
