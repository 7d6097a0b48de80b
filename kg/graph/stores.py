"""An address in, the store it names out."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from kg.graph.storage.folder import FolderReader, FolderStore
from kg.graph.storage.oxigraph import OxigraphStore
from kg.graph.store import Store


def _memory(url: str, read_only: bool) -> Store:
    return OxigraphStore(url)


def _folder(url: str, read_only: bool) -> Store:
    return FolderReader(url) if read_only else FolderStore(url)


def _server(url: str, read_only: bool) -> Store:
    from kg.graph.storage.server import ServerStore  # the client of HTTP is slow to import

    return ServerStore(url, read_only)


# Scheme of the address -> the store that it names; an address without a scheme is a folder.
STORES: dict[str, Callable[[str, bool], Store]] = {
    "memory": _memory,
    "file": _folder,
    "http": _server,
    "https": _server,
}


def open_store(url: str | Path, read_only: bool = False) -> Store:
    """The store at `url`: `memory:`, a folder, or the address of a SPARQL server."""
    return _kind(url)(str(url), read_only)


def hold_store(url: str | Path) -> Store:
    """The store at `url` for reading; one in a folder as it is now, whatever a build writes there later."""
    if _kind(url) is _folder:
        return FolderReader(str(url), held=True)
    return open_store(url, read_only=True)


def _kind(url: str | Path) -> Callable[[str, bool], Store]:
    scheme, colon, _ = str(url).partition(":")
    return STORES.get(scheme if colon else "file", _folder)
