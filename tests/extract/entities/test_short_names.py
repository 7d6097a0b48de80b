"""Short names that brackets give: every later mention is the same body, and its union the body's."""

from __future__ import annotations

import pytest

from tests.extract.reading import entities, told


@pytest.mark.parametrize(
    ("text", "bodies", "unions"),
    [
        (
            "岳阳市楚云通信有限公司(以下简称楚云通信)办起夜校。楚云通信工会主席何青介绍。",
            {"岳阳市楚云通信有限公司"},
            {"岳阳市楚云通信有限公司工会"},
        ),
        (
            "岳阳楚云机械集团有限公司(简称“楚云集团”)办起夜校。楚云集团的职工来了。",
            {"岳阳楚云机械集团有限公司", "岳阳楚云机械集团"},
            set(),
        ),
        (
            "岳阳市楚云机械有限公司工会(下称楚机工会)办起夜校。楚机工会出场地。",
            None,
            {"岳阳市楚云机械有限公司工会"},
        ),
        ("岳阳市楚云机械有限公司(生产基地在长沙)办起夜校。", {"岳阳市楚云机械有限公司"}, set()),
    ],
)
def test_a_short_name_is_the_same_body(text: str, bodies: set[str] | None, unions: set[str]) -> None:
    assert set(entities(text, "Union")) == unions
    if bodies is not None:
        assert set(entities(text, "Organisation")) <= bodies


def test_the_short_name_acts() -> None:
    text = "岳阳市楚云通信有限公司(以下简称楚云通信)扩大生产。今年,楚云通信举办“青蓝”技能竞赛。"
    assert ("岳阳市楚云通信有限公司", "runs", "“青蓝”技能竞赛") in told(text, "runs")


def test_a_headlines_short_name_is_the_body_that_the_text_names_in_full() -> None:
    text = "中铁二十九局集团公司工会主席陈国平把水杯送到工地。"
    assert set(entities(text, "Union", headline="中铁二十九局工会送水杯")) == {"中铁二十九局集团公司工会"}
    assert set(entities("楚云集团有限公司来了。", "Organisation", headline="楚云集团送水杯")) == {
        "楚云集团有限公司"
    }
