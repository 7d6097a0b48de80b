"""The address of a store in, what the site shows of it out: its present state, and answers to queries."""

from __future__ import annotations

import os
import tempfile
import threading
import time
from collections.abc import Collection, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Protocol

from kg.errors import StoreError
from kg.explore.web import listing
from kg.explore.web.catalogue import Catalogue, kinds_called
from kg.explore.web.memory import give_back
from kg.explore.web.reading import prepare
from kg.explore.web.state import State
from kg.explore.web.workers import Answer, Workers
from kg.graph.query import question
from kg.graph.sparql import bind, check
from kg.graph.store import Store
from kg.graph.stores import hold_store
from kg.graph.terms import digest, iri, string
from kg.graph.vocab import KIND

# How often, in seconds, the store is looked at for a build that has gone on meanwhile.
LOOK_AGAIN = 2.0
# While a build writes, making the list anew may take at most one part in so many of the time.
SHARE = 5
LIST = "site.sqlite"


class Source(Protocol):
    """What the site needs of a graph."""

    pages: Collection[Path]
    """The files and folders that the graph was built from, where they are known."""

    def state(self) -> State:
        """The graph as it is now."""

    def ask(self, slug: str, values: Mapping[str, str]) -> Answer:
        """The answer to a shipped question, as SPARQL results in JSON."""

    def sparql(self, query: str, wanted: Sequence[str]) -> Answer:
        """The answer to any query that only reads, as the first of the media types that fits it."""


class StoreSource:
    """A source over a store; when a build has changed it, the list of what is there is made anew beside it."""

    def __init__(self, store: str, pages: Collection[str | Path] = ()) -> None:
        self.pages: Collection[Path] = tuple(map(Path, pages))
        self._url = store
        self._workers = Workers(store)
        self._renewing = threading.Lock()
        self._temporary = tempfile.TemporaryDirectory(prefix="kg-site-")
        self._made_from = self._fingerprint()
        self._state = self._opened(self._made_from)
        self._look_at = time.monotonic() + LOOK_AGAIN

    def state(self) -> State:
        """The graph as it is; while the list is made anew, as it was."""
        if time.monotonic() > self._look_at and self._renewing.acquire(blocking=False):
            threading.Thread(target=self._renew, daemon=True).start()
        return self._state

    def ask(self, slug: str, values: Mapping[str, str]) -> Answer:
        """The answer to a shipped question."""
        asked = question(slug)
        types = {parameter.name: parameter.type for parameter in asked.parameters}
        terms = {name: self._terms(types[name], value) for name, value in values.items() if name in types}
        return self._workers.answer(bind(asked.sparql, terms), ())

    def sparql(self, query: str, wanted: Sequence[str]) -> Answer:
        """The answer to a query, found by a process that can be stopped."""
        check(query)
        return self._workers.answer(query, wanted)

    def stop(self) -> None:
        """End the queries under way, and answer no more."""
        self._workers.close()

    def close(self) -> None:
        """Stop what was started."""
        self.stop()
        with self._renewing:  # the list may just be made anew
            self._temporary.cleanup()
        # The store, opened for reading only, goes with the last thread that reads it.

    def _terms(self, type_: str, value: str) -> Iterable[str]:
        """What a person means by a name: all that is called just that, else all that the search finds."""
        if type_ == "text":
            return [string(value)]
        catalogue = self._state.catalogue
        if type_ == "kind":
            return [iri(KIND + kind) for kind in kinds_called(value, [kind for kind, _ in catalogue.kinds()])]
        if value.startswith(("http://", "https://")):
            return [iri(value)]
        types = type_.split("|")
        found = catalogue.exact(value, types)
        for one in () if found else types:
            found += catalogue.ranked(catalogue.search(value, type_=one))
        return [iri(one.entity.id) for one in found]

    def _renew(self) -> None:
        started = time.monotonic()
        try:
            now = self._fingerprint()
            if now != self._made_from:
                self._state, self._made_from = self._opened(now), now
                give_back()
        except (
            StoreError
        ):  # a build is putting its files together: what is shown is shown until the next look
            return
        finally:
            took = time.monotonic() - started
            self._look_at = time.monotonic() + max(LOOK_AGAIN, SHARE * took)
            self._renewing.release()

    def _opened(self, made_from: str) -> State:
        """The store and the list of what is in it."""
        store = hold_store(self._url)
        state = State(store, self._catalogue(store, made_from))
        threading.Thread(target=prepare, args=(state,), daemon=True).start()
        return state

    def _catalogue(self, store: Store, made_from: str) -> Catalogue:
        """The list, made if there is none that fits."""
        beside = Path(self._url) / LIST
        if Catalogue.fits(beside, made_from):
            return Catalogue(beside)
        new = Path(self._temporary.name) / f"{time.monotonic_ns()}-{LIST}"
        listing.write(store, new, made_from)
        if beside.parent.is_dir():
            try:  # kept for the next time; a folder that may not be written to keeps nothing
                half = beside.with_name(f"{LIST}.{os.getpid()}")
                half.write_bytes(new.read_bytes())
                half.replace(beside)
            except OSError:
                half.unlink(missing_ok=True)
        return Catalogue(new)

    def _fingerprint(self) -> str:
        """Something that changes with the files of a store in a folder; nothing for a server's."""
        folder = Path(self._url) / "oxigraph"
        try:
            files = (
                [path for path in folder.iterdir() if path.suffix in (".sst", ".log")]
                if folder.is_dir()
                else []
            )
            stats = sorted((path.name, path.stat()) for path in files)
        except OSError:  # a file of the store went away while we looked: a build is on, look again later
            return self._made_from
        # The files of the journal are there, empty, from when the store is opened.
        return digest(*(f"{name} {stat.st_size} {stat.st_mtime_ns}" for name, stat in stats if stat.st_size))
