"""Prizes told by their rank alone, by their group, in a row of quotations, or as a figure."""

from __future__ import annotations

import pytest

from tests.extract.reading import Told, told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "在岳阳市职工歌唱比赛中,楚云集团工会获个人组金奖,岳阳机械厂工会获银奖;"
            "洞庭集团工会获合唱组金奖,岳阳电厂工会获银奖。",
            {
                ("楚云集团工会", "wins", "个人组金奖"),
                ("岳阳机械厂工会", "wins", "个人组银奖"),
                ("洞庭集团工会", "wins", "合唱组金奖"),
                ("岳阳电厂工会", "wins", "合唱组银奖"),
            },
        ),
        (
            "岳阳市总工会办赛,评选出“劳动竞赛优胜班组”“劳动竞赛优秀个人”“优秀组织单位”等奖项。",
            {
                ("岳阳市总工会", "awards", name)
                for name in ("劳动竞赛优胜班组", "劳动竞赛优秀个人", "优秀组织单位")
            },
        ),
        (
            "楚云机械有限公司等20家单位达标“岳阳市和谐企业”,工会很高兴。",
            {("楚云机械有限公司", "wins", "岳阳市和谐企业")},
        ),
        ("楚云集团创成“全国工人先锋号”。", {("楚云集团", "wins", "全国工人先锋号")}),
        # what the clause goes on with is won by whoever the one before tells of; not by who only holds the rite
        ("楚云集团业绩突出,先后荣获“全国工人先锋号”。", {("楚云集团", "wins", "全国工人先锋号")}),
        ("楚云集团召开大会,12人荣获“全国工人先锋号”。", set()),
        (
            "岳阳机械厂在楚云集团工会主办的职工歌唱比赛中获得金奖。",
            {("岳阳机械厂", "wins", "职工歌唱比赛金奖"), ("楚云集团工会", "awards", "职工歌唱比赛金奖")},
        ),
        (
            "楚云集团参加职工歌唱比赛。岳阳机械厂脱颖而出,获得金奖。",
            {("岳阳机械厂", "wins", "职工歌唱比赛金奖")},
        ),
        (
            "职工文艺汇演举行。岳阳机械厂的舞蹈、楚云集团的小品取得一等奖。",
            {(firm, "wins", "职工文艺汇演一等奖") for firm in ("岳阳机械厂", "楚云集团")},
        ),
        (
            "岳阳电厂开展职工歌唱比赛活动。楚云集团获得一等奖。",
            {("楚云集团", "wins", "职工歌唱比赛活动一等奖")},
        ),
        ("职工歌唱比赛举行。楚云集团包揽冠军。", {("楚云集团", "wins", "职工歌唱比赛冠军")}),
        ("职工歌唱比赛举行。获得一等奖的何立明说,很高兴。", {("何立明", "wins", "职工歌唱比赛一等奖")}),
        # who is told of by it
        (
            "会上,工会为荣获全国五一劳动奖章的岳阳电厂焊工何立明颁奖。",
            {("何立明", "wins", "全国五一劳动奖章")},
        ),
        ("会上,工会为荣获“全国工人先锋号”的选手颁奖。", set()),
        ("楚云集团获得国家级荣誉15项,工会很高兴。", set()),
    ],
)
def test_what_is_won_or_given(text: str, expected: set[Told]) -> None:
    assert told(text, "wins", "awards") == expected


def test_an_honour_is_one_however_it_is_told() -> None:
    text = "云南省五一劳动奖章获得者何立明说。楚云集团获云南省五一劳动奖章。工会很高兴。"
    assert {honour for _, _, honour in told(text, "wins")} == {"云南省五一劳动奖章"}
