"""Whoever wins what is called after a contest took part in it; and he who took part is who was named last."""

from __future__ import annotations

import pytest

from tests.extract.reading import Told, told

GAME = "职工拔河比赛"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"岳阳电厂的廖小梅获得{GAME}第一名。", {("廖小梅", "participates", GAME)}),
        (
            f"岳阳市总工会举办{GAME}。岳阳县供电公司职工林涛、汨罗市供电公司职工何青分获冠亚军。",
            {("林涛", "participates", GAME), ("何青", "participates", GAME)},
        ),
        (f"廖小梅是岳阳电厂的一名焊工。他们参加了{GAME}。", set()),
        # the prize of a part is won in the contest told of before
        (
            "岳阳市总工会举办焊工技能竞赛。夺得“气割”工序第一名的林海燕说:“练了很久。”",
            {("林海燕", "participates", "焊工技能竞赛")},
        ),
        ("岳阳市总工会举办“暖冬”活动。夺得“气割”工序第一名的林海燕说:“练了很久。”", set()),
        ("岳阳市总工会举办焊工技能竞赛。林海燕获得岳阳市五一劳动奖章。", set()),
        # in the round that the prize is of
        (
            f"岳阳市总工会举办全国{GAME}岳阳选拔赛。廖小梅获得全国{GAME}岳阳选拔赛第一名。全国{GAME}明年举行。",
            {("廖小梅", "participates", f"全国{GAME}岳阳选拔赛")},
        ),
    ],
)
def test_who_took_part(text: str, expected: set[Told]) -> None:
    assert told(text, "participates") == expected
