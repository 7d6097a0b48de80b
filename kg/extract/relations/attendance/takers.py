"""Occasions in, those out that are told by them: 参加P的楚云集团职工李明说, 参加P的120名女职工."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.entities.cast import Named, Reading
from kg.extract.relations.attendance.coming import EVERYBODY
from kg.extract.relations.attendance.meant import DENIED
from kg.extract.relations.facts import make
from kg.extract.text import Span
from kg.model import Fact

# 参加(某总工会举办的)“某”活动: what stands before the occasion that somebody took part in.
TAKES = re.compile(
    r"(?:参加|参与|出席|观看|体验|报名|参赛|受邀)(?:了|过|完)?(?:此次|本次|这次|本届|首届)?(?:[^,。;:“”]{0,20}的)?[“‘]?$"
)
_NOT_YET = (*DENIED, "想", "要", "将")
REACH = 28
# Between the occasion and the person: who that is.
_WHO = re.compile(r"[”’]?(?:活动|比赛)?的[^,。;:!?“”\n]{0,40}")


def _people(reading: Reading) -> list[Named]:
    """Those by name, and the groups that are not what somebody by name is, nor everybody."""
    people = reading.of("Person")
    begin = {person.start for person in people}
    groups = [g for g in reading.groups() if g.end not in begin and g.mention.name not in EVERYBODY]
    return [*people, *groups]


def takers(reading: Reading, occasions: list[Named]) -> Iterator[Fact]:
    """Who is told of by what they took part in."""
    text = reading.scan.text
    those: list[Named] | None = None
    for occasion in occasions:
        verb = TAKES.search(text, max(0, occasion.start - REACH), occasion.start)
        if verb is None or text.endswith(_NOT_YET, 0, verb.start()):
            continue
        those = those if those is not None else _people(reading)
        for one in those:
            if one.start >= occasion.end and _WHO.fullmatch(text, occasion.end, one.start):
                where = Span(verb.start(), one.end)
                yield from make(
                    reading, one.entity, "participates", occasion.entity, where, "participates.attends", 0.7
                )
