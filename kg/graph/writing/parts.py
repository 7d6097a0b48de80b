"""The N-Quads of a page in, a part of a file out, and back: they come after a line that tells their length and sum."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import IO
from zlib import crc32

_PART = b"# page "


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
class Head:
    """The line before the quads: how many bytes they are, and their sum."""

    page: str
    bytes: int
    sum: int


class TornError(Exception):
    """No whole part stands at a place `at` of a file."""

    def __init__(self, at: int) -> None:
        super().__init__(f"no whole part at byte {at}")
        self.at = at


def part_of(page: str, lines: Iterable[str]) -> Part:
    """The part that has these N-Quads."""
    text = "\n".join(lines)
    return Part(page, f"{text}\n".encode() if text else b"")


def spelt(part: Part) -> bytes:
    """A part as it stands in a file."""
    said = {"page": part.page, "bytes": len(part.quads), "sum": crc32(part.quads)}
    return _PART + json.dumps(said, ensure_ascii=True).encode() + b"\n" + part.quads


def read_head(file: IO[bytes]) -> Head | None:
    """The head that begins here; None at the end of the file."""
    start, line = file.tell(), file.readline()
    if not line:
        return None
    if not line.startswith(_PART) or not line.endswith(b"\n"):
        raise TornError(start)
    try:
        return Head(**json.loads(line[len(_PART) :]))
    except (ValueError, TypeError):
        raise TornError(start) from None


def read_part(file: IO[bytes]) -> Part | None:
    """The part that begins here; None at the end of the file."""
    start, head = file.tell(), read_head(file)
    if head is None:
        return None
    quads = file.read(head.bytes)
    if len(quads) != head.bytes or crc32(quads) != head.sum:
        raise TornError(start)
    return Part(head.page, quads, file.tell())
