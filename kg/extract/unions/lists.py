"""Places or trades listed in front of one suffix in, the unions they name out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from kg.extract.scan import Scan
from kg.extract.seats import chain_start
from kg.model import Mention

# 甲市、乙市两地工会: as many unions as there are places in front.
_COUNTED = re.compile(r"(?<=.)[一两二三四五六七八九十](?:级|地|省|市|县|区|省市|省区市)$")
_BETWEEN = ("、", "和", "与", "及")


def counted(before: str) -> int:
    """Where the number begins that says of how many listed places unions are meant, 0 where none does.

    >>> counted("河东区、河西区两地"), counted("某市五区一市"), counted("两地"), counted("河东区")
    (7, 4, 0, 0)
    """
    found = _COUNTED.search(before)
    return found.start() if found else 0


def each_of(scan: Scan, end: int, by_end: Mapping[int, Mention]) -> Iterator[Mention]:
    """The general unions of the places listed before an offset (甲市乙区、丙市丁区两地工会)."""
    while (place := by_end.get(end)) is not None and place.code and not place.head:
        start = chain_start(end, by_end)
        yield Mention(start, end, "Union", "shared", "", "", place.code)
        end = start - 1 if scan.text[start - 1 : start] in _BETWEEN else -1


def sharing(scan: Scan, start: int, by_end: Mapping[int, Mention]) -> Iterator[Mention]:
    """The places before it in a list that shares the suffix: 官渡区、西山区总工会 are two unions."""
    while scan.text[start - 1 : start] in ("、", "和") and start > 1:
        before = by_end.get(start - 1)
        if before is None or before.code is None or before.head or before.form != "full":
            return
        yield Mention(before.start, before.end, "Union", "shared", "", "", before.code)
        start = chain_start(before.end, by_end)


def beside(end: int, by_end: Mapping[int, Mention]) -> Mention | None:
    """The place glued to the one that ends at an offset, of another province than it: 武汉岳阳工会 are two unions."""
    last = by_end.get(end)
    first = by_end.get(last.start) if last else None
    if last is None or first is None or not (last.code and first.code) or last.head or first.head:
        return None
    return None if first.code[:2] == last.code[:2] else first
