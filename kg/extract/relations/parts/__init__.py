"""Frames and names in, what a programme consists of out."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extract.entities.cast import Cast, Reading
from kg.extract.relations.frames import Frame
from kg.extract.relations.parts.announced import counted_off, enumerated
from kg.extract.relations.parts.deeds import besides, done_within, promised
from kg.extract.relations.parts.listed import in_rows
from kg.extract.relations.parts.offered import offered
from kg.extract.relations.parts.said import by_dash, by_quotation, said_to_be
from kg.extract.relations.parts.scene import on_the_day
from kg.extract.relations.parts.summed import such_as, summed_up
from kg.model import Fact

__all__ = ["parts"]


def parts(reading: Reading, found: list[Frame], cast: Cast) -> Iterator[Fact]:
    """P 包括 Q、R; Q、R 等 P; P——Q; Q 是 P 的重要内容; 活动期间开展 Q."""
    if not reading.of("Programme"):
        return
    yield from in_rows(reading, cast)
    yield from offered(reading, cast)
    yield from done_within(reading, found, cast)
    yield from besides(reading)
    yield from promised(reading, found)
    yield from on_the_day(reading, found, cast)
    yield from by_dash(reading)
    yield from enumerated(reading, cast)
    yield from counted_off(reading)
    yield from summed_up(reading)
    yield from such_as(reading)
    yield from said_to_be(reading)
    yield from by_quotation(reading, cast)
