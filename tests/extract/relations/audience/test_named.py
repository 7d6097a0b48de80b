"""Programmes whose names say whom they are for."""

from __future__ import annotations

import pytest

from tests.extract.reading import Told, told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a sort of programme is for one sort of people, where the article speaks of them
        (
            "岳阳市总工会建成“司机之家”。货车司机常年在路上。",
            {("司机之家", "serves", "货车司机")},
        ),
        ("岳阳市总工会建成“司机之家”。", set()),
        # it ends with those whom it says that something is done for
        ("岳阳市总工会启动“真情关爱货车司机”行动。", {("“真情关爱货车司机”行动", "serves", "货车司机")}),
        ("岳阳市总工会实施“关爱货车司机”等三项行动。", {("关爱货车司机", "serves", "货车司机")}),
        (
            "岳阳市总工会开办暑期托管班,职工子女最大的十岁。",
            {("暑期托管班", "serves", "职工子女")},
        ),
        # whoever's children
        (
            "岳阳市总工会开办暑期托管班,环卫工人子女最大的十岁。",
            {("暑期托管班", "serves", "环卫工人子女")},
        ),
        # the name says which
        (
            "岳阳市总工会开办环卫工人子女托管班。职工子女多。",
            {("环卫工人子女托管班", "serves", "环卫工人子女")},
        ),
        # what is done about that which is for them
        ("岳阳市总工会开展最美货车司机驿站推树活动。", set()),
        # for everybody who works, by its last word, or where the report tells of them
        (
            "岳阳市总工会举办第三届职工读书月活动,并建立职工维权协作机制。",
            {
                ("第三届职工读书月活动", "serves", "职工"),
                ("职工维权协作机制", "serves", "职工"),
            },
        ),
        (
            "岳阳市总工会举办第三届职工技能大赛,300名职工参赛。",
            {("第三届职工技能大赛", "serves", "职工")},
        ),
        ("岳阳市总工会举办第三届职工技能大赛。", set()),
        ("岳阳市总工会开展最美职工选树活动。", set()),
        # the list that the name goes on with
        (
            "岳阳市总工会组织网约车司机、快递员免费体检。",
            {("快递员免费体检", "serves", "快递员"), ("快递员免费体检", "serves", "网约车司机")},
        ),
        ("岳阳市总工会开展托管班工作调研,职工子女最大的十岁。", set()),
        # the narrower of two
        (
            "岳阳市总工会开展“关爱职工”一线职工慰问活动。",
            {("“关爱职工”一线职工慰问活动", "serves", "一线职工")},
        ),
        # a sort of contest
        ("岳阳市总工会多次举办职工技能竞赛,300名职工参赛。", set()),
        # whom stations, gifts and care of such names are for, where they are spoken of
        (
            "岳阳市总工会建成梅溪工会驿站。户外劳动者多了起来。",
            {("梅溪工会驿站", "serves", "户外劳动者")},
        ),
        (
            "岳阳市总工会开展暖“新”关爱活动。城里的新就业形态劳动者越来越多。",
            {("暖“新”关爱活动", "serves", "新就业形态劳动者")},
        ),
        ("岳阳市总工会建成梅溪工会驿站。", set()),
        # a word that only looks like one for people
        ("岳阳市总工会开展“暖手炉”惠民工程。", set()),
    ],
)
def test_names_that_say_for_whom(text: str, expected: set[Told]) -> None:
    assert told(text, "serves") == expected
