"""Places in text: divisions under full and short names, namesakes, zones, streets, communities."""

from __future__ import annotations

import pytest

from kg.extract.places import find_places
from tests.extract.reading import entities, scanned


def read(text: str, date: str | None = None) -> list[tuple[str, str | None]]:
    """Name and code of every particular place in order."""
    found = find_places(scanned(text, date=date))
    return [(place.name, place.code) for place in found if place.form != "generic"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("湖南省岳阳市", [("湖南省", "430000"), ("岳阳市", "430600")]),
        ("江苏昆山的职工", [("江苏省", "320000"), ("昆山市", "320583")]),
        ("江苏省苏州市昆山市", [("江苏省", "320000"), ("苏州市", "320500"), ("昆山市", "320583")]),
        ("在贵州省从江县办班", [("贵州省", "520000"), ("从江县", "522633")]),
        ("新疆维吾尔自治区阿勒泰地区", [("新疆维吾尔自治区", "650000"), ("阿勒泰地区", "654300")]),
        ("湘西土家族苗族自治州", [("湘西土家族苗族自治州", "433100")]),
        ("湘西州的工会", [("湘西土家族苗族自治州", "433100")]),
        ("内蒙古莫力达瓦旗", [("内蒙古自治区", "150000"), ("莫力达瓦达斡尔族自治旗", "150722")]),
        ("天津市红桥区", [("天津市", "120000"), ("红桥区", "120106")]),
        # a city before the county of its name, however it stands in a list; a code that gave way to another
        ("在武汉、长沙、南昌", [("武汉市", "420100"), ("长沙市", "430100"), ("南昌市", "360100")]),
        ("即墨市的职工", [("即墨市", "370282")]),
        ("北京、上海和重庆的骑手", [("北京市", "110000"), ("上海市", "310000"), ("重庆市", "500000")]),
        # a district whose name begins with the last character of its city's
        ("青岛市南区的职工", [("市南区", "370202")]),
        ("青岛市市北区的职工", [("青岛市", "370200"), ("市北区", "370203")]),
        ("洛阳市老城区的职工", [("洛阳市", "410300"), ("老城区", "410302")]),
        # a new area that has become a district
        ("天津滨海新区的职工", [("天津市", "120000"), ("滨海新区", "120116")]),
    ],
)
def test_divisions(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "name", "code"),
    [
        ("江苏省南京市鼓楼区", "鼓楼区", "320106"),
        ("江苏省徐州市鼓楼区", "鼓楼区", "320302"),
        ("福建省福州市鼓楼区", "鼓楼区", "350102"),
        ("河南省开封市鼓楼区", "鼓楼区", "410204"),
        ("福建省福州市的骑手多了起来。鼓楼区办起驿站。", "鼓楼区", "350102"),
        ("鼓楼区办起驿站,福州市其他城区也在办,福州市已有站点百余座。", "鼓楼区", "350102"),
        ("吉林省长春市朝阳区", "朝阳区", "220104"),
        ("北京市朝阳区", "朝阳区", "110105"),
        ("辽宁省朝阳市", "朝阳市", "211300"),
        ("黑龙江省哈尔滨市香坊区", "香坊区", "230110"),
        ("吉林省吉林市", "吉林市", "220200"),
        ("海南省海口市", "海口市", "460100"),
    ],
)
def test_namesakes_go_by_what_stands_around_them(text: str, name: str, code: str) -> None:
    assert (name, code) in read(text)


@pytest.mark.parametrize("text", ["鼓楼区办起驿站。", "朝阳区的职工参赛。"])
def test_a_namesake_without_a_hint_gets_no_code(text: str) -> None:
    assert [code for _, code in read(text)] == [None]


@pytest.mark.parametrize(
    "text",
    [
        "他们走在南京路上",
        "大家都很开心",
        "为城区职工服务",
        "市区的站点",
        "县城里的骑手",
        "和平年代的工匠",
        "东方的太阳",
        "大力推动工会工作",
        "职工的安康",
        "向阳而生",
        "永兴旺铺",
        "平安建设",
        "工会和谐发展",
        "新兴产业工人",
        "在移动公司城南厅建驿站",
        "走进园区东区,东区有驿站",
        "激发老城区活力",
        "既享福利又助乡村",
        "走进乡镇主要街道",
        "助力“百县千村”工程",
        "税务局和县妇联都来了",
        "竞赛围绕19项城市主导产业展开。",
        "“情满天山”活动启动",
    ],
)
def test_words_that_only_look_like_places(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("江苏昆山开发区", ("昆山经济技术开发区", "320583")),
        ("昆山经济技术开发区", ("昆山经济技术开发区", "320583")),
        ("武汉东湖高新区", ("武汉东湖新技术开发区", "420100")),
        ("苏州工业园区", ("苏州工业园区", None)),
        ("岳阳市明和工业新区", ("岳阳市明和工业新区", "430600")),
        ("河北省雄安新区", ("河北雄安新区", None)),
        ("湖南省岳阳市城陵矶产业园", ("岳阳市城陵矶产业园", "430600")),
        ("河南省漯河市经济技术开发区", ("漯河经济技术开发区", None)),
        ("2031年昆山开发区职工运动会", ("昆山经济技术开发区", "320583")),
        # called by a firm in front of its city
        ("竞赛在清风岳阳科技园开赛", ("清风岳阳科技园", "430600")),
        ("在湖南省楚云快递岳阳产业园启动", ("楚云快递岳阳产业园", "430600")),
    ],
)
def test_zones(text: str, expected: tuple[str, str | None]) -> None:
    name, code = expected
    found = dict(read(text))
    assert name in found
    if code:
        assert found[name] == code


def test_a_community_is_one_with_and_without_its_town() -> None:
    text = "岳阳市红枫社区办起驿站,红枫社区的骑手来了。建起“区-社区”两级网。"
    assert [name for name, _ in read(text)] == ["岳阳市", "岳阳市红枫社区", "岳阳市红枫社区"]
    assert "红枫社区" in entities("岳阳市红枫社区办起驿站。", "Place")["岳阳市红枫社区"].aliases
    assert set(entities("岳阳市红枫社区办起驿站。岳阳红枫社区来了骑手。", "Place")) == {
        "岳阳市",
        "岳阳市红枫社区",
    }


def test_a_county_far_from_all_else_is_a_word_like_any_other() -> None:
    text = "岳阳市总工会走进{}药店慰问。"
    assert [name for name, _ in read(text.format("湖滨"))] == ["岳阳市"]
    assert [name for name, _ in read("来自三门峡市的选手到岳阳市,走进湖滨药店。")][-1] == "湖滨区"


def test_names_with_numbers_and_brackets() -> None:
    assert {name for name, _ in read("走进深圳(岳阳)产业园慰问。")} >= {"深圳(岳阳)产业园"}


def test_a_zone_is_one_with_and_without_the_kind_of_its_place() -> None:
    assert {name for name, _ in read("临湘市林木工业园有了驿站,临湘林木工业园的司机来了。")} == {
        "临湘市林木工业园"
    }
    assert {name for name, _ in read("衡阳国家高新区有了驿站,衡阳高新区的司机来了。")} == {
        "衡阳高新技术产业开发区"
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("临湘经济技术开发区有了驿站,临湘开发区的司机来了。", {"临湘经济技术开发区"}),
        ("临湘开发区建驿站。临湘高新技术产业开发区的司机来了。", {"临湘高新技术产业开发区"}),
        ("临湘经济开发区有了驿站,临湘市经开区的司机来了。", {"临湘经济开发区"}),
        # which of two is not told, and of another kind
        (
            "临湘经济开发区、临湘高新技术产业开发区有了驿站,临湘开发区的司机来了。",
            {"临湘经济开发区", "临湘高新技术产业开发区", "临湘开发区"},
        ),
        ("临湘经济开发区有了驿站,临湘工业园的司机来了。", {"临湘经济开发区", "临湘工业园"}),
    ],
)
def test_a_zone_of_no_list_is_one_with_its_short_name(text: str, expected: set[str]) -> None:
    assert {name for name, _ in read(text)} == expected


@pytest.mark.parametrize(
    "text", ["开发区的职工", "园区建起驿站", "高新区很热闹", "中国开发区协会", "近60个新区开发区"]
)
def test_a_zone_without_a_name_is_no_particular_one(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize(
    ("text", "name", "code"),
    [
        ("浙江省杭州市西湖区北山街道", "北山街道", "330106"),
        ("江苏省昆山市花桥镇", "花桥镇", "320583"),
        ("湖北省武汉市江汉区唐家墩街道举办夜校", "江汉区唐家墩街道", "420103"),
    ],
)
def test_townships_and_streets_lie_in_their_county(text: str, name: str, code: str) -> None:
    found = dict(read(text))
    assert name in found
    assert (found[name] or "")[:6] == code


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("山东省济宁市任城区的杏花村社区", "杏花村社区"),
        ("甘肃省定西市安定区李家沟村", "安定区李家沟村"),
        ("走进幸福里社区", "幸福里社区"),
        ("在岳阳县新开镇胜利村办班", "新开镇胜利村"),  # a word of the dictionary
        ("建起驿站,使红枫村热闹起来", "红枫村"),
        ("家住红枫社区的骑手来了", "红枫社区"),
        ("结对帮扶红枫村,走访辖区幸福里社区", "红枫村"),
        ("驻红枫村第一书记来了", "红枫村"),
        # behind what a union does to it
        ("岳阳市总工会指导红枫社区建家", "红枫社区"),
        ("岳阳市总工会定点帮扶红枫村养牛", "红枫村"),
        # called by what was counted there once, or by a word
        ("在五里牌社区开展慰问", "五里牌社区"),
        ("岳阳楼街道三眼桥社区来了骑手", "岳阳楼街道三眼桥社区"),
        ("走进百家村送戏", "百家村"),
        ("帮扶李各庄村发展养殖业", "李各庄村"),
        ("走进前进社区送凉茶", "前进社区"),
        ("新开镇前进村来了骑手", "新开镇前进村"),
    ],
)
def test_communities_and_villages(text: str, name: str) -> None:
    assert name in dict(read(text))


@pytest.mark.parametrize(
    "text",
    [
        "社区居民",
        "街道两旁",
        "村民都来了",
        "各街道、社区",
        "村级工会",
        "关心关爱村民组",
        "关心关爱村环卫工人",
        "在建设社区服务体系中出力",
        "十里八村的职工来了",
        "走访了三个社区",
        "远郊村寨",
        "楚云发展村镇银行",
    ],
)
def test_kinds_of_place_are_no_places(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a village right behind its town, and alone again
        ("以及柳鸣镇白鹤村电商等来了。他走进白鹤村。", {"柳鸣镇", "柳鸣镇白鹤村"}),
        ("在岳阳市云溪区柳鸣镇白鹤村办班", {"岳阳市", "云溪区", "柳鸣镇", "柳鸣镇白鹤村"}),
        ("到了火山石古村落遗址", set()),
        ("走进全镇行政村、城镇老旧小区", set()),
        # words that are cities' short names, too
        ("围绕“查隐患,保安康”主题,北京市总工会开会。", {"北京市"}),
        ("陕西省总工会开会,安康的职工来了。", {"陕西省", "安康市"}),
        ("舟山普陀山索道有限公司", {"舟山市"}),
        # zones of two provinces; a verb begins none
        ("组建粤桂洞庭特别试验区工会联合会", {"粤桂洞庭特别试验区"}),
        ("长三角洞庭一体化示范区成立", {"长三角洞庭一体化示范区"}),
        ("在保留永州高新区的基础上", {"永州高新区"}),
        ("湖南省成立工会联合会", {"湖南省"}),
        # what several provinces together are called
        ("长三角职工来到京津冀三地", {"长江三角洲地区", "京津冀"}),
    ],
)
def test_what_a_place_stands_among(text: str, expected: set[str]) -> None:
    assert {name for name, _ in read(text)} == expected


def test_a_zone_called_by_its_city_names_the_city() -> None:
    assert set(entities("长沙经开区总工会开会。", "Place")) == {"长沙经济技术开发区", "长沙市"}
    assert set(entities("湖南长沙雨花经开区开会。", "Place")) >= {"湖南省", "长沙市"}
    assert "雨花区" not in entities("湖南长沙雨花经开区开会。", "Place")


def test_a_name_of_the_past_is_read_with_the_year_of_the_page() -> None:
    assert ("湖北省", "420000") in read("湖北省襄樊市", "2009-05-01")
    assert "襄樊市" in dict(read("湖北省襄樊市", "2009-05-01"))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("人们来到楚云产业园。", ["楚云产业园"]),
        ("人们来到科技园区。", []),
        ("人们走进各大产业园区。", []),
        ("快递产业园的职工很多。", []),
        ("有人在南京路口等车。", []),
    ],
)
def test_a_name_of_its_own_and_words_behind_a_short_name(text: str, expected: list[str]) -> None:
    assert list(entities(text, "Place")) == expected


def test_a_short_name_before_the_general_union_is_that_of_its_place() -> None:
    text = "惠水总工会来了。"  # 惠水 is somebody's name to the tokenizer
    assert [(m.name, m.code) for m in find_places(scanned(text))] == [("惠水县", "522731")]
    assert find_places(scanned("惠水来了。")) == []
    text = "长治总工会来了。"  # a word, too
    assert [(m.name, m.code) for m in find_places(scanned(text))] == [("长治市", "140400")]
    assert find_places(scanned("人们盼望长治。")) == []


@pytest.mark.parametrize(
    ("text", "counties"),
    [
        ("浙江省杭州市的竞赛在萧山技师学院举行。", {"萧山区"}),
        ("浙江宁波的骑手来到慈溪、余姚。", {"慈溪市", "余姚市"}),
        ("北京市总工会在北京房山建起驿站。", {"房山区"}),
        ("浙江省温州市的竞赛在萧山技师学院举行。", set()),
        ("吉林省四平市总工会栽下一片梨树。", set()),
        ("浙江省杭州市的劳模王建德到场。", set()),
        ("浙江省杭州市总工会副主席余杭到场。", set()),
    ],
)
def test_a_county_that_the_dictionary_takes_for_somebody_is_known_beside_its_city(
    text: str, counties: set[str]
) -> None:
    assert {name for name, code in read(text) if code and not code.endswith("00")} == counties


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("船停进岳阳港。", ["岳阳港"]),
        ("船停进宁波舟山港。", ["宁波舟山港"]),
        ("岳阳港口很忙。", ["岳阳市"]),
        ("岳阳市农业农村局来了人。", ["岳阳市"]),
    ],
)
def test_ports_are_called_by_their_cities(text: str, expected: list[str]) -> None:
    assert [place.name for place in find_places(scanned(text))] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # many of them, what is no town, what people do
        ("平江县重点乡镇的司机来了。", [("平江县", "430626")]),
        ("平江县特色小镇的司机来了。", [("平江县", "430626")]),
        ("平江县职工返乡过节。", [("平江县", "430626")]),
        ("平江县干部走村入镇送茶。", [("平江县", "430626")]),
        ("平江县机关干部赴基层调研。", [("平江县", "430626")]),
    ],
)
def test_behind_a_county_is_no_town(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert read(text) == expected
