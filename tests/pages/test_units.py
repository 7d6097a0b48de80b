"""Lines that a sentence runs through are one unit; so is one over a headline that is too long for one."""

from __future__ import annotations

import pytest

from kg.model import Page
from kg.pages.lines import lines
from kg.pages.readers import blocks
from kg.pages.units import units


@pytest.mark.parametrize(
    ("line", "role"),
    [
        ("夜校设在镇职工服务中心。学员下班后走十分钟就能到教室，课后还有交通车送回宿舍，大家都说", "body"),
        ("上夜校，学手艺", "title"),
        ("北滘镇总工会办夜校，工友学手艺", "title"),
    ],
)
def test_what_stands_over_a_headline(line: str, role: str) -> None:
    raw = (
        f"学员来自五个车间，最大的五十三岁。\n\n{line}\n\n## 托管班开进工业园\n\n章贡区总工会将于7月1日开班。"
    )
    assert units(lines(Page("p", "p", raw, blocks(raw))))[1].role == role


@pytest.mark.parametrize(
    ("end", "names"),
    [("活动持续到月底。\n钟露晗", ("钟露晗",)), ("活动持续到\n钟露晗", ()), ("活动持续到月底。\n成效", ())],
)
def test_an_author_alone_in_the_last_line(end: str, names: tuple[str, ...]) -> None:
    raw = f"工会活动启动\n昆山市总工会昨日开展职工活动,{end}"
    assert lines(Page("p", "p", raw, blocks(raw)))[-1].names == names
