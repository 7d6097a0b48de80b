"""Lists: their members, and what sums them up."""

from __future__ import annotations

import pytest

from kg.extract.things.rows import row_from, rows_to
from tests.extract.reading import scanned


@pytest.mark.parametrize(
    ("text", "members", "noun"),
    [
        ("开设“巧手剪纸”、“亲子烘焙”等公益课程。", ["“巧手剪纸”", "“亲子烘焙”"], "课程"),
        ("推出“巧手剪纸”“亲子烘焙”等3个“周末”项目。", ["“巧手剪纸”", "“亲子烘焙”"], "项目"),
        ("提供量血压、测视力和义诊等多项服务。", ["量血压", "测视力", "义诊"], "服务"),
        ("运动会设排球、跳绳等项目。", ["排球", "跳绳"], "项目"),
        # those that act were listed; the noun belongs to what they do
        ("工会、妇联等单位联合开展活动。", [], ""),
        ("为司机、保洁员等群体举办活动。", [], ""),
        ("获得一等奖的项目。", [], ""),
    ],
)
def test_lists_that_a_noun_sums_up(text: str, members: list[str], noun: str) -> None:
    rows = list(rows_to(scanned(text)))
    assert [text[start:stop] for row in rows for start, stop in row.members] == members
    assert "".join(row.noun for row in rows) == noun


@pytest.mark.parametrize(
    ("text", "members", "noun", "counted"),
    [
        ("理论、实操两个环节。", ["理论", "实操"], "环节", True),
        ("排球、跳绳等12个大项。", ["排球", "跳绳"], "", True),
        ("排球、跳绳等12个大项40多个小项。", ["排球", "跳绳"], "", True),
        ("阅读角、调解室等3个特色区域。", ["阅读角", "调解室"], "区域", True),
        ("阅读角、调解室等区域,供职工使用。", ["阅读角", "调解室"], "区域", False),
        ("阅读角与调解室,供职工使用。", ["阅读角", "调解室"], "", False),
    ],
)
def test_lists_from_where_they_begin(text: str, members: list[str], noun: str, counted: bool) -> None:
    row = row_from(scanned(text), 0)
    assert [text[start:stop] for start, stop in row.members] == members
    assert (row.noun, row.counted) == (noun, counted)
