"""A file's name or a page's own lines in, the paper and the day it was printed out."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable

from kg.pages.fold import fold
from kg.pages.words import either

_IN_NAME = re.compile(r"(?<!\d)((?:19|20)\d\d)([-_.年/]?)(\d{1,2})(?:\2|月)(\d{1,2})(?!\d)")
_IN_LINE = re.compile(r"(?<!\d)((?:19|20)\d\d) ?(年|-|/|\.) ?(\d{1,2}) ?(?:\2|月) ?(\d{1,2})(?!\d)")
# The part of a file's name that is a newspaper; 简报 and the like are papers of offices.
_PAPER = re.compile(r"(?:\d[年月日版]|^|[^一-鿿])([一-鿿]{1,11}报)(?=第|[^一-鿿]|$)")
_NO_PAPER = re.compile(r"[简通汇海公捷预填申情年季月警]报$")
_DATE = re.compile(r"[0-9]{4}(?:-[0-9]{2}){0,2}")
# Years in which newspapers are printed; days are counted back from a page's date, which needs room.
_YEARS = range(1800, 2200)
# Lines at the top and foot of a page that may be its imprint; further in, a date is news.
EDGE = 12


def date_in_name(name: str) -> str | None:
    """The day in a file's name, as ISO.

    >>> date_in_name("000_2024-06-12"), date_in_name("rb20240612_3"), date_in_name("page-12")
    ('2024-06-12', '2024-06-12', None)
    """
    for found in _IN_NAME.finditer(name):
        if not found[2] and len(found[3] + found[4]) != 4:
            continue
        day = iso(found[1], found[3], found[4])
        if day:
            return day
    return None


def paper_in_name(name: str) -> str | None:
    """The newspaper in a file's name.

    >>> paper_in_name("2024-06-12_江南工人报_03"), paper_in_name("2024年6月12日江南日报第3版"), paper_in_name("简报")
    ('江南工人报', '江南日报', None)
    """
    found = (one[1] for one in _PAPER.finditer(name))
    return next((paper for paper in found if not _NO_PAPER.search(paper)), None)


def date_in_line(line: str) -> str | None:
    """The first full date of a line, as ISO.

    >>> date_in_line("２０２４年６月１２日　星期三")
    '2024-06-12'
    """
    for found in _IN_LINE.finditer(fold(line)):
        day = iso(found[1], found[3], found[4])
        if day:
            return day
    return None


def stated_date(stated: str) -> str | None:
    """A date that someone gives for a page, as ISO and as precise as given; None where it is none.

    >>> stated_date("2024-06"), stated_date("2024/6/12 08:30"), stated_date("昨天"), stated_date("0001-01-01")
    ('2024-06', '2024-06-12', None, None)
    """
    if not _DATE.fullmatch(stated):
        return date_in_line(stated) or date_in_name(stated)
    year, month, day = (stated + "0000-01-01"[len(stated) :]).split("-")
    return stated if int(year) in _YEARS and iso(year, month, day) else None


def iso(year: str, month: str, day: str) -> str | None:
    """The date where the calendar has it."""
    try:
        return datetime.date(int(year), int(month), int(day)).isoformat()
    except ValueError:
        return None


def paper_in_line(line: str) -> str | None:
    """The newspaper that a page's head or a source line names.

    >>> paper_in_line("来源:工人日报 2024-06-12"), paper_in_line("读工人日报的人们")
    ('工人日报', None)
    """
    folded = fold(line).strip()
    name = either("paper")
    plain = re.sub(r" ", "", folded)
    found = re.search(rf"(?:来源|稿源)[:：]*《?({name})", plain) or re.match(
        rf"《?({name})》?(?:$|[(\d第|])", plain
    )
    found = found or re.search(rf"^[\dA-Z版第年月日星期一二三四五六|:：·\-]*《?({name})》?$", plain)
    return found[1] if found else None


def imprint(lines: Iterable[str]) -> tuple[str | None, str | None]:
    """Date and paper as the page's furniture lines give them."""
    date = paper = None
    for line in lines:
        date = date or date_in_line(line)
        paper = paper or paper_in_line(line)
    return date, paper
