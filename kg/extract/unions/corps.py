"""A scanned article in, the unions of the Xinjiang production corps out: its own, and those of its divisions (师)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.scan import Scan
from kg.lexicon import load
from kg.model import Mention
from kg.union_names import CORPS, GENERAL_UNION

_DIGITS = {"11": "十一", "12": "十二", "13": "十三", "14": "十四", "10": "十"} | dict(
    zip("123456789", "一二三四五六七八九", strict=True)
)
_UNION = r"(?:总工会|工会(?!工作))"
_CORPS = re.compile(rf"(?:{CORPS}|(?<![一-鿿])兵团|(?<=[由据自从与和受经])兵团){_UNION}")
# A division and the city that is run as one with it are one body with two names (八师石河子市).
_DIVISION = re.compile(
    rf"(?:{CORPS}|兵团)?第?(?P<number>[一二三四五六七八九十]{{1,2}}|1?\d)师(?P<city>[一-鿿]{{2,4}}市)?{_UNION}"
)
# The end of both that is looked for first: any article has a teacher (教师) in it.
_OF_DIVISION = re.compile(rf"师(?:[一-鿿]{{2,4}}市)?(?:[^,。;、]{{2,5}}团)?{_UNION}")
# 一四四团工会, 第八师一四四团工会: of a regiment, which is a farm and its towns.
_REGIMENT = re.compile(
    rf"(?:{CORPS}|兵团)?(?:第?(?:[一二三四五六七八九十]{{1,2}}|1?\d)师(?:[一-鿿]{{2,4}}市)?)?"
    rf"(?:[一二三四五六七八九十][〇零一二三四五六七八九十百]{{1,4}}|\d{{2,3}})团(?P<union>{_UNION})"
)
_OF_REGIMENT = re.compile(rf"团{_UNION}")
# The union of the division spoken of, in its own papers.
_POINTED = re.compile(rf"师市{_UNION}")


def find_corps(scan: Scan) -> Iterator[Mention]:
    """兵团总工会, 八师工会, 第八师石河子市总工会, each with its official name, and the unions of their regiments."""
    if "兵团" not in scan.text and not _OF_DIVISION.search(scan.text):
        return
    cities = {division: row["city"] for division, row in load()["corps"].items()}
    for match in _CORPS.finditer(scan.text):
        yield Mention(match.start(), match.end(), "Union", "corps", CORPS + GENERAL_UNION, GENERAL_UNION)
    for match in _REGIMENT.finditer(scan.text) if _OF_REGIMENT.search(scan.text) else ():
        yield Mention(match.start(), match.end(), "Union", "full", "", match["union"])
    named: list[Mention] = []
    for match in _DIVISION.finditer(scan.text):
        division = f"第{_DIGITS.get(match['number'], match['number'])}师"
        if division in cities and match["city"] in (None, cities[division]):
            name = CORPS + division + GENERAL_UNION
            named.append(Mention(match.start(), match.end(), "Union", "corps", name, GENERAL_UNION))
    yield from named
    for match in _POINTED.finditer(scan.text):
        before = [division for division in named if division.end < match.start()]
        if before:
            yield Mention(match.start(), match.end(), "Union", "corps", before[-1].name, GENERAL_UNION)
