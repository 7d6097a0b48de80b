"""Whose scene the report of a programme is set in."""

from __future__ import annotations

import pytest

from tests.extract.reading import Told, told

FAIR = "春风招聘会"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("岳阳物流园很安静。楚云集团举办春风招聘会。", set()),
        ("会场内暖意融融。楚云集团举办春风招聘会。", set()),
        ("岳阳物流园内暖意融融。\n楚云集团举办春风招聘会。", set()),
        # those who take part have gone there
        ("近日,在岳阳物流园,一场春风招聘会正在进行。", {(FAIR, "locatedIn", "岳阳物流园")}),
        ("200名职工齐聚岳阳市体育馆,参加春风招聘会。", {(FAIR, "locatedIn", "岳阳市体育馆")}),
        ("职工走进岳阳物流园看电影。春风招聘会正在进行。", set()),
        ("记者走进岳阳物流园,从云溪区职工那里听说了春风招聘会。", set()),
        # how lively it is where it opens; what is told to be here
        ("岳阳市体育馆内暖意融融,春风招聘会火热开场。", {(FAIR, "locatedIn", "岳阳市体育馆")}),
        ("岳阳市体育馆附近很安静,春风招聘会火热开场。", set()),
        (
            "岳阳市体育馆人头攒动。由楚云集团承办的春风招聘会在这里举行。",
            {(FAIR, "locatedIn", "岳阳市体育馆")},
        ),
        ("走进岳阳市体育馆,只见职工排起长队,春风招聘会在此举行。", {(FAIR, "locatedIn", "岳阳市体育馆")}),
    ],
)
def test_scenes(text: str, expected: set[Told]) -> None:
    assert told(text, "locatedIn") == expected


def test_a_hall_of_a_level_is_that_of_the_place_spoken_of() -> None:
    found = told("岳阳市云溪区很美。春风招聘会在市会议中心举行。", "locatedIn")
    assert found == {(FAIR, "locatedIn", "岳阳市会议中心")}


@pytest.mark.parametrize(
    ("text", "programme", "places"),
    [
        (
            "职工走进云溪区楚云职工服务中心,岳阳市总工会在那里开展职工龙舟赛。",
            "职工龙舟赛",
            {"云溪区楚云职工服务中心"},
        ),
        ("职工来到云溪区,岳阳市总工会说,司机可以在这里休息。职工龙舟赛很热闹。", "职工龙舟赛", set()),
        # one who acts on in the sentence is still there
        ("岳阳市总工会来到云溪区红枫社区,启动职工龙舟赛,同时举行慰问活动。", "慰问活动", {"云溪区红枫社区"}),
    ],
)
def test_where_the_text_points_back_to(text: str, programme: str, places: set[str]) -> None:
    found = {place for name, _, place in told(text, "locatedIn") if name == programme}
    assert found - {"岳阳市"} == places
