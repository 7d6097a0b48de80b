"""A sentence that tells what goes on at an occasion in, whom it tells of first out: 会上,甲、乙作了发言."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.entities.cast import Named, Reading
from kg.extract.relations.attendance.coming import COUNT, listed_with
from kg.extract.relations.attendance.delegates import holds, row_of
from kg.extract.relations.attendance.meant import FURTHEST, HEAD, takes_part, told_meeting
from kg.extract.relations.frames import Frame
from kg.extract.relations.subjects import in_post
from kg.extract.text import Span
from kg.model import Fact

# 活动现场,青年职工…; 会上,…: who acts where something is going on.
_SCENE = re.compile(
    r"(?:同时|随后|当天)?,?(?:在)?(?:此次|本次|这次)?(?:现场|赛场上|课堂上|(?:活动|比赛|培训)?当[天日]|[^,。;:“”]{0,8}环节"
    r"|(?:[^,。;:“”]{0,6}会|活动|比赛|竞赛|大赛|决赛|赛|培训|授课|仪式|课堂|联谊|讲座|演出|展览)(?:现场|期间|中|上))"
    r"(?!获悉|了解|透露|发布|公布|半年)[^,。;]{0,12},"
)
# 当天举行的: in front of the occasion that a sentence begins with.
_THAT_DAY = re.compile(r"(?:当天|当日|随后|同日|日前|近日)?(?:举行|召开|举办)的")
# The same behind its name: 在P现场,…
_AT_NAME = re.compile(r"[”’]?(?:活动|比赛|竞赛)?(?:现场|期间|中|上),")
# In front of a group: how many of it, and which.
_WHICH = re.compile(rf"(?:来自[^,。;]{{2,80}}的)?{COUNT}(?:名|位|组|对)?(?:广大|各位|辖区|一线|参赛|参与)?")
# 100名困难职工各拿到慰问金: those who are given something are served; 当天,户外劳动者…: any day's.
_GIVEN = re.compile(r"(?:们|代表)?(?:各|每人|都|均|分别|先后)*(?:拿到|领到|收到|获得|得到|接过|受聘|获赠)")
_ANY_DAY = re.compile(r"当[天日],(?:几|一些|不少)?[名位]?$")
# In front of a body: others of its list that nobody knows as one.
_UNKNOWN = re.compile(r"(?:[^,。;:“”、和与等]{2,14}、){0,3}")
# In front of a person: who that is, and of those told of before.
_WHO = re.compile(r"(?:、|,|和|与|及|以及)?[^,。;:!?“”\n]{0,24}")
# So near stands whoever a sentence goes on with.
_NEAR = 120


def on_the_scene(reading: Reading, found: list[Frame], occasions: list[Named]) -> Iterator[Fact]:
    """会上,甲、乙作了发言; 活动现场,青年职工通过游戏相识: those that a sentence about the scene goes on with."""
    for sentence in reading.sentences():
        target, at = _scene(reading, sentence, occasions)
        if target is None:
            continue
        for who in _told_of(reading, at, sentence):
            if not holds(found, who, target):
                where = Span(who.start, who.end)
                yield from takes_part(reading, who, target, where, "scene")


def _scene(reading: Reading, sentence: Span, occasions: list[Named]) -> tuple[Named | None, int]:
    """The occasion that a sentence tells of what happened at, and where it goes on to who did."""
    text = reading.scan.text
    that_day = _THAT_DAY.match(text, sentence.start)
    until = (that_day.end() if that_day else sentence.start) + HEAD
    named = next((m for m in occasions if sentence.start <= m.start <= until), None)
    if named is not None:
        there = _AT_NAME.match(text, named.end, sentence.end)
        return (named, there.end()) if there else (None, 0)
    there = _SCENE.match(text, sentence.start, sentence.end)
    before = [m for m in occasions if m.end <= sentence.start] if there else []
    if there and (meeting := told_meeting(reading, before, sentence.start, there.end())):
        return meeting, there.end()
    if there is None or not before or sentence.start - before[-1].end > FURTHEST:
        return None, 0
    return before[-1], there.end()


def _told_of(reading: Reading, at: int, sentence: Span) -> Iterator[Named]:
    """Those named right behind an offset: bodies of a list, else people with their posts, else a group."""
    text = reading.scan.text
    bodies = [m for m in reading.within(at, sentence.end) if m.type in ("Union", "Organisation") and m.entity]
    if bodies and _UNKNOWN.fullmatch(text, at, bodies[0].start) and not in_post(reading, bodies[0]):
        row = row_of(bodies, text)
        if len(row) > 1 or row[0].type != "Union":  # a union that acts alone there is mostly the host
            yield from row
        return
    told = False
    for person in reading.of("Person"):
        if at <= person.start < sentence.end and _WHO.fullmatch(text, at, person.start):
            yield person
            at, told = person.end, True
    if told:
        return
    for group in reading.groups():
        if at <= group.start < at + _NEAR and _WHICH.fullmatch(text, at, group.start):
            row = listed_with(text, group, {one.start: one for one in reading.groups()})
            any_day = _ANY_DAY.search(text, at - 3, group.start) and not text.startswith("代表", group.end)
            yield from () if any_day or _GIVEN.match(text, row[-1].end) else row
            return
