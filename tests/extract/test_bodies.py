"""Bodies in text: which words name a union or an organisation, which only say what kind is meant."""

from __future__ import annotations

import pytest

from kg import gazetteer
from kg.extract.bodies import find_bodies
from kg.extract.places import find_places
from kg.extract.scan import Scan
from kg.model import EntityType, Mention
from tests.extract.reading import scanned

PARTICULAR = ("full", "headline")


def mentions(text: str, headline: str = "") -> tuple[Scan, list[Mention]]:
    scan = scanned(text, headline=headline)
    return scan, find_bodies(scan, find_places(scan))


def surfaces(text: str, type_: EntityType, forms: tuple[str, ...] = PARTICULAR) -> list[str]:
    scan, found = mentions(text)
    return [scan.text[m.start : m.end] for m in found if m.type == type_ and m.form in forms]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("中华全国总工会发出通知", ["中华全国总工会"]),
        ("全国总工会发出通知", ["全国总工会"]),
        ("庆祝中华总工会成立", ["中华总工会"]),
        ("近日,湖南省总工会举办培训班", ["湖南省总工会"]),
        ("内蒙古自治区总工会", ["内蒙古自治区总工会"]),
        ("湖南省岳阳市总工会", ["湖南省岳阳市总工会"]),
        ("湘西土家族苗族自治州总工会", ["湘西土家族苗族自治州总工会"]),
        ("贵州省从江县总工会", ["贵州省从江县总工会"]),
        ("天津市红桥区总工会", ["天津市红桥区总工会"]),
        ("江苏省昆山市花桥镇总工会", ["江苏省昆山市花桥镇总工会"]),
        ("昆山开发区总工会", ["昆山开发区总工会"]),
        ("岳阳市快递行业工会联合会", ["岳阳市快递行业工会联合会"]),
        ("岳阳市外卖配送行业工会联合会", ["岳阳市外卖配送行业工会联合会"]),
        ("岳阳市律师行业工会联合会", ["岳阳市律师行业工会联合会"]),
        # a number without a measure says which works it is
        ("十二矿工会", ["十二矿工会"]),
        ("楚云煤业二矿工会", ["楚云煤业二矿工会"]),
        ("二十三冶工会", ["二十三冶工会"]),
        ("三炼钢厂工会", ["三炼钢厂工会"]),
        ("日前,楚湘矿业前进煤矿工会开展活动", ["楚湘矿业前进煤矿工会"]),
        ("岳阳市货运行业工联会", ["岳阳市货运行业工联会"]),
        ("岳阳市货运行业联合工会委员会", ["岳阳市货运行业联合工会委员会"]),
        ("湖南省教科文卫体工会", ["湖南省教科文卫体工会"]),
        ("岳阳市教育工会", ["岳阳市教育工会"]),
        # whatever it does, though the dictionary has that as a noun; but not whose members they are
        *(
            (f"近日,岳阳市教育工会{does}职工", ["岳阳市教育工会"])
            for does in (
                "动员",
                "培训",
                "关心",
                "调研",
                "有序组织",
                "筹集资金帮扶",
                "积极探索服务",
                "牵线搭桥帮助",
            )
        ),
        ("近日,岳阳市教育工会干部到场", []),
        ("近日,楚云工业园工会筹集资金帮扶职工", ["楚云工业园工会"]),
        ("岳阳市文化和旅游工会举办培训班", ["岳阳市文化和旅游工会"]),
        ("湖南省装备制造和冶金工会举办培训班", ["湖南省装备制造和冶金工会"]),
        ("岳阳市勘察设计工会举办培训班", ["岳阳市勘察设计工会"]),
        ("由楚云集团工会组织的比赛落幕", ["楚云集团工会"]),
        ("推进工会组织建设", []),
        ("湖南省煤矿工会生活女工部部长何青到场", ["湖南省煤矿工会"]),
        ("楚云集团工会女工委主任何青到场", ["楚云集团工会"]),
        ("楚云银行岳阳支行工会爱心驿站开放", []),
        ("楚云银行岳阳支行工会主席何青到场", ["楚云银行岳阳支行工会"]),
        ("湖南省煤矿工会办公室主任何青到场", ["湖南省煤矿工会"]),
        ("岳阳市楚云机械有限公司工会", ["岳阳市楚云机械有限公司工会"]),
        ("楚云机械集团工会主席", ["楚云机械集团工会"]),
        ("岳阳顺丰速运工会、美团外卖工会举办培训班", ["岳阳顺丰速运工会", "美团外卖工会"]),
        ("暨南大学工会举办培训班", ["暨南大学工会"]),
        ("岳阳市第三中学工会", ["岳阳市第三中学工会"]),
        ("岳阳市中心医院工会", ["岳阳市中心医院工会"]),
        ("由岳阳市总工会主办", ["岳阳市总工会"]),
        ("由国网湖南省电力有限公司工会主办", ["国网湖南省电力有限公司工会"]),
        ("中国铁路广州局集团有限公司工会", ["中国铁路广州局集团有限公司工会"]),
        ("国家税务总局岳阳市税务局工会", ["国家税务总局岳阳市税务局工会"]),
        ("中铁九局岳阳分公司工会", ["中铁九局岳阳分公司工会"]),
        ("中国教育工会湖南省委员会", ["中国教育工会湖南省委员会"]),
        ("中国邮政集团工会岳阳市委员会", ["中国邮政集团工会岳阳市委员会"]),
        ("中国金融工会全国委员会", ["中国金融工会全国委员会"]),
        ("岳阳市总工会、长沙市总工会和湘潭市总工会签约", ["岳阳市总工会", "长沙市总工会", "湘潭市总工会"]),
        ("云溪区总工会联合岳阳楼区总工会开展活动", ["云溪区总工会", "岳阳楼区总工会"]),
        ("岳阳市总工会党组书记", ["岳阳市总工会"]),
        ("岳阳市总工会的干部", ["岳阳市总工会"]),
        ("按照省总和岳阳市教育工会的要求", ["岳阳市教育工会"]),
        ("岳阳市交通运输工会主席", ["岳阳市交通运输工会"]),
        # firms called by a name of their own, or by two characters whose last is their trade
        ("湘钢工会、奇瑞工会和洞庭机场工会举办比赛", ["湘钢工会", "奇瑞工会", "洞庭机场工会"]),
        ("组建元宇宙行业工会联合会", ["元宇宙行业工会联合会"]),
        # farms, and the regiments of the corps
        (
            "七星农场工会和楚云集团云溪分公司凤凰茶场工会来了。",
            ["七星农场工会", "楚云集团云溪分公司凤凰茶场工会"],
        ),
        ("各农场工会来了。", []),
        # called by a number, or by where its road leads from
        ("八五三农场工会和二九〇农场工会来了。", ["八五三农场工会", "二九〇农场工会"]),
        ("九〇三医院工会、三〇四厂工会来了。", ["九〇三医院工会", "三〇四厂工会"]),
        ("走访三所医院工会。", []),
        ("武警湖南总队工会举办比赛", ["武警湖南总队工会"]),
        ("岳阳市卫生健康工会、市住建工会举办比赛", ["岳阳市卫生健康工会", "市住建工会"]),
        ("第八师一四四团工会、兵团一二九团总工会来了。", ["第八师一四四团工会", "兵团一二九团总工会"]),
        # who acts on another is no part of its name
        ("岳阳市总工会走访慰问楚云机械公司工会。", ["岳阳市总工会", "楚云机械公司工会"]),
        ("岳阳市总工会表彰楚云机械公司工会。", ["岳阳市总工会", "楚云机械公司工会"]),
    ],
)
def test_unions(text: str, expected: list[str]) -> None:
    assert surfaces(text, "Union") == expected


# Of no particular city where nothing stands before them.
NO_NAMES = frozenset({"城区", "郊区", "矿区"})


@pytest.mark.parametrize("text", ["{}总工会", "近日,从{}总工会", "由{}总工会", "为{}总工会", "与{}总工会"])
def test_every_county_and_city_has_a_general_union(text: str) -> None:
    told = {f"{name}总工会": text.format(name) for name in all_places()}
    # 某市妇联和县总工会: of the county of that city
    assert set(told) - set(surfaces("。\n".join(told.values()), "Union")) <= {"和县总工会"}


def test_every_county_and_city_has_a_bureau() -> None:
    bureaus = [f"{name}教育局" for name in all_places()]
    assert set(bureaus) - set(surfaces("。\n".join(bureaus), "Organisation")) == set()


def all_places() -> list[str]:
    """The names of all prefectures and counties of today."""
    divisions = gazetteer.load().divisions
    names = {d.name for d in divisions if d.until is None and d.level in ("prefecture", "county")}
    return sorted(names - NO_NAMES)


@pytest.mark.parametrize(
    "text",
    [
        "各级工会都在行动",
        "基层工会有了活力",
        "企业工会怎样发挥作用",
        "全市各级工会",
        "工会干部走进车间",
        "工会会员可以参加",
        "工会工作者",
        "工会服务平台上线",
        "工会组织的活动",
        "乡镇街道工会",
        "小微企业工会",
        "加入工会",
        "建立工会",
        "新业态工会",
        "上级工会指导",
        "非公企业工会联合会",
        "各县市区行业工会开展活动",
        "岳阳市职工子女工会托管班",
        "湘北剪纸手艺引入工会“传承工程”",
        "全体代表选出第三届工会委员会",
        "各驻会产业工会参会",
        "5个县(市)级总工会参会",
        "跨行业工会参会",
        "班组工会分会参评",
        "谢谢工会。",
        "推进汽车工会组建",
    ],
)
def test_kinds_of_union_are_no_bodies(text: str) -> None:
    assert surfaces(text, "Union") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("市总工会举办培训班", ["市总工会"]),
        ("区总工会举办培训班", ["区总工会"]),
        ("该公司工会主席", ["公司工会"]),
        ("省总工会要求", ["省总工会"]),
        ("开发区总工会要求", ["开发区总工会"]),
        ("投资区总工会要求", ["投资区总工会"]),
        ("各厂积极响应市总工会号召", ["市总工会"]),
        ("街道总工会要求", ["街道总工会"]),
        ("发布自治区总工会名单", ["自治区总工会"]),
        ("除市总工会外还有三家", ["市总工会"]),
        ("职工中午去区总工会打球", ["区总工会"]),
    ],
)
def test_short_forms_point_at_a_body(text: str, expected: list[str]) -> None:
    assert [surface.lstrip("该") for surface in surfaces(text, "Union", ("generic",))] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("岳阳市总:夜校开到家门口", ["岳阳市总"]),
        ("岳阳市总推出夜校", ["岳阳市总"]),
        ("岳阳市总结合节日推出夜校", ["岳阳市总"]),
        ("岳阳市总会同市妇联推出夜校", ["岳阳市总"]),
        ("岳阳市总面向职工推出夜校", ["岳阳市总"]),
        ("岳阳市总的夜校开课", ["岳阳市总"]),
        ("岳阳市总投入达8亿元", []),
        ("岳阳市总的来说很好", []),
        ("岳阳市总会员数增加", []),
        ("湖南省总出台措施", ["湖南省总"]),
        ("天津红桥区总建起驿站", ["天津红桥区总"]),
        ("岳阳云溪区总办起夜校", ["岳阳云溪区总"]),
    ],
)
def test_headline_forms(text: str, expected: list[str]) -> None:
    assert surfaces(text, "Union") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("市总推出夜校", ["市总"]),
        ("省总出台措施", ["省总"]),
        ("省总部署工作", ["省总"]),
        ("省总部在此", []),
        ("全总下发通知", []),
    ],
)
def test_headline_forms_without_a_place(text: str, expected: list[str]) -> None:
    assert surfaces(text, "Union", ("generic",)) == expected


def test_all_of_a_level_are_no_one_body() -> None:
    assert surfaces("各地市总全年办赛", "Union", ("full", "headline", "generic")) == []


def test_the_national_union_has_a_headline_form() -> None:
    _, found = mentions("全总下发通知")
    assert [(m.form, m.name) for m in found if m.type == "Union"] == [("full", "中华全国总工会")]


@pytest.mark.parametrize(
    "text",
    [
        "岳阳市总经理",
        "总经理周明远",
        "总书记的讲话",
        "岳阳市总人口",
        "公司总部在长沙市",
        "总体规划",
        "总工程师",
        "总结经验",
        "岳阳市总医院",
        "总的来说",
        "县总额",
    ],
)
def test_other_words_with_the_same_character(text: str) -> None:
    assert surfaces(text, "Union", (*PARTICULAR, "generic")) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("岳阳市人力资源和社会保障局", ["岳阳市人力资源和社会保障局"]),
        ("湖南省高级人民法院", ["湖南省高级人民法院"]),
        ("岳阳市楚云机械有限公司", ["岳阳市楚云机械有限公司"]),
        ("楚云集团的车间", ["楚云集团"]),
        ("岳阳市第三中学", ["岳阳市第三中学"]),
        ("全国中小学班主任", []),
        ("湖南楚云职业技术学院", ["湖南楚云职业技术学院"]),
        ("岳阳市中心医院", ["岳阳市中心医院"]),
        ("岳阳市物流协会", ["岳阳市物流协会"]),
        ("岳阳市总商会", ["岳阳市总商会"]),
        ("岳阳市慈善总会", ["岳阳市慈善总会"]),
        ("岳阳市见义勇为基金会", ["岳阳市见义勇为基金会"]),
        ("共青团岳阳市委", ["共青团岳阳市委"]),
        ("共青团岳阳市委员会主办", ["共青团岳阳市委员会"]),
        ("中共岳阳市云溪区委书记", ["中共岳阳市云溪区委"]),
        ("岳阳市代表队获得冠军,楚云机械集团代表队获得亚军", ["岳阳市代表队", "楚云机械集团"]),
        ("共青团岳阳市代表团", []),
        ("楚云(岳阳)电子有限公司", ["楚云(岳阳)电子有限公司"]),
        ("岳阳市司法局、岳阳市中级人民法院", ["岳阳市司法局", "岳阳市中级人民法院"]),
        (
            "岳阳市政府新闻办、岳阳市供销社、云溪农村信用合作联社",
            ["岳阳市政府新闻办", "岳阳市供销社", "云溪农村信用合作联社"],
        ),
        ("退役军人事务部、国家卫健委发出通知", ["退役军人事务部", "国家卫健委"]),
        # platforms, by the names that everybody has for them, with their trade and without
        ("圆通、申通、极兔的代表坐在一起", ["圆通", "申通", "极兔"]),
        ("顺丰速运、美团外卖和饿了么都来了", ["顺丰速运", "美团外卖", "饿了么"]),
        ("顺丰快递员小周、美团外卖员小吴", ["顺丰", "美团"]),
        ("货拉拉岳阳分公司举办活动", ["货拉拉岳阳分公司"]),
        ("其中通过考核的有三人,圆满帮助了两家", []),
    ],
)
def test_organisations(text: str, expected: list[str]) -> None:
    assert surfaces(text, "Organisation") == expected


@pytest.mark.parametrize(
    "text",
    [
        "平台企业要担起责任",
        "各企业积极参与",
        "公司制企业",
        "不少企业",
        "走进学校",
        "有关部门",
        "工厂里的年轻人",
        "分行业推进",
        "擦亮岳阳工人大课堂品牌",
        # how a union goes about its work is no part of a name
        "岳阳市总工会紧紧围绕市委、市政府中心工作。",
        "岳阳市总工会坚决贯彻市委决策。",
    ],
)
def test_kinds_of_organisation_are_no_bodies(text: str) -> None:
    assert surfaces(text, "Organisation") == []


@pytest.mark.parametrize("text", ["岳阳市总工会女职工委员会", "岳阳市总工会劳动法律监督委员会"])
def test_a_committee_of_a_union_is_a_union_body(text: str) -> None:
    assert surfaces(text, "Union", ("office",)) == [text]


def test_a_company_inside_a_union_name_is_kept_beside_it() -> None:
    scan, found = mentions("楚云机械集团工会成立")
    assert [(m.type, scan.text[m.start : m.end]) for m in found if m.form == "full"] == [
        ("Union", "楚云机械集团工会"),
        ("Organisation", "楚云机械集团"),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("湖南省总工会会同财政厅、公安厅、建设厅等部门检查", ["财政厅", "公安厅", "建设厅"]),
        ("岳阳市总工会和财政局、卫健局、政数局印发通知", ["财政局", "卫健局", "政数局"]),
        ("岳阳市总工会联合民宗局、市监局、投促局、供销社检查", ["民宗局", "市监局", "投促局", "供销社"]),
        ("岳阳市总工会走进财政局里的职工之家", ["财政局"]),
    ],
)
def test_bureaus_are_of_the_place_spoken_of(text: str, expected: list[str]) -> None:
    assert surfaces(text, "Organisation", ("local",)) == expected
