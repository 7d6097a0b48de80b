"""The readings of a page in, the same with the year that each article speaks of out, where no imprint tells it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from kg.extract.entities.cast import Named, Reading

# 2024年职工运动会, “2020某省技能大赛”, 2025年两节“送温暖”: the year of an edition, in its name or right before it.
_EDITION = re.compile(
    r"(?<![\d—–~-])(20\d\d)年(?!度(?:[^一-鿿]|报|财|考)|来|底|前|至|到|初|—|以|\d)|(?<=[“‘])(20[12]\d)(?=[一-鿿])(?![年余多名家人个场件项万元])"
)
_BEFORE = 8
# Between the year and the name there is room for a season (两节, 春节).
_GAP = re.compile(r"[一-鿿]{0,3}[“‘]?")


def with_years(readings: Sequence[Reading]) -> list[Reading]:
    """Each article with the year of the last edition that it names, else of the last that the page names."""
    own = [edition(reading) for reading in readings]
    page = max((year for year in own if year), default=None)
    if page is None:
        return list(readings)
    return [replace(reading, year=year or page) for reading, year in zip(readings, own, strict=True)]


def edition(reading: Reading) -> str | None:
    """The latest year in or right before a programme's name, None where none has one."""
    years = [edition_of(reading.scan.text, named) for named in reading.of("Programme")]
    return max((year for year in years if year), default=None)


def edition_of(text: str, named: Named) -> str | None:
    """The year in a name or right before it."""
    if "20" not in text[max(0, named.start - _BEFORE) : named.end + len("20")]:
        return None
    for year in _EDITION.finditer(text, max(0, named.start - _BEFORE), named.end):
        if year.end() >= named.start or _GAP.fullmatch(text, year.end(), named.start):
            return year[1] or year[2]
    return None
