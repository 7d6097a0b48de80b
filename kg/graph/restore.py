"""A folder or a server in, its store built anew from the N-Quads of the pages."""

from __future__ import annotations

import shutil
from itertools import chain
from pathlib import Path

from kg.errors import StoreError
from kg.graph.bulk import load
from kg.graph.journal import NAME, Journal, part_of
from kg.graph.oxigraph import FolderStore
from kg.graph.place import FORMAT, Lock, format_of, mark_format
from kg.graph.server import ServerStore, beside
from kg.graph.vocab import entry_iri
from kg.iri import BASE


def rebuild(url: str | Path, base: str = BASE) -> None:
    """Build the store at `url` anew from its N-Quads; a folder of an older format is brought up to date."""
    if str(url).startswith(("http://", "https://")):
        _rebuild_server(str(url), base)
        return
    folder = Path(str(url).removeprefix("file://"))
    found = format_of(folder)
    if not found and not (folder / NAME).exists():
        raise StoreError(f"{folder}: there is no graph here: build one with `kg build`, or name its folder")
    if found > FORMAT:
        raise StoreError(f"{folder}: made by a newer kg (format {found}): install that version")
    lock = Lock(folder)
    try:
        if not (folder / NAME).exists():
            _write_down(folder, base)
        load(folder, Journal(folder), base)
        mark_format(folder)
    finally:
        lock.free()


def _write_down(folder: Path, base: str) -> None:
    """Write the N-Quads of a store that was made before they were kept beside it, out of the store itself."""
    beside_it = folder / "restoring"
    shutil.rmtree(beside_it, ignore_errors=True)
    beside_it.mkdir()
    journal = Journal(beside_it)
    store = FolderStore.reading(folder, base)
    for page, entry in store.ledger().items():
        graphs = (*entry.graphs, entry_iri(page, base))
        journal.append([part_of(page, chain.from_iterable(map(store.lines, graphs)))])
    (beside_it / NAME).rename(folder / NAME)
    shutil.rmtree(beside_it)


def _rebuild_server(url: str, base: str) -> None:
    """Empty what the server has of the graph, and put the pages in again."""
    if not (beside(url) / NAME).exists():
        raise StoreError(
            f"{url}: its N-Quads are not here ({beside(url) / NAME}): run this where it was built"
        )
    with ServerStore(url, base, behind=True) as store:
        store.empty()
        store.catch_up()
