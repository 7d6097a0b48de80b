"""Two occasions held as one."""

from __future__ import annotations

import pytest

from tests.extract.reading import told

UNION = "岳阳县总工会"
ONE, OTHER = "岳阳县职工运动会", "“洞庭杯”制茶技能竞赛"
BOTH = f"{ONE}暨{OTHER}"
HELD = [
    (f"岳阳县总工会举办{BOTH}。", {(UNION, "runs", ONE), (UNION, "runs", OTHER)}),
    (
        f"{BOTH}开幕。运动会由岳阳县总工会举办,楚云集团承办。",
        {
            (UNION, "runs", ONE),
            (UNION, "runs", OTHER),
            ("楚云集团", "undertakes", ONE),
            ("楚云集团", "undertakes", OTHER),
        },
    ),
    (f"2031年9月3日,{BOTH}启动。", {(ONE, "heldOn", "2031-09-03"), (OTHER, "heldOn", "2031-09-03")}),
    (
        "楚云集团举办“书香洞庭”读书活动暨“巧手生花”手工比赛,快递员参加。",
        {
            ("楚云集团", "runs", "“书香洞庭”读书活动"),
            ("楚云集团", "runs", "“巧手生花”手工比赛"),
            ("快递员", "participates", "“书香洞庭”读书活动"),
            ("快递员", "participates", "“巧手生花”手工比赛"),
        },
    ),
    # not what is told of one of two that are named apart
    (
        f"岳阳县总工会举办{OTHER}。楚云集团举办龙舟赛。",
        {(UNION, "runs", OTHER), ("楚云集团", "runs", "龙舟赛")},
    ),
]


@pytest.mark.parametrize(("text", "expected"), HELD)
def test_what_is_told_of_one_is_told_of_both(text: str, expected: set[tuple[str, str, str]]) -> None:
    assert told(text, "runs", "undertakes", "heldOn", "participates") == expected


def test_both_are_where_the_second_is_said_to_be() -> None:
    places = told(f"{BOTH}在洞庭广场开幕。", "locatedIn")
    assert {(ONE, "locatedIn", "洞庭广场"), (OTHER, "locatedIn", "洞庭广场")} <= places
