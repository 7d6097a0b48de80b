"""A group in, the people that a list names beside it out: 电网维修工、快递员、保洁人员."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from kg.extract.names import extend_left
from kg.extract.scan import Scan
from kg.extract.text import either
from kg.lexicon import load

# A list of more neighbours than this is a list of something else.
_MOST_NEIGHBOURS = 8
LONGEST = 10
# What is done for people, in front of the first of a list.
_FOR = re.compile(
    r"服务于?|面向|关爱|关心|慰问|惠及|帮助|针对|走访|覆盖|资助|帮扶|吸引|组织|邀请|供|让|为|给|向|对(?:广大|全体|各类|困难)?"
)
_DONE_FOR = re.compile(
    r"(?:面向|关爱|关心|慰问|惠及|帮助|针对|走访|覆盖|资助|帮扶|吸引|邀请|保障|主要服务|重点服务)了?"
)
_JOINT = re.compile(r"(?:、|和|与|及|,?以及)(?!其)(?:[近约超共]?[\d余多]+[名位户])?")
_ITEM_END = re.compile(r"[^一-鿿]|等|和|与|及|提供|开展|送|举办|参加")


def before(scan: Scan, start: int) -> Iterator[tuple[int, int]]:
    """The people listed in front of a group, nearest first."""
    for _ in range(_MOST_NEIGHBOURS):
        end = start - 1
        if end < 1 or scan.text[end] not in "、和与及":
            return
        found = head().search(scan.text, max(0, end - LONGEST), end)
        if found is None:
            return
        start = extend_left(scan, found.start(), limit=LONGEST)
        if lead := _FOR.match(scan.text, start, found.start()):
            start = lead.end()
        for lead in _DONE_FOR.finditer(scan.text, start, found.start()):
            start = lead.end()  # 活动重点慰问|零工
        if start >= found.start():
            return
        yield start, end


def behind(scan: Scan, end: int) -> Iterator[tuple[int, int]]:
    """The people listed behind a group."""
    for _ in range(_MOST_NEIGHBOURS):
        joined = _JOINT.match(scan.text, end)
        if joined is None:
            return
        start = joined.end()
        stop = _ITEM_END.search(scan.text, start)
        end = stop.start() if stop else len(scan.text)
        found = head().search(scan.text, start, end)
        if found and (lead := _FOR.match(scan.text, start, found.start())):
            start = lead.end()
        if found is None or found.start() == start or end - start > LONGEST:
            return
        yield start, end


@cache
def head() -> re.Pattern[str]:
    """The word at the end of a name that says it is a name of people."""
    return re.compile(rf"(?:{either(load()['group_heads'])})$")
