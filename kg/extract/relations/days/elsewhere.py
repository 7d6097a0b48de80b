"""A date and a deed in, whether the date is that of something else out: a deed told before, a season, an edition."""

from __future__ import annotations

import re

from kg.extract.dates import Date
from kg.extract.entities.cast import Cast, Reading
from kg.extract.relations.frames import Frame
from kg.extract.relations.kinds import is_occasion

_DAY = len("2023-12-18")
# 今年春运期间, 2015年开始实施…以来: a year that tells no more than in which some season or span lies.
_SPAN = re.compile(r"的?(?:[^,。;的]{0,4}(?:期间|以来)|春节|元旦|国庆|春运|暑期|首个|开始)")


def names_another(reading: Reading, date: Date, frame: Frame) -> bool:
    """Whether a year stands there for something else than the deed: a season, an edition (2031年某工作会上,设立P)."""
    text = reading.scan.text
    if len(date.iso) == _DAY or since_begun(text, date, frame):
        return False
    dated = frame.objects or (frame.topic,)
    if text.startswith("开始", date.end) and text.startswith(("从", "自"), date.start - 1):
        return False  # 从2031年开始举办P
    if _UPON.match(text, date.end, frame.clause.start):
        return True
    titled = reading.of("Programme", "Document")  # 2031年《某合同》 too
    edition = any(m.start <= date.end <= m.end and m not in dated for m in titled)
    return edition or _SPAN.match(text, date.end) is not None


_SINCE = re.compile(r"[^,。;:]{0,30}以来")
# 今年送温暖活动开展以来,甲举办P: the year of what is told to have begun.
_UPON = re.compile(r"[^,。;:]{2,30}以来,")


def since_begun(text: str, date: Date, frame: Frame) -> bool:
    """Whether a verb says what has gone on since a date (自2031年3月甲启动P以来, P自2031年实施以来)."""
    between = text[date.end : frame.verb.start]
    same = date.since and not any(mark in between for mark in ",。;:")
    return same and _SINCE.match(text, frame.verb.end) is not None


# 6月9日,记者从工会获悉; 6月9日从市总工会传来消息.
_HEARD = re.compile(
    r"(?:上午|下午|晚)?,?(?:记者|笔者|我?们?从[^,。;]{1,24}(?:获悉|了解到|得知|传来)"
    r"|[^,。;:“”]{1,8}(?:记者|笔者)从|[^,。;:“”]{1,40}接受[^,。;:“”]{0,8}(?:采访|专访))"
)


def heard(text: str, end: int) -> bool:
    """Whether what stands behind a date says that news came then.

    >>> said = ",记者从工会获悉", ",某某晚报记者从工会获悉", "从省总工会传来消息", "从城东出发"
    >>> [heard(f"6月24日{t}", 5) for t in said]
    [True, True, True, False]
    """
    return _HEARD.match(text, end) is not None


# 在某大会上, 作为某竞赛的发源地: where something is done, and who does it.
_SCENE = re.compile(r"[”’]?(?:[上中]|期间|现场|之际|的)")


_DEEDS = frozenset({"runs", "undertakes", "event", "establishes"})
_DONE = ("Programme", "Union")


def begins_other(reading: Reading, cast: Cast, date: Date, frame: Frame, found: list[Frame]) -> bool:
    """Whether a date at the head of a sentence is that of a deed told before (3月,甲启动“某”周,提供法律咨询)."""
    if date.end > frame.clause.start:
        return False
    text = reading.scan.text
    deeds = (f for f in found if date.end <= f.verb.start < frame.verb.start and f.predicates & _DEEDS)
    between = [acted for deed in deeds for acted in deed.objects]
    return ";" in text[date.end : frame.verb.start] or any(
        m.type in _DONE
        and m not in frame.objects
        and not _SCENE.match(text, m.end)
        and (len(date.iso) < _DAY or is_occasion(reading, cast, m.entity))
        for m in between
    )
