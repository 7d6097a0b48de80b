"""What a clause speaks of without naming it."""

from __future__ import annotations

import pytest

from kg.extract.relations.occasions import points_back, upon
from kg.extract.text import Span
from tests.extract.reading import resolved


def whole(text: str) -> Span:
    return Span(0, len(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("这门课程设4个环节。", True),
        ("本次竞赛设8个工种。", True),
        ("课程设4个环节。", True),
        ("这家公司有8人。", False),
        ("评选出8人。", False),
    ],
)
def test_pointing_back(text: str, expected: bool) -> None:
    reading, cast = resolved(text)
    assert points_back(reading, whole(text), "the event", cast) == ("the event" if expected else None)


def test_a_station_pointed_at_is_the_one_named_before() -> None:
    text = "岳阳市总工会建成“清风驿站”。该驿站占地30平方米。"
    reading, cast = resolved(text)
    pointed = points_back(reading, Span(text.index("该"), len(text)), "the event", cast)
    assert cast.name(pointed or "") == "清风驿站"


@pytest.mark.parametrize(
    ("after", "expected"),
    [
        ("大会上,8人发言", True),
        ("活动开展以来,8人", True),
        ("活动期间", True),
        ("活动中心", False),
        ("大会上级", False),
    ],
)
def test_upon_a_programme(after: str, expected: bool) -> None:
    assert upon(after, 2) is expected
