"""Dots with names in, which of the names are written and where out: upon no other name, no dot, no edge."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Literal

from kg.explore.maps.ground import Spot

Frame = tuple[float, float, float, float]  # x, y, width, height
Box = tuple[float, float, float, float]  # left, top, right, bottom
Anchor = Literal["start", "end", "middle"]

NAMED = 8  # of the largest dots
TRIED = 40  # dots smaller than these many others need no name,
KEPT_CLEAR = 200  # and those smaller than so many may lie under one
CAP = 0.35  # from the middle of a line of text to its base line, in its size
LATIN = 0.56  # the mean width of a Latin letter, in its size
APART = 0.25  # between a name and its dot, in its size


@dataclass(frozen=True, slots=True)
class Dot:
    """A dot of the map: its middle, its radius, the name of its place."""

    spot: Spot
    radius: float
    name: str


@dataclass(frozen=True, slots=True)
class Name:
    """A name to be written: where its base line begins, ends or has its middle."""

    x: float
    y: float
    anchor: Anchor
    text: str


def placed(dots: Sequence[Dot], size: float, frame: Frame) -> list[Name]:
    """The names of the largest dots (the first ones), each beside its own where nothing else is, else left out."""
    return list(islice(_placed(dots, size, frame), NAMED))


def _placed(dots: Sequence[Dot], size: float, frame: Frame) -> Iterator[Name]:
    left, top, wide, high = frame
    taken: list[Box] = []
    clear = dots[:KEPT_CLEAR]
    for dot in dots[:TRIED]:
        for name, box in _beside(dot, size) if dot.name else ():
            inside = left < box[0] and box[2] < left + wide and top < box[1] and box[3] < top + high
            if inside and not any(_meet(box, other) for other in taken) and not _on_a_dot(box, clear):
                taken.append(box)
                yield name
                break


def _beside(dot: Dot, size: float) -> Iterator[tuple[Name, Box]]:
    """To the right, to the left, above and below."""
    (x, y), wide = dot.spot, width(dot.name, size)
    away, half = dot.radius + APART * size, size * 0.55
    middles: tuple[tuple[float, float, Anchor], ...] = (
        (x + away, y, "start"),
        (x - away, y, "end"),
        (x, y - dot.radius - half, "middle"),
        (x, y + dot.radius + half, "middle"),
    )
    for at, middle, anchor in middles:
        left = at - wide * {"start": 0, "end": 1, "middle": 0.5}[anchor]
        box = (left, middle - half, left + wide, middle + half)
        yield Name(at, middle + CAP * size, anchor, dot.name), box


def width(text: str, size: float) -> float:
    """About how wide a text is: a Chinese character is as wide as it is high.

    >>> width("昆山市", 10.0), width("Hebei", 10.0)
    (30.0, 28.0)
    """
    return round(sum(1 if ord(char) > 0x2E7F else LATIN for char in text) * size, 2)


def _meet(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def _on_a_dot(box: Box, dots: Sequence[Dot]) -> bool:
    """Whether a name would hide a dot; its own it stands clear of already."""
    for dot in dots:
        (x, y), inner = dot.spot, dot.radius * 0.8  # a corner of a dot's square is no dot
        if _meet(box, (x - inner, y - inner, x + inner, y + inner)):
            return True
    return False
