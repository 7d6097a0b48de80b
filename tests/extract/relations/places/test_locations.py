"""Where bodies and programmes are."""

from __future__ import annotations

import pytest

from tests.extract.reading import Told, told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # plain from the name
        ("湖南省岳阳市总工会召开会议。", {("岳阳市总工会", "locatedIn", "岳阳市")}),
        ("昆山开发区总工会召开会议。", {("昆山经济技术开发区总工会", "locatedIn", "昆山经济技术开发区")}),
        ("江苏省昆山市花桥镇总工会召开会议。", {("昆山市花桥镇总工会", "locatedIn", "花桥镇")}),
        (
            "岳阳市货运行业工会联合会召开会议。",
            {("岳阳市货运行业工会联合会", "locatedIn", "岳阳市")},
        ),
        # what is founded there is a body, not what was told of before
        (
            "楚云公司开展安全月活动。云溪区总工会在云溪文化馆成立快递行业工会联合会。",
            {("岳阳市云溪区总工会", "locatedIn", "云溪区")},
        ),
        # a venue or a firm that is described first
        (
            "“湖畔杯”比赛在新落成的云溪文化馆举行。",
            {("“湖畔杯”比赛", "locatedIn", "云溪文化馆")},
        ),
        (
            "在新落成的岳阳市工人文化宫,“湖畔杯”比赛开赛。",
            {("“湖畔杯”比赛", "locatedIn", "岳阳市工人文化宫")},
        ),
        (
            "“湖畔杯”比赛在位于岳阳市的楚云机械公司举行。",
            {("“湖畔杯”比赛", "locatedIn", "岳阳市"), ("楚云机械公司", "locatedIn", "岳阳市")},
        ),
        # by a level of more than one character
        (
            "广西的骑手来了,自治区人社厅办班。",
            {("广西壮族自治区人力资源和社会保障厅", "locatedIn", "广西壮族自治区")},
        ),
        # a name that no place has borne for long
        ("福建龙溪元合有限公司办班。", {("福建龙溪元合有限公司", "locatedIn", "福建省")}),
        # where somebody goes whose body is of another place
        ("支援武汉的岳阳市中心医院护士参赛。", {("岳阳市中心医院", "locatedIn", "岳阳市")}),
        # beside the name
        # behind the group, or in brackets; a town has one of these
        ("楚云集团岳阳电机有限公司办班。", {("楚云集团岳阳电机有限公司", "locatedIn", "岳阳市")}),
        ("长虹岳阳电机有限公司办班。", {("长虹岳阳电机有限公司", "locatedIn", "岳阳市")}),
        ("楚云网络科技(岳阳)有限公司办班。", {("楚云网络科技(岳阳)有限公司", "locatedIn", "岳阳市")}),
        ("岳阳市公交公司办班。", {("岳阳市公交公司", "locatedIn", "岳阳市")}),
        ("岳阳市公交公司维修车间夺冠。", {("岳阳市公交公司", "locatedIn", "岳阳市")}),
        # of two places in a name the one within the other
        ("湖南楚烟岳阳卷烟厂办班。", {("湖南楚烟岳阳卷烟厂", "locatedIn", "岳阳市")}),
        ("楚云国际岳阳发电有限责任公司办班。", {("楚云国际岳阳发电有限责任公司", "locatedIn", "岳阳市")}),
        ("长虹湖南岳阳销售分公司办班。", {("长虹湖南岳阳销售分公司", "locatedIn", "岳阳市")}),
        # a short place in front of what is described, not of what is only quoted
        ("位于岳阳市云溪区的楚云集团有了夜校。", {("楚云集团", "locatedIn", "云溪区")}),
        ("“清风驿站”位于岳阳市云溪区。", {("清风驿站", "locatedIn", "云溪区")}),
        ("“清风驿站”落户红枫社区。", {("清风驿站", "locatedIn", "红枫社区")}),
        ("“清风驿站”选址楚云公园。", {("清风驿站", "locatedIn", "楚云公园")}),
        ("义诊日活动来到云溪区。", set()),
        ("岳阳市总工会建在红枫社区的驿站开放。", {("岳阳市总工会", "locatedIn", "岳阳市")}),
        ("楚云公路港的司机之家开放。", {("楚云公路港司机之家", "locatedIn", "楚云公路港")}),
        ("骑手感谢岳阳市的“楚云杯”篮球赛。", set()),
        ("职工参加“楚云杯”岳阳市职工篮球赛。", {("“楚云杯”岳阳市职工篮球赛", "locatedIn", "岳阳市")}),
        ("职工参加2031年岳阳市职工篮球赛。", {("2031年岳阳市职工篮球赛", "locatedIn", "岳阳市")}),
        # not in the province that a firm is called after
        # nor its union, nor a university
        ("湖南楚云机械有限公司工会办班。", {("湖南楚云机械有限公司", "locatedIn", "湖南省")}),
        ("湖南楚云大学办班。", set()),
        ("设在岳阳市体育中心一楼的“清风驿站”开放。", {("清风驿站", "locatedIn", "岳阳市体育中心")}),
        # of a zone that the text does not say again
        (
            "昆山开发区办班,开发区人社局派来老师。",
            {("昆山经济技术开发区人力资源和社会保障局", "locatedIn", "昆山经济技术开发区")},
        ),
        # moved there; held there, whatever is told of it
        ("“清风驿站”整体搬迁入岳阳市体育中心。", {("清风驿站", "locatedIn", "岳阳市体育中心")}),
        ("职工论坛今天在岳阳市结束。", {("职工论坛", "locatedIn", "岳阳市")}),
        ("职工论坛,在岳阳市的代表看来很有用。", set()),
        # held there
        (
            "楚云集团在岳阳市体育中心举办职工篮球赛。",
            {("职工篮球赛", "locatedIn", "岳阳市体育中心")},
        ),
        ("职工篮球赛在岳阳市云溪区举行。", {("职工篮球赛", "locatedIn", "云溪区")}),
        ("8月2日,楚云集团在岳阳市云溪区,启动了职工篮球赛。", {("职工篮球赛", "locatedIn", "云溪区")}),
        ("8月2日,岳阳市各级工会举办职工篮球赛。", set()),
        # a place that nothing is held in
        # a place that nothing is held in
        ("楚云集团举办职工篮球赛,来自岳阳市的职工夺冠。", set()),
        ("职工篮球赛没有在岳阳市举行。", set()),
        (
            "岳阳市的经开区来了。岳阳经开区总工会来了,区总工会办班。",
            {("岳阳经济技术开发区总工会", "locatedIn", "岳阳经济技术开发区")},
        ),
        (
            "岳阳市云溪区路口镇职工来了,镇总工会办班。",
            {("岳阳市云溪区路口镇总工会", "locatedIn", "路口镇")},
        ),
        # by a city's short name, but not by that of a motto; a union is where its name says
        ("楚云集团举办第三届岳阳职工读书月活动。", {("第三届岳阳职工读书月活动", "locatedIn", "岳阳市")}),
        ("楚云集团举办“书香岳阳”读书月活动。", set()),
        ("楚云集团举办长三角职工龙舟赛。", set()),
        ("岳阳市的楚云集团职工来了,岳阳市的全总干部来了。", {("楚云集团", "locatedIn", "岳阳市")}),
        # the narrowest place, not what holds it, too
        # each where its own part of the sentence begins
        (
            "在杭州市,杭州市总工会推出“清凉地图”;在宁波市,宁波市总工会举办电工培训班;温州市总工会举办焊工培训班。",
            {
                ("清凉地图", "locatedIn", "杭州市"),
                ("电工培训班", "locatedIn", "宁波市"),
                *((f"{city}总工会", "locatedIn", city) for city in ("杭州市", "宁波市", "温州市")),
            },
        ),
    ],
)
def test_where_things_are(text: str, expected: set[Told]) -> None:
    assert told(text, "locatedIn") == expected


def test_places_in_a_list_are_all_told() -> None:
    found = told("岳阳市总工会在云溪区、君山区等地设立法律援助工作站。", "locatedIn")
    places = {place for name, _, place in found if name == "法律援助工作站"}
    assert places == {"云溪区", "君山区"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("湖南古泉酒业岳阳分公司出资。", {("湖南古泉酒业岳阳分公司", "locatedIn", "岳阳市")}),
        ("国家税务总局岳阳市税务局出资。", {("国家税务总局岳阳市税务局", "locatedIn", "岳阳市")}),
        ("全国总工会来甘肃开展“暖冬”活动。", {("“暖冬”活动", "locatedIn", "甘肃省")}),
        ("全国总工会近年来甘肃开展“暖冬”活动。", set()),
    ],
)
def test_branches_and_journeys(text: str, expected: set[Told]) -> None:
    assert told(text, "locatedIn") == expected


def test_what_a_place_holds_is_there() -> None:
    assert ("职工龙舟赛", "locatedIn", "云溪区") in told("近日,云溪区举办职工龙舟赛。", "locatedIn")
    assert told("云溪区总工会来了。近日,云溪区的职工来了,楚云集团举办职工龙舟赛。", "locatedIn") == {
        ("岳阳市云溪区总工会", "locatedIn", "云溪区")
    }


@pytest.mark.parametrize(
    "text",
    [
        "岳阳市总工会把职工篮球赛办到红枫社区。",
        "岳阳市总工会主办的职工篮球赛走进红枫社区。",
        "岳阳市总工会依托红枫社区举办职工篮球赛。",
        "岳阳市总工会举办职工篮球赛,职工篮球赛现场设在红枫社区。",
    ],
)
def test_what_is_brought_to_a_place_is_there(text: str) -> None:
    assert ("职工篮球赛", "locatedIn", "红枫社区") in told(text, "locatedIn")


def test_a_station_is_where_the_union_in_its_name_is() -> None:
    facts = told("红枫社区工会户外劳动者驿站很暖。", "locatedIn")
    assert ("红枫社区工会户外劳动者驿站", "locatedIn", "红枫社区") in facts
