"""Frames and names in, what a programme consists of out."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extract.entities.cast import Cast, Reading
from kg.extract.relations.frames import Frame
from kg.extract.relations.parts.deeds import done_within, umbrella
from kg.extract.relations.parts.listed import enumerated, in_rows, such_as, summed_up
from kg.extract.relations.parts.said import by_dash, by_name, by_quotation, said_to_be
from kg.model import Fact

__all__ = ["parts"]


def parts(reading: Reading, found: list[Frame], cast: Cast) -> Iterator[Fact]:
    """P 包括 Q、R; Q、R 等 P; P——Q; Q 是 P 的重要内容; 活动期间开展 Q; P首场招聘会 and P启动仪式 by their names."""
    yield from done_within(reading, found, cast)
    yield from umbrella(reading, found, cast)
    yield from by_dash(reading)
    yield from enumerated(reading, cast)
    yield from in_rows(reading, cast)
    yield from summed_up(reading)
    yield from such_as(reading, cast)
    yield from said_to_be(reading, found)
    yield from by_name(reading, cast)
    yield from by_quotation(reading, cast)
