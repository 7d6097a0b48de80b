"""The folder of a store in, the right to write to it out: one process at a time, and only a form it knows."""

from __future__ import annotations

from pathlib import Path

from kg.errors import StoreError

# Raised when a folder's files change so that older code would read them wrongly, or newer code the older ones.
FORMAT = 2
_FORMAT_FILE = "format"
INSIDE = "oxigraph"


def check_format(folder: Path) -> None:
    """Refuse a folder that another version of kg made, with the command that helps."""
    found = format_of(folder)
    if found > FORMAT:
        raise StoreError(f"{folder}: made by a newer kg (format {found}, not {FORMAT}): install that version")
    if 0 < found < FORMAT:
        raise StoreError(
            f"{folder}: made by an older kg (format {found}, not {FORMAT}): "
            f"bring it up to date with `kg restore --store {folder}`"
        )


def format_of(folder: Path) -> int:
    """The format of a folder; 0 where there is no graph yet, 1 for those made before formats were numbered."""
    try:
        return int((folder / _FORMAT_FILE).read_text().strip())
    except FileNotFoundError:
        return 1 if (folder / INSIDE).is_dir() else 0
    except ValueError:
        raise StoreError(f"{folder / _FORMAT_FILE}: holds no number: write {FORMAT} into it") from None


def mark_format(folder: Path) -> None:
    """Say that the folder is of the present format."""
    if format_of(folder) != FORMAT:
        fresh = folder / f"{_FORMAT_FILE}.new"
        fresh.write_text(f"{FORMAT}\n")
        fresh.replace(folder / _FORMAT_FILE)


class Lock:
    """The right to write, held until `free` or until the process is gone, however it ends."""

    def __init__(self, folder: Path) -> None:
        self._file = (folder / "lock").open("w")
        try:
            import fcntl
        except ImportError:  # not on this system: Oxigraph's own lock still holds
            return
        try:
            fcntl.flock(self._file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            self._file.close()
            raise StoreError(
                f"{folder}: another process is writing to this graph: wait until it is done, then run this again"
            ) from None

    def free(self) -> None:
        """Let another process write."""
        self._file.close()
