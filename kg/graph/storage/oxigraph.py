"""Oxigraph inside this process as a store: in memory, or wherever its files are (`kg.graph.storage.folder`)."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

import pyoxigraph as ox

from kg.errors import StoreError
from kg.graph.storage.bulk import add, twice
from kg.graph.store import Answer, Store
from kg.graph.vocab import PREFIXES
from kg.graph.writing.journal import trouble
from kg.graph.writing.updates import update

if TYPE_CHECKING:
    import rdflib

# More unflushed quads than this and Oxigraph's flush may never return (seen at about a million).
FLUSH_EVERY = 100_000


class OxigraphStore(Store):
    """A graph in an Oxigraph; without one given in memory, gone with the process."""

    # Some 12 MB, as much as `bulk.load` takes; each time writes files that are merged later.
    filled_at_once = 60_000

    def __init__(self, url: str, store: ox.Store | None = None) -> None:
        super().__init__(url)
        self._store = ox.Store() if store is None else store
        self._unflushed = 0

    def commit(self, drop: Iterable[str], lines: Iterable[str], gone: Iterable[str] = ()) -> None:
        drop, lines, gone = list(drop), list(lines), list(gone)
        if not drop and not lines and not gone:
            return
        try:
            if self._unflushed + 2 * len(lines) > FLUSH_EVERY:
                self.flush()
            self._unflushed += 2 * len(lines)
            if drop or gone:
                self._store.update(update(drop, lines, taken=gone))
            else:  # one transaction as well, and half as long
                self._store.extend(ox.parse(_twice(lines), format=ox.RdfFormat.N_QUADS))
        except (OSError, RuntimeError) as error:
            raise self._wrong(error) from error

    def fill(self, lines: Iterable[str]) -> None:
        try:
            add(self._store, _twice(lines))
        except (OSError, RuntimeError) as error:
            raise self._wrong(error) from error

    def answer(self, sparql: str) -> Answer:
        try:
            return self._store.query(sparql, prefixes=PREFIXES)
        except (OSError, RuntimeError) as error:
            raise self._wrong(error) from error

    def each(self, graph: str) -> Iterable[str]:
        quads = self._store.quads_for_pattern(None, None, None, ox.NamedNode(graph))
        return (f"{quad} ." for quad in quads)

    def graphs(self) -> tuple[str, ...]:
        return self._shown(graph.value for graph in self._store.named_graphs())

    def dataset(self) -> rdflib.Dataset:
        import rdflib
        from oxrdflib import OxigraphStore as Bridge

        return rdflib.Dataset(store=Bridge(store=self._store))

    def flush(self) -> None:
        """Write to disk what is not there yet; a store closed without it takes long to open again."""
        self._unflushed = 0

    def close(self) -> None:
        self.flush()

    def _shut(self) -> None:
        # Oxigraph lets go of its lock when the object goes. Who was interrupted while filling has none.
        if hasattr(self, "_store"):
            del self._store

    def _wrong(self, error: Exception) -> StoreError:
        """What a person can do about an error of Oxigraph's."""
        if isinstance(error, OSError) and "space" in str(error).lower():
            return StoreError(f"{self.url}: {trouble(error)}")
        return StoreError(
            f"{self.url}: the store is damaged or cannot be written ({error}): "
            f"rebuild it from its N-Quads with `kg restore --store {self.url}`"
        )


def _twice(lines: Iterable[str]) -> bytes:
    return twice("\n".join([*lines, ""]).encode())
