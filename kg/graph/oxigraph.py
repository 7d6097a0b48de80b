"""Oxigraph inside this process as a store: in memory, or in a folder on disk."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pyoxigraph as ox

from kg.errors import StoreError
from kg.graph.store import Answer, Store, in_default, update
from kg.graph.vocab import PREFIXES
from kg.iri import BASE

if TYPE_CHECKING:
    import rdflib

# More unflushed quads than this and Oxigraph's flush may never return (seen at about a million).
FLUSH_EVERY = 100_000


class OxigraphStore(Store):
    """The part that memory and folder have in common."""

    def __init__(self, url: str, base: str, store: ox.Store) -> None:
        super().__init__(url, base)
        self._store = store
        self._unflushed = 0

    def commit(self, drop: Iterable[str], lines: Iterable[str]) -> None:
        drop, lines = list(drop), list(lines)
        if not drop and not lines:
            return
        if self._unflushed + 2 * len(lines) > FLUSH_EVERY:
            self.flush()
        self._unflushed += 2 * len(lines)
        try:
            if drop:
                self._store.update(update(drop, lines))
            else:  # one transaction as well, and half as long
                self._store.extend(ox.parse("\n".join(_twice(lines)), format=ox.RdfFormat.N_QUADS))
        except (OSError, RuntimeError) as error:
            raise StoreError(f"{self.url}: cannot be written: {error}") from error

    def answer(self, sparql: str) -> Answer:
        return self._store.query(sparql, prefixes=PREFIXES)

    def lines(self, graph: str) -> list[str]:
        quads = self._store.quads_for_pattern(None, None, None, ox.NamedNode(graph))
        return sorted(f"{quad} ." for quad in quads)

    def graphs(self) -> tuple[str, ...]:
        return tuple(sorted(graph.value for graph in self._store.named_graphs()))

    def dataset(self) -> rdflib.Dataset:
        import rdflib
        from oxrdflib import OxigraphStore as Bridge

        return rdflib.Dataset(store=Bridge(store=self._store))

    def flush(self) -> None:
        """Write to disk what is not there yet; a store closed without it takes long to open again."""
        self._unflushed = 0

    def close(self) -> None:
        self.flush()


class MemoryStore(OxigraphStore):
    """A graph that is gone with the process."""

    def __init__(self, url: str = "memory:", base: str = BASE, read_only: bool = False) -> None:
        super().__init__(url, base, ox.Store())


class FolderStore(OxigraphStore):
    """A folder on disk. One process writes; any number may read beside it."""

    def __init__(self, url: str, base: str = BASE, read_only: bool = False) -> None:
        self.path = Path(url.removeprefix("file://"))
        self.read_only = read_only
        super().__init__(url, base, _opened(self.path, read_only))

    def flush(self) -> None:
        super().flush()
        if not self.read_only:
            self._store.flush()

    def close(self) -> None:
        super().close()
        del self._store  # Oxigraph lets go of its lock when the object goes


def _twice(lines: list[str]) -> Iterator[str]:
    """The quads, and after them their triples for the default graph."""
    yield from lines
    for line in lines:
        triple, graph = line.removesuffix(" .").rsplit(" ", 1)
        if in_default(graph):
            yield triple + " ."


def _opened(path: Path, read_only: bool) -> ox.Store:
    inside = path / "oxigraph"
    if read_only and not inside.is_dir():
        raise StoreError(f"{path}: there is no graph here: build one with `kg build`, or name its folder")
    try:
        if read_only:
            return ox.Store.read_only(str(inside))
        inside.mkdir(parents=True, exist_ok=True)
        return ox.Store(str(inside))
    except OSError as error:
        if "lock" in str(error).lower():
            raise StoreError(
                f"{path}: another process is writing to this graph: wait until it is done"
            ) from None
        raise StoreError(f"{path}: the graph cannot be opened: {error}") from error
