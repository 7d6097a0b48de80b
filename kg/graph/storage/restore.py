"""A folder or a server in, its store built anew from the N-Quads of the pages."""

from __future__ import annotations

from pathlib import Path

from kg.errors import StoreError
from kg.graph.storage.bulk import load
from kg.graph.storage.folder import folder_of
from kg.graph.storage.place import FORMAT, Lock, format_of, mark_format
from kg.graph.storage.server import ServerStore, beside
from kg.graph.writing.journal import NAME, Journal


def rebuild(url: str | Path) -> None:
    """Build the store at `url` anew from its N-Quads; a folder of an older format is brought up to date."""
    if str(url).startswith(("http://", "https://")):
        _rebuild_server(str(url))
        return
    folder = folder_of(str(url))
    found = format_of(folder)
    if not (folder / NAME).exists():
        raise StoreError(f"{folder}: there is no graph here: build one with `kg build`, or name its folder")
    if found > FORMAT:
        raise StoreError(f"{folder}: made by a newer kg (format {found}): install that version")
    lock = Lock(folder)
    try:
        load(folder, Journal(folder))
        mark_format(folder)
    finally:
        lock.free()


def _rebuild_server(url: str) -> None:
    """Empty what the server has of the graph, and put the pages in again."""
    if not (beside(url) / NAME).exists():
        raise StoreError(
            f"{url}: its N-Quads are not here ({beside(url) / NAME}): run this where it was built"
        )
    with ServerStore(url, behind=True) as store:
        store.empty()
        store.catch_up()
