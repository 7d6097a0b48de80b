"""Files in, a graph out: the only file that knows the order of the stages."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from kg import gazetteer
from kg.data import data_path
from kg.errors import InputError, KgError
from kg.extract import extract
from kg.graph import review
from kg.graph.derive import refresh
from kg.graph.ledger import entry_of
from kg.graph.quads import lines
from kg.graph.store import Store
from kg.graph.stores import open_store
from kg.iri import BASE
from kg.model import Extraction, Page
from kg.pages import repair
from kg.pages.folder import find_pages, read_pages
from kg.pages.readers import Skipped

Paths = str | Path | Iterable[str | Path]
STDIN = "stdin"
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
        yield page if isinstance(page, Skipped) else _extracted(page, base, strict)


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
) -> BuildReport:
    """The pages of files and folders put into a store; those it has already, read by the same code, are left.

    Each page is exchanged as a whole: whenever a build ends, the store holds whole pages only. `decisions` is
    the sheet of `kg review` as a person has filled it in; the one beside the store unless told otherwise.
    """
    if not isinstance(store, Store):
        with open_store(store, base) as opened:
            return build(
                paths, opened, date=date, paper=paper, base=base, progress=progress, strict=strict,
                decisions=decisions,
            )  # fmt: skip
    decided = review.read(Path(decisions) if decisions else review.review_path(store.url))
    ledger, code = store.ledger(), version(date, paper, base)
    added: list[str] = []
    changed: list[str] = []
    unchanged: list[str] = []
    skipped: list[Skipped] = []
    articles = facts = 0
    for page in _pages(paths, date, paper, progress):
        if isinstance(page, Skipped):
            skipped.append(page)
            continue
        now = code + decided.mark(page.id)
        known = ledger.get(page.id)
        if known and (known.sha256, known.version) == (page.sha256, now):
            unchanged.append(page.id)
            continue
        found = _extracted(page, base, strict)
        if isinstance(found, Skipped):
            skipped.append(found)
            continue
        found = decided.apply(found)
        store.replace(entry_of(found, now, base), lines(found, base))
        (changed if known else added).append(page.id)
        articles += len(found.articles)
        facts += len(found.facts)
    # Always: a build that was stopped before this line left it to the next one.
    refresh(store, gazetteer.load())
    return BuildReport(
        tuple(added), tuple(changed), tuple(unchanged), tuple(skipped), articles, facts, len(decided)
    )


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


def _extracted(page: Page, base: str, strict: bool) -> Extraction | Skipped:
    try:
        return extract(page, repair(page), base=base)
    except InputError as error:
        return Skipped(page.source, f"{page.source}: {error}")
    except Exception as error:
        if strict or isinstance(error, KgError):  # a broken word list would cost every page
            raise
        return Skipped(
            page.source,
            f"{page.source}: could not be read ({type(error).__name__}: {error}), a fault of kg: "
            "--debug shows where; the other pages are not touched",
        )
