"""Files in, what is on them out, a row a page: what the executors of a Spark cluster run."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote

from kg.errors import InputError
from kg.model import Page
from kg.pages.readers import Skipped, data_of, pages_in
from kg.reading import read_one

if TYPE_CHECKING:
    from pyarrow import RecordBatch

# A page as the driver needs to know it, or why a file is none.
PAGE = "place long, number int, page string, source string, sha256 string, reason string"
# A page as the store takes it.
READ = (
    "place long, number int, page string, source string, quads binary, articles int, facts int, reason string"
)

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Given:
    """What the command line says about the pages."""

    date: str | None
    paper: str | None


def listed(given: Given, batches: Iterator[RecordBatch]) -> Iterator[RecordBatch]:
    """Files in, `PAGE` rows out."""

    def rows(place: int, number: int, found: Page | Skipped) -> Iterator[Row]:
        if isinstance(found, Skipped):
            yield {"place": place, "number": number, "source": found.source, "reason": found.reason}
        else:
            page, source, sha256 = found.id, found.source, found.sha256
            yield {"place": place, "number": number, "page": page, "source": source, "sha256": sha256}

    yield from _rows(given, batches, rows, PAGE)


def read_pages(given: Given, how: Any, batches: Iterator[RecordBatch]) -> Iterator[RecordBatch]:
    """Files in, `READ` rows out for those of their pages that are asked for."""
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

    yield from _rows(given, batches, rows, READ)


def _rows(
    given: Given,
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


def _pages(given: Given, file: Row) -> Iterator[Page | Skipped]:
    """The pages of one file, as the driver would have read them."""
    path = os.fsdecode(file["path"])
    path = unquote(path.removeprefix("file:")) if path.startswith("file:") else path
    try:
        data = file["content"] if "content" in file else data_of(path)
        yield from pages_in(data, path, date=given.date, paper=given.paper, id=file["id"])
    except InputError as error:
        yield Skipped(path, str(error))
