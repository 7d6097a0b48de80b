"""A reading in, the scenes out that a text points back to as where a programme is held: P在这里启动."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.entities.cast import Cast, Named, Reading
from kg.extract.happens import HOW, OCCURS
from kg.extract.relations.facts import around, make
from kg.extract.relations.kinds import is_occasion
from kg.extract.text import Cover, Span
from kg.model import Fact

# P在这里启动
_HERE = re.compile(rf"在(?:这里|此|这儿|那里){HOW}(?:{OCCURS}|开展)")


def sites(reading: Reading, places: list[Named], cast: Cast) -> Iterator[Fact]:
    """Every programme that is held 在这里: in the scene that the text points back to."""
    text = reading.scan.text
    for here in _HERE.finditer(text):
        names = Cover((body.start, body.end) for body in reading.of("Union", "Organisation"))
        scene = [
            p
            for p in places
            if p.end <= here.start() and p.mention.form == "full" and not names.holds(p.start, p.end)
        ]
        place = max(scene, key=lambda p: (p.end, -p.start), default=None)  # the village, not its town
        programme = _held_here(reading, here, cast)
        if place and programme and text.count("。", place.end, here.start()) <= 1:
            where = around(programme, place, Span(place.start, here.end()))
            yield from make(
                reading, programme.entity, "locatedIn", place.entity, where, "locatedIn.site", 0.75
            )


def _occasion(reading: Reading, at: int, cast: Cast) -> Named | None:
    """The occasion told of last before an offset, not many sentences before."""
    text = reading.scan.text
    found = [p for p in reading.of("Programme") if p.end <= at and is_occasion(reading, cast, p.entity)]
    return next((p for p in found[-1:] if text.count("。", p.end, at) <= _NEAR), None)


_NEAR = 3


_MARK = re.compile(r"[,。;!?\n]")


def _held_here(reading: Reading, here: re.Match[str], cast: Cast) -> Named | None:
    """What is held there: what the clause goes on to name (在那里开展P), else the one before."""
    behind = next((p for p in reading.of("Programme") if p.start >= here.end()), None)
    if behind is not None and not _MARK.search(reading.scan.text, here.end(), behind.start):
        return behind
    return _occasion(reading, here.start(), cast)
