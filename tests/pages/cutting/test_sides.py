"""Paragraphs of two articles that take turns are parted, and those of sound pages stay."""

from __future__ import annotations

import pytest

from kg.pages.cutting.mingled import Mingled
from kg.pages.cutting.sides import regroup

MINE = [
    "曲靖市煤矿班组安全技能竞赛在富源县落幕，矿工们比赛瓦斯检测。煤矿井下的矿工说，瓦斯检测最要紧。",
    "滇东矿业掘进二班夺得煤矿竞赛团体第一，班长说井下安全靠平时。矿工在井下巡查瓦斯，班组每天比赛安全。",
    "曲靖市总工会主席表示，煤矿竞赛优胜班组每个奖励一万元，富源县承办。煤矿矿工的井下安全是竞赛的主题。",
]
BALL = [
    "榕江县“村超”职工足球邀请赛开踢，球员来自贵州和广西的球队。职工足球队在榕江县的球场踢了八场足球。",
    "足球邀请赛由榕江县文体局协办，侗寨的大歌队在球场边为球员助威。球队的球员说，村超的足球最热闹。",
    "球队将比赛到月底，榕江的职工足球队员说，村超让大家爱上了足球。邀请赛的球场在榕江，球队来自各个侗寨。",
]


def test_paragraphs_of_two_articles_in_turn_are_parted() -> None:
    paragraphs = [MINE[0], BALL[0], MINE[1], BALL[1], MINE[2], BALL[2]]
    owners, fixed = [0, 1, 1, 1, 1, 1], [False] * 6
    pieces = [[at] for at in (1, 3, 4, 5, 6, 7)]
    heads = ["煤矿竞赛", "足球赛"]
    assert regroup(paragraphs, heads, owners, fixed, [False, False], pieces) == [0, 1, 0, 1, 0, 1]


def test_articles_one_after_the_other_are_left_alone() -> None:
    owners, pieces = [0, 0, 0, 1, 1, 1], [[at] for at in (1, 2, 3, 5, 6, 7)]
    heads = ["煤矿竞赛", "足球赛"]
    assert regroup([*MINE, *BALL], heads, owners, [False] * 6, [False, False], pieces) == owners


def test_a_page_whose_paragraphs_fit_where_they_stand_is_not_parted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Mingled, "parted", None)
    owners, pieces = [0, 0, 0, 1, 1, 1], [[at] for at in (1, 2, 3, 5, 6, 7)]
    heads = ["煤矿竞赛", "足球赛"]
    assert regroup([*MINE, *BALL], heads, owners, [False] * 6, [False, False], pieces) == owners


def test_what_is_certain_does_not_move() -> None:
    paragraphs = [MINE[0], BALL[0], MINE[1], BALL[1]]
    heads, owners, pieces = ["煤矿竞赛", "足球赛"], [0, 1, 1, 1], [[1], [3], [4], [5]]
    assert regroup(paragraphs, heads, owners, [True] * 4, [False, False], pieces) == owners
    assert regroup(paragraphs, heads, owners, [False] * 4, [True, False], pieces) == owners


def test_the_place_in_turn_speaks_where_words_say_little() -> None:
    paragraphs = [MINE[0], BALL[0], "矿工们说，竞赛办得好。", BALL[1], MINE[2], BALL[2]]
    owners, fixed = [0, 1, 1, 1, 1, 1], [False] * 6
    pieces = [[at] for at in (1, 3, 4, 5, 6, 7)]
    heads = ["煤矿竞赛", "足球赛"]
    assert regroup(paragraphs, heads, owners, fixed, [False, False], pieces) == [0, 1, 0, 1, 0, 1]


def test_a_page_is_mixed_up_as_a_whole() -> None:
    """What speaks too little for one pair of articles speaks enough where another pair is interleaved for certain."""
    faint = ["柳林镇果农上了修剪课。", "临河区码头来了船员。", "柳林还要办三期。", "临河的船员说好。"]
    heads = ["柳林办班", "临河慰问"]
    alone = regroup(faint, heads, [0, 1, 1, 1], [False] * 4, [False] * 2, [[1], [3], [4], [5]])
    assert alone == [0, 1, 1, 1]
    certain = [MINE[0], BALL[0], MINE[1], BALL[1], MINE[2], BALL[2]]
    both = regroup(
        [*certain, *faint],
        ["煤矿竞赛", "足球赛", *heads],
        [0, 1, 1, 1, 1, 1, 2, 3, 3, 3],
        [False] * 10,
        [False] * 4,
        [[at] for at in (1, 3, 4, 5, 6, 7, 9, 11, 12, 13)],
    )
    assert both == [0, 1, 0, 1, 0, 1, 2, 3, 2, 3]
