"""Pages that were read in, a store that holds them out: what is new, what has changed, what is gone."""

from __future__ import annotations

import hashlib
import os
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from kg import gazetteer
from kg.graph.derive import refresh, settled
from kg.graph.ledger import Entry
from kg.graph.store import Store
from kg.graph.writing.parts import Part
from kg.model import Page
from kg.pages.folder import Same, Source
from kg.pages.readers import Skipped, safe_id
from kg.reading import How, Read

if TYPE_CHECKING:
    from kg.graph.validate import Finding

STDIN = "stdin"
# In the address of a file that this machine cannot look at.
REMOTE = "://"
# Files for which looking at the whole ledger would take longer than reading them.
FEW = 50
# Bytes of N-Quads: one transaction, and one wait for the disk, for some dozen pages.
WRITTEN_AT_ONCE = 4 * 1024 * 1024
# Pages checked against the shapes by one build, the changed ones first: a dense page that pySHACL has to judge takes a
# third of a second, longer than to read it. `kg validate` checks them all.
CHECKED = 20

Entries = Callable[[str], Entry | None]
Sources = Callable[[str], set[str]]


@dataclass(frozen=True, slots=True)
class BuildReport:
    """What a build did: the pages added, read again and left as they were, and what was skipped and why.

    `findings` are what breaks the shapes on the `checked` ones among the pages read.
    """

    added: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    unchanged: tuple[str, ...] = ()
    skipped: tuple[Skipped, ...] = ()
    articles: int = 0
    facts: int = 0
    decisions: int = 0
    checked: int = 0
    findings: tuple[Finding, ...] = ()

    @property
    def read(self) -> int:
        """How many pages were read into the graph."""
        return len(self.added) + len(self.changed)


class Filling:
    """A build under way: what it has done so far. What was taken is kept, whether it comes to its end or not."""

    def __init__(self, store: Store, how: How, files: int | None = None) -> None:
        """`files` is how many there are to read, if that is known: for a few the store is asked one by one."""
        self.store, self.how = store, how
        self.entry, self.pages_of = _asked(store) if files is not None and files <= FEW else _read(store)
        self.added: list[str] = []
        self.changed: list[str] = []
        self.unchanged: list[str] = []
        self.skipped: list[Skipped] = []
        self.articles = self.facts = self.waiting_bytes = 0
        self.waiting: list[Part] = []
        # Of the pages that have changed, and of those that are new.
        self.to_check: tuple[list[Part], list[Part]] = [], []
        self.left: dict[str, set[str]] = {}

    def __enter__(self) -> Filling:
        self.store.defer()
        return self

    def __exit__(self, *_: object) -> None:
        self.put()
        self.store.settle()

    def knows(self, source: Source, sha256: str) -> bool:
        """Whether the store has the one page of a file as it is now, so that nobody need look into the file."""
        known = self.entry(source.id)
        return (
            known is not None
            and known.source == os.path.abspath(source.path)
            and self._is_read(known, sha256)
            and self.pages_of(known.source) == {source.id}
        )

    def to_read(self, pages: Iterable[Page | Same | Skipped]) -> Iterator[Page | Skipped]:
        """The pages that the store does not have as they are now, each with the name it goes by there."""
        for page in pages:
            if isinstance(page, Same):
                self.unchanged.append(page.id)
                continue
            if isinstance(page, Page):
                page = self._named(page)
                # What the file held before and holds no more is forgotten in the end.
                self.left.setdefault(page.source, self.pages_of(page.source)).discard(page.id)
                known = self.entry(page.id)
                if known and self._is_read(known, page.sha256):
                    self.unchanged.append(page.id)
                    continue
            yield page

    def take(self, found: Read | Skipped) -> None:
        """Keep one page that was read until there are enough to write."""
        if isinstance(found, Skipped):
            self.skipped.append(found)
            self.left.pop(found.source, None)
            return
        new = self.entry(found.page) is None
        (self.added if new else self.changed).append(found.page)
        if len(self.to_check[new]) < CHECKED:
            self.to_check[new].append(found.part)
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

    def forget_what_left(self) -> set[str]:
        """Take out the pages that their files no longer hold, or hold under another name; which they were."""
        here = {*self.added, *self.changed, *self.unchanged}
        gone = {page for pages in self.left.values() for page in pages} - here
        for page in sorted(gone):
            self.store.forget(page)
        return gone

    def finish(self) -> BuildReport:
        """Bring what follows from the pages up to date; what was done."""
        gone = self.forget_what_left()
        # Always: a build that was stopped before this line left it to the next one.
        refresh(self.store, gazetteer.load())
        if gone or self.changed:  # pages that are new leave nothing behind that no longer counts
            self.store.compact()
            settled(self.store)
        checked = [part for some in self.to_check for part in some][:CHECKED]
        return BuildReport(
            tuple(self.added), tuple(self.changed), tuple(self.unchanged), tuple(self.skipped),
            self.articles, self.facts, len(self.how.decided), len(checked), _findings(self.store, checked),
        )  # fmt: skip

    def _is_read(self, known: Entry, sha256: str) -> bool:
        """Whether a page that holds this was read in the way it would be read now."""
        return (known.sha256, known.version) == (sha256, self.how.version(known.page))

    def _named(self, page: Page) -> Page:
        """The page under a longer name, where another file that is still there has given its own to a page."""
        if page.id.startswith(STDIN):
            return page
        page = replace(page, source=page.source if REMOTE in page.source else os.path.abspath(page.source))
        for longer in (page.id, f"{safe_id(Path(page.source).parent.name)}-{page.id}"):
            known = self.entry(longer)
            if known is None or known.source in ("", page.source) or known.sha256 == page.sha256:
                return replace(page, id=longer)
            if REMOTE not in known.source and not Path(known.source).exists():  # moved, and changed since
                return replace(page, id=longer)
        return replace(page, id=f"{page.id}-{hashlib.sha256(page.source.encode()).hexdigest()[:8]}")


def _read(store: Store) -> tuple[Entries, Sources]:
    """What a store holds, read at once: how pages were read before this build, and the pages of each file."""
    ledger = store.ledger()
    of_source: dict[str, set[str]] = defaultdict(set)
    for page, entry in ledger.items():
        if entry.source:
            of_source[entry.source].add(page)
    return ledger.get, lambda source: set(of_source.get(source, ()))


def _asked(store: Store) -> tuple[Entries, Sources]:
    """The same, asked for page by page."""
    return cache(store.entry), store.pages_of


def _findings(store: Store, pages: Sequence[Part]) -> tuple[Finding, ...]:
    if not pages:
        return ()
    from kg.graph.validate import validate  # slow to import, and a build that reads nothing needs none of it

    return validate(store, pages)
