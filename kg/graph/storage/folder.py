"""A folder on disk in, the store in it out: for the one process that writes, or for any number that read beside it."""

from __future__ import annotations

import time
import weakref
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

import pyoxigraph as ox

from kg.errors import StoreError
from kg.graph.storage import snapshot
from kg.graph.storage.bulk import load
from kg.graph.storage.oxigraph import OxigraphStore
from kg.graph.storage.place import INSIDE, Lock, check_format, mark_format
from kg.graph.writing.journal import Journal, trouble
from kg.graph.writing.parts import Part

# Seconds between two tries to open a store that is being written to.
LOOK_AGAIN = (0.05, 0.2, 0.5, 1.0)


class FolderStore(OxigraphStore):
    """The store of a folder for writing, the pages' N-Quads beside it.

    After `defer` a store without pages is filled all at once from the N-Quads, when it is settled or closed:
    that is faster than page by page.
    """

    _deferred = False

    def __init__(self, url: str) -> None:
        self.path = folder_of(url)
        self._lock = _locked(self.path)
        try:
            check_format(self.path)
            mark_format(self.path)  # first: a store without it is taken for an old one
            # No other name for what is opened: `settle` must be able to let go of it.
            super().__init__(url, _opened(self.path, ox.Store))
            reached = self.reached()
            self.journal = Journal(self.path, reached)
            self._deferred = reached is None
            self.settle() if self._deferred else self.catch_up()
            self._deferred = False
        except BaseException:
            self._lock.free()
            raise

    def replace_all(self, parts: Sequence[Part]) -> None:
        if self._deferred and self.journal:
            self.journal.append(parts)
        else:
            super().replace_all(parts)

    def forget(self, page: str) -> bool:
        self.settle()
        return super().forget(page)

    def defer(self) -> None:
        self._deferred = self.reached() is None

    def settle(self) -> None:
        if not self._deferred or not self.journal or self.journal.size == self.journal.start:
            return
        self._shut()
        load(self.path, self.journal)
        self._store = _opened(self.path, ox.Store)
        self._deferred = False
        self._known = None

    def flush(self) -> None:
        super().flush()
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
            self._lock.free()


class FolderReader(OxigraphStore):
    """The store of a folder for reading. With `held` it is the store as it is now, for as long as one likes: what a
    build does meanwhile cannot harm it."""

    def __init__(self, url: str, held: bool = False) -> None:
        folder = folder_of(url)
        check_format(folder)
        if not (folder / INSIDE).is_dir():
            raise StoreError(
                f"{folder}: there is no graph here: build one with `kg build`, or name its folder"
            )
        beside, let_go = (snapshot.taken(folder) if held else None) or (folder, None)
        self._let_go = weakref.finalize(self, let_go) if let_go else None
        super().__init__(url, _opened(beside, _read_only))

    def commit(self, drop: Iterable[str], lines: Iterable[str], gone: Iterable[str] = ()) -> None:
        raise StoreError(f"{self.url}: opened for reading only")

    def close(self) -> None:
        self._shut()
        if self._let_go:
            self._let_go()


def folder_of(url: str) -> Path:
    """The folder that an address names."""
    return Path(url.removeprefix("file://"))


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


def _opened(path: Path, open_: Callable[[str], ox.Store]) -> ox.Store:
    try:
        return open_(str(path / INSIDE))
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
