"""Lines that a sentence runs through are one unit; what is left of a paragraph over a headline is no headline."""

from __future__ import annotations

import pytest

from kg.model import Page
from kg.pages.lines import lines
from kg.pages.readers import blocks
from kg.pages.units import units


@pytest.mark.parametrize(
    ("line", "role"),
    [
        ("6月20日，北滘镇总工会开班，首批380", "body"),
        ("夜校开课首周，镇总工会办起“工友", "body"),
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


def test_a_long_headline_in_halves_over_a_byline() -> None:
    line = "北滘镇家政护理行业工会联合会正式揭牌成立 两百余名护理员从此有了自己的“家”和“娘家人”"
    raw = f"学员来自五个车间，最大的五十三岁。\n\n{line}\n\n本报记者 王伟\n\n联合会日前成立。"
    assert [unit.role for unit in units(lines(Page("p", "p", raw, blocks(raw))))] == [
        "body",
        "title",
        "byline",
        "body",
    ]
