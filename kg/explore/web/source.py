"""The address of a store in, what the site shows of it out: its facts, its questions, answers to SPARQL."""

from __future__ import annotations

import threading
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

from kg.explore.facts import Facts
from kg.explore.web.workers import Workers
from kg.graph.query import Question, ask, questions
from kg.graph.sparql import check
from kg.graph.stores import open_store
from kg.graph.table import Table
from kg.recall import recall

# How often, in seconds, the store is looked at for a build that has gone on meanwhile.
LOOK_AGAIN = 2.0


class Source(Protocol):
    """What the site needs of a graph."""

    def facts(self) -> Facts:
        """Entities, facts and articles as they are now."""

    def questions(self) -> tuple[Question, ...]:
        """The questions that the graph can answer."""

    def ask(self, slug: str, values: dict[str, str]) -> Table:
        """The answer to one of them."""

    def sparql(self, query: str, wanted: Sequence[str]) -> tuple[str, bytes]:
        """The answer to any query that only reads, as the first of the media types that fits it."""


class StoreSource:
    """A source over a store; read again when a build has changed it."""

    def __init__(self, store: str) -> None:
        self._url = store
        self._workers = Workers(store)
        self._reading = threading.Lock()
        self._state = self._fingerprint()
        self._looked = time.monotonic()
        self._facts = self._read()

    def facts(self) -> Facts:
        """The facts; while one request reads them anew, others get those from before."""
        if time.monotonic() - self._looked > LOOK_AGAIN and self._reading.acquire(blocking=False):
            try:
                state = self._fingerprint()
                if state != self._state:
                    self._facts, self._state = self._read(), state
                self._looked = time.monotonic()
            finally:
                self._reading.release()
        return self._facts

    def questions(self) -> tuple[Question, ...]:
        """The shipped questions."""
        return questions()

    def ask(self, slug: str, values: dict[str, str]) -> Table:
        """The answer to a shipped question."""
        with open_store(self._url, read_only=True) as store:
            return ask(store, slug, **values)

    def sparql(self, query: str, wanted: Sequence[str]) -> tuple[str, bytes]:
        """The answer to a query, found by a process that can be stopped."""
        check(query)
        return self._workers.answer(query, wanted)

    def close(self) -> None:
        """Stop what was started."""
        self._workers.close()

    def _read(self) -> Facts:
        with open_store(self._url, read_only=True) as store:
            return recall(store)

    def _fingerprint(self) -> tuple[int, ...]:
        """Something that changes with the files of a store in a folder; nothing for a server's."""
        folder = Path(self._url)
        try:
            stats = [path.stat() for path in folder.rglob("*") if path.is_file()] if folder.is_dir() else []
        except OSError:  # a file of the store went away while we looked: a build is on, look again later
            return self._state
        return tuple(sorted(stat.st_mtime_ns for stat in stats if stat.st_size))
