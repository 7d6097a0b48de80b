"""The folder of a store in, a folder beside it out that keeps the store as it is now while a build goes on.

Oxigraph opens a file of a store only when a query needs it. A store that is merely opened for reading loses the files
that a build has since put together with others, and a query that misses one gathers the same error over and over:
it never ends and takes all memory. Hard links keep the files, cost nothing, and leave the build undisturbed.
"""

from __future__ import annotations

import shutil
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from kg.errors import StoreError
from kg.graph.storage.place import INSIDE, Lock

PREFIX = "reading-"
# Seconds between two tries while a build changes what the store consists of.
LOOK_AGAIN = (0.01, 0.05, 0.2, 0.5, 1.0)

LetGo = Callable[[], None]


def taken(folder: Path) -> tuple[Path, LetGo] | None:
    """A folder with the store as it is, and what removes it again; None where files cannot be linked."""
    sweep(folder)
    for pause in LOOK_AGAIN:
        try:
            beside = Path(tempfile.mkdtemp(prefix=PREFIX, dir=folder))
        except OSError:  # a folder that may not be written to: nobody builds there either
            return None
        try:
            let_go = partial(_removed, beside, Lock(beside))
        except (OSError, StoreError):  # swept away before it was locked
            continue
        try:
            if _linked(folder / INSIDE, beside / INSIDE):
                return beside, let_go
        except FileNotFoundError:  # put together with another meanwhile
            pass
        except OSError:
            let_go()
            return None
        let_go()
        time.sleep(pause)
    raise StoreError(f"{folder}: a build changes the store faster than it can be read: try again in a moment")


def sweep(folder: Path) -> None:
    """Remove what readers left behind that were killed."""
    try:
        import fcntl  # noqa: F401  without it nobody can tell who is still there
    except ImportError:
        return
    for left in folder.glob(f"{PREFIX}*"):
        try:
            lock = Lock(left)
        except (OSError, StoreError):  # in use, or just removed
            continue
        _removed(left, lock)


def _linked(inside: Path, into: Path) -> bool:
    """Link the files; whether the list of what belongs to the store was the same before and after."""
    name, listed = _listed(inside)
    into.mkdir()
    for path in sorted(inside.iterdir()):
        if path.suffix in (".sst", ".log"):
            (into / path.name).hardlink_to(path)
    # A copy: the build goes on writing at the end of the list.
    (into / name).write_bytes(listed)
    (into / "CURRENT").write_text(f"{name}\n")
    return _listed(inside) == (name, listed)


def _listed(inside: Path) -> tuple[str, bytes]:
    """The name of the list of the files that the store consists of, and what it says."""
    name = (inside / "CURRENT").read_text().strip()
    return name, (inside / name).read_bytes()


def _removed(beside: Path, lock: Lock) -> None:
    shutil.rmtree(beside, ignore_errors=True)
    lock.free()
