"""Oxigraph inside this process as a store: in memory, or in a folder on disk."""

from __future__ import annotations

import time
import weakref
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import pyoxigraph as ox

from kg.errors import StoreError
from kg.graph import snapshot
from kg.graph.bulk import add, load, twice
from kg.graph.journal import Journal, Part, trouble
from kg.graph.place import INSIDE, Lock, check_format, mark_format
from kg.graph.store import Answer, Store
from kg.graph.updates import update
from kg.graph.vocab import PREFIXES
from kg.iri import BASE

if TYPE_CHECKING:
    import rdflib

# More unflushed quads than this and Oxigraph's flush may never return (seen at about a million).
FLUSH_EVERY = 100_000
# Seconds between two tries to open a store that is being written to.
LOOK_AGAIN = (0.05, 0.2, 0.5, 1.0)


class OxigraphStore(Store):
    """The part that memory and folder have in common."""

    filled_at_once = (
        60_000  # some 12 MB, as much as `bulk.load` takes; each time writes files that are merged later
    )

    def __init__(self, url: str, base: str, store: ox.Store, journal: Journal | None = None) -> None:
        super().__init__(url, base, journal)
        self._store = store
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

    def lines(self, graph: str) -> list[str]:
        quads = self._store.quads_for_pattern(None, None, None, ox.NamedNode(graph))
        return sorted(f"{quad} ." for quad in quads)

    def each(self, graph: str) -> Iterator[str]:
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

    def _wrong(self, error: Exception) -> StoreError:
        """What a person can do about an error of Oxigraph's."""
        if isinstance(error, OSError) and "space" in str(error).lower():
            return StoreError(f"{self.url}: {trouble(error)}")
        return StoreError(
            f"{self.url}: the store is damaged or cannot be written ({error}): "
            f"rebuild it from its N-Quads with `kg restore --store {self.url}`"
        )


class MemoryStore(OxigraphStore):
    """A graph that is gone with the process."""

    def __init__(self, url: str = "memory:", base: str = BASE, read_only: bool = False) -> None:
        super().__init__(url, base, ox.Store())


class FolderStore(OxigraphStore):
    """A folder on disk, the pages' N-Quads beside it. One process writes; any number may read beside it.

    After `defer` a store without pages is filled all at once from the N-Quads, when it is settled or closed:
    that is faster than page by page.
    """

    _deferred = False
    _let_go: Callable[[], object] | None = None

    def __init__(self, url: str, base: str = BASE, read_only: bool = False) -> None:
        self.path = Path(url.removeprefix("file://"))
        self.read_only = read_only
        self._lock = None if read_only else _locked(self.path)
        try:
            check_format(self.path)
            if not read_only:
                mark_format(self.path)  # first: a store without it is taken for an old one
            # No other name for what is opened: `settle` must be able to let go of it.
            super().__init__(url, base, _opened(self.path, read_only))
            if not read_only:
                self.journal = Journal(self.path, self.reached())
                self._deferred = self.reached() is None
                self.settle() if self._deferred else self.catch_up()
                self._deferred = False
        except BaseException:
            if self._lock:
                self._lock.free()
            raise

    @classmethod
    def reading(cls, folder: Path, base: str = BASE) -> FolderStore:
        """The store of a folder, whatever its format, for bringing it up to date."""
        store = cls.__new__(cls)
        store.path, store.read_only, store._lock = folder, True, None
        OxigraphStore.__init__(store, str(folder), base, _opened(folder, read_only=True))
        return store

    @classmethod
    def held(cls, url: str, base: str = BASE) -> FolderStore:
        """The store as it is now, for reading as long as one likes: what a build does meanwhile cannot harm it."""
        folder = Path(url.removeprefix("file://"))
        check_format(folder)
        taken = snapshot.taken(folder) if (folder / INSIDE).is_dir() else None
        if taken is None:
            return cls(url, base, read_only=True)
        beside, let_go = taken
        store = cls.__new__(cls)
        store.path, store.read_only, store._lock = folder, True, None
        store._let_go = weakref.finalize(store, let_go)
        OxigraphStore.__init__(store, url, base, _opened(beside, read_only=True))
        return store

    def replace_all(self, parts: Sequence[Part]) -> None:
        if self.read_only or self.journal is None:
            raise StoreError(f"{self.url}: opened for reading only")
        if self._deferred:
            self.journal.append(parts)
        else:
            super().replace_all(parts)

    def forget(self, page: str) -> bool:
        self.settle()
        return super().forget(page)

    def defer(self) -> None:
        self._deferred = not self.read_only and self.reached() is None

    def settle(self) -> None:
        if (
            self.read_only
            or not self._deferred
            or not self.journal
            or self.journal.size == self.journal.start
        ):
            return
        self._shut()
        load(self.path, self.journal, self.base)
        self._store = _opened(self.path, read_only=False)
        self._deferred = False
        self._known = None

    def _shut(self) -> None:
        # Oxigraph lets go of its lock when the object goes. Who was interrupted while filling has none.
        if hasattr(self, "_store"):
            del self._store

    def flush(self) -> None:
        super().flush()
        if not self.read_only:
            try:
                self._store.flush()
            except (OSError, RuntimeError) as error:
                raise self._wrong(error) from error

    def close(self) -> None:
        try:
            self.settle()
            self.flush()
        finally:
            self._shut()
            if self._lock:
                self._lock.free()
            if self._let_go:
                self._let_go()


def _twice(lines: Iterable[str]) -> bytes:
    return twice("\n".join([*lines, ""]).encode())


def _locked(folder: Path) -> Lock:
    try:
        folder.mkdir(parents=True, exist_ok=True)
        return Lock(folder)
    except OSError as error:
        raise StoreError(f"{folder}: the graph cannot be opened: {error}") from error


def _read_only(inside: str) -> ox.Store:
    """The store as it is; a writer may just put files together that were found a moment ago, so look again."""
    for pause in LOOK_AGAIN:
        try:
            return ox.Store.read_only(inside)
        except (OSError, RuntimeError) as error:
            if "No such file" not in str(error):
                raise
            time.sleep(pause)
    return ox.Store.read_only(inside)


def _opened(path: Path, read_only: bool) -> ox.Store:
    inside = path / INSIDE
    if read_only and not inside.is_dir():
        raise StoreError(f"{path}: there is no graph here: build one with `kg build`, or name its folder")
    try:
        if read_only:
            return _read_only(str(inside))
        return ox.Store(str(inside))
    except (OSError, RuntimeError) as error:
        if "lock" in str(error).lower():
            raise StoreError(
                f"{path}: another process is writing to this graph: wait until it is done"
            ) from None
        if "No space left" in str(error):
            raise StoreError(f"{path}: {trouble(error)}") from error
        raise StoreError(
            f"{path}: the store is damaged ({error}): rebuild it from its N-Quads with `kg restore --store {path}`"
        ) from error
