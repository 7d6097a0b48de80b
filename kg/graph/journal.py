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
from dataclasses import dataclass
from pathlib import Path
from typing import IO
from uuid import uuid4
from zlib import crc32

from kg.errors import StoreError

NAME = "pages.nq"
_FIRST, _PART = b"# kg pages ", b"# page "


@dataclass(frozen=True, slots=True)
class Part:
    """The N-Quads of one page, a line each; none when the page is gone. `end` is where it ends in the file."""

    page: str
    quads: bytes
    end: int = 0

    def lines(self) -> list[str]:
        """The N-Quads without line breaks."""
        # Not `splitlines`: a literal may hold other line breaks than the one that ends a quad.
        return self.quads.decode().removesuffix("\n").split("\n") if self.quads else []


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
            _write_first(self.path, {"made": uuid4().hex})
        with self.path.open("rb") as file:
            said = _first(file, self.path)
            self.made, self.before = said["made"], Position(said.get("from", ""), int(said.get("at", 0)))
            self.start = file.tell()
        self.size = self._whole(known.at if known and known.made == self.made else 0)

    @property
    def end(self) -> Position:
        """Where the file ends."""
        return Position(self.made, self.size)

    def append(self, parts: Iterable[Part]) -> Position:
        """Write parts down for good and tell where they end; all of them, or after an error none."""
        data = b"".join(_head(part) + part.quads for part in parts)
        try:
            with self.path.open("r+b") as file:
                file.truncate(self.size)
                file.seek(self.size)
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
        except OSError as error:
            self._cut()
            raise StoreError(f"{self.path}: {trouble(error)}") from error
        self.size += len(data)
        return self.end

    def parts(self, start: int = 0) -> Iterator[Part]:
        """Every part from `start` on, in the order in which they were written."""
        with self.path.open("rb") as file:
            file.seek(max(start, self.start))
            while (part := _next(file, self.path)) is not None:
                yield part

    def live(self) -> Iterator[Part]:
        """The parts that count: the last of each page, those of pages that are gone left out."""
        last = {page: start for page, start, _ in self._heads()}
        with self.path.open("rb") as file:
            for start in sorted(last.values()):
                file.seek(start)
                part = _next(file, self.path)
                if part is not None and part.quads:
                    yield part

    def last(self, pages: Collection[str], end: int) -> Iterator[Part]:
        """The parts that some pages had when the file ended at `end`."""
        last: dict[str, int] = {}
        for page, start, _ in self._heads() if pages else ():
            if start >= end:
                break
            if page in pages:
                last[page] = start
        with self.path.open("rb") as file:
            for start in sorted(last.values()):
                file.seek(start)
                if (part := _next(file, self.path)) is not None:
                    yield part

    def stale(self) -> float:
        """The share of the file that no longer counts."""
        sizes: dict[str, int] = {page: size for page, _, size in self._heads()}
        return 1 - sum(sizes.values()) / max(1, self.size - self.start)

    def compact(self) -> None:
        """Write the parts that count into a file of their own, and put it in place of this one."""
        fresh = self.path.with_suffix(".new")
        _write_first(fresh, {"made": (made := uuid4().hex), "from": self.made, "at": str(self.size)})
        try:
            with fresh.open("ab") as file:
                for part in self.live():
                    file.write(_head(part) + part.quads)
                file.flush()
                os.fsync(file.fileno())
                size = file.tell()
            os.replace(fresh, self.path)
        except OSError as error:
            fresh.unlink(missing_ok=True)
            raise StoreError(f"{self.path}: {trouble(error)}") from error
        self.before, self.made, self.size = self.end, made, size
        with self.path.open("rb") as file:
            _first(file, self.path)
            self.start = file.tell()

    def _heads(self) -> Iterator[tuple[str, int, int]]:
        """Page, start and length of every part, without reading the quads."""
        with self.path.open("rb") as file:
            file.seek(self.start)
            while (start := file.tell()) < self.size:
                head = _read_head(file, self.path)
                if head is None:
                    return
                file.seek(head.bytes, os.SEEK_CUR)
                yield head.page, start, file.tell() - start

    def _whole(self, known: int) -> int:
        """Where the last whole part ends; only the last one can be cut off, so only it is read."""
        size = self.path.stat().st_size
        with self.path.open("rb") as file:
            last = max(known, self.start) if known <= size else self.start
            file.seek(last)
            while (start := file.tell()) < size:
                head = _read_head(file, self.path, torn=True)
                if head is None and start == known:  # cut off here, or the store goes with another file
                    return self._whole(0)
                if head is None or file.tell() + head.bytes > size:
                    return start
                file.seek(head.bytes, os.SEEK_CUR)
                last = start
            file.seek(last)
            return size if last == size or _next(file, self.path, torn=True) else last

    def _cut(self) -> None:
        """Leave nothing of what could not be written whole; the next opening would cut it off too."""
        try:
            os.truncate(self.path, self.size)
        except OSError:
            return


def part_of(page: str, lines: Iterable[str]) -> Part:
    """The part that has these N-Quads."""
    text = "\n".join(lines)
    return Part(page, f"{text}\n".encode() if text else b"")


def trouble(error: Exception) -> str:
    """What a person can do about a file that could not be written."""
    number = error.errno if isinstance(error, OSError) else None
    if number in (errno.ENOSPC, errno.EDQUOT) or "No space left" in str(error):
        return (
            "the disk is full: what was built so far is whole; free some space and run the same command again"
        )
    return f"cannot be written ({error}): what was built so far is whole"


def _head(part: Part) -> bytes:
    said = {"page": part.page, "bytes": len(part.quads), "sum": crc32(part.quads)}
    return _PART + json.dumps(said, ensure_ascii=True).encode() + b"\n"


@dataclass(frozen=True, slots=True)
class _Head:
    page: str
    bytes: int
    sum: int


def _read_head(file: IO[bytes], path: Path, torn: bool = False) -> _Head | None:
    start, line = file.tell(), file.readline()
    if not line:
        return None
    try:
        if not line.startswith(_PART) or not line.endswith(b"\n"):
            raise ValueError
        return _Head(**json.loads(line[len(_PART) :]))
    except (ValueError, TypeError):
        if torn:
            return None
        raise _damaged(path, start) from None


def _next(file: IO[bytes], path: Path, torn: bool = False) -> Part | None:
    start = file.tell()
    head = _read_head(file, path, torn)
    if head is None:
        return None
    quads = file.read(head.bytes)
    if len(quads) == head.bytes and crc32(quads) == head.sum:
        return Part(head.page, quads, file.tell())
    if torn:
        return None
    raise _damaged(path, start)


def _damaged(path: Path, at: int) -> StoreError:
    return StoreError(
        f"{path}: damaged at byte {at}: take the file from a backup, or move its folder away and build again"
    )


def _first(file: IO[bytes], path: Path) -> dict[str, str]:
    line = file.readline()
    try:
        if line.startswith(_FIRST):
            said: dict[str, str] = json.loads(line[len(_FIRST) :])
            return said
    except ValueError:
        pass
    raise StoreError(f"{path}: is no file of pages: its first line is {line[:60]!r}") from None


def _write_first(path: Path, said: dict[str, str]) -> None:
    """Make the file with its first line; it appears with that line or not at all."""
    fresh = path.with_suffix(".first")
    try:
        with fresh.open("wb") as file:
            file.write(_FIRST + json.dumps(said).encode() + b"\n")
            file.flush()
            os.fsync(file.fileno())
        os.replace(fresh, path)
    except OSError as error:
        raise StoreError(f"{path}: {trouble(error)}") from error
