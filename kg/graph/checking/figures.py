"""Figures that articles give in, those that cannot all be true out.

Within one article two figures are two things.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations

from kg.graph.checking.statements import Kind, Said

# What a bound leaves open, as shares of the figure: “more than 200” may be 399, “about 200” 180 to 220.
_OPEN: Mapping[str, tuple[float, float]] = {"more": (1.0, 2.0), "less": (0.0, 1.0), "about": (0.9, 1.1)}
# Words in front of what is counted that do not change it: 全市驿站, 现有驿站, 某市总工会建成驿站.
_FRONT = re.compile(
    r"^(?:.*总工会|全[国省市区县州]|各类|各级|现有|已有|共有|拥有|累计|目前|建成|建立|建|发展|已|共)+(?=..)"
)


def of_one_thing(said: Iterable[Said]) -> dict[tuple[Kind, str, str, str], list[Said]]:
    """What is said, by what it is said of: the kind, the subject, what is counted or held, and the unit."""
    groups: dict[tuple[Kind, str, str, str], list[Said]] = defaultdict(list)
    for one in said:
        groups[one.kind, one.subject, counted(one.of), one.unit].append(one)
    return groups


def counted(of: str) -> str:
    """What is counted, without the words in front that change nothing.

    >>> counted("全市户外劳动者驿站"), counted("已建驿站"), counted("全员"), counted("建档")
    ('户外劳动者驿站', '驿站', '全员', '建档')
    """
    return _FRONT.sub("", of)


def by_day(group: list[Said]) -> dict[str | None, list[Said]]:
    """Figures by the day that they hold for; where none is stated, the day of printing stands for it."""
    found: dict[str | None, list[Said]] = defaultdict(list)
    for one in group:
        found[one.date or one.source.date].append(one)
    return found


def disagreements(said: Iterable[Said]) -> Iterator[tuple[Said, Said]]:
    """Every two figures for one day that cannot both hold, the lower one first."""
    for group in of_one_thing(one for one in said if one.kind == "figure").values():
        for here in by_day(group).values():
            for pair in excluding(here):
                one, other = sorted(pair, key=lambda said: (float(said.value), said.node))
                yield one, other


def excluding(here: list[Said]) -> Iterator[tuple[Said, Said]]:
    """Figures of two articles that exclude each other; an article that gives several speaks of several things."""
    by_article: dict[str, list[Said]] = defaultdict(list)
    for one in here:
        by_article[one.source.id].append(one)
    single = [found[0] for found in by_article.values() if len({one.value for one in found}) == 1]
    return (pair for pair in combinations(single, 2) if not _overlap(*pair))


def _overlap(one: Said, other: Said) -> bool:
    (a, b), (c, d) = _range(one), _range(other)
    return a <= d and c <= b


def _range(one: Said) -> tuple[float, float]:
    value, (low, high) = float(one.value), _OPEN.get(one.bound, (1.0, 1.0))
    return value * low, value * high
