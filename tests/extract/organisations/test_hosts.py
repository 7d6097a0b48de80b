"""Bodies that only a list of those who hold something says to be some."""

from __future__ import annotations

import pytest

from kg.extract.organisations.hosts import hosts
from kg.model import Mention
from tests.extract.reading import Told, entities, scanned, told


def read(text: str, known: set[int] | None = None) -> list[str]:
    """What `hosts` finds, told by its characters, where bodies already known end at `known`."""
    return [text[m.start : m.end] for m in hosts(scanned(text), [], known or set())]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("由市技师学院、楚云文工团主办的比赛落幕。", ["市技师学院", "楚云文工团"]),
        ("市经济和信息化委员会、市工人文化宫承办比赛。", ["市经济和信息化委员会", "市工人文化宫"]),
        ("市总工会主办、楚云文工团承办的比赛落幕。", ["楚云文工团"]),
        ("由市文明办指导、市总工会主办的比赛落幕。", ["市文明办"]),
        ("云溪区总工会联合楚云剧院在岳阳举办比赛。", ["楚云剧院"]),
        ("云溪区总工会联合卫健局、县委网信办等部门开展活动。", ["卫健局", "县委网信办"]),
        ("由省总工会、楚云日报等部门组织的活动结束。", ["楚云日报"]),
        # sorts of bodies, numbers of them, people, what is no list
        ("云溪区总工会联合多家企业开展活动。", []),
        ("云溪区总工会联合3家医院举办比赛。", []),
        ("云溪区总工会联合有关部门举办比赛。", []),
        ("云溪区总工会联合开展活动。", []),
        ("云溪区工会联合会举办比赛。", []),
        ("由职工主办的比赛落幕。", []),
        ("承办比赛。", []),
    ],
)
def test_those_who_hold_something(text: str, expected: list[str]) -> None:
    assert read(text) == expected


def test_a_place_is_no_body() -> None:
    text = "云溪区总工会联合楚云市举办比赛。"
    place = Mention(len("云溪区总工会联合"), len("云溪区总工会联合楚云市"), "Place")
    assert list(hosts(scanned(text), [place], set())) == []


def test_and_parts_two_where_a_known_body_ends() -> None:
    text = "岳阳市总工会和岳阳市分公司联合举办比赛。"
    assert read(text, {len("岳阳市总工会")}) == ["岳阳市分公司"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("岳阳市工人文化宫举办职工书画展。", {("岳阳市工人文化宫", "runs", "职工书画展")}),
        (
            "岳阳市工人文化宫联合市总工会举办职工书画展。",
            {(body, "runs", "职工书画展") for body in ("岳阳市工人文化宫", "岳阳市总工会")},
        ),
        (
            "由岳阳市总工会主办、岳阳市职工活动中心承办的职工书画展启动。",
            {
                ("岳阳市总工会", "runs", "职工书画展"),
                ("岳阳市职工活动中心", "undertakes", "职工书画展"),
            },
        ),
        (
            "承办托管班的岳阳市青少年宫相关负责人说,岳阳市青少年宫举办职工书画展。",
            {("岳阳市青少年宫", "runs", "职工书画展")},
        ),
        # where somebody else holds it
        ("岳阳市总工会在岳阳市工人文化宫举办职工书画展。", {("岳阳市总工会", "runs", "职工书画展")}),
        # a committee's office in another place
        (
            "共青团湖南省委员会驻广东省工作委员会举办职工书画展。",
            {("共青团湖南省委员会驻广东省工作委员会", "runs", "职工书画展")},
        ),
    ],
)
def test_a_house_that_acts_is_a_body(text: str, expected: set[Told]) -> None:
    assert told(text + "工会干部到场。", "runs", "undertakes") == expected


@pytest.mark.parametrize(
    "way",
    [
        "云溪区总工会联合{}开展“清风行动”。",
        "“清风行动”由云溪区总工会主办,{}承办。",
        "在云溪区总工会举办的技能大赛上,{}获得一等奖。",
        "{}等8家单位的职工参加了云溪区总工会举办的运动会。",
        "“工会帮了我们。”{}负责人林涛说。",
    ],
)
@pytest.mark.parametrize(
    "body",
    [
        "岳阳市图书馆", "岳阳市工人文化宫", "岳阳市体育中心", "岳阳机务段", "云溪区妇幼保健院", "岳阳市环卫处",
        "岳阳药业", "杭州重工", "宏远煤业", "岳阳港集团", "岳阳师范学院", "云溪区委组织部",
    ],
)  # fmt: skip
def test_every_sort_of_body_acts_in_every_way(way: str, body: str) -> None:
    assert body in {
        name
        for one in entities(way.format(body), "Organisation").values()
        for name in (one.name, *one.aliases)
    }


@pytest.mark.parametrize(
    "text", ["云溪区总工会在岳阳市图书馆举办讲座。", "岳阳市公司获得一等奖。", "职工来到岳阳市图书馆。"]
)
def test_where_somebody_is_and_what_a_city_has_many_of_are_none(text: str) -> None:
    assert not entities(text, "Organisation")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("云溪区总工会坚持创新,邀请区妇联参加。", "云溪区妇女联合会"),
        ("云溪区总工会召集区人社局开会。", "云溪区人力资源和社会保障局"),
    ],
)
def test_what_is_done_to_a_body_is_no_part_of_its_name(text: str, name: str) -> None:
    assert set(entities(text, "Organisation")) == {name}
