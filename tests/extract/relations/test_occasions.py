"""What a clause speaks of without naming it."""

from __future__ import annotations

import pytest

from kg.extract.numbers import amounts
from kg.extract.relations.occasions import (
    at_event,
    attended,
    came,
    local_subject,
    points_back,
    structural,
    upon,
)
from kg.extract.text import Span
from tests.extract.reading import resolved


def whole(text: str) -> Span:
    return Span(0, len(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("活动现场,律师答疑。", True),
        ("当天共有8家企业到场。", True),
        ("揭牌仪式上,职工代表发言。", True),
        ("比赛设4个项目。", True),
        ("竞赛项目涵盖5大领域。", True),
        ("现代企业有8家。", False),
        ("岳阳市总工会举办活动现场会。", False),
    ],
)
def test_the_scene_of_what_was_told(text: str, expected: bool) -> None:
    assert at_event(resolved(text)[0], whole(text)) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("这门课程设4个环节。", True),
        ("本次竞赛设8个工种。", True),
        ("这家公司有8人。", False),
        ("课程设4个环节。", False),
    ],
)
def test_pointing_back(text: str, expected: bool) -> None:
    assert points_back(resolved(text)[0], whole(text)) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("岳阳市新建工会20家。", "岳阳市总工会"),
        ("湖南省岳阳市新建工会20家。", "岳阳市总工会"),
        ("全市新建工会20家。", "市总工会"),
        ("岳阳市60%的居民经商。", "岳阳市总工会"),
        ("全市只有18个。", None),  # of what was spoken of
        ("岳阳市的20家企业到场。", None),
        ("岳阳市12家企业到场。", None),
        ("岳阳市总工会新建工会20家。", None),  # a body
        ("全市各级工会新建驿站20家。", None),
        ("新建工会20家。", None),
    ],
)
def test_a_place_that_begins_a_clause(text: str, expected: str | None) -> None:
    assert local_subject(resolved(text)[0], whole(text)) == expected


@pytest.mark.parametrize(
    ("text", "people", "said"),
    [
        ("60余人参加活动。", True, True),
        ("300名选手同台竞技。", True, False),
        ("提供岗位300个参加活动。", False, True),
        ("发展会员60人。", False, False),
    ],
)
def test_who_came(text: str, people: bool, said: bool) -> None:
    amount = amounts(text)[0]
    assert attended(text, amount, whole(text)) is people
    assert came(text, amount, whole(text)) is said


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("提出3项举措。", True),
        ("分为4个环节。", True),
        ("5大重点任务。", True),
        ("设8个工种。", False),
        ("建成驿站8个。", False),
    ],
)
def test_what_a_text_goes_through(text: str, expected: bool) -> None:
    assert structural(text, amounts(text)[0]) is expected


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
