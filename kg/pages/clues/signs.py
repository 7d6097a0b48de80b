"""The end of one text and the start of another in, the numbers, names and titles that go on across the join out."""

from __future__ import annotations

import re
from functools import cache

from kg.lexicon import load
from kg.pages.reporters.names import common_surnames, surnames
from kg.pages.words import either

# What may stand behind a number beside the words of measure, and words of measure that are other words as well.
_AFTER_NUMBER, _AMBIGUOUS = (
    tuple("年月日时点分万亿余多周%"),
    frozenset("国省市县区镇村对起大只面部首单卡头步"),
)
_PARTICLES = frozenset("的了着过们地得所者性们化率等个名余多元")
_REST_OF_NAME = re.compile(r"[\u4e00-\u9fff]{1,2}(?:说|介绍|表示|告诉|认为|坦言|透露|[、,:“()])")
_SAID = re.compile(r"[\u4e00-\u9fff]{1,2}(?:说|介绍|表示|告诉|认为|坦言|透露|指出|强调|评价|回忆|坦承)")
_REST_OF_DATE = {"年": re.compile(r"\d{1,2}月"), "月": re.compile(r"\d{1,2}日")}
_NEVER_FIRST = re.compile(r"[,.。、;:!?%”’)》〉】…·℃]|—(?!—)")
# What goes on from a digit alone, and signs that no sign comes after.
_REST_OF_NUMBER = re.compile(r"\.\d|,\d{3}(?!\d)|[%‰℃]")
# The signs beside which no other counts.
_ENOUGH = frozenset({"decimal", "no_decimal", "signs_meet"})
_COMMAS, _OPENING, _CLOSING = ",.。、;:!?", "“‘(《〈【", ",.。、;:!?”’)》〉】"
_AMOUNT = re.compile(r"\d[\d.,]*(?:余|多)?")
_WANTS_NUMBER = re.compile(r"[到至从自于达约近超第共有年为]$")


def wanted(left: str, right: str) -> list[str]:
    """The signs in what stands right before and right after a join.

    >>> wanted("累计投入185", "0万元"), wanted("目标是到", "2026年底"), wanted("法律工作部部长章", "文娟介绍")
    (['number'], ['time'], ['name_said'])
    >>> wanted("在园区举办", "“邻里夜校”"), wanted("推出“邻里夜校”", "项目")
    (['title'], ['titled'])
    >>> wanted("会员有1", ".5万人"), wanted("给予", ".5万人"), wanted("法律咨询、", ",今年")
    (['decimal'], ['no_decimal'], ['signs_meet'])
    """
    first, last = right[:1], left[-1:]
    if first.isalpha() and last.isalpha():
        found = []  # as most are: no numbers and no signs by the join
    else:
        found = _at_signs(left, right, first, last)
        if found and found[0] in _ENOUGH:
            return found
    if first in _PARTICLES:
        found.append("particle_first")
    elif _NEVER_FIRST.match(right):
        found.append("sign_first")
    elif last in surnames() and _SAID.match(right) and first != last:
        found.append("name_said")
    elif last in common_surnames() and _REST_OF_NAME.match(right):
        found.append("name")
    return found


def _at_signs(left: str, right: str, first: str, last: str) -> list[str]:
    """What numbers and signs right before and right after a join say of it."""
    found: list[str] = []
    if _REST_OF_NUMBER.match(right):
        return ["decimal" if last.isdigit() else "no_decimal"]
    elif first and last and first in (_CLOSING if last in _OPENING else _COMMAS if last in _COMMAS else ""):
        return ["signs_meet"]
    elif last.isdigit() and last.isascii():
        found.append(
            "number" if first.isdigit() else "counted" if right.startswith(_units()) else "uncounted"
        )
    elif first.isdigit() and last in _REST_OF_DATE and _REST_OF_DATE[last].match(right):
        found.append("date")
    elif first.isdigit() and _WANTS_NUMBER.search(left):
        found.append("time")
    elif first == "“" and _before_title().search(left):
        found.append("title")
    elif last == "”" and first == "“":
        found.append("quoted_on")
    elif last == "”" and _after_title().match(right):
        found.append("titled")
    return found


def is_amount(start: str) -> bool:
    """Whether a text begins with a number of something: hardly any paragraph does, but for dates.

    >>> is_amount("1500余人到场"), is_amount("2026年"), is_amount("3月5日")
    (True, False, False)
    """
    found = _AMOUNT.match(start)
    return (
        found is not None
        and start.startswith(_units(), found.end())
        and start[found.end()] not in "年月日时点"
    )


@cache
def _units() -> tuple[str, ...]:
    return (*_AFTER_NUMBER, *sorted(load()["units"].keys() - _AMBIGUOUS))


@cache
def _before_title() -> re.Pattern[str]:
    return re.compile(rf"{either('before_title')}$")


@cache
def _after_title() -> re.Pattern[str]:
    return re.compile(either("after_title"))
