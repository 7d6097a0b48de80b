"""Occasions in, the people out that are told by them: 参加P的楚云集团职工李明说."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.entities.cast import Named, Reading
from kg.extract.relations.attendance.meant import DENIED
from kg.extract.relations.facts import make
from kg.extract.text import Span
from kg.model import Fact

# 参加(某总工会举办的)“某”活动: what stands before the occasion that somebody took part in.
_TAKES = re.compile(r"(?:参加|参与|出席|观看|体验)(?:了|过|完)?(?:[^,。;:“”]{0,20}的)?[“‘]?$")
_NOT_YET = (*DENIED, "想", "要", "将")
_REACH = 28
# Between the occasion and the person: who that is.
_WHO = re.compile(r"[”’]?(?:活动|比赛)?的[^,。;:!?“”\n]{0,20}")


def takers(reading: Reading, occasions: list[Named]) -> Iterator[Fact]:
    """Who is told of by what they took part in."""
    text = reading.scan.text
    people = reading.of("Person")
    for occasion in occasions:
        verb = _TAKES.search(text, max(0, occasion.start - _REACH), occasion.start)
        if verb is None or text.endswith(_NOT_YET, 0, verb.start()):
            continue
        person = next((p for p in people if p.start >= occasion.end), None)
        if person is None or not _WHO.fullmatch(text, occasion.end, person.start):
            continue
        where = Span(verb.start(), person.end)
        yield from make(
            reading, person.entity, "participates", occasion.entity, where, "participates.attends", 0.7
        )
