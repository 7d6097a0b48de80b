"""Who is called by an honour, or listed as its winner, has won it."""

from __future__ import annotations

import pytest

from tests.extract.reading import Told, told

WELDER = "李明远"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("全国劳模周远山捐款10万元。", {("周远山", "wins", "全国劳动模范")}),
        ("湖南省五一劳动奖章获得者韩立新捐款5万元。", {("韩立新", "wins", "湖南省五一劳动奖章")}),
        # what else stands before it is no part of it
        ("市总工会看望慰问全国劳模周远山。", {("周远山", "wins", "全国劳动模范")}),
        ("现场邀请自治区劳动模范周远山宣讲。", {("周远山", "wins", "自治区劳动模范")}),
        ("到困难劳模周远山家中。", {("周远山", "wins", "劳动模范")}),
        # the honour before the body and the trade
        (
            f"全国五一劳动奖章获得者、全国劳动模范、楚云集团焊工{WELDER}说。",
            {(WELDER, "wins", "全国劳动模范"), (WELDER, "wins", "全国五一劳动奖章")},
        ),
        (f"“云溪工匠”{WELDER}说。", {(WELDER, "wins", "云溪工匠")}),
        (
            f"全国五一劳动奖章获得者、2031年“云溪工匠”、楚云集团焊工{WELDER}说。",
            {(WELDER, "wins", "云溪工匠"), (WELDER, "wins", "全国五一劳动奖章")},
        ),
        # before what no list has of posts, and before what else somebody is; not across somebody else
        (
            f"全国道德模范、全国先进工作者、云溪志愿服务队领队{WELDER}宣读誓词。",
            {(WELDER, "wins", "全国道德模范"), (WELDER, "wins", "全国先进工作者")},
        ),
        (
            f"湖南省五一劳动奖章获得者、市劳动模范代表{WELDER}说。",
            {(WELDER, "wins", "湖南省五一劳动奖章"), (WELDER, "wins", "市劳动模范")},
        ),
        (
            f"正是湖南省五一劳动奖章获得者、该公司主任工艺师{WELDER}。",
            {(WELDER, "wins", "湖南省五一劳动奖章")},
        ),
        (
            f"全国劳动模范、岳阳市云溪路邮政支局的何立明与全国五一劳动奖章获得者{WELDER}牵手。",
            {("何立明", "wins", "全国劳动模范"), (WELDER, "wins", "全国五一劳动奖章")},
        ),
        # joined to somebody in front; a level before a model worker of a firm, a model of something
        (
            f"全国劳动模范、岳阳市云溪路邮政支局何立明与全国五一劳动奖章获得者{WELDER}牵手。",
            {("何立明", "wins", "全国劳动模范"), (WELDER, "wins", "全国五一劳动奖章")},
        ),
        (
            f"省劳模、楚云集团{WELDER}与全国脱贫攻坚模范何立明牵手。",
            {(WELDER, "wins", "省劳动模范"), ("何立明", "wins", "全国脱贫攻坚模范")},
        ),
        (f"困难劳模、楚云集团{WELDER}说。", set()),
        # those listed behind it: people, else bodies
        # who is said to be one, or introduced as one
        (f"作为全国劳动模范,焊工{WELDER}带徒弟。", {(WELDER, "wins", "全国劳动模范")}),
        (f"焊工{WELDER}是一名工匠。", set()),
        # a trade, and who had something of no name
        (f"楚云集团工匠{WELDER}说。", set()),
        (f"奖金获得者{WELDER}说。", set()),
        ("周明远是全国劳动模范、党的二十大代表。", {("周明远", "wins", "全国劳动模范")}),
        ("周明远是一名省级劳模。", {("周明远", "wins", "省级劳动模范")}),
        ("周明远是全国劳动模范代表团成员。", set()),
    ],
)
def test_who_bears_an_honour(text: str, expected: set[Told]) -> None:
    assert told(text, "wins") == expected


FIRM, HOME = "楚云机械集团有限公司", "全国模范职工之家"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # what was told of before
        (f"岳阳市新增5个“{HOME}”,{FIRM}工会等单位纷纷上榜。", {(f"{FIRM}工会", "wins", HOME)}),
        (
            f"岳阳市新增5个“{HOME}”。楚云船舶有限公司工会、{FIRM}工会榜上有名。",
            {("楚云船舶有限公司工会", "wins", HOME), (f"{FIRM}工会", "wins", HOME)},
        ),
        (
            f"湖南省总工会评选“湖南金牌工人”。楚云技工学校{WELDER}等9名职工获此殊荣。",
            {(WELDER, "wins", "湖南金牌工人")},
        ),
        # nothing was, nobody is named
        (f"这家{FIRM}工会榜上有名。", set()),
        (f"岳阳市新增5个“{HOME}”,去年有9家单位获此殊荣。", set()),
    ],
)
def test_an_honour_told_of_before_is_won(text: str, expected: set[Told]) -> None:
    assert told(text, "wins") == expected
