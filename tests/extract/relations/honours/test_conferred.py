"""Who gave what is won: who holds the contest, who announced the honours."""

from __future__ import annotations

import pytest

from tests.extract.reading import Told, told

CITY = "岳阳市总工会"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "岳阳市总工会举办职工技能竞赛。楚云机械集团夺得二等奖。",
            {(CITY, "awards", "职工技能竞赛二等奖")},
        ),
        (
            "岳阳市总工会公布“好师傅”评选结果,周丽、林文等12人获“好师傅”称号。",
            {(CITY, "awards", "好师傅")},
        ),
        ("周丽获得岳阳市总工会颁发的“好师傅”称号。", {(CITY, "awards", "好师傅")}),
        ("周丽走进岳阳市总工会“好师傅”展厅。", set()),
        (
            "岳阳市总工会对竞赛中表现突出的单位进行表彰。楚云机械集团获集体奖。",
            {(CITY, "awards", "集体奖")},
        ),
        # each honour that the title of a paper names, and those of it told further down
        (
            "岳阳市总工会印发《关于表彰2031年度岳阳市好师傅、岳阳市优秀班组长的决定》,推动学习。\n"
            "周丽被评为“岳阳市好师傅”,楚云机械集团获评“岳阳市暖心企业”。",
            {(CITY, "awards", "岳阳市好师傅"), (CITY, "awards", "岳阳市暖心企业")},
        ),
        (
            "中华全国总工会印发《关于表彰全国优秀工会工作者的决定》。\n周丽被评为“全国优秀工会工作者”,"
            "楚云机械集团获湖南省“暖心企业”称号。",
            {("中华全国总工会", "awards", "全国优秀工会工作者")},
        ),
        ("岳阳市总工会印发《关于推进驿站建设的通知》。\n周丽被评为“好师傅”。", set()),
        # said of another, of the whole nation, of a rank, or in another paragraph
        (
            "岳阳市总工会举行表彰大会,周丽被湖南省总工会授予“金牌工人”称号。",
            {("湖南省总工会", "awards", "金牌工人")},
        ),
        ("岳阳市总工会举行表彰大会。周丽荣获全国五一劳动奖章。", set()),
        # an honour of another place is not this union's
        ("岳阳市总工会表彰先进。周明远曾获自治区劳动模范称号。", set()),
        # at the meeting of one union, not what somebody had before
        (
            "岳阳市总工会召开工作会议。会议对先进进行了表彰。楚云机械集团被授予“优胜单位”。",
            {("岳阳市总工会", "awards", "优胜单位")},
        ),
        ("岳阳市总工会召开工作会议。会上,曾被授予“岳阳工匠”的周丽发言。", set()),
        ("岳阳市总工会召开工作会议。周丽被授予“岳阳工匠”。", set()),
    ],
)
def test_who_gave_what_is_won(text: str, expected: set[Told]) -> None:
    assert told(text, "awards") == expected
