"""Dates with and without a year on the page."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.extract.dates import dates
from kg.extract.text import fold


def read(text: str, page: str | None = None) -> list[str]:
    return [date.iso for date in dates(fold(text), page)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2023年", ["2023"]),
        ("2023年9月", ["2023-09"]),
        ("2023年9月份", ["2023-09"]),
        ("2023年12月18日", ["2023-12-18"]),
        ("2023年09月08日", ["2023-09-08"]),
        ("2023年12月18号", ["2023-12-18"]),
        ("２０２３年９月", ["2023-09"]),
        ("1998年成立", ["1998"]),
        ("2022年5月启动,6月8日开赛", ["2022-05", "2022-06-08"]),
        ("2021年起步,2023年收官", ["2021", "2023"]),
        ("始于2022年。这一年,又办赛", ["2022", "2022"]),
        ("2022年5月启动,同年6月8日开赛", ["2022-05", "2022-06-08"]),
        ("2022年5月6日,工会成立。当天办赛。", ["2022-05-06", "2022-05-06"]),
        ("2022年5月,工会成立。当天办赛。", ["2022-05"]),
        ("2022年5月6日,工会成立。同一天办赛,同日闭幕。", ["2022-05-06"] * 3),
        ("2022年5月6日成立。\n当天办赛。", ["2022-05-06", "2022-05-06"]),
        ("2022年5月6日成立。\n人人叫好。\n当晚办赛。", ["2022-05-06", "2022-05-06"]),
        ("2022年5月6日成立,5月7日停办。\n人人叫好。\n当天办赛。", ["2022-05-06", "2022-05-07"]),
        ("2022年5月31日成立,次日办赛。第二天又办。", ["2022-05-31", "2022-06-01", "2022-06-01"]),
        ("2022年12月启动。翌年办赛,次年3月又办。", ["2022-12", "2023", "2024-03"]),
        ("2022年5月6至8日办赛。", ["2022-05-06"]),
        ("2022年5月6-8日办赛。", ["2022-05-06"]),
        # later in the year of the day that a report begins with; an earlier day may be of the next
        ("2022年5月6日,工会办赛。\n3月8日又办。", ["2022-05-06"]),
        ("24日上午,办赛", []),
        ("本月3日,办赛", []),
        ("昨天下午,办赛", []),
        ("2022年成立,当年8月办赛", ["2022", "2022-08"]),
        ("3月17日", []),
        ("今年5月", []),
        ("去年", []),
        ("2022年办赛。\n8月9日又办。", ["2022"]),
        ("12351年", []),
        ("13月2日", []),
        ("近年来", []),
        ("3年", []),
        ("连续12个月", []),
    ],
)
def test_without_a_page_date(text: str, expected: list[str]) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # counted from the day of the page, a Wednesday
        (
            "本月3日办赛。上月28日办赛。上月底办赛。上个月办赛。",
            ["2024-06-03", "2024-05-28", "2024-05", "2024-05"],
        ),
        ("本周三办赛。上周六办赛。上周日办赛。", ["2024-06-12", "2024-06-08", "2024-06-09"]),
        ("岳阳市总工会今天举办比赛,今天的职工很高兴。", ["2024-06-12"]),
        ("晚上月亮很圆。", []),
        ("3月17日", ["2024-03-17"]),
        ("6月", ["2024-06"]),
        ("今年5月", ["2024-05"]),
        ("今年", ["2024"]),
        ("去年", ["2023"]),
        ("去年9月", ["2023-09"]),
        ("去年的9月", ["2023-09"]),
        ("前年", ["2022"]),
        ("明年3月", ["2025-03"]),
        ("去年5月启动,11月收官", ["2023-05", "2023-11"]),
        ("去年5月启动。\n11月收官", ["2023-05", "2024-11"]),
        ("2020年建成,3月17日开放", ["2020", "2020-03-17"]),
        ("当年", []),
        # days of the page's month, or of the one before when they are yet to come
        ("10日上午,办赛", ["2024-06-10"]),
        ("24日上午,办赛", ["2024-05-24"]),
        ("昨天下午,办赛", ["2024-06-11"]),
        ("昨日(11日),办赛", ["2024-06-11"]),
        ("决赛今(12)日在岳阳举行", ["2024-06-12"]),
        ("今年(12家)办赛", ["2024"]),
        ("前天,办赛", ["2024-06-10"]),
        ("今天上午,办赛", ["2024-06-12"]),
        ("今天,办赛", ["2024-06-12"]),
        ("今天在岳阳办赛", ["2024-06-12"]),
        ("今天的工会", []),
        ("每月15日,接待", []),
        ("历时3日", []),
        ("31日上午,办赛", ["2024-05-31"]),
        ("6月工资", []),
    ],
)
def test_with_a_page_date(text: str, expected: list[str]) -> None:
    assert read(text, "2024-06-12") == expected


@pytest.mark.parametrize(
    ("text", "since"),
    [
        ("2021年以来", True),
        ("2021年至今", True),
        ("自2021年9月起", True),
        ("从2021年9月1日起", True),
        ("2021年9月,", False),
        ("2021年9月举办", False),
    ],
)
def test_a_date_that_begins_a_span(text: str, since: bool) -> None:
    assert dates(text)[0].since is since


@given(st.dates())
def test_every_day_of_the_paper_is_read_back(day: object) -> None:
    year, month, date = (int(part) for part in str(day).split("-"))
    if 1900 <= year < 2100:
        assert read(f"{year}年{month}月{date}日举办") == [f"{year:04d}-{month:02d}-{date:02d}"]


@given(st.text(max_size=60))
def test_no_text_is_too_odd(text: str) -> None:
    folded = fold(text)
    assert all(0 <= date.start < date.end <= len(folded) for date in dates(folded, "2024-06-12"))
