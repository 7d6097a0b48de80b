"""The day that an article was written on."""

from __future__ import annotations

import pytest

from kg.extract.datelines import dated
from kg.model import Article, Page

BODY = "今天,岳阳市总工会举办职工篮球赛。"


def read(lead: str, printed: str | None) -> str | None:
    raw = lead + BODY
    origins = tuple(range(len(lead), len(raw)))
    page = Page("t", "t.txt", raw, (), date=printed)
    return dated(page, Article("t", "t-1", "", BODY, origins, date=printed)).date


@pytest.mark.parametrize(
    ("lead", "printed", "expected"),
    [
        ("本报岳阳3月8日电(记者王鑫)", "2031-03-09", "2031-03-08"),
        ("楚云网3月8日讯 ", "2031-03-09", "2031-03-08"),
        ("本报岳阳１２月３１日电(记者王鑫)", "2032-01-01", "2031-12-31"),
        ("本报讯(记者王鑫)", "2031-03-09", "2031-03-09"),
        # long ago, not yet, on no day of the calendar, of no page whose day is known
        ("本报岳阳1月8日电", "2031-03-09", "2031-03-09"),
        ("本报岳阳3月18日电", "2031-03-09", "2031-03-09"),
        ("本报岳阳2月30日电", "2031-03-01", "2031-03-01"),
        ("本报岳阳3月8日电", "2031-03", "2031-03"),
        ("本报岳阳3月8日电", None, None),
    ],
)
def test_the_day_of_a_dateline(lead: str, printed: str | None, expected: str | None) -> None:
    assert read(lead, printed) == expected


def test_an_article_without_words_keeps_its_day() -> None:
    page = Page("t", "t.txt", "", (), date="2031-03-09")
    assert dated(page, Article("t", "t-1", "", "", (), date="2031-03-09")).date == "2031-03-09"
