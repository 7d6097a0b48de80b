"""Counts in, classes and sizes out: one scale for the tiles and the dots of every map."""

from __future__ import annotations

from math import sqrt

CLASSES = 5
# From pale to dark, readable with any kind of colour blindness; the ink that is legible on each.
FILLS = ("#D6E8F5", "#A5CDEA", "#62ABDA", "#1F78B4", "#0A4A7A")
INKS = ("#1B1F24", "#1B1F24", "#1B1F24", "#FFFFFF", "#FFFFFF")
EMPTY, EMPTY_INK = "#F0F2F4", "#6B7280"
SMALLEST, LARGEST = 3.2, 15.0  # radii of dots, in pixels of the map
ROOMY = 80  # dots that have room on it at that size


def bounds(most: int) -> tuple[int, ...]:
    """The least count of each class, in even ratios: few places have much and many have little.

    >>> bounds(3), bounds(240)
    ((1, 2, 3), (1, 3, 9, 27, 80))
    """
    if most <= CLASSES:
        return tuple(range(1, most + 1))
    return tuple(sorted({max(step + 1, round(most ** (step / CLASSES))) for step in range(CLASSES)}))


def class_of(count: int, limits: tuple[int, ...]) -> int:
    """Which class a count is in, from 0; -1 for none at all. Fewer classes are spread over the colours.

    >>> class_of(0, (1, 2, 3)), class_of(1, (1, 2, 3)), class_of(3, (1, 2, 3))
    (-1, 0, 4)
    """
    found = sum(count >= limit for limit in limits) - 1
    if found <= 0 or len(limits) == 1:
        return min(found, 0)
    return round(found * (CLASSES - 1) / (len(limits) - 1))


def colours(which: int) -> tuple[str, str]:
    """Fill and ink of a class."""
    return (FILLS[which], INKS[which]) if which >= 0 else (EMPTY, EMPTY_INK)


def words(limits: tuple[int, ...], most: int) -> list[str]:
    """What each class holds: `1`, `2–4`, `5–9`.

    >>> words((1, 4, 10), 12)
    ['1–3', '4–9', '10–12']
    """
    ends = [*(limit - 1 for limit in limits[1:]), most]
    return [
        f"{low:,}" if low == high else f"{low:,}–{high:,}" for low, high in zip(limits, ends, strict=True)
    ]


def radius(count: int, most: int, dots: int = 1) -> float:
    """A dot's radius: its area grows with the count. Of many dots each is smaller, or they would hide each other.

    >>> radius(20, 20), radius(20, 20, dots=400), radius(1, 20, dots=400)
    (15.0, 6.7, 1.5)
    """
    fits = max(0.4, min(1.0, sqrt(ROOMY / max(dots, 1))))
    grown = LARGEST * sqrt(count / max(most, 1)) * (0.55 if most < 5 else 1)
    return round(fits * max(SMALLEST, grown), 1)
