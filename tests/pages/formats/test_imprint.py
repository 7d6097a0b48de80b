"""Dates and papers in file names and on the page."""

from __future__ import annotations

import pytest

from kg.pages.formats.imprint import date_in_line, date_in_name, imprint, paper_in_line


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("000_2024-06-12", "2024-06-12"),
        ("20240612", "2024-06-12"),
        ("rb20240612_3", "2024-06-12"),
        ("2024年6月12日第3版", "2024-06-12"),
        ("2024_06_12-1", "2024-06-12"),
        ("2024-13-40", None),
        ("20241345", None),
        ("page-12", None),
        ("1234567890", None),
    ],
)
def test_names(name: str, expected: str | None) -> None:
    assert date_in_name(name) == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("2024年6月12日 星期三", "2024-06-12"),
        ("２０２４年６月１２日　星期三", "2024-06-12"),
        ("发布时间：2024-06-12 10:05", "2024-06-12"),
        ("6月12日", None),
        ("2024年2月30日", None),
    ],
)
def test_lines(line: str, expected: str | None) -> None:
    assert date_in_line(line) == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("工人日报 2024年6月12日 星期三", "工人日报"),
        ("《工人日报》（2024年06月12日 02版）", "工人日报"),
        ("来源：工人日报", "工人日报"),
        ("2 综合新闻 2024年6月12日", None),
        ("读工人日报的人们", None),
    ],
)
def test_papers(line: str, expected: str | None) -> None:
    assert paper_in_line(line) == expected


def test_the_first_line_that_tells_is_believed() -> None:
    assert imprint(["版面", "2024年6月12日 星期三", "工人日报 2023年1月1日"]) == ("2024-06-12", "工人日报")
