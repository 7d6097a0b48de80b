"""Files in, a graph out: the only file that knows the order of the stages."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from kg import gazetteer
from kg.data import data_path
from kg.graph import review
from kg.graph.derive import refresh
from kg.graph.journal import Part
from kg.graph.restore import rebuild
from kg.graph.store import Store
from kg.graph.stores import open_store
from kg.iri import BASE
from kg.model import Extraction, Page
from kg.pages.folder import find_pages, read_pages
from kg.pages.readers import Skipped, safe_id
from kg.reading import How, Read, extracted, jobs_for, read_all

Paths = str | Path | Iterable[str | Path]
STDIN = "stdin"
# Bytes of N-Quads: one transaction, and one wait for the disk, for some dozen pages.
WRITTEN_AT_ONCE = 4 * 1024 * 1024
Progress = Callable[[int, int], None]

# What decides which facts a page yields; the rest of the code may change without reading pages again.
_CODE = ("extract", "gazetteer", "graph", "pages")
_READ = {".py", ".csv", ".gz", ".tsv", ".ttl"}


@dataclass(frozen=True, slots=True)
class BuildReport:
    """What a build did: the pages added, read again and left as they were, and what was skipped and why."""

    added: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    unchanged: tuple[str, ...] = ()
    skipped: tuple[Skipped, ...] = ()
    articles: int = 0
    facts: int = 0
    decisions: int = 0

    @property
    def read(self) -> int:
        """How many pages were read into the graph."""
        return len(self.added) + len(self.changed)


def extract_paths(
    paths: Paths,
    *,
    date: str | None = None,
    paper: str | None = None,
    base: str = BASE,
    progress: Progress | None = None,
    strict: bool = False,
) -> Iterator[Extraction | Skipped]:
    """Every page of files and folders (`-`: standard input), repaired and extracted, one after the other.

    `strict` lets an unforeseen error through that would otherwise cost its page alone.
    """
    for page in _pages(paths, date, paper, progress):
        yield page if isinstance(page, Skipped) else extracted(page, base, strict)


def build(
    paths: Paths,
    store: str | Path | Store = "kg-store",
    *,
    date: str | None = None,
    paper: str | None = None,
    base: str = BASE,
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
    paths = [paths] if isinstance(paths, str | Path) else list(paths)
    if not isinstance(store, Store):
        with open_store(store, base) as opened:
            return build(
                paths, opened, date=date, paper=paper, base=base, progress=progress, strict=strict,
                decisions=decisions, jobs=jobs,
            )  # fmt: skip
    jobs = jobs_for(len(find_pages(paths).sources)) if jobs is None else jobs
    decided = review.read(Path(decisions) if decisions else review.review_path(store.url))
    done = _Build(store, How(version(date, paper, base), base, decided, strict))
    pages = done.to_read(_pages(paths, date, paper, progress))
    store.defer()
    try:
        for found in read_all(pages, done.how, jobs):
            done.take(found)
    finally:  # stopped or not: what was read is kept
        done.put()
        store.settle()
    done.forget_what_left()
    # Always: a build that was stopped before this line left it to the next one.
    refresh(store, gazetteer.load())
    store.compact()
    return done.report()


def restore(store: str | Path, base: str = BASE, progress: Progress | None = None) -> int:
    """The store built anew from the N-Quads of its pages; how many pages there are."""
    rebuild(store, base)
    with open_store(store, base) as opened:
        refresh(opened, gazetteer.load())
        return len(opened.ledger())


class _Build:
    """What a build has done so far."""

    def __init__(self, store: Store, how: How) -> None:
        self.store, self.how, self.ledger = store, how, store.ledger()
        self.of_source: dict[str, set[str]] = {}
        for page, entry in self.ledger.items():
            if entry.source:
                self.of_source.setdefault(entry.source, set()).add(page)
        self.added: list[str] = []
        self.changed: list[str] = []
        self.unchanged: list[str] = []
        self.skipped: list[Skipped] = []
        self.articles = self.facts = self.waiting_bytes = 0
        self.waiting: list[Part] = []
        self.left: dict[str, set[str]] = {}

    def to_read(self, pages: Iterable[Page | Skipped]) -> Iterator[Page | Skipped]:
        """The pages that the store does not have as they are now, each with the name it goes by there."""
        for page in pages:
            if isinstance(page, Page):
                page = self._named(page)
                # What the file held before and holds no more is forgotten in the end.
                self.left.setdefault(page.source, set(self.of_source.get(page.source, ()))).discard(page.id)
                known = self.ledger.get(page.id)
                if known and (known.sha256, known.version) == (page.sha256, self.how.version(page.id)):
                    self.unchanged.append(page.id)
                    continue
            yield page

    def take(self, found: Read | Skipped) -> None:
        """Keep one page that was read until there are enough to write."""
        if isinstance(found, Skipped):
            self.skipped.append(found)
            self.left.pop(found.source, None)
            return
        (self.changed if found.page in self.ledger else self.added).append(found.page)
        self.articles += found.articles
        self.facts += found.facts
        self.waiting.append(found.part)
        self.waiting_bytes += len(found.part.quads)
        if self.waiting_bytes > WRITTEN_AT_ONCE:
            self.put()

    def put(self) -> None:
        """Write what waits."""
        waiting, self.waiting, self.waiting_bytes = self.waiting, [], 0
        if waiting:
            self.store.replace_all(waiting)

    def forget_what_left(self) -> None:
        """Take out the pages that their files no longer hold, or hold under another name."""
        here = {*self.added, *self.changed, *self.unchanged}
        for page in sorted({page for pages in self.left.values() for page in pages} - here):
            self.store.forget(page)

    def report(self) -> BuildReport:
        """What was done."""
        return BuildReport(
            tuple(self.added), tuple(self.changed), tuple(self.unchanged), tuple(self.skipped),
            self.articles, self.facts, len(self.how.decided),
        )  # fmt: skip

    def _named(self, page: Page) -> Page:
        """The page under a longer name, where another file that is still there has given its own to a page."""
        if page.id.startswith(STDIN):
            return page
        page = replace(page, source=os.path.abspath(page.source))
        for longer in (page.id, f"{safe_id(Path(page.source).parent.name)}-{page.id}"):
            known = self.ledger.get(longer)
            if known is None or known.source in ("", page.source) or known.sha256 == page.sha256:
                return replace(page, id=longer)
            if not Path(known.source).exists():  # moved, and changed since
                return replace(page, id=longer)
        return replace(page, id=f"{page.id}-{hashlib.sha256(page.source.encode()).hexdigest()[:8]}")


def version(date: str | None = None, paper: str | None = None, base: str = BASE) -> str:
    """What the facts of a page depend on beside its content, in sixteen hexadecimal digits."""
    stated = "\n".join((_code(), date or "", paper or "", base))
    return hashlib.blake2b(stated.encode(), digest_size=8).hexdigest()


@cache
def _code() -> str:
    """A hash of the code and word lists that read a page: nobody has to remember to raise a number."""
    here = Path(__file__).parent
    files = [path for room in _CODE for path in here.joinpath(room).rglob("*")]
    files += [path for path in here.glob("*.py") if path != Path(__file__)]
    files += [*data_path("seeds", "lexicon").rglob("*"), *data_path("ontology").glob("*.ttl")]
    found = hashlib.blake2b(digest_size=16)
    for path in sorted(path for path in files if path.suffix in _READ):
        found.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
    return found.hexdigest()


def _pages(
    paths: Paths, date: str | None, paper: str | None, progress: Progress | None
) -> Iterator[Page | Skipped]:
    """Every page; `progress` is told how many files are done, of how many."""
    paths = [paths] if isinstance(paths, str | Path) else list(paths)
    total = len(find_pages(paths).sources)
    seen: set[str] = set()
    for page in read_pages(paths, date=date, paper=paper):
        if isinstance(page, Page) and page.id == STDIN:
            # One page after another may come this way: each gets a name, or the next would take its place.
            page = replace(page, id=f"{STDIN}-{page.sha256[:8]}")
        yield page
        seen.add(page.source)
        if progress:
            progress(min(len(seen), total), total)
