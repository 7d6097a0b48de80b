"""The day that a report begins with."""

from __future__ import annotations

import pytest

from tests.extract.reading import Told, told

GAME = "职工篮球赛"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("9月6日,岳阳市的职工齐聚楚云集团,观看职工篮球赛。", {(GAME, "heldOn", "2031-09-06")}),
        ("记者9月6日获悉,岳阳市的职工观看职工篮球赛。", set()),
        ("9月6日,记者来到楚云集团,职工正在观看职工篮球赛。", set()),
        ("岳阳市的职工9月6日报名,观看职工篮球赛。", set()),
        ("9月6日,岳阳市天气很好。职工观看职工篮球赛。", {(GAME, "heldOn", "2031-09-06")}),
        ("9月6日,岳阳市天气很好。职工都来了。他们观看职工篮球赛。", set()),
        ("9月6日,岳阳市天气很好。职工都来了。这场职工篮球赛很热闹。", {(GAME, "heldOn", "2031-09-06")}),
        ("9月6日,岳阳市天气很好。\n这场职工篮球赛由楚云集团举办。", {(GAME, "heldOn", "2031-09-06")}),
        ("9月6日,岳阳市总工会以职工篮球赛为契机,走进工厂。", set()),
        ("9月6日,岳阳市天气很好。\n楚云集团举办职工篮球赛。", {(GAME, "heldOn", "2031-09-06")}),
    ],
)
def test_the_day_that_a_report_begins_with(text: str, expected: set[Told]) -> None:
    assert told(text, "heldOn", date="2031-09-10") == expected
