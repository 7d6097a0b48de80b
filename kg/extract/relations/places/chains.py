"""Places as they stand: one right behind the one above it (某市某区), and one after another in a list."""

from __future__ import annotations

from collections.abc import Mapping

from kg.extract.entities.cast import Named, Reading

# Between two places of a list.
LISTED = ("、", "和", "与", "及", "以及")


def by_end(reading: Reading) -> dict[int, Named]:
    """The places of an article by where they end."""
    return {place.end: place for place in reading.of("Place")}


def chain_start(place: Named, ends: Mapping[int, Named]) -> int:
    """Where the places begin that a place is the last of."""
    start = place.start
    while start in ends:
        start = ends[start].start
    return start


def listed_up_to(text: str, last: Named, ends: Mapping[int, Named]) -> tuple[list[Named], int]:
    """The places of a list that ends with this one, each the last of its chain, and where the first chain begins."""
    found, start = [last], chain_start(last, ends)
    while mark := next((mark for mark in LISTED if text.endswith(mark, 0, start)), ""):
        before = ends.get(start - len(mark))
        if before is None:
            break
        found.insert(0, before)
        start = chain_start(before, ends)
    return found, start
