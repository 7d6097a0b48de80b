"""The address of a store in, what the site shows of it out: its present state, and answers to queries."""

from __future__ import annotations

import ctypes
import tempfile
import threading
import time
from collections.abc import Collection, Iterable, Mapping, Sequence
from pathlib import Path

from kg.errors import StoreError
from kg.explore.labels import Lang
from kg.explore.web import beside
from kg.explore.web.catalogue import Catalogue
from kg.explore.web.reading import prepare
from kg.explore.web.state import State
from kg.explore.web.workers import Answer, Workers
from kg.graph.query import question, spelt
from kg.graph.sparql.text import check
from kg.graph.stores import hold_store

# How often, in seconds, the store is looked at for a build that has gone on meanwhile.
LOOK_AGAIN = 2.0
# While a build writes, making the list anew may take at most one part in so many of the time.
SHARE = 5


class StoreSource:
    """A source over a store; when a build has changed it, the list of what is there is made anew beside it."""

    def __init__(self, store: str, pages: Collection[str | Path] = ()) -> None:
        self.pages: Collection[Path] = tuple(map(Path, pages))
        self._url = store
        self._workers = Workers(store)
        self._renewing = threading.Lock()
        self._preparing = threading.Thread()
        self._enough = threading.Event()
        self._temporary = tempfile.TemporaryDirectory(prefix="kg-site-")
        now = beside.fingerprint(store)
        kept = beside.kept(store, now)
        self._made_from = kept[1] if kept else now
        self._state = self._opened(now, kept[0] if kept else None)
        self._look_at = time.monotonic() + (LOOK_AGAIN if self._made_from == now else 0.0)

    def state(self) -> State:
        """The graph as it is; while the list is made anew, as it was."""
        if time.monotonic() > self._look_at and self._renewing.acquire(blocking=False):
            threading.Thread(target=self._renew, daemon=True).start()
        return self._state

    def ask(self, slug: str, values: Mapping[str, str], lang: Lang = "zh") -> Answer:
        """The answer to a shipped question."""
        return self._workers.answer(spelt(question(slug), values, self._find, lang), ())

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
            self._prepared()
            self._temporary.cleanup()
        # The store, opened for reading only, goes with the last thread that reads it.

    def _find(self, value: str, types: tuple[str, ...]) -> Iterable[str]:
        """What a person means by a name: all that is called just that, else all that the search finds."""
        if value.startswith(("http://", "https://")):
            return [value]
        catalogue = self._state.catalogue
        found = catalogue.exact(value, types)
        for one in () if found else types:
            found += catalogue.ranked(catalogue.search(value, type_=one))
        return [one.entity.id for one in found]

    def _renew(self) -> None:
        started = time.monotonic()
        try:
            now = beside.fingerprint(self._url, self._made_from)
            if now != self._made_from:
                self._state, self._made_from = self._opened(now), now
                _give_back()
        except (
            StoreError
        ):  # a build is putting its files together: what is shown is shown until the next look
            return
        finally:
            took = time.monotonic() - started
            self._look_at = time.monotonic() + max(LOOK_AGAIN, SHARE * took)
            self._renewing.release()

    def _opened(self, made_from: str, catalogue: Catalogue | None = None) -> State:
        """The store and the list of what is in it, made if there is none yet."""
        store = hold_store(self._url)
        folder = Path(self._temporary.name)
        state = State(store, catalogue or beside.made(store, self._url, made_from, folder))
        self._prepared()
        self._enough = threading.Event()
        self._preparing = threading.Thread(target=prepare, args=(state, self._enough.is_set), daemon=True)
        self._preparing.start()
        return state

    def _prepared(self) -> None:
        """End what is prepared of the state before: it must not read a list that is gone or written anew."""
        self._enough.set()
        if self._preparing.is_alive():
            self._preparing.join()


def _give_back() -> None:
    """Memory of an earlier state goes back to the system: the C library would keep it, a pool for each thread."""
    try:
        ctypes.CDLL(None).malloc_trim(0)
    except (OSError, TypeError, AttributeError):  # another C library, which sees to it itself
        return
