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
    ],
)
def test_scenes(text: str, expected: set[Told]) -> None:
    assert told(text, "locatedIn") == expected


def test_a_hall_of_a_level_is_that_of_the_place_spoken_of() -> None:
    found = told("岳阳市云溪区很美。春风招聘会在市会议中心举行。", "locatedIn")
    assert found == {(FAIR, "locatedIn", "岳阳市会议中心")}
