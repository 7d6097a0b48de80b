"""A journal in, the Oxigraph store of its folder filled all at once out: faster than page by page."""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from traceback import clear_frames

import pyoxigraph as ox

from kg.errors import StoreError
from kg.graph.storage.place import INSIDE
from kg.graph.store import position_line
from kg.graph.vocab import ENTRY
from kg.graph.writing.batches import portions
from kg.graph.writing.journal import Journal, trouble
from kg.graph.writing.updates import JOURNAL

# Bytes of N-Quads handed to the loader at a time: it takes some twenty times as much memory, whatever the pages' size.
LOADED_AT_ONCE = 12 * 1024 * 1024
# The triple of a quad that `in_default` holds of: half a million of them at once are asked in C.
_IN_DEFAULT = re.compile(rf"^(.+) <[^ ]*(?<!{ENTRY}>)(?<!/{JOURNAL}>) \.$".encode(), re.MULTILINE)


def load(folder: Path, journal: Journal) -> None:
    """Build the store of a folder anew from its journal, beside the old one, and put it in its place."""
    fresh, old = folder / f"{INSIDE}.new", folder / f"{INSIDE}.old"
    for left in (fresh, old):
        shutil.rmtree(left, ignore_errors=True)
    try:
        _fill(fresh, journal)
        _check_let_go(folder / INSIDE)
        if (folder / INSIDE).exists():
            (folder / INSIDE).rename(old)
        fresh.rename(folder / INSIDE)
        shutil.rmtree(old, ignore_errors=True)
    except (OSError, RuntimeError) as error:
        shutil.rmtree(fresh, ignore_errors=True)
        raise StoreError(f"{folder}: the store cannot be built: {trouble(error)}") from error


def _fill(fresh: Path, journal: Journal) -> None:
    """Put all of a journal into a store that is not there yet."""
    store = ox.Store(str(fresh))
    try:
        quads = (part.quads for part in journal.live())
        for some in portions(quads, len, LOADED_AT_ONCE):
            add(store, twice(b"".join(some)))
        store.extend(ox.parse(position_line(journal.end), format=ox.RdfFormat.N_QUADS))
        store.flush()
    except BaseException as error:
        # The traceback would keep the store open, and whoever ends a build that was stopped here fills it anew.
        clear_frames(error.__traceback__)
        raise
    finally:
        del store


def add(store: ox.Store, quads: bytes) -> None:
    """Put N-Quads of our own making into a store: not in a transaction, and their addresses are not looked at again."""
    store.bulk_load(quads, format=ox.RdfFormat.N_QUADS, lenient=True)


def _check_let_go(inside: Path) -> None:
    """An error while anybody still has the store open: closing it would delete the files put in its place."""
    try:
        if inside.exists():
            ox.Store(str(inside))
    except (OSError, RuntimeError) as error:
        if "lock" in str(error).lower():
            raise


def twice(quads: bytes) -> bytes:
    """N-Quads, and after them their triples for the default graph.

    >>> print(twice(b'<s> <p> "o" <g> .\\n<s> <p> <o> <g#entry> .\\n').decode(), end="")
    <s> <p> "o" <g> .
    <s> <p> <o> <g#entry> .
    <s> <p> "o" .
    """
    return quads + b" .\n".join([*_IN_DEFAULT.findall(quads), b""])
