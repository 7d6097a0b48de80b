"""The address of a store in, the list of what is in it out: kept beside the store, made anew when that has changed."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

from kg.explore.web import listing
from kg.explore.web.catalogue import Catalogue
from kg.graph.store import Store
from kg.graph.terms import digest

LIST = "site.sqlite"
# A list of so many things is made in a few seconds: for more, the list of before is shown until the new one is there.
MANY = 50_000


def fingerprint(url: str, unsure: str = "") -> str:
    """Something that changes with the files of a store in a folder; `unsure` while they are being changed.

    Nothing changes for a store on a server: its list is made when the site is opened, and that is it.
    """
    folder = Path(url) / "oxigraph"
    try:
        files = (
            [path for path in folder.iterdir() if path.suffix in (".sst", ".log")] if folder.is_dir() else []
        )
        stats = sorted((path.name, path.stat()) for path in files)
    except OSError:  # a file of the store went away while we looked: a build is on, look again later
        return unsure
    # The files of the journal are there, empty, from when the store is opened.
    return digest(*(f"{name} {stat.st_size} {stat.st_mtime_ns}" for name, stat in stats if stat.st_size))


def kept(url: str, made_from: str) -> tuple[Catalogue, str] | None:
    """The list that is there, if it fits or is worth being shown until it does; and the state that it is of."""
    path = Path(url) / LIST
    found = Catalogue.state_of(path)
    if found is None:
        return None
    catalogue = Catalogue(path)
    return (catalogue, found) if found == made_from or catalogue.totals["entities"] > MANY else None


def made(store: Store, url: str, made_from: str, folder: Path) -> Catalogue:
    """A new list, written to `folder` and kept beside the store where that may be written to."""
    new = folder / f"{made_from[:16]}-{os.getpid()}-{LIST}"
    new.unlink(missing_ok=True)
    listing.write(store, new, made_from)
    beside = Path(url) / LIST
    if not beside.parent.is_dir():
        return Catalogue(new)
    half = beside.with_name(f"{LIST}.{os.getpid()}")
    try:
        shutil.copyfile(new, half)
        half.replace(beside)
    except OSError:  # a folder that may not be written to keeps nothing
        half.unlink(missing_ok=True)
        return Catalogue(new)
    new.unlink()
    return Catalogue(beside)
