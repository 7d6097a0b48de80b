"""Places or trades listed in front of one suffix in, the unions they name out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from kg.extract.scan import Hit, Scan
from kg.extract.seats import chain_start
from kg.extract.text import either
from kg.lexicon import load
from kg.model import Mention
from kg.union_names import GENERAL_UNION

# 甲市、乙市两地工会: as many unions as there are places in front.
_COUNTED = re.compile(
    r"(?<=.)等[县区旗市]$|(?<=.)[一两二三四五六七八九十](?:级|地|省|市|县|区|旗|州|省市|省区市|城市|县市|市县|县区|区县|旗县|地市)$"
)
_UNION = "工会"
_BETWEEN = ("、", "和", "与", "及")


def counted(before: str) -> int:
    """Where the number begins that says of how many listed places unions are meant, 0 where none does.

    >>> counted("河东区、河西区两地"), counted("某市五区一市"), counted("两地"), counted("河东区")
    (7, 4, 0, 0)
    """
    found = _COUNTED.search(before)
    return found.start() if found else 0


# 省、市、县三级工会, 甲市、乙市两地工会: as many as stand in front.
_TOGETHER = re.compile(r"[两二三四五六][级地]$|[两二三四五六七八九十等][县区旗市]$")
_LEVEL_WORDS = frozenset("省市县区州旗盟镇乡")


def listed_start(scan: Scan, end: int, by_end: Mapping[int, Mention]) -> int:
    """Where the list of places or levels begins of which unions act together (省、市、县|三级工会), else `end`."""
    number = _TOGETHER.search(scan.text, max(0, end - 2), end)
    at = number.start() if number else end
    start = end
    while number and at and (at in by_end or _is_level(scan, at - 1)):
        start = chain_start(at, by_end) if at in by_end else at - 1
        at = start - 1 if scan.text[start - 1 : start] in _BETWEEN else start
    return start


def _is_level(scan: Scan, at: int) -> bool:
    """Whether a word begins at an offset that says a level (市县 is two of them, 矿区 none)."""
    return scan.text[at] in _LEVEL_WORDS and (scan.starts_word(at) or scan.text[at - 1] in _LEVEL_WORDS)


def of_levels(scan: Scan, start: int, hit: Hit, by_end: Mapping[int, Mention]) -> Iterator[Mention]:
    """The union of the highest of the levels that a list names (某市县两级工会); those below it are many."""
    place = next((p for p in by_end.values() if p.start == start and p.code and not p.head), None)
    while place is not None and (further := next((p for p in by_end.values() if p.start == place.end), None)):
        place = further
    if place is not None:
        yield Mention(start, place.end, "Union", "shared", "", "", place.code)
    elif _is_level(scan, start):
        yield Mention(start, start + 1, "Union", "generic", scan.text[start], hit.word)


def level_before(scan: Scan, start: int, hit: Hit) -> Iterator[Mention]:
    """The union of the level that stands in front of another's (省、|市总工会)."""
    if hit.word == GENERAL_UNION and scan.text[start - 1 : start] == "、" and scan.text[start - 2] in "省市":
        yield Mention(start - 2, start - 1, "Union", "generic", scan.text[start - 2], hit.word)


def each_of(scan: Scan, end: int, by_end: Mapping[int, Mention]) -> Iterator[Mention]:
    """The general unions of the places listed before an offset (甲市乙区、丙市丁区两地工会)."""
    while (place := by_end.get(end)) is not None and place.code and not place.head:
        start = chain_start(end, by_end)
        yield Mention(start, end, "Union", "shared", "", "", place.code)
        end = start - 1 if scan.text[start - 1 : start] in _BETWEEN else -1


_MANY = "(?:各省市|[两二三四五六七八九](?:省区市|省市|省区|省|地|市)(?:[一两二三][市区])?)"
_TOGETHER_DO = "工会(?=联合(?!会)|共同|携手|签署|签订|举办|启动|召开)"


@cache
def _provinces() -> re.Pattern[str]:
    """湘赣两省总工会, 长三角三省一市总工会, 京津冀总工会: of those that a region or so many characters stand for."""
    one = f"[{''.join(load()['province_characters'])}]"
    regions = either(word for word, row in load()["regions"].items() if row["members"])
    return re.compile(
        rf"(?P<region>{regions})(?:{_MANY}(?=总?工会)|(?=总工会|{_TOGETHER_DO}))"
        rf"|(?P<those>{one}(?:、?{one}){{1,8}}){_MANY}(?=总?工会)"
        rf"|(?<![一-鿿])(?P<plain>{one}{{3,9}})(?=总工会)"
    )


def of_provinces(scan: Scan) -> Iterator[Mention]:
    """The general unions of provinces and cities that are named together, as many as stand there."""
    codes, text = scan.lexicon["province_characters"], scan.text
    for found in _provinces().finditer(text) if _UNION in text else ():
        if found["region"]:
            for at, code in enumerate(scan.lexicon["regions"][found["region"]]["members"].split(";")):
                place = found.start() + min(at, len(found[0]) - 1)
                yield Mention(place, place + 1, "Union", "shared", "", "", code)
            continue
        for at in range(*found.span("those" if found["those"] else "plain")):
            if (row := codes.get(text[at])) is not None:
                yield Mention(at, at + 1, "Union", "shared", "", "", row["code"])


def are_provinces(before: str, after: str) -> bool:
    """Whether the words before a suffix, which `after` begins with, are provinces named together (京津冀总工会)."""
    found = _provinces().search(before + after)
    return found is not None and found.end() == len(before)


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
