"""Where things are held."""

from __future__ import annotations

import pytest

from kg.extract.bodies import find_bodies
from kg.extract.places import find_places
from kg.extract.venues import find_venues
from tests.extract.reading import entities, scanned


def read(text: str) -> list[tuple[str, str | None]]:
    scan = scanned(text)
    places = find_places(scan)
    return [(venue.name, venue.code) for venue in find_venues(scan, places, find_bodies(scan, places))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("竞赛在岳阳市体育中心举行。", [("岳阳市体育中心", "430600")]),
        ("驿站设在岳阳市物流集散中心里。", [("岳阳市物流集散中心", "430600")]),
        ("工会在巴陵中路邮政网点设立驿站。", [("巴陵中路邮政网点", None)]),
        ("工会在楚云分拨中心设立驿站。", [("楚云分拨中心", None)]),
        ("岳阳市职工服务中心里,有一处展厅。", [("岳阳市职工服务中心", "430600")]),
        ("岳阳市职工服务中心大厅有人排队。", [("岳阳市职工服务中心", "430600")]),
        ("岳阳市职工服务中心成立3年。", []),
        ("工会把集市开进岳阳天街。", [("岳阳天街", "430600")]),
        ("比赛在岳阳楚云有限公司园区内举行。", [("岳阳楚云有限公司园区", "430600")]),
        ("招聘会在岳阳市望岳广场举办。", [("岳阳市望岳广场", "430600")]),
        ("演出在洞庭大剧院上演。", [("洞庭大剧院", None)]),
        ("岳阳市工人文化宫歌声不断。", [("岳阳市工人文化宫", "430600")]),
        ("岳阳市体育中心人头攒动。市职工服务中心内外,热闹非凡。", [("岳阳市体育中心", "430600")]),
        ("活动在洞庭大酒店举行。", [("洞庭大酒店", None)]),
        ("职工走进岳阳市烈士陵园。", [("岳阳市烈士陵园", "430600")]),
        ("夜校设在城陵矶物流园。", [("城陵矶物流园", None)]),
        ("送清凉走进楚云建设工地。", [("楚云建设工地", None)]),
        ("仪式在清风驿站举行。", [("清风驿站", None)]),
        # what says only the sort of a venue is no name
        ("决赛在主会场开赛,云溪区设分会场。", []),
        ("竞赛在大型车间举行。", []),
        ("夜校设在社区党群服务中心里。", []),
        ("招聘会在岳阳高铁站举办。", [("岳阳高铁站", "430600")]),
        ("汇演在幸福公园举行。", [("幸福公园", None)]),
        ("他们鱼贯进会场。", []),
        # whatever noun with a name of its own something is held in
        ("夜校在云溪区洞庭员工楼开班。", [("云溪区洞庭员工楼", "430603")]),
        ("竞赛在岳阳楚云职专拉开了序幕。", [("岳阳楚云职专", "430600")]),
        ("比赛于3月6日在楚云大学风雨球场圆满落幕。", [("楚云大学风雨球场", None)]),
        ("晚会在楚云湖公园温情启幕。", [("楚云湖公园", None)]),
        # a stage of works, a house of some people, a zone without its name; what is done there is no part of it
        ("竞赛在岳阳机场三期改扩建项目现场启动。", [("岳阳机场三期改扩建项目现场", "430600")]),
        ("暑托班在区职工之家活动中心开班。", [("区职工之家活动中心", None)]),
        ("运动会在高新片区文体活动中心开幕。", [("高新片区文体活动中心", None)]),
        ("在岳站售票大厅专设购票窗口。", [("岳站售票大厅", None)]),
        ("在岳阳洞庭新天地门前,骑手排起了队。", [("岳阳洞庭新天地", "430600")]),
        # of a level; with brackets; called after what is dealt in
        ("晚会在县电影院举行。", [("县电影院", None)]),
        ("竞赛在岳阳职业学校(云溪校区)举行。", [("岳阳职业学校(云溪校区)", "430600")]),
        ("活动在岳阳农副产品批发交易市场举办。", [("岳阳农副产品批发交易市场", "430600")]),
        # words that a dictionary takes for an adverb or a conjunction
        ("大会在楚云高速清溪互通施工现场召开。", [("楚云高速清溪互通施工现场", None)]),
        ("仪式在云溪区如是书店举行。", [("云溪区如是书店", "430603")]),
        ("竞赛在长三角间频繁举行。", []),
        # what stands in it tells that it is a venue; named again without its place it is the same
        ("楚云公路港的司机之家很热闹。", [("楚云公路港", None)]),
        ("云溪区重点楼宇内建起法律服务点。", []),
        # a site of a body; in a zone or firm that is told before; a floor is no part of it
        ("工会在岳阳市民政局福利院项目工地开展活动。", [("岳阳市民政局福利院项目工地", "430600")]),
        ("司机之家在楚云集团的云溪公路港落成。", [("云溪公路港", None)]),
        ("大会在市会议中心二楼召开。", [("市会议中心", None)]),
        # several; whatever is done there, where the name ends as places do
        ("仪式在云溪人民会堂、岳阳电影院举行。", [("云溪人民会堂", None), ("岳阳电影院", "430600")]),
        ("职工在长安镇轻纺城创新中心领到门票。", [("长安镇轻纺城创新中心", None)]),
        ("职工前往岳阳市货运工会楚云公路港。", [("楚云公路港", None)]),
        # roads; no part of a body's name
        ("驿站位于云溪区金鹗中路。", [("云溪区金鹗中路", "430603")]),
        ("职工在铁路工作,在网络上留言,在上下班路上学习。", []),
        ("茶舍在楚云银行岳阳市中心支行揭牌。", []),
    ],
)
def test_venues(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "图书馆很安静。",
        "在广场上散步。",
        "建成清风驿站。",
        "公园和广场越来越多。",
        "在公司开会。",
        "岳阳机场集团举办竞赛。",
        "文化宫的老师来了。",
        "于都县工商联联合举办。",
        "竞赛在岳阳市总工会举行。",
        "竞赛在楚云大学举行。",
        "启动仪式在岳阳市妇幼保健院举行。",
        "竞赛在全市各县区举行。",
        "竞赛于3月6日举行。",
        "竞赛在临湘县城举行。",
        "竞赛在楚云集团职工中举行。",
        "职工在岳阳楚云学院教师的带领下练习。",
        "慰问组走访建设工地、重点工地。",
        "职工参加“爱在岳阳托管班”开放日。",
    ],
)
def test_no_venues(text: str) -> None:
    assert read(text) == []


def test_a_word_of_a_name_sets_no_scene() -> None:
    assert not entities("楚云集团积极参与“书香春日”诵读会。", "Place")


def test_several_places_together_are_no_venue() -> None:
    text = "岳阳市总工会与长沙市总工会合作,在岳阳、长沙两地启动关爱司机专项活动。"
    assert set(entities(text, "Place")) == {"岳阳市", "长沙市"}
