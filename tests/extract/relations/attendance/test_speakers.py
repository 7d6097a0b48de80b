"""Workers who are asked, and what they speak of."""

from __future__ import annotations

import pytest

from tests.extract.reading import Told, told

UNION = "岳阳市总工会"
TRIP, STATION = "“清风”关爱活动", "岳阳楼区爱心驿站"


def there(name: str, programme: str) -> set[Told]:
    return {(name, "participates", programme)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{UNION}举办{TRIP}。“真方便!”快递员孙小军高兴地说。", there("孙小军", TRIP)),
        (f"{UNION}举办{TRIP}。岳阳市公交公司职工孙小军告诉记者,收获很大。", there("孙小军", TRIP)),
        (
            f"{UNION}举办{TRIP}。职工王强、技术能手孙小军表示,要再来。",
            there("孙小军", TRIP) | there("王强", TRIP),
        ),
        # what is named most often, an occasion rather than the station that it is held in
        (f"{UNION}在{STATION}举办{TRIP}。“真方便!”环卫工人孙小军说。", there("孙小军", TRIP)),
        (f"{UNION}建成{STATION}。{STATION}有茶水。货车司机孙小军说,能歇脚了。", there("孙小军", STATION)),
        # who leads speaks for a body, who is only named does not speak, who says what is far away
        (f"{UNION}举办{TRIP}。{UNION}主席孙小军表示,要办好。", set()),
        (f"{UNION}举办{TRIP}。快递员孙小军住在城东。", set()),
        (f"{UNION}举办{TRIP}。没有参加{TRIP}的职工孙小军说,明年再来。", set()),
        (f"{UNION}举办{TRIP}。\n{'河水流过小城。' * 40}\n“真美!”快递员孙小军说。", there("孙小军", TRIP)),
        (f"{UNION}举办{TRIP}。\n{'河水流过小城。' * 80}\n“真美!”快递员孙小军说。", set()),
    ],
)
def test_of_what_those_speak_who_are_asked(text: str, expected: set[Told]) -> None:
    assert told(text, "participates") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“很开心。”参加职工篮球赛的职工林涛说。", {("林涛", "participates", "职工篮球赛")}),
        (
            "“很开心。”参加岳阳市总工会举办的职工篮球赛的楚云集团焊工林涛说。",
            {("林涛", "participates", "职工篮球赛")},
        ),
        (
            "“很开心。”职工篮球赛选手、岳阳市公交公司职工林涛说。",
            {("林涛", "participates", "职工篮球赛")},
        ),
        # who did not
        ("没有参加职工篮球赛的职工林涛说,明年再来。", set()),
    ],
)
def test_who_is_told_by_what_they_took_part_in(text: str, expected: set[Told]) -> None:
    assert told(text, "participates") == expected
