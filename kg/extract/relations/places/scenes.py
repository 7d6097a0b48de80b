"""Places in, the programmes out that a text tells in their scene: 在某公园,一场P正在进行."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.entities.cast import Cast, Named, Reading
from kg.extract.happens import THERE
from kg.extract.relations.facts import around, make
from kg.extract.relations.kinds import is_occasion
from kg.extract.relations.places.chains import by_end, chain_start
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
