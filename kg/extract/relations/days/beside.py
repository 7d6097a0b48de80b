"""A reading in, what a date right beside an occasion dates out: 2月11日,某招聘会上,…; 6月26日的预赛."""

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
_ON_THE_DAY = re.compile(r"(?:上午|下午|晚上?)?,?(?:(?:记者|笔者)?从[^,。;]{0,16}|[^,。;:“”]{0,40}在)?[“‘]?")
# 6月26日的预赛: a date that says which.
_OF = re.compile(
    r"(?:上午|下午|晚上?)?(?:(?:还|又|同时)*进行了|(?:在[^,。;的]{1,12})?(?:召开|举行|举办|启动|开幕)的|的)[“‘]?"
)


def beside(reading: Reading, cast: Cast) -> Iterator[Fact]:
    """2月11日,某招聘会上,…; 6月26日的预赛: a date right beside the occasion that it dates."""
    stated = reading.dates()
    for named in reading.of("Programme") if stated else ():
        before = bisect_right(stated, named.start, key=attrgetter("end"))
        date = stated[before - 1] if before else None
        if date and (date.since or not _dates(reading, cast, date, named)):
            date = None
        if date:
            where = Span(min(date.start, named.start), named.end)
            yield from make(reading, named.entity, "heldOn", None, where, "heldOn.at", date=date.iso)


def _dates(reading: Reading, cast: Cast, date: Date, named: Named) -> bool:
    """Whether the date in front of a programme says when that was."""
    text = reading.scan.text
    if len(date.iso) == _DAY and upon(text, named.end):
        return _ON_THE_DAY.fullmatch(text, date.end, named.start) is not None
    if not is_occasion(reading, cast, named.entity):
        return False
    return _OF.fullmatch(text, date.end, named.start) is not None
