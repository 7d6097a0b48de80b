"""People told by what they took part in."""

from __future__ import annotations

import pytest

from tests.extract.reading import Told, told

GAME = "职工篮球赛"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“很开心。”参加职工篮球赛的职工林文说。", {("林文", "participates", GAME)}),
        (
            "“很开心。”参加岳阳市总工会举办的职工篮球赛的楚云集团焊工林文说。",
            {("林文", "participates", GAME)},
        ),
        (
            "参加职工篮球赛的100多名快递员分别来自各区。",
            {("快递员", "participates", GAME)},
        ),
        (
            "“很开心。”职工篮球赛选手、岳阳市公交公司职工林文说。",
            {("林文", "participates", GAME)},
        ),
        # who did not
        ("没有参加职工篮球赛的职工林文说,明年再来。", set()),
    ],
)
def test_who_took_part(text: str, expected: set[Told]) -> None:
    assert told(text, "participates") == expected
