"""Where a venue's name begins and ends in, what it is called and where it lies out."""

from __future__ import annotations

from collections.abc import Mapping

from kg.extract.scan import Scan
from kg.model import Mention


def venue(scan: Scan, start: int, end: int, by_end: Mapping[int, Mention], head: str = "") -> Mention:
    """The venue between two offsets; `by_end` are the places by their ends, `head` the word that tells its kind."""
    return Mention(
        start, end, "Place", "full", _name(scan, start, end, by_end), head, _code(start, end, by_end)
    )


def _name(scan: Scan, start: int, end: int, by_end: Mapping[int, Mention]) -> str:
    """The name without the divisions above the last one (山东省临沂市工人文化宫 is 临沂市工人文化宫)."""
    last = start
    for place in sorted(by_end.values(), key=lambda p: p.start):
        if place.start >= start and place.end < end and place.start == last:
            start, last = place.start, place.end
    return scan.text[start:end]


def _code(start: int, end: int, by_end: Mapping[int, Mention]) -> str | None:
    inside = [p for p in by_end.values() if start <= p.start and p.end <= end and p.code]
    return max(inside, key=lambda p: p.end).code if inside else None
