"""Organisations: short forms point at the fullest name met."""

from __future__ import annotations

import pytest

from tests.extract.reading import entities, told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("岳阳市楚云机械有限公司办起夜校。该公司出场地。", {"岳阳市楚云机械有限公司"}),
        ("楚云机械有限公司办起夜校。楚云公司出场地。公司还出老师。", None),
        ("岳阳市人力资源和社会保障局发文。", {"岳阳市人力资源和社会保障局"}),
        ("湖南省岳阳市人力资源和社会保障局发文。", {"岳阳市人力资源和社会保障局"}),
        ("岳阳市人社局发文。", {"岳阳市人力资源和社会保障局"}),
        ("人社部发文,人力资源和社会保障部办班。", {"人力资源和社会保障部"}),
        ("岳阳市司法局、岳阳市教育局发文。", {"岳阳市司法局", "岳阳市教育局"}),
        ("岳阳市文化和旅游局发文,省文化和旅游厅来人。", {"岳阳市文化和旅游局", "湖南省文化和旅游厅"}),
        ("岳阳市的骑手来了,市委常委、组织部部长何青出席。", {"岳阳市委", "岳阳市委组织部"}),
        ("中天钢铁集团办班。", {"中天钢铁集团"}),
        ("岳阳市总工会和正和集团办班。", {"正和集团"}),
        ("岳阳市总工会和公司工会办班。", set()),
        ("岳阳正泰和律师事务所办班。", {"岳阳正泰和律师事务所"}),
        ("岳阳市总工会正与楚云集团商谈。", {"楚云集团"}),
        ("岳阳市总工会正对楚云集团开展调研。", {"楚云集团"}),
        ("岳阳旅游开发有限公司办班。", {"岳阳旅游开发有限公司"}),
        ("岳阳楚云律师事务所律师何青出席。", {"岳阳楚云律师事务所"}),
        ("岳阳市委组织部发文。", {"岳阳市委组织部"}),
        ("平台企业要担责。", set()),
        ("副主席何青一行为楚云集团送去物资。", {"楚云集团"}),
        ("3月8日楚云公司举行活动。", {"楚云公司"}),
        ("走进学校和医院。", set()),
        ("岳阳市云溪区的骑手来了,区委社会工作部发文。", {"云溪区委社会工作部"}),
        ("岳阳市委市政府发文。", {"岳阳市委", "岳阳市人民政府"}),
        ("岳阳市的骑手来了,团省委、省政府发文。", {"共青团湖南省委", "湖南省人民政府"}),
        (
            "阿拉善盟的骑手来了,盟委、团盟委发文,盟妇联办班。",
            {"阿拉善盟委", "共青团阿拉善盟委", "阿拉善盟妇女联合会"},
        ),
        ("湘西州的骑手来了,州委、州政府发文。", {"湘西土家族苗族自治州委", "湘西土家族苗族自治州人民政府"}),
        ("及时向党委政府汇报。", set()),
        ("第三届三次女工委扩大会议召开。", set()),
        ("楚云百货有限公司超市事业部办班。", {"楚云百货有限公司"}),
        # a railway bureau under all its names, one of its depots by the end of its name
        (
            "中国铁路成都局集团有限公司办班。成都局集团公司出资,成都铁路局供稿。",
            {"中国铁路成都局集团有限公司"},
        ),
        (
            "成都铁路局岳阳机务段办班。岳阳机务段出资。岳阳机务段党委供稿。",
            {"成都铁路局岳阳机务段", "岳阳机务段党委"},
        ),
        ("岳阳市的骑手来了,最终选定市政府办公室参会。", {"市政府办公室"}),
        ("岳阳市的骑手来了,职工来到省总工会工人疗养院。", {"湖南省总工会工人疗养院"}),
        (
            "云溪街道妇联联合街道政法和社会工作办公室办班。",
            {"云溪街道妇女联合会", "云溪街道政法和社会工作办公室"},
        ),
        ("岳阳市人社系统很忙,岳阳市人社局办班。", {"岳阳市人力资源和社会保障局"}),
        ("传递党和政府的关怀。岳阳各级党委政府要重视。", set()),
        ("岳阳市大学南路小学夺冠。", {"岳阳市大学南路小学"}),
        ("岳阳市城乡建委发文。", {"岳阳市城乡建设委员会"}),
        ("授予华润岳阳医药有限公司奖状。", {"华润岳阳医药有限公司"}),
        # what a firm is, said in front of its name
        ("先到重点企业楚云集团指导。", {"楚云集团"}),
        ("楚云企业管理有限公司出资。", {"楚云企业管理有限公司"}),
        # a level word before a name of its own: of the province, city or county that is meant
        ("岳阳市办起夜校,省林草局派来老师。", {"湖南省林业和草原局"}),
        ("岳阳市办起夜校,市第二人民医院派来老师。", {"岳阳市第二人民医院"}),
        ("岳阳市人大主任何青到会,市人大代表也到会。", {"岳阳市人民代表大会"}),
        ("岳阳市来了骑手,市场管理处很热闹。", set()),
        ("岳阳市云溪区建起“法院+工会”工作室。", set()),
        ("岳阳市云溪区云溪街道办事处主任何青到会。", {"云溪街道办事处"}),
        ("湖南元合聚力有限公司出资。", {"湖南元合聚力有限公司"}),
        ("中建九局城轨公司办起书屋。城轨公司买来新书。", {"中建九局", "中建九局城轨公司"}),
        ("中铁四局、中建三局一公司出资。", {"中建三局", "中铁四局", "中建三局一公司"}),
        ("长沙铁路局出资。", {"长沙铁路局"}),
        # what a city has one of, and where a body's name cannot reach over a verb
        ("岳阳市办班,市红十字会、市中心医院出资。", {"岳阳市红十字会", "岳阳市中心医院"}),
        ("岳阳市总工会选取楚云就业服务中心作试点。", {"楚云就业服务中心"}),
        ("平江县公路养护中心出资。", {"平江县公路养护中心"}),
        # of the zone that is spoken of, or whose union it is listed with
        ("昆山开发区总工会办班,开发区人社局派来老师。", {"昆山经济技术开发区人力资源和社会保障局"}),
        ("昆山开发区办班,管委会主任何青到会。", {"昆山经济技术开发区管委会"}),
        ("岳阳市总工会、体育局主办。", {"岳阳市体育局"}),
        ("岳阳市商务局制定章程。楚云公司制企业多。", {"岳阳市商务局"}),
        # a place above another, or the word for its level, left out; but a branch is none of another place
        ("楚能湖南临湘供电公司办班,楚能临湘供电公司出资。", {"楚能湖南临湘供电公司"}),
        ("云溪区自来水公司办班,云溪自来水公司出资。", {"云溪区自来水公司"}),
        (
            "楚云公司岳阳分公司办班,楚云公司长沙分公司出资。",
            {"楚云公司岳阳分公司", "楚云公司长沙分公司", "楚云公司"},
        ),
        # a bare word for a body named before
        # joined with a union, no part of it; in brackets behind a zone's body
        ("岳阳市总工会联合市委组织部、市司法局办班。", {"岳阳市委组织部", "岳阳市司法局"}),
    ],
)
def test_organisations(text: str, expected: set[str] | None) -> None:
    found = set(entities(text, "Organisation"))
    if expected is None:
        assert "楚云机械有限公司" in found
    else:
        assert found == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "岳阳市总工会印发《职工阅读工作意见》(以下简称《意见》)。《意见》要求建书屋。",
            {"职工阅读工作意见"},
        ),
        ("岳阳市总工会印发《职工阅读工作方案》。《意见》也已印发。", {"职工阅读工作方案", "意见"}),
        (
            "《阅读工作方案》《竞赛工作方案》已印发。《方案》要求建书屋。",
            {"阅读工作方案", "竞赛工作方案", "方案"},
        ),
    ],
)
def test_a_document_s_short_title_is_the_end_of_one_title_told_before(text: str, expected: set[str]) -> None:
    assert entities(text, "Document").keys() == expected


def test_a_local_office_is_that_of_the_place() -> None:
    found = entities("岳阳市的骑手有了夜校。市司法局派来律师。", "Organisation")
    assert found["岳阳市司法局"].adcode == "430600"
    assert "市司法局" in found["岳阳市司法局"].aliases


def test_of_which_city_nobody_says() -> None:
    assert set(entities("市妇联、团市委办班,社区居委会、法院到场。", "Organisation")) == {"市妇联", "团市委"}


def test_a_department_of_a_shortened_union_is_that_unions() -> None:
    found = entities("岳阳市总工会开展走访。市总工会基层部部长何青参加。", "Organisation")
    assert set(found) == {"岳阳市总工会基层部"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("岳阳市总工会举办“春雨助岗”招聘活动,快递员、货车司机等4家企业参加。", set()),
        ("岳阳市总工会举办技能大赛,楚钢、湘纺等5家钢铁纺织企业参加。", {"楚钢", "湘纺"}),
        ("岳阳市总工会举办技能大赛,来自楚风、湘纺等5家企业的骑手参加。", {"楚风", "湘纺"}),
        ("岳阳市总工会举办技能大赛,楚风、湘江光电等多家单位获评先进。", {"楚风", "湘江光电"}),
        ("岳阳市总工会举办技能大赛,来自长沙、岳阳等5个单位的骑手参加。", set()),
        ("岳阳市总工会举办技能大赛,电工、焊工等5个工种参加。", set()),
        # towns in front of firms, and who goes there
        ("岳阳市总工会深入云溪镇、长岭镇等乡镇及7家企业走访慰问。", set()),
        # what people have learnt
        ("岳阳市总工会举办双语班,百名牧民工学会了普通话。", set()),
    ],
)
def test_members_of_a_list_have_its_kind_in_their_names(text: str, expected: set[str]) -> None:
    assert set(entities(text, "Organisation")) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("岳阳市委书记何青出席。", ["岳阳市委"]),
        ("岳阳市政协委员何青建议。", ["岳阳市政协"]),
        ("岳阳市的工人进厂上班。", []),
        # a union's centre is what it runs, but for where it acts itself or somebody is at its head
        ("岳阳市总工会职工服务中心开门。", []),
        ("岳阳市总工会职工服务中心联合楚云医院开展义诊活动。", ["岳阳市总工会职工服务中心", "楚云医院"]),
        ("岳阳市职工服务中心按照部署要求,积极开展义诊活动。", ["岳阳市职工服务中心"]),
        ("岳阳市开放。市总工会困难职工帮扶中心主任何青到会。", ["岳阳市总工会困难职工帮扶中心"]),
        (
            "岳阳市总工会成立岳阳市总工会职工法律援助中心。该中心主任何青到会。",
            ["岳阳市总工会职工法律援助中心"],
        ),
    ],
)
def test_who_sits_in_a_body_and_who_goes_there(text: str, expected: list[str]) -> None:
    assert list(entities(text, "Organisation")) == expected


def test_the_company_is_the_one_and_not_its_works() -> None:
    text = "楚云公司所属的洞庭钢厂封顶,公司举办职工篮球赛。"
    assert told(text, "runs") == {("楚云公司", "runs", "职工篮球赛")}


def test_that_company_is_the_firm_not_the_group_it_begins_with() -> None:
    found = entities("楚云集团岳阳机械公司办起夜校。该公司派来老师。", "Organisation")
    assert "该公司" in found["楚云集团岳阳机械公司"].aliases


def test_parts_that_a_firm_makes_are_no_number_in_its_name() -> None:
    assert "楚云汽车零部件有限公司" in entities("职工来自楚云汽车零部件有限公司。", "Organisation")


def test_a_headlines_short_name_is_the_body_that_the_text_names_in_full() -> None:
    text = "中铁二十九局集团公司工会主席陈国平把水杯送到工地。"
    assert set(entities(text, "Union", headline="中铁二十九局工会送水杯")) == {"中铁二十九局集团公司工会"}
    assert set(entities("楚云集团有限公司来了。", "Organisation", headline="楚云集团送水杯")) == {
        "楚云集团有限公司"
    }
