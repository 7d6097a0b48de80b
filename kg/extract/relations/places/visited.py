"""A reading in, where those go who hold something out: 某活动先后走进甲镇、乙公园."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.entities.cast import Cast, Named, Reading
from kg.extract.relations.facts import make
from kg.extract.relations.kinds import is_occasion
from kg.extract.text import Span
from kg.extract.venues import visits
from kg.model import Fact

# 记者来到某公园: who writes of it goes there, nobody who runs anything.
_WRITES = re.compile(r"(?:记者|笔者)[^,。;]*$")


def visited(reading: Reading, places: list[Named], cast: Cast) -> Iterator[Fact]:
    """开展P,先后来到甲公园、乙镇和丙工地: P is in each of the places that those who run it go to."""
    first = {place.start: place for place in reversed(places)}
    for stops in visits(reading.scan):
        there = [p for stop in stops if len(stops) > 1 and (p := first.get(stop.start))]
        target = _on_the_way(reading, stops[0].start, cast) if there else None
        for place in there if target else ():
            where = Span(stops[0].start, stops[-1].end)
            yield from make(reading, target, "locatedIn", place.entity, where, "locatedIn.visited", 0.7)


def _on_the_way(reading: Reading, at: int, cast: Cast) -> str | None:
    """What is held by those who go to the places told at an offset: the occasion told of last in that sentence."""
    text = reading.scan.text
    sentence = reading.sentence_at(at)
    if _WRITES.search(text, sentence.start, at):
        return None
    occasions = [p for p in reading.of("Programme") if is_occasion(reading, cast, p.entity)]
    here = [p for p in occasions if sentence.start <= p.start < at]
    if not here and _IT.match(text, sentence.start):
        here = [p for p in occasions if p.end <= sentence.start][-1:]
    return here[-1].entity if here else None


# 演出历时一周,走进…: the one told of in the sentence before.
_IT = re.compile(r"\s*(?:该|此次|这次|本次|整个)?(?:活动|演出|巡演|宣讲|培训|慰问|义诊|展览|展演|巡讲|送教)")
