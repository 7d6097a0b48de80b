"""Files in, a graph out: the only file that knows the order of the stages."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator
from contextlib import nullcontext
from dataclasses import replace
from functools import cache
from pathlib import Path

from kg import gazetteer
from kg.data import data_path
from kg.filling import STDIN, BuildReport, Filling
from kg.graph import review
from kg.graph.derive import refresh
from kg.graph.store import Store
from kg.graph.stores import open_store
from kg.iri import BASE
from kg.model import Extraction, Page
from kg.pages.folder import Found, Known, Same, find_pages, read_unknown
from kg.pages.readers import Skipped
from kg.reading import How, extracted, jobs_for, read_all

Paths = str | Path | Iterable[str | Path]
Progress = Callable[[int, int], None]

# What decides which facts a page yields; the rest of the code may change without reading pages again.
_CODE = ("extract", "graph", "pages")
# They carry pages to and fro and see none of their text.
_CARRIERS = {"filling.py", "pipeline.py"}
_READ = {".py", ".csv", ".gz", ".tsv", ".ttl"}


def extract_paths(
    paths: Paths,
    *,
    date: str | None = None,
    paper: str | None = None,
    progress: Progress | None = None,
    strict: bool = False,
) -> Iterator[Extraction | Skipped]:
    """Every page of files and folders (`-`: standard input), repaired and extracted, one after the other.

    `strict` lets an unforeseen error through that would otherwise cost its page alone.
    """
    for page in _pages(find_pages(paths), date, paper, progress, lambda source, sha256: False):
        if not isinstance(page, Same):
            yield page if isinstance(page, Skipped) else extracted(page, strict)


def build(
    paths: Paths,
    store: str | Path | Store = "kg-store",
    *,
    date: str | None = None,
    paper: str | None = None,
    progress: Progress | None = None,
    strict: bool = False,
    decisions: str | Path | None = None,
    jobs: int | None = 1,
) -> BuildReport:
    """The pages of files and folders put into a store; those it has already, read by the same code, are left.

    Each page is exchanged as a whole: whenever a build ends, the store holds whole pages only. `decisions` is
    the sheet of `kg review` as a person has filled it in; the one beside the store unless told otherwise. `jobs` is
    how many processes read (None: as many as there are cores, where there is enough to read); the graph is the same.
    """
    given = find_pages(paths)
    files = len(given.sources)
    if not isinstance(store, Store) and ":" not in str(store) and not Path(store).exists() and not files:
        return BuildReport(skipped=given.skipped)  # nothing to read: no empty graph is left behind
    with nullcontext(store) if isinstance(store, Store) else open_store(store) as opened:
        decided = review.read(Path(decisions) if decisions else review.review_path(opened.url))
        done = Filling(opened, How(version(date, paper), decided, strict), files)
        with done:
            pages = done.to_read(_pages(given, date, paper, progress, done.knows))
            for found in read_all(pages, done.how, jobs_for(files) if jobs is None else jobs):
                done.take(found)
        return done.finish()


def restore(store: str | Path) -> int:
    """The store built anew from the N-Quads of its pages; how many pages there are."""
    from kg.graph.storage.restore import rebuild  # slow to import: it knows servers too

    rebuild(store)
    with open_store(store) as opened:
        refresh(opened, gazetteer.load())
        return len(opened.ledger())


def version(date: str | None = None, paper: str | None = None) -> str:
    """What the facts of a page depend on beside its content, in sixteen hexadecimal digits."""
    stated = "\n".join((_code(), date or "", paper or "", BASE))
    return hashlib.blake2b(stated.encode(), digest_size=8).hexdigest()


@cache
def _code() -> str:
    """A hash of the code and word lists that read a page: nobody has to remember to raise a number."""
    here = Path(__file__).parent
    files = [path for room in _CODE for path in here.joinpath(room).rglob("*")]
    files += [path for path in here.glob("*.py") if path.name not in _CARRIERS]
    files += [*data_path("seeds", "lexicon").rglob("*"), *data_path("ontology").glob("*.ttl")]
    found = hashlib.blake2b(digest_size=16)
    for path in sorted(path for path in files if path.suffix in _READ):
        found.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
    return found.hexdigest()


def _pages(
    given: Found, date: str | None, paper: str | None, progress: Progress | None, known: Known
) -> Iterator[Page | Same | Skipped]:
    """Every page, those `known` as `Same`; `progress` is told how many files are done, of how many."""
    total = len(given.sources)
    seen: set[str] = set()
    for page in read_unknown(given, known, date=date, paper=paper):
        if isinstance(page, Page) and page.id == STDIN:
            # One page after another may come this way: each gets a name, or the next would take its place.
            page = replace(page, id=f"{STDIN}-{page.sha256[:8]}")
        yield page
        if progress:
            seen.add(page.source)
            progress(min(len(seen), total), total)
