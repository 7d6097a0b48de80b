"""One union, one node, under its official name: short forms, namesakes, levels."""

from __future__ import annotations

import pytest

from tests.extract.reading import entities, extracted, told


def unions(text: str, headline: str = "") -> set[str]:
    return set(entities(text, "Union", headline=headline))


@pytest.mark.parametrize(
    ("text", "name", "level", "adcode"),
    [
        ("中华全国总工会发文。", "中华全国总工会", "national", "100000"),
        ("全国总工会发文。", "中华全国总工会", "national", "100000"),
        ("全总发文。", "中华全国总工会", "national", "100000"),
        ("湖南省总工会发文。", "湖南省总工会", "province", "430000"),
        ("天津市总工会发文。", "天津市总工会", "province", "120000"),
        ("新疆维吾尔自治区总工会发文。", "新疆维吾尔自治区总工会", "province", "650000"),
        ("湖南省岳阳市总工会发文。", "岳阳市总工会", "prefecture", "430600"),
        ("湘西州总工会发文。", "湘西土家族苗族自治州总工会", "prefecture", "433100"),
        ("岳阳市云溪区总工会发文。", "岳阳市云溪区总工会", "county", "430603"),
        ("天津市红桥区总工会发文。", "天津市红桥区总工会", "county", "120106"),
        ("江苏昆山市总工会发文。", "昆山市总工会", "county", "320583"),
        ("江苏省昆山市花桥镇总工会发文。", "昆山市花桥镇总工会", "township", "320583"),
        # a community's union is its own, not that of its district
        ("岳阳市云溪区红枫社区工会开会。", "岳阳市云溪区红枫社区工会", "township", "430603"),
        ("昆山开发区总工会发文。", "昆山经济技术开发区总工会", "zone", "320583"),
        ("岳阳市货运行业工会联合会发文。", "岳阳市货运行业工会联合会", "industry", "430600"),
        ("岳阳市货运行业工联会发文。", "岳阳市货运行业工会联合会", "industry", "430600"),
        ("岳阳市教育工会开会。", "岳阳市教育工会", "industry", "430600"),
        # an industry that no list has, the province said by its level only; a verb that no name begins with
        ("岳阳市办班,省林草工会出资。", "湖南省林草工会", "industry", "430000"),
        ("临湘市的司机感受县总工会的关怀。平江县总工会出资。", "平江县总工会", "county", "430626"),
        ("岳阳市楚云机械集团工会开会。", "岳阳市楚云机械集团工会", "enterprise", "430600"),
        # the corps, its divisions under any of their names
        ("兵团总工会发文。", "新疆生产建设兵团总工会", "province", "650000"),
        ("八师工会发文。", "新疆生产建设兵团第八师总工会", "prefecture", "650000"),
        (
            "第八师石河子市总工会发文。师市总工会办班。",
            "新疆生产建设兵团第八师总工会",
            "prefecture",
            "650000",
        ),
        # the unions of the nation's industries
        ("中国国防邮电工会举办活动。", "中国国防邮电工会全国委员会", "industry", None),
        ("中国海员建设工会举办活动。", "中国海员建设工会全国委员会", "industry", None),
        ("全国铁路总工会发文。", "中华全国铁路总工会", "industry", None),
        ("澳门工会联合总会发文。", "澳门工会联合总会", "industry", "820000"),
    ],
)
def test_names_and_levels(text: str, name: str, level: str, adcode: str | None) -> None:
    found = entities(text, "Union")
    assert list(found) == [name]
    assert (found[name].level, found[name].adcode) == (level, adcode)


@pytest.mark.parametrize(
    ("text", "name", "aliases"),
    [
        ("湖南省岳阳市总工会办班。市总工会主席到场。", "岳阳市总工会", {"湖南省岳阳市总工会", "市总工会"}),
        ("湖南省岳阳市总工会办班。市总还办赛。", "岳阳市总工会", {"湖南省岳阳市总工会", "市总"}),
        ("岳阳市云溪区总工会办班。区总工会还办赛。", "岳阳市云溪区总工会", {"区总工会", "云溪区总工会"}),
        ("楚云机械集团有了夜校。该公司工会主席到场。", "楚云机械集团工会", {"公司工会"}),
        (
            "昆山开发区总工会办班。开发区总工会还办赛。",
            "昆山经济技术开发区总工会",
            {"昆山开发区总工会", "开发区总工会"},
        ),
        ("湖南省职工有了夜校。省总工会主席到场。", "湖南省总工会", {"省总工会"}),
        ("岳阳市云溪区总工会办班。该区总工会还办赛。", "岳阳市云溪区总工会", {"该区总工会"}),
        ("岳阳市总工会办班。全国总工会推广。全总发文。", "中华全国总工会", {"全国总工会", "全总"}),
    ],
)
def test_short_forms_are_aliases_of_the_body_they_stand_for(text: str, name: str, aliases: set[str]) -> None:
    found = entities(text, "Union")
    assert name in found
    assert aliases <= set(found[name].aliases)


@pytest.mark.parametrize(
    ("headline", "text", "expected"),
    [
        ("岳阳市总:夜校开到家门口", "岳阳市总工会办起夜校。", {"岳阳市总工会"}),
        ("岳阳云溪区总办起夜校", "云溪区总工会办起夜校。", {"岳阳市云溪区总工会"}),
        ("湖南省总出台措施", "湖南省总工会出台措施。", {"湖南省总工会"}),
    ],
)
def test_headline_forms_are_the_body_of_the_text(headline: str, text: str, expected: set[str]) -> None:
    assert unions(text, headline) == expected


def test_namesakes_of_two_cities_are_two_unions() -> None:
    found = extracted("江苏省南京市鼓楼区总工会办起夜校。", "福建省福州市鼓楼区总工会办起夜校。").entities
    unions = {entity.name: entity for entity in found if entity.type == "Union"}
    assert set(unions) == {"南京市鼓楼区总工会", "福州市鼓楼区总工会"}
    assert {unions[name].adcode for name in unions} == {"320106", "350102"}
    assert len({entity.id for entity in unions.values()}) == 2


def test_one_union_in_two_articles_is_one_node() -> None:
    found = extracted("湖南省岳阳市总工会办起夜校。", "岳阳市总工会举办职工篮球赛。").entities
    assert [entity.name for entity in found if entity.type == "Union"] == ["岳阳市总工会"]


def test_two_full_names_of_one_zone_are_one_union() -> None:
    assert unions("攀枝花市东区总工会办班。东区总工会出资。") == {"攀枝花市东区总工会"}
    found = extracted("昆山开发区总工会办班。", "昆山经济技术开发区总工会举办职工篮球赛。").entities
    assert [entity.name for entity in found if entity.type == "Union"] == ["昆山经济技术开发区总工会"]


def test_of_which_city_nobody_says() -> None:
    found = extracted(
        "市总工会主席何青到场。", "市总工会办班,岳阳市总工会也办班。", "区总工会、省总工会到场。"
    )
    names = [(e.name, e.level, e.adcode) for e in found.entities if e.type == "Union"]
    assert ("市总工会", "prefecture", None) in names  # of this page alone
    assert "/t/" in next(e.id for e in found.entities if e.name == "市总工会")
    assert [name for name, _, _ in names] == ["岳阳市总工会", "区总工会", "市总工会", "省总工会"]


@pytest.mark.parametrize(
    ("word", "level"),
    [
        ("旗", "county"),
        ("盟", "prefecture"),
        ("州", "prefecture"),
        ("省", "province"),
        ("自治区", "province"),
    ],
)
def test_of_which_banner_nobody_says(word: str, level: str) -> None:
    found = extracted(f"8月6日,{word}总工会举办职工篮球赛。")
    assert [(e.name, e.level) for e in found.entities if e.type == "Union"] == [(f"{word}总工会", level)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("楚云机械集团办班。集团公司工会出资。", "楚云机械集团工会"),
        ("岳阳市教育局办班。局工会出资。", "岳阳市教育局工会"),
        ("中国科学院岳阳分院副院长、分院工会主席何青到会。", "中国科学院岳阳分院工会"),
    ],
)
def test_a_group_s_union_is_of_a_group(text: str, expected: str | None) -> None:
    assert unions(text) == ({expected} if expected else set())


@pytest.mark.parametrize(
    "text",
    [
        "各级工会行动起来。",
        "工会干部走进车间。",
        "基层工会有活力。",
        "工会会员享优惠。",
        "总经理到场。",
        "乌鲁木齐市办班,省总工会到场。",
        "成立了首个商圈工会联合会。",
        "“聚力工会杯”篮球赛开赛。",
        "全省地质系统工会行动起来。",
    ],
)
def test_no_union_in_particular(text: str) -> None:
    assert unions(text) == set()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "长沙市天心区、岳麓区和雨花区总工会联合举办。",
            {"长沙市天心区总工会", "长沙市岳麓区总工会", "长沙市雨花区总工会"},
        ),
        ("大理州、楚雄州总工会参加。", {"大理白族自治州总工会", "楚雄彝族自治州总工会"}),
        ("在长沙市,岳麓区总工会办起夜校。", {"长沙市岳麓区总工会"}),
        ("在湖南、岳阳市总工会的干部来了。", {"岳阳市总工会"}),
        ("中建五局三公司工会办起夜校。", {"中建五局三公司工会"}),
        ("岳阳市慈善基金会拨款。公司工会出人。", set()),
        ("楚云机械有限公司拨款给岳阳市慈善基金会。公司工会出人。", {"楚云机械有限公司工会"}),
        ("岳阳市第三中学办班,楚云机械有限公司出资。学校工会出人。", {"岳阳市第三中学工会"}),
        ("楚云矿业红枫煤矿工会副主席何青介绍。", {"楚云矿业红枫煤矿工会"}),
        ("上海市浦东新区总工会办起夜校。", {"上海市浦东新区总工会"}),
        # as many unions as there are places, and one federation of several trades
        (
            "长沙市岳麓区、湖北省武汉市江汉区两地工会日前联手。",
            {"长沙市岳麓区总工会", "武汉市江汉区总工会"},
        ),
        ("两地工会日前联手。", set()),
        (
            "湖南省、岳阳市、云溪区三级总工会组成慰问队。",
            {"湖南省总工会", "岳阳市总工会", "岳阳市云溪区总工会"},
        ),
        ("岳阳市三区一市总工会的干部来了。", set()),
        ("岳阳市总工会办班。2031年度市总工会表彰了何青。", {"岳阳市总工会"}),
        ("岳阳市有村级灵活就业人员联合工会、企事业工会。", set()),
        ("岳阳市有了“楼宇工会”,商圈楼宇工会建设加快。", set()),
        ("岳阳市云溪区网约送餐员联合工会成立。", {"岳阳市云溪区网约送餐员联合工会"}),
    ],
)
def test_lists_that_share_a_suffix_and_longer_names(text: str, expected: set[str]) -> None:
    assert unions(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("岳阳市总工会、市教育工会共同主办。", set()),
        ("岳阳市总工会机关干部、职工来了。", set()),
        ("岳阳市总工会基层工作部部长何青介绍。", {"岳阳市总工会基层工作部"}),
    ],
)
def test_parts_of_a_union(text: str, expected: set[str]) -> None:
    assert set(entities(text, "Organisation")) == expected


@pytest.mark.parametrize(
    ("text", "name"),
    [
        # by the end of its body's name, by the kind of it
        ("岳阳铁路局洞庭机务段很忙。洞庭机务段工会举办比赛。", "岳阳铁路局洞庭机务段工会"),
        ("楚云集团红枫矿很忙。红枫矿工会举办比赛,矿工会慰问职工。", "楚云集团红枫矿工会"),
        ("楚云快递有限公司岳阳市分公司很忙。岳阳市分公司工会举办比赛。", "楚云快递有限公司岳阳市分公司工会"),
    ],
)
def test_the_union_of_a_body_told_of(text: str, name: str) -> None:
    assert set(entities(text, "Union")) == {name}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # no list has a city or county of that name: the one that is meant, behind another word
        ("岳阳市总工会开会。职工凭市总工会给的凭条买票。", {"岳阳市总工会"}),
        ("岳阳市总工会开会。新设的青禾市总工会到会。", {"岳阳市总工会", "青禾市总工会"}),  # on no list yet
        ("岳阳市总工会开会。职工可携市总工会发放的卡看病。", {"岳阳市总工会"}),
        # so many, or of that kind: none in particular
        ("岳阳市总工会开会。12个副省级城市总工会到会。", {"岳阳市总工会"}),
        ("岳阳市总工会开会。法院和同级区总工会联手。", {"岳阳市总工会"}),
        ("岳阳市总工会开会。三地总工会、22家企业工会来了。", {"岳阳市总工会"}),
        # 总 of something else than a union
        ("岳阳市云溪区丰收,棉纱占全区总产量的六成,全市总产值也高。", set()),
        ("岳阳市总公司、市总站、区总店都到了。", set()),
        ("岳阳市总工会开会,重点平台企业工会到会。", {"岳阳市总工会"}),
        ("岳阳市总工会说,岳阳推动工会驿站建设。", {"岳阳市总工会"}),
        ("岳阳市建设工会来了。", {"岳阳市建设工会"}),
        # a city's in a city: the one that is named whole
        (
            "湖南省岳阳市临湘市总工会开会。5人参加岳阳市诵读比赛。市总工会组织体检。",
            {"临湘市总工会"},
        ),
        (
            "岳阳市总工会、临湘市总工会开会。5人参加岳阳市诵读比赛。市总工会组织体检。",
            {"岳阳市总工会", "临湘市总工会"},
        ),
    ],
)
def test_what_stands_before_a_general_union(text: str, expected: set[str]) -> None:
    assert set(entities(text, "Union")) == expected


def test_a_general_union_among_posts_is_of_the_place_of_the_first() -> None:
    text = "岳阳市云溪区委常委、统战部部长、总工会主席何青出席。"
    assert ("何青", "leads", "主席:岳阳市云溪区总工会") in told(text, "leads")
    assert told("云溪区人民法院的何青出席。总工会主席何江出席。", "leads") == set()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a quarter's federation has a name of its own, and nobody says whose the last one is
        ("岳阳市总工会来到洞庭商圈联合工会。", {"洞庭商圈联合工会"}),
        ("湖南省总工会来到货运行业工会联合会。", {"货运行业工会联合会"}),
    ],
)
def test_a_trade_s_federation_is_called_by_the_place_of_who_founds_it(text: str, expected: set[str]) -> None:
    assert {name for name in unions(text) if name.endswith(("联合会", "联合工会"))} == expected


def test_a_federation_is_one_with_and_without_its_place() -> None:
    assert unions("岳阳市云溪区召开货运工会联合会大会。云溪区货运工会联合会有了会员。") == {
        "岳阳市云溪区货运工会联合会"
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # in one of its terms; before it was made a general union; named first without its place
        ("岳阳市云溪区总工会第三届委员会成立。", {"岳阳市云溪区总工会"}),
        ("临湘市总工会成立水产业工会。临湘市水产业工会挂牌。", {"临湘市总工会", "临湘市水产业工会"}),
        # all of a level are none
        ("临湘市总工会推动县级水产业工会建设。", {"临湘市总工会"}),
        # without the province above its city
        ("楚能湖南临湘供电公司工会办班,楚能临湘供电公司工会出资。", {"楚能湖南临湘供电公司工会"}),
        # its committee under a short name
        ("岳阳市总工会女职委开会。", {"岳阳市总工会", "岳阳市总工会女职工委员会"}),
    ],
)
def test_other_forms_of_one_union(text: str, expected: set[str]) -> None:
    assert unions(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # each of the places listed has its union
        ("湖南省平江县、湖北省通城县等地工会来了。", set()),
        # a district by its short name, in a report of its city
        ("上海市静安区总工会办班,上海静安工会派来老师。", {"上海市静安区总工会"}),
        # a firm by its own name and its trade, however well the dictionary knows either
        ("当天,天汇塑机工会举办拔河比赛。", {"天汇塑机工会"}),
        ("据悉,宏远机械工会、楚能燃气工会举办拔河比赛。", {"宏远机械工会", "楚能燃气工会"}),
        ("当天,重点物流企业工会举办拔河比赛。", set()),
        ("当天,新型能源工会举办拔河比赛。", set()),
        # the short of a full name, and the district or zone that a clause opens with
        ("远江楚云轨道客车股份有限公司办班,远江楚客工会派来老师。", {"远江楚客工会"}),
        (
            "重庆市总工会办班。在北碚区,区总工会派来老师;在两江新区,区总工会送来书。",
            {"重庆市总工会", "重庆市北碚区总工会", "重庆两江新区总工会"},
        ),
        # a list of so many counties, by names that are told no further
        (
            "平江、湘阴、华容三县总工会办赛。",
            {"平江县总工会", "湘阴县总工会", "华容县总工会"},
        ),
        ("云溪、君山等区总工会办赛。", {"岳阳市云溪区总工会", "岳阳市君山区总工会"}),
        ("快递、外卖、家政三县总工会办赛。", set()),
        # provinces by one character each
        ("湘赣两省总工会办赛。", {"湖南省总工会", "江西省总工会"}),
        ("由京、津、冀三地总工会办的赛。", {"北京市总工会", "天津市总工会", "河北省总工会"}),
        ("京津冀总工会办赛。", {"北京市总工会", "天津市总工会", "河北省总工会"}),
        ("京津冀三地工会办赛。", {"北京市总工会", "天津市总工会", "河北省总工会"}),
        (
            "长三角三省一市总工会办赛。",
            {"上海市总工会", "江苏省总工会", "浙江省总工会", "安徽省总工会"},
        ),
        ("长株潭三市总工会办赛。", {"长沙市总工会", "株洲市总工会", "湘潭市总工会"}),
        ("川渝工会联合办赛。", {"四川省总工会", "重庆市总工会"}),
        ("江苏、浙江两省总工会办赛。", {"江苏省总工会", "浙江省总工会"}),
        # a district with a long name by its first character, where the article has named it
        ("包头市昆都仑区的职工很多。昆区总工会办赛。", {"包头市昆都仑区总工会"}),
    ],
)
def test_unions_of_places_and_firms(text: str, expected: set[str]) -> None:
    assert unions(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a word in front that a tokenizer glues to the level, a noun that is no county
        ("据市总工会统计,岳阳市已有300家企业建会。", {"岳阳市总工会"}),
        ("在岳阳市,跟市总工会签约的商家有50家。", {"岳阳市总工会"}),
        ("岳阳市职工周强称市总工会办了实事。", {"岳阳市总工会"}),
        ("平江县职工评价县总工会工作扎实。", {"平江县总工会"}),
        ("岳阳县新开镇的厂长满意地向镇总工会主席道谢。", {"岳阳县新开镇总工会"}),
        # of the league or banner, and of the autonomous region while no district is spoken of
        ("阿拉善盟总工会办赛。盟总工会主席到场。", {"阿拉善盟总工会"}),
        ("西藏自治区总工会办赛。区总主席到场,城关区职工参赛。", {"西藏自治区总工会"}),
        ("广西区总工会办赛。广西区总主席到场。", {"广西壮族自治区总工会"}),
        # two places glued together, of which neither lies in the other
        ("武汉岳阳工会签约。武汉岳阳楼的职工参赛。", {"武汉市总工会", "岳阳市总工会"}),
        ("湖南岳阳工会签约。", {"岳阳市总工会"}),
        # its committee, whichever it is
        ("岳阳市总工会八届委员会换届。", {"岳阳市总工会"}),
        # a street that no list has, with and without 总
        ("红枫街道总工会换届。红枫街道工会办赛。", {"红枫街道总工会"}),
        ("红枫街道总工会换届。何青当选街道总工会主席。", {"红枫街道总工会"}),
        # several levels: the highest of them is one body
        ("岳阳市县两级工会投入6万元。", {"岳阳市总工会"}),
        ("岳阳市、县两级工会组织今年筹集资金6万元。", {"岳阳市总工会"}),
        ("岳阳市两级工会投入6万元。", {"岳阳市总工会"}),
        ("岳阳的骑手来了,省、市、县三级工会投入6万元。", {"湖南省总工会"}),
        ("岳阳的骑手来了,省、市总工会投入6万元。", {"湖南省总工会", "岳阳市总工会"}),
        ("岳阳的矿区两级工会投入6万元。", set()),
        # the first of its kind, a firm's body in a city, several sorts
        (
            "云溪区总工会成立全市县级层面第一家货运行业工会联合会。",
            {"岳阳市云溪区总工会", "货运行业工会联合会"},
        ),
        ("楚云集团有限公司岳阳工会办赛。", {"楚云集团有限公司岳阳工会"}),
        ("全市首个镇街新业态联合工会成立。", set()),
        # a zone of one sort is none of another, nor a federation there its general union
        (
            "郑州高新区总工会办赛。经开区总工会协办。高新区总工会主席到场。",
            {"郑州高新技术产业开发区总工会", "经开区总工会"},
        ),
        (
            "重庆两江新区总工会办赛。新区工会联合会成立。",
            {"重庆两江新区总工会", "重庆两江新区工会联合会"},
        ),
        # of a school, a hospital or a bank
        ("岳阳市第三中学办班。校工会出资。", {"岳阳市第三中学工会"}),
        ("楚云集团工会办班。岳阳市中心医院也办班,院工会出资。", {"楚云集团工会", "岳阳市中心医院工会"}),
        ("楚云银行岳阳支行办班。该行工会出资。", {"楚云银行岳阳支行工会"}),
        # where a firm is, its group in short, a railway bureau's forms
        ("辖区楚云集团工会办班。", {"楚云集团工会"}),
        ("建行湖南省分行工会办班。", {"建行湖南省分行工会"}),
        # a zone that nobody names is no village
        ("岳阳县新开镇红枫村的职工到场。经开区总工会办赛。", {"经开区总工会"}),
        # what a firm is, said in front of its name
        ("该区楚云集团有限公司工会办赛。", {"楚云集团有限公司工会"}),
        ("重点企业楚云集团有限公司工会办赛。", {"楚云集团有限公司工会"}),
        ("岳阳市总工会及所属楚云发电公司工会办赛。", {"岳阳市总工会", "楚云发电公司工会"}),
        # of the city whose deeds are told, not the one above it
        (
            "汨罗市总工会建成书屋20家。岳阳市总工会副主席何青到场。该市总工会还办赛。",
            {"汨罗市总工会", "岳阳市总工会"},
        ),
        # the zone that is called so, not the one named last
        ("昆山经开区的职工到场。湘北工业园区的职工也到场。经开区总工会办赛。", {"昆山经济技术开发区总工会"}),
        ("昆山经济技术开发区总工会发文。园区工会干部到场。", {"昆山经济技术开发区总工会"}),
        # one federation under two names
        ("岳阳市快递行业协会工会联合会成立。市快递行业工会联合会办赛。", {"岳阳市快递行业协会工会联合会"}),
        ("岳阳县新开镇工会办赛。新开镇工会联合会建成书屋。", {"岳阳县新开镇工会"}),
        ("岳阳市云溪区云溪街道总工会办赛。云溪街道工会建成书屋。", {"岳阳市云溪区云溪街道总工会"}),
        (
            "云溪区选举产生全区第一个货运行业工会联合会委员会。云溪区货运行业工会联合会办赛。",
            {"岳阳市云溪区货运行业工会联合会"},
        ),
        ("岳阳市道路运输行业联合基层工会办赛。", {"岳阳市道路运输行业联合基层工会"}),
        ("岳阳市的骑手很忙,市新工联办赛。", {"岳阳市新就业形态劳动者工会联合会"}),
        # a firm's, named with its committee of the party
        ("岳阳市委党校党委、工会建成书屋。", set()),
    ],
)
def test_one_union_however_it_is_called(text: str, expected: set[str]) -> None:
    assert unions(text) == expected


@pytest.mark.parametrize(
    ("text", "names"),
    [
        # the end of the only name that ends so
        ("湘州铁路局白塔机务段工会组织体检。段工会组建3支服务队。", {"湘州铁路局白塔机务段工会"}),
        ("楚煤集团孟沟矿工会打造品牌。矿工会建立档案。", {"楚煤集团孟沟矿工会"}),
        ("中华全国铁路总工会开展竞赛。铁路总工会要求抓好落实。", {"中华全国铁路总工会"}),
        ("上海浦申地铁集团工会开办夜校。浦申地铁集团工会说,报名很多。", {"上海浦申地铁集团工会"}),
        # of two that end so the last is meant
        (
            "楚煤集团孟沟矿工会和楚煤集团白塔矿工会结对。矿工会都很忙。",
            {"楚煤集团孟沟矿工会", "楚煤集团白塔矿工会"},
        ),
    ],
)
def test_the_end_of_a_name_for_the_whole(text: str, names: set[str]) -> None:
    assert unions(text) == names
