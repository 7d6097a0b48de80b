"""A date and a deed in, whether the date is that of something else out: a deed told before, a season, an edition."""

from __future__ import annotations

import re

from kg.extract.dates import Date
from kg.extract.entities.cast import Cast, Reading
from kg.extract.relations.frames import Frame
from kg.extract.relations.kinds import is_occasion

_DAY = len("2023-12-18")
# 今年春运期间, 2015年开始实施…以来: a year that tells no more than in which some season or span lies.
_SPAN = re.compile(
    r"的?(?:[^,。;的]{0,4}(?:期间|以来)|春节|元旦|国庆|春运|暑期|首个|(?<![从自]20\d\d年)开始)"
)


def names_another(reading: Reading, date: Date, frame: Frame) -> bool:
    """Whether a year stands there for something else than the deed: a season, an edition (2031年某工作会上,设立P)."""
    if len(date.iso) == _DAY:
        return False
    dated = frame.objects or (frame.topic,)
    edition = any(m.start <= date.end <= m.end and m not in dated for m in reading.of("Programme"))
    return edition or _SPAN.match(reading.scan.text, date.end) is not None


# 在某大会上, 作为某竞赛的发源地: where something is done, and who does it.
_SCENE = re.compile(r"[”’]?(?:[上中]|期间|现场|之际|的)")


def begins_other(reading: Reading, cast: Cast, date: Date, frame: Frame) -> bool:
    """Whether a date at the head of a sentence is that of a deed told before (3月,甲启动“某”周,提供法律咨询)."""
    if date.end > frame.clause.start:
        return False
    text, between = reading.scan.text, reading.within(date.end, frame.verb.start)
    return ";" in text[date.end : frame.verb.start] or any(
        m.type == "Programme"
        and m not in frame.objects
        and not _SCENE.match(text, m.end)
        and is_occasion(reading, cast, m.entity)
        for m in between
    )
