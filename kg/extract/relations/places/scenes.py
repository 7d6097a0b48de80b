"""Places in, the programmes out that a text tells in their scene: 在某公园,一场P正在进行; 某公园人头攒动,P在此举行."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.entities.cast import Cast, Named, Reading
from kg.extract.happens import HOW, THERE
from kg.extract.relations.facts import around, make
from kg.extract.relations.frames import Frame
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


# 在这里举行, 在此火热上演.
_HERE = re.compile(rf"在(?:此|这里){HOW}$")
_HERE_WORDS = ("在此", "在这里")
_INSIDE = re.compile("的?(?:[一-鿿]{2,6}(?=[里内上]))?(?:里|内|上|前|外|外面|门前|门口|周边)?")


def place_of_scene(reading: Reading, frame: Frame) -> list[Named]:
    """The place where 在此 is, and the one that the sentence sets its scene in (某广场彩旗飘扬,某运动会开幕)."""
    text, sentence = reading.scan.text, frame.sentence
    verb = frame.verb.start
    here = any(text.find(word, frame.clause.start, verb) > 0 for word in _HERE_WORDS)
    if here and _HERE.search(text, frame.clause.start, verb):
        before = reading.sentence_at(max(reading.scan.body, sentence.start - 2))
        start = before.start if "\n" not in text[before.end : sentence.start] else sentence.start
        return _last_place(reading, start, frame.clause.start)
    if "event" not in frame.predicates or frame.clause.start == sentence.start:
        return []
    told = _last_place(reading, sentence.start, frame.clause.start)
    return [place for place in told if _is_lively(reading, place)]


def _last_place(reading: Reading, start: int, end: int) -> list[Named]:
    """The place named last between two offsets, no part of another."""
    places = (named for named in reading.within(start, end) if named.type == "Place" and named.entity)
    last = max(places, key=lambda place: (place.end, -place.start), default=None)
    return [last] if last else []


def _is_lively(reading: Reading, place: Named) -> bool:
    """Whether what stands right behind a place says how lively it is there."""
    inside = _INSIDE.match(reading.scan.text, place.end)
    ends = {place.end, inside.end() if inside else place.end}
    lively, text = reading.scan.lexicon.particles["lively"], reading.scan.text
    return any(text[end : end + 4] in lively for end in ends)
