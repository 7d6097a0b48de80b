"""Names in, whose programmes they are out, where no verb tells it: 甲“P”; P启动以来,甲…."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.entities.cast import Cast, Named, Reading
from kg.extract.relations.facts import around, make
from kg.extract.relations.frames import Frame
from kg.extract.relations.subjects import in_post
from kg.extract.text import opening
from kg.model import Fact


def owned(reading: Reading, found: list[Frame], cast: Cast) -> Iterator[Fact]:
    """The bodies that are told to have a programme."""
    yield from _possessive(reading)
    yield from _opening(reading)


# Between a body and its occasion: 某总工会首届职工运动会.
_EDITION = re.compile(r"(?:首届|首次|第[一二三四五六七八九十\d]+[届期]|\d{4}年度?|今年|本届)+$")


def _possessive(reading: Reading) -> Iterator[Fact]:
    """A“P”, A的P: a programme right behind a body is the body's."""
    text = reading.scan.text
    bodies = {named.end: named for named in reading.of("Union", "Organisation")}
    for programme in reading.of("Programme"):
        start = opening(text, programme.start)
        edition = _EDITION.search(text, max(0, start - 8), start)
        before = edition.start() if edition else start
        body = bodies.get(before) or (bodies.get(start - 1) if text[start - 1 : start] == "的" else None)
        if body is not None:
            told = _in_body(reading, programme) if programme.start < reading.scan.body else (body, programme)
            where = around(*told) if told else around(programme)
            yield from make(reading, body.entity, "runs", programme.entity, where, "runs.possessive")


def _in_body(reading: Reading, programme: Named) -> tuple[Named, ...]:
    """Where the text speaks first of a programme that its headline names."""
    same = (m for m in reading.of("Programme") if m.entity == programme.entity)
    return tuple(m for m in same if m.start >= reading.scan.body)[:1]


# P启动以来,甲…; 在P中,甲…: what a union does in the course of P.
_IN_COURSE = re.compile(
    r"[”’]?(?:活动|工作|项目|行动)?(?:(?:自(?:\d{4}年)?(?:\d{1,2}月)?)?(?:启动|开展|实施|推出|启用|成立|开通|举办|创办|运行)(?:以来|后|之后)|中|期间)?,"
)
_SINCE = re.compile(
    r"\s*(?:据悉|据了解|目前)?,?(?!为|根据|按照|围绕|贯彻|落实|通过)(?:自|在|从)?[^,。;:“”]{0,10}[“‘]?"
)


def _opening(reading: Reading) -> Iterator[Fact]:
    """P启动以来,甲…: 甲 runs P."""
    text = reading.scan.text
    unions = {m.start: m for m in reading.of("Union") if text[m.start - 1] == "," and not in_post(reading, m)}
    for sentence in dict.fromkeys(map(reading.sentence_at, unions)):
        here = reading.within(sentence.start, sentence.end)
        programme = next((m for m in here if m.type == "Programme" and m.entity), None)
        if (
            programme is None
            or programme.mention.form == "bare"
            or not _SINCE.fullmatch(text, sentence.start, programme.start)
            or any(m.type in ("Union", "Organisation") and m.end <= programme.start for m in here)
        ):
            continue
        course = _IN_COURSE.match(text, programme.end)
        union = unions.get(course.end()) if course else None
        if union is not None:
            where = around(programme, union)
            yield from make(reading, union.entity, "runs", programme.entity, where, "runs.opening")
