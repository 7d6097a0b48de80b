"""A page and an article of it in, the article dated by its dateline out: 今天 is the day of writing, not of print."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta

from kg.extract.text import fold
from kg.model import Article, Page

# 本报北京3月8日电(记者…): right before the first words of a report.
_DATELINE = re.compile(r"(?P<month>1[0-2]|0?[1-9])月(?P<day>3[01]|[12]\d|0?[1-9])日(?:电|讯|消息)")
_LONGEST = 60
_FULL = len("2023-12-18")
# What is printed was written in the days before.
_FRESH = timedelta(days=7)


def dated(page: Page, article: Article) -> Article:
    """`article` with the day of its dateline, where it has one of the days before the page's."""
    if not article.origins or len(article.date or "") != _FULL:
        return article
    printed = date.fromisoformat(article.date or "")
    start = article.origins[0]
    for found in _DATELINE.finditer(fold(page.raw[max(0, start - _LONGEST) : start])):
        written = _day(printed, int(found["month"]), int(found["day"]))
        if written is not None and timedelta() <= printed - written <= _FRESH:
            return replace(article, date=written.isoformat())
    return article


def _day(printed: date, month: int, day: int) -> date | None:
    """The day of that month last before the day of print; None where the calendar has none."""
    try:
        written = date(printed.year, month, day)
        return written if written <= printed else date(printed.year - 1, month, day)
    except ValueError:
        return None
