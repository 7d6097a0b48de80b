"""Who does what a verb in front of a noun describes."""

from __future__ import annotations

import pytest

from tests.extract.reading import Told, told

CITY, SCHOOL, GAME = "岳阳市总工会", "岳阳市教育局", "职工篮球赛"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("骑手们参加了岳阳市总工会组织的职工篮球赛。", {(CITY, "runs", GAME)}),
        ("在岳阳市总工会举办的职工篮球赛上,李明获得第一名。", {(CITY, "runs", GAME)}),
        ("通过岳阳市总工会日前举办的职工篮球赛,大家熟悉了。", {(CITY, "runs", GAME)}),
        (
            "李明参加了岳阳市总工会和岳阳市教育局联合举办的职工篮球赛。",
            {(CITY, "runs", GAME), (SCHOOL, "runs", GAME)},
        ),
        # whom something is done for does not do it, nor does who is only named in the clause
        ("这是专门为楚云集团举办的职工篮球赛。", set()),
        ("岳阳市总工会收到邻居参加的职工篮球赛的照片。", set()),
    ],
)
def test_who_does_what_is_described(text: str, expected: set[Told]) -> None:
    assert told(text, "runs") == expected
