"""Pages' N-Quads in, a file that outlives the store out: whatever happens to the store, it can be built again.

The file is N-Quads with a comment line before each page that says how long its part is and what its sum is. It
only grows: a page that is read again stands in it twice, and the last part is the page; a part without quads
says that the page is gone. What was cut off in the middle of a part is no part. `compact` leaves the last
parts alone. A store keeps how far into the file it has come, so what it missed can be told and made up for.
"""

from __future__ import annotations

import errno
import json
import os
from collections.abc import Collection, Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from itertools import takewhile
from pathlib import Path
from typing import IO
from uuid import uuid4

from kg.errors import StoreError
from kg.graph.writing.parts import Part, TornError, read_head, read_part, spelt

NAME = "pages.nq"
_FIRST = b"# kg pages "


@dataclass(frozen=True, slots=True)
class Position:
    """How far into which file: `made` is the file's own name, new at every `compact`.

    >>> Position.read(str(Position("a1", 7)))
    Position(made='a1', at=7)
    """

    made: str = ""
    at: int = 0

    def __str__(self) -> str:
        return f"{self.made}:{self.at}"

    @staticmethod
    def read(text: str) -> Position:
        """What `str` wrote."""
        made, _, at = text.partition(":")
        return Position(made, int(at))


class Journal:
    """The file `pages.nq` of a folder; opening it cuts off what a killed process left half written.

    Up to `known`, which the store has reached, it is whole: only what stands behind is looked through.
    """

    def __init__(self, folder: Path, known: Position | None = None) -> None:
        self.path = folder / NAME
        if not self.path.exists():
            with _put_in_place(self.path) as file:
                file.write(_first_line({"made": uuid4().hex}))
        self._open()
        self.size = self._whole(known.at if known and known.made == self.made else 0)

    @property
    def end(self) -> Position:
        """Where the file ends."""
        return Position(self.made, self.size)

    def append(self, parts: Iterable[Part]) -> Position:
        """Write parts down for good and tell where they end; all of them, or after an error none."""
        data = b"".join(map(spelt, parts))
        try:
            with self.path.open("r+b") as file:
                file.truncate(self.size)
                file.seek(self.size)
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
        except OSError as error:
            with suppress(OSError):  # the next opening would cut it off too
                os.truncate(self.path, self.size)
            raise StoreError(f"{self.path}: {trouble(error)}") from error
        self.size += len(data)
        return self.end

    def parts(self, start: int = 0) -> Iterator[Part]:
        """Every part from `start` on, in the order in which they were written."""
        with self._reading(max(start, self.start)) as file:
            while part := read_part(file):
                yield part

    def live(self) -> Iterator[Part]:
        """The parts that count: the last of each page, those of pages that are gone left out."""
        last = {page: start for page, start, _ in self._heads()}
        return (part for part in self._parts_at(last.values()) if part.quads)

    def last(self, pages: Collection[str], end: int) -> Iterator[Part]:
        """The parts that some pages had when the file ended at `end`."""
        heads = takewhile(lambda head: head[1] < end, self._heads() if pages else ())
        return self._parts_at({page: start for page, start, _ in heads if page in pages}.values())

    def stale(self) -> float:
        """The share of the file that no longer counts."""
        sizes = {page: size for page, _, size in self._heads()}
        return 1 - sum(sizes.values()) / max(1, self.size - self.start)

    def compact(self) -> None:
        """Write the parts that count into a file of their own, and put it in place of this one."""
        with _put_in_place(self.path) as file:
            file.write(_first_line({"made": uuid4().hex, "from": self.made, "at": str(self.size)}))
            file.writelines(map(spelt, self.live()))
        self._open()
        self.size = self.path.stat().st_size

    def _open(self) -> None:
        """Read from the first line what the file says of itself."""
        with self.path.open("rb") as file:
            line = file.readline()
            self.start = file.tell()
        try:
            if not line.startswith(_FIRST):
                raise ValueError
            said = json.loads(line[len(_FIRST) :])
        except ValueError:
            raise StoreError(f"{self.path}: is no file of pages: its first line is {line[:60]!r}") from None
        self.made, self.before = said["made"], Position(said.get("from", ""), int(said.get("at", 0)))

    @contextmanager
    def _reading(self, start: int) -> Iterator[IO[bytes]]:
        """The file open at a place; an error tells where it is damaged."""
        with self.path.open("rb") as file:
            file.seek(start)
            try:
                yield file
            except TornError as torn:
                raise StoreError(
                    f"{self.path}: damaged at byte {torn.at}: take the file from a backup, or move its folder away "
                    "and build again"
                ) from None

    def _parts_at(self, starts: Collection[int]) -> Iterator[Part]:
        """The parts that begin at some places, in their order."""
        with self._reading(self.start) as file:
            for start in sorted(starts):
                file.seek(start)
                if part := read_part(file):
                    yield part

    def _heads(self) -> Iterator[tuple[str, int, int]]:
        """Page, start and length of every part, without reading the quads."""
        with self._reading(self.start) as file:
            while (start := file.tell()) < self.size and (head := read_head(file)):
                file.seek(head.bytes, os.SEEK_CUR)
                yield head.page, start, file.tell() - start

    def _whole(self, known: int) -> int:
        """Where the last whole part ends; only the last one can be cut off, so only it is read."""
        size = self.path.stat().st_size
        with self.path.open("rb") as file:
            last = file.seek(max(known, self.start) if known <= size else self.start)
            try:
                while (start := file.tell()) < size and (head := read_head(file)):
                    last = start
                    file.seek(head.bytes, os.SEEK_CUR)
                file.seek(last)
                read_part(file)
            except TornError as torn:
                # Cut off right there, or the store goes with another file.
                return self._whole(0) if torn.at == known else torn.at
        return size


def trouble(error: Exception) -> str:
    """What a person can do about a file that could not be written."""
    number = error.errno if isinstance(error, OSError) else None
    if number in (errno.ENOSPC, errno.EDQUOT) or "No space left" in str(error):
        return (
            "the disk is full: what was built so far is whole; free some space and run the same command again"
        )
    return f"cannot be written ({error}): what was built so far is whole"


def _first_line(said: dict[str, str]) -> bytes:
    return _FIRST + json.dumps(said).encode() + b"\n"


@contextmanager
def _put_in_place(path: Path) -> Iterator[IO[bytes]]:
    """A file to be written that takes the place of another once all of it is on the disk, or never."""
    fresh = path.with_suffix(".new")
    try:
        with fresh.open("wb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        os.replace(fresh, path)
    except OSError as error:
        fresh.unlink(missing_ok=True)
        raise StoreError(f"{path}: {trouble(error)}") from error
