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
