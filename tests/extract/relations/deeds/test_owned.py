"""Whose programmes they are, where no verb tells it."""

from __future__ import annotations

import pytest

from tests.extract.reading import Told, told

UNION = "岳阳市总工会"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("岳阳市总工会“石榴花开”行动惠及职工。", {(UNION, "runs", "“石榴花开”行动")}),
        ("岳阳市总工会首届职工运动会落幕。", {(UNION, "runs", "首届职工运动会")}),
        ("岳阳市总工会职工技能竞赛圆满结束。", {(UNION, "runs", "职工技能竞赛")}),
        ("走进岳阳市总工会职工技能竞赛现场,人人热情高涨。", {(UNION, "runs", "职工技能竞赛")}),
        ("岳阳市总工会图书漂流活动近日启动。", {(UNION, "runs", "图书漂流活动")}),
        (
            "“石榴花开”行动是岳阳市总工会服务职工的一项重要举措。",
            {(UNION, "runs", "“石榴花开”行动")},
        ),
        (
            "如今,“石榴花开”行动已成为岳阳市总工会服务职工的一张亮丽名片。",
            {(UNION, "runs", "“石榴花开”行动")},
        ),
        # what it works by, and what it takes it as
        ("岳阳市总工会坚持以“石榴花开”行动为抓手,服务职工。", {(UNION, "runs", "“石榴花开”行动")}),
        ("“石榴花开”行动被岳阳市总工会列为十件实事之一。", {(UNION, "runs", "“石榴花开”行动")}),
        # behind a body that acts on something, the next body is not the one whose it is
        (
            "岳阳市总工会举办“石榴花开”活动,云溪区总工会推出爱心托管班。",
            {(UNION, "runs", "“石榴花开”活动"), ("岳阳市云溪区总工会", "runs", "爱心托管班")},
        ),
        ("“石榴花开”行动启动以来,岳阳市总工会走访职工。", {(UNION, "runs", "“石榴花开”行动")}),
        ("在今年的“石榴花开”活动中,岳阳市总工会走访职工。", {(UNION, "runs", "“石榴花开”活动")}),
        # the unions' of a place: its general union's, where that is spoken of
        ("岳阳市司机之家揭牌,云溪区总工会、岳阳市总工会有人到场。", set()),
        ("“石榴花开”驿站是岳阳市总工会主席的心愿。", set()),
        # a room of a firm's, which is not the one of another
        (
            "岳阳市总工会建成职工书屋12家。君山茶业公司的书屋更大。",
            {(UNION, "runs", "职工书屋"), ("君山茶业公司", "runs", "君山茶业公司书屋")},
        ),
        ("职工的书屋更大。岳阳市总工会有人到场。", set()),
    ],
)
def test_whose_a_programme_is(text: str, expected: set[Told]) -> None:
    assert told(text, "runs") == expected


def test_whose_it_is_the_headline_tells_of_what_the_text_speaks_of() -> None:
    text = "云溪区总工会很高兴。“石榴花开”行动惠及职工。"
    found = told(text, "runs", headline="岳阳市总工会“石榴花开”行动暖人心")
    assert found == {(UNION, "runs", "“石榴花开”行动")}
