"""A reading in, what a date right beside an occasion dates out: 6月26日的预赛, 某班从7月9日开到8月16日."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from operator import attrgetter

from kg.extract.dates import Date
from kg.extract.entities.cast import Cast, Named, Reading
from kg.extract.relations.facts import make
from kg.extract.relations.kinds import is_occasion
from kg.extract.relations.occasions import upon
from kg.extract.text import Span
from kg.model import Fact

_DAY = len("2023-12-18")
# 2月11日上午,在; 2月11日,记者从某市总工会: between a day and the occasion that it is the day of.
_ON_THE_DAY = re.compile(r"(?:上午|下午|晚上?)?,?(?:(?:记者|笔者)?从[^,。;]{0,16}|在)?[“‘]?")
# 6月26日的预赛; 2023年,某行动继续…: a date that says which, and one that a sentence about an occasion begins with.
_OF = re.compile(
    r"(?:上午|下午|晚上?)?(?:(?:还|又|同时)*进行了|(?:在[^,。;的]{1,12})?(?:召开|举行|举办|启动|开幕)的|的)[“‘]?"
)
_FIRST = re.compile(r"(?:上午|下午|晚上?)?,[“‘]?")
# 某班从7月9日开到8月16日, 某行动自7月起: when something begins that goes on.
_FROM = re.compile(r"[”’]?(?:活动|工作|建设|项目|品牌)?(?:将|已|也)*(?:从|自)")
_ON = re.compile(
    r"(?:上午|下午)?(?:开始|开办|开|持续|举行|进行)?(?:到|至)|起|(?:上午|下午)?(?:正式|全面)?(?:启动|开展|实施|开始|推行|推出|上线|举办)(?=[,。;]|以来)"
)


def beside(reading: Reading, cast: Cast) -> Iterator[Fact]:
    """2月11日,某招聘会上,…; 6月26日的预赛; 某班从7月9日开到8月16日: a date right beside the occasion that it dates."""
    text = reading.scan.text
    stated = reading.dates()
    starts = {date.start: date for date in stated}
    firsts = {sentence.start for sentence in reading.scan.sentences()}
    for named in reading.of("Programme") if stated else ():
        before = bisect_right(stated, named.start, key=attrgetter("end"))
        date = stated[before - 1] if before else None
        if date and (date.since or not _dates(reading, cast, firsts, date, named)):
            date = None
        if date:
            where = Span(min(date.start, named.start), named.end)
            yield from make(reading, named.entity, "heldOn", None, where, "heldOn.at", date=date.iso)
        since = _FROM.match(text, named.end)
        date = starts.get(since.end()) if since else None
        if date and _ON.match(text, date.end):
            where = Span(named.start, date.end)
            yield from make(reading, named.entity, "heldOn", None, where, "heldOn.begun", date=date.iso)


def _dates(reading: Reading, cast: Cast, firsts: set[int], date: Date, named: Named) -> bool:
    """Whether the date in front of a programme says when that was."""
    text = reading.scan.text
    if len(date.iso) == _DAY and upon(text, named.end):
        return _ON_THE_DAY.fullmatch(text, date.end, named.start) is not None
    if not is_occasion(reading, cast, named.entity):
        return False
    if _OF.fullmatch(text, date.end, named.start):
        return True
    return date.start in firsts and _FIRST.fullmatch(text, date.end, named.start) is not None
