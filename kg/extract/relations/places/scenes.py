"""A reading in, the place out whose lively scene the report of a programme is set in."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.entities.cast import Cast, Named, Reading
from kg.extract.happens import THERE
from kg.extract.relations.facts import around, make
from kg.extract.relations.kinds import is_occasion
from kg.extract.relations.places.chains import by_end, chain_start
from kg.extract.relations.pointing import pointed_at
from kg.extract.venues import scenes
from kg.model import Fact

# A scene is that of what is told right behind it.
_NEAR = 160


def set_in(reading: Reading, places: list[Named], cast: Cast) -> Iterator[Fact]:
    """某物流园内暖意融融,某总工会举办P: P is in the park."""
    ends = {place.end: place for place in places}
    for scene in scenes(reading.scan):
        place = ends.get(scene.end)
        held = _told_by(reading, scene.end, cast) if place else None
        if place and held:
            where = around(place, held)
            yield from make(reading, held.entity, "locatedIn", place.entity, where, "locatedIn.scene", 0.65)


_GOES = re.compile(rf"(?:{THERE})$")
_COMMA = re.compile(r"(?:里|内|上|现场)?,")


def gone_to(reading: Reading, places: list[Named], cast: Cast) -> Iterator[Fact]:
    """在某公园,一场P正在进行; 200名职工齐聚某馆,参加P: the occasion that the sentence goes on to is there."""
    text, ends = reading.scan.text, reading.once(by_end)
    for place in places:
        comma = _COMMA.match(text, place.end)
        start = chain_start(place, ends) if comma else 0
        if comma is None or not _GOES.search(text, max(0, start - 4), start):
            continue
        sentence = reading.sentence_at(place.start)
        behind = reading.within(comma.end(), sentence.end)
        told = next((m for m in behind if m.type in ("Place", "Programme") and m.entity), None)
        if told is not None and told.type == "Programme" and is_occasion(reading, cast, told.entity):
            where = around(place, told)
            yield from make(reading, told.entity, "locatedIn", place.entity, where, "locatedIn.scene", 0.65)


def _told_by(reading: Reading, at: int, cast: Cast) -> Named | None:
    """The occasion told of next, else the one before in the sentence, else what the next paragraph says it was."""
    paragraph = reading.scan.text.find("\n", at)
    end = min(at + _NEAR, paragraph if paragraph > 0 else at + _NEAR)
    sentence = reading.sentence_at(at - 1)
    occasions = [p for p in reading.of("Programme") if is_occasion(reading, cast, p.entity)]
    behind = [p for p in occasions if at <= p.start and p.end <= end]
    before = [p for p in occasions if sentence.start <= p.start and p.end <= at]
    return next(iter(behind or before[-1:]), None) or pointed_at(reading, at, cast)
