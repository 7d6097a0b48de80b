"""Places in, the programmes out that a text tells in their scene: 在某公园,一场P正在进行; P在这里启动."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.entities.cast import Cast, Named, Reading
from kg.extract.happens import HOW, OCCURS, THERE
from kg.extract.relations.facts import around, make
from kg.extract.relations.kinds import is_occasion
from kg.extract.relations.places.chains import by_end, chain_start
from kg.extract.text import Cover, Span
from kg.model import Fact

_GOES = re.compile(rf"(?:{THERE})$")
_COMMA = re.compile(r"(?:里|内|上|现场|门前|门口|门外|楼下|一角|旁边?)?,")


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
            yield from make(reading, told.entity, "locatedIn", place.entity, where, "locatedIn.scene")


# P在这里启动, 在那里开展P
_HERE = re.compile(rf"在(?:这里|此|这儿|那里){HOW}(?:{OCCURS}|开展)")
_MARK = re.compile(r"[,。;!?\n]")


def pointed_back_to(reading: Reading, places: list[Named]) -> Iterator[Fact]:
    """某村很美。P在这里启动: P is in the place named last."""
    for here in _HERE.finditer(reading.scan.text):
        bodies = Cover((body.start, body.end) for body in reading.of("Union", "Organisation"))
        scene = [p for p in places if p.end <= here.start() and not bodies.holds(p.start, p.end)]
        place = max(scene, key=lambda p: (p.end, -p.start), default=None)  # the village, not its town
        programme = _held_here(reading, here)
        if place and programme and reading.scan.text.count("。", place.end, here.start()) <= 1:
            where = around(programme, place, Span(place.start, here.end()))
            yield from make(reading, programme.entity, "locatedIn", place.entity, where, "locatedIn.site")


def _held_here(reading: Reading, here: re.Match[str]) -> Named | None:
    """What is held there: what the clause goes on to name (在那里开展P), else the one told of last."""
    programmes = reading.of("Programme")
    behind = next((p for p in programmes if p.start >= here.end()), None)
    if behind is not None and not _MARK.search(reading.scan.text, here.end(), behind.start):
        return behind
    return next((p for p in reversed(programmes) if p.end <= here.start()), None)
