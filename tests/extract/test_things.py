"""Programmes, documents, awards and groups in text: quoted, described, listed."""

from __future__ import annotations

import pytest

from kg.extract.bodies import find_bodies
from kg.extract.places import find_places
from kg.extract.things import find_things
from kg.lexicon import load
from kg.model import EntityType
from tests.extract.reading import entities, scanned


def read(text: str, type_: EntityType, *forms: str) -> list[str]:
    """The mentions of a type as written; without `forms` those that name something by themselves."""
    scan = scanned(text)
    places = find_places(scan)
    wanted = forms or ("full", "quoted", "described", "listed")
    found = find_things(scan, find_bodies(scan, places), places)
    return [scan.text[m.start : m.end] for m in found if m.type == type_ and m.form in wanted]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # quoted
        ("推出“暖巢计划”。", ["暖巢计划"]),
        ("开展“春雨助岗”招聘活动。", ["“春雨助岗”招聘活动"]),
        ("举办600余场“春雨助岗”招聘活动。", ["“春雨助岗”招聘活动"]),
        ("研究部署2031年“春雨助岗”招聘活动。", ["2031年“春雨助岗”招聘活动"]),
        ("举办三届“春雨助岗”招聘活动。", ["“春雨助岗”招聘活动"]),
        ("启动“石榴花开”系列活动。", ["“石榴花开”系列活动"]),
        ("打造“工匠夜话”品牌。", ["“工匠夜话”品牌"]),
        ("「清风驿站」开门迎客。", ["清风驿站"]),
        ("开展“石榴花开”“巧手课堂”和“书香夜读”等系列活动。", ["石榴花开", "巧手课堂", "书香夜读"]),
        ("举行“百花‘工’开”第三届岳阳职工读书月活动。", ["“百花‘工’开”第三届岳阳职工读书月活动"]),
        ("启动“石榴花开”2031年全国工会就业服务活动。", ["“石榴花开”2031年全国工会就业服务活动"]),
        ("引导大家下载“巧手”APP。", ["“巧手”APP"]),
        # described
        ("举办岳阳县第四届职工文体节启动仪式。", ["岳阳县第四届职工文体节启动仪式"]),
        ("举办岳阳县一线职工系列足球赛。", ["岳阳县一线职工系列足球赛"]),
        ("岳阳县职工健身运动会项目丰富。", ["岳阳县职工健身运动会"]),
        ("举办岳阳县职工书屋颁授仪式。", ["岳阳县职工书屋颁授仪式"]),
        ("举办法律志愿服务20周年交流活动。", ["法律志愿服务20周年交流活动"]),
        ("举办60场以上市级技能竞赛。", ["市级技能竞赛"]),
        ("举办法律工作推进会暨法律服务协议签约仪式。", ["法律工作推进会暨法律服务协议签约仪式"]),
        ("举办分拣员技能竞赛。", ["分拣员技能竞赛"]),
        ("举办职工代表议事能力提升培训班。", ["职工代表议事能力提升培训班"]),
        (
            "主办的2031年岳阳市首届职工文体嘉年华健步走活动开幕。",
            ["2031年岳阳市首届职工文体嘉年华健步走活动"],
        ),
        ("举办百万职工劳动竞赛2031年岳阳市分拣员技能竞赛。", ["百万职工劳动竞赛2031年岳阳市分拣员技能竞赛"]),
        ("举办“清风有约”——2031年岳阳市职工联谊会。", ["“清风有约”——2031年岳阳市职工联谊会"]),
        ("“石榴杯”2031年岳阳市分拣员技能竞赛落幕。", ["“石榴杯”2031年岳阳市分拣员技能竞赛"]),
        ("举办两场女职工健康讲座。", ["女职工健康讲座"]),
        ("岳阳市重点工程劳动竞赛汇报会召开。", ["岳阳市重点工程劳动竞赛汇报会"]),
        ("岳阳市职工徒步大会举行。", ["岳阳市职工徒步大会"]),
        ("岳阳市职工联谊活动日前举行。", ["岳阳市职工联谊活动"]),
        ("岳阳市各族职工联谊活动落地。", ["岳阳市各族职工联谊活动"]),
        ("岳阳市矿工技能提升计划启动。", ["岳阳市矿工技能提升计划"]),
        ("岳阳市职工普法宣传月底举行。", ["岳阳市职工普法宣传"]),
        ("岳阳市总工会召开女职工工作联席会议。", ["女职工工作联席会议"]),
        ("携手铁路部门启动“石榴花开”公益活动。", ["“石榴花开”公益活动"]),
        ("成立岳阳市欠薪纠纷三方联合调解中心。", ["岳阳市欠薪纠纷三方联合调解中心"]),
        # everything in front of what is told of an occasion is its name; words of time are none of it
        (
            "2月8日,岳阳市职工创新工作室联盟建设交流活动在楚云大学举行。",
            ["岳阳市职工创新工作室联盟建设交流活动"],
        ),
        ("岳阳市第六届职工技能大赛云溪选拔赛开赛。", ["岳阳市第六届职工技能大赛云溪选拔赛"]),
        ("今年“石榴花开”活动启动。", ["“石榴花开”活动"]),
        ("全年计划举办。", []),
        ("举办职工篮球赛和职工足球赛。", ["职工篮球赛", "职工足球赛"]),
        ("举办职工篮球赛。", ["职工篮球赛"]),
        ("设立困难职工救助基金。", ["困难职工救助基金"]),
        ("建立诉求分类办理机制。", ["诉求分类办理机制"]),
        ("举办了一场女职工健康讲座。", ["女职工健康讲座"]),
        ("开通网上维权服务平台。", ["网上维权服务平台"]),
        ("设立劳动争议联合调解中心。", ["劳动争议联合调解中心"]),
        # a verb right before the last word says what it is for, unless somebody does it
        ("建立职工素质提升体系。", ["职工素质提升体系"]),
        ("开展“暖心”职工心理健康促进行动。", ["“暖心”职工心理健康促进行动"]),
        ("何青同志宣布比赛开始。", []),
        ("岳阳县总工会联合工商联举办职工篮球赛。", ["职工篮球赛"]),
        ("召开职工民主恳谈会。", ["职工民主恳谈会"]),
        ("第三届职工技能大赛落幕。", ["第三届职工技能大赛"]),
        ("岳阳县总工会召开十二届四次全委会。", ["十二届四次全委会"]),
        ("举办职工龙舟邀请赛。", ["职工龙舟邀请赛"]),
        ("岳阳市职工运动会开幕。", ["岳阳市职工运动会"]),
        # a verb behind a place, an adverb with a verb, or what is given away, begins no name
        ("平江县启动仪式举行。", ["平江县启动仪式"]),
        # what is joined by 暨 is one occasion, whatever it is joined from
        (
            "岳阳市总工会召开庆祝“五一”国际劳动节暨五一劳动奖和工人先锋号表彰大会。",
            ["庆祝“五一”国际劳动节暨五一劳动奖和工人先锋号表彰大会"],
        ),
        ("岳阳市劳动竞赛暨技能比武启动。", ["岳阳市劳动竞赛暨技能比武"]),
        ("岳阳市劳动竞赛暨“安全标兵”颁奖仪式举行。", ["岳阳市劳动竞赛暨“安全标兵”颁奖仪式"]),
        ("岳阳市劳动竞赛暨“安全标兵”竞赛活动启动仪式举行。", ["岳阳市劳动竞赛暨“安全标兵”竞赛活动启动仪式"]),
        ("骑手集中入会暨“暖心”服务活动举行。", ["骑手集中入会暨“暖心”服务活动"]),
        (
            "岳阳市送岗位活动暨就业帮扶仪式在岳阳市人民公园门前举行。",
            ["岳阳市送岗位活动暨就业帮扶仪式"],
        ),
        # of which class a contest is, and how what is built comes to stand
        (
            "开展职工劳动竞赛24项、市级一类技能竞赛31项。",
            ["职工劳动竞赛", "市级一类技能竞赛"],
        ),
        ("岳阳“工会+法院”劳动争议服务平台全部建成。", ["岳阳“工会+法院”劳动争议服务平台"]),
        # two with names of their own are two
        (
            "岳阳市职工运动会暨“洞庭杯”茶叶行业技能竞赛开幕。",
            ["岳阳市职工运动会", "“洞庭杯”茶叶行业技能竞赛"],
        ),
        ("岳阳市送温暖行动暨“乡音乡情”送戏下乡活动启动。", ["岳阳市送温暖行动", "“乡音乡情”送戏下乡活动"]),
        (
            "“百日攻坚”劳动竞赛暨“洞庭送清凉·安康伴你行”活动启动。",
            ["“百日攻坚”劳动竞赛", "“洞庭送清凉·安康伴你行”活动"],
        ),
        ("揭牌成立暨关爱职工十件实事发布仪式举行。", ["揭牌成立暨关爱职工十件实事发布仪式"]),
        ("对标竞赛有三项。", []),
        ("工会负责人就职工诵读活动进行说明。", ["职工诵读活动"]),
        ("“湖畔暖心行动”期间,工会组织座谈。", ["湖畔暖心行动"]),
        ("两家公司与岳阳市教育局、岳阳市物流协会等单位一同开展活动。", []),
        ("推动357家货运公司、快递公司等入驻平台。", []),
        ("发布“暖巢”职工关爱行动。", ["“暖巢”职工关爱行动"]),
        # what somebody said or wrote, how many there were, a noun within a verb, a facet of a contest
        ("老人念道:“今年甜,明年甜,关注我领优惠券”。", []),
        ("经过近百场比赛决出名次。", []),
        ("为骑手群体输送温暖。", []),
        ("竞赛项目涵盖三类。", []),
        # what is built is no programme, and what is planned none of that name
        ("慰问云溪区自来水管网改造工程的职工。", []),
        ("在岳阳港项目施工现场举行。", []),
        ("慰问组来到岳阳西湖排涝工程。", []),
        ("这是我省“湘水”交通重点项目。", []),
        # what something is done with is no part of its name; a number that is called is
        ("岳阳市总工会将骑手服务阵地前移。", ["骑手服务阵地"]),
        ("岳阳市总工会开通12351职工服务热线。", ["12351职工服务热线"]),
        # nor is a verb that only says what somebody does with it
        ("岳阳市总工会抓紧职工技能培训班。", ["职工技能培训班"]),
        ("岳阳市总工会锚定“向阳花”女职工关爱行动。", ["“向阳花”女职工关爱行动"]),
        ("岳阳市总工会用活职工服务阵地。", ["职工服务阵地"]),
        ("“向阳花”便是活动之一。", []),
        # kinds of occasions, classes and gifts
        ("劳模大专班在岳阳开课。", ["劳模大专班"]),
        ("岳阳市职工读书故事首播式举行。", ["岳阳市职工读书故事首播式"]),
        ("“师傅津贴”让徒弟学得更快。", ["师傅津贴"]),
        # the verb and what is held are two words, whatever the dictionary has
        ("岳阳市总工会开展调研慰问活动。", ["调研慰问活动"]),
        ("提高大家举办活动的积极性。", []),
        # a centre of the city spoken of
        ("组建农民工维权指导员队伍。", ["农民工维权指导员队伍"]),
        ("市困难职工帮扶中心成立。", ["市困难职工帮扶中心"]),
        # listed
        ("开展手工布艺、茶艺品鉴、非遗剪纸等活动。", ["手工布艺", "茶艺品鉴", "非遗剪纸"]),
    ],
)
def test_programmes(text: str, expected: list[str]) -> None:
    assert read(text, "Programme") == expected


@pytest.mark.parametrize(
    "text",
    [
        "活动现场很热闹。",
        "培训机构的老师来了。",
        "平台企业的代表到场。",
        "项目部的职工。",
        "行动起来。",
        "工程师来了。",
        "计划明年动工。",
        "走访慰问了三家企业。",
        "经大赛评委会评选,9幅作品入围。",
        "经专家组评审,9项成果入围。",
        "外卖平台的代表到场。",
    ],
)
def test_words_that_only_qualify_the_next(text: str) -> None:
    assert read(text, "Programme") == []


@pytest.mark.parametrize(
    "text", ["开展系列活动。", "开展走访慰问。", "通过“一站多点”的创新形式服务职工。", "“双节”期间走访职工。"]
)
def test_how_and_how_many_is_no_name(text: str) -> None:
    assert read(text, "Programme", "plain", "bare", "quoted", "described") == []


@pytest.mark.parametrize("text", ["活动很热闹。", "本次竞赛分三个阶段。", "该基金用于救助。"])
def test_a_noun_alone_names_nothing_by_itself(text: str) -> None:
    assert read(text, "Programme") == []
    assert read(text, "Programme", "generic", "plain")


@pytest.mark.parametrize("text", ["“双节”期间,岳阳市总工会慰问职工。", "“三夏”时节,岳阳市总工会忙起来。"])
def test_a_quoted_time_of_the_year_is_no_programme(text: str) -> None:
    assert read(text, "Programme", "bare", "quoted") == []
    assert read("岳阳市总工会推出“双节送”。", "Programme", "bare") == ["双节送"]


@pytest.mark.parametrize(
    "text",
    [
        "“这里真暖和。”",
        "他说:“夜校办到了家门口,下班就能学,太方便了。”",
        "“工会给我们撑腰,我们心里踏实。”骑手说。",
    ],
)
def test_speech_is_no_programme(text: str) -> None:
    assert read(text, "Programme", "quoted", "bare", "described") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("印发《岳阳市户外劳动者服务站点建设指南》。", ["《岳阳市户外劳动者服务站点建设指南》"]),
        ("下发《关于开展职工运动会的通知》。", ["《关于开展职工运动会的通知》"]),
        ("签订《工资专项集体合同》。", ["《工资专项集体合同》"]),
        ("发出《致全市骑手的公开信》。", ["《致全市骑手的公开信》"]),
        # whatever it ends with: issued, or about something
        ("宣读了《关于云溪区工会人事问题的批复》。", ["《关于云溪区工会人事问题的批复》"]),
        ("印发《岳阳市总工会服务“春耕行动”八条措施》。", ["《岳阳市总工会服务“春耕行动”八条措施》"]),
        ("发布《岳阳市户外劳动者站点建设标准(试行)》。", ["《岳阳市户外劳动者站点建设标准(试行)》"]),
        ("制定职工疗休养管理办法。", ["职工疗休养管理办法"]),
        ("签订货运行业集体协议。", ["货运行业集体协议"]),
        ("制定竞赛方案和具体实施方案。", []),  # of any sort
    ],
)
def test_documents(text: str, expected: list[str]) -> None:
    assert read(text, "Document") == expected


@pytest.mark.parametrize("text", ["他爱读《红楼梦》。", "演唱了《咱们工人有力量》。", "《岳阳晚报》报道"])
def test_a_title_alone_is_no_document(text: str) -> None:
    assert read(text, "Document") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("获湖南省五一劳动奖章。", ["湖南省五一劳动奖章"]),
        ("荣获“全国工人先锋号”称号。", ["“全国工人先锋号”称号"]),
        ("授予岳阳市五一巾帼标兵岗。", ["岳阳市五一巾帼标兵岗"]),
        ("荣获此荣誉称号。", []),
        ("授予15个单位全国五一劳动奖状。", ["全国五一劳动奖状"]),
        ("授予15个企事业单位“湖南省先进单位”称号。", ["“湖南省先进单位”称号"]),
        ("授予33名职工省五一劳动奖章。", ["省五一劳动奖章"]),
        # a number of something else, further back, says nothing of it
        ("推出6项制度,获岳阳市安全生产奖。", ["岳阳市安全生产奖"]),
        ("获得3项荣誉。", []),
    ],
)
def test_awards(text: str, expected: list[str]) -> None:
    assert read(text, "Award") == expected


@pytest.mark.parametrize("text", ["表彰一批先进集体。", "这是工会获得的最高荣誉。"])
def test_honours_of_any_sort_name_none(text: str) -> None:
    assert entities(text, "Award") == {}


def test_an_honour_is_one_with_and_without_the_word_for_what_it_is() -> None:
    assert list(entities("荣获“岳阳工匠”称号。“岳阳工匠”很光荣。", "Award")) == ["岳阳工匠"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("服务快递小哥、外卖骑手", ["快递小哥", "外卖骑手"]),
        ("困难职工家庭", ["困难职工家庭"]),
        ("面向新就业形态劳动者", ["新就业形态劳动者"]),
        ("服务快递员、管道巡线工人、仓库保管人员等", ["快递员", "管道巡线工人", "仓库保管人员"]),
        ("服务绿地养护工、快递员", ["绿地养护工", "快递员"]),
        ("服务快递员、夜间值守等工作", ["快递员"]),
        ("服务农民工子女和货车司机家庭", ["农民工子女", "货车司机家庭"]),
        (
            "为进城务工人员随迁子女、困难职工家庭大学生子女提供",
            ["进城务工人员随迁子女", "困难职工家庭大学生子女"],
        ),
        ("慰问困难职工及其家庭", ["困难职工"]),
        ("服务进城务工人员、职工家属", ["进城务工人员", "职工家属"]),
    ],
)
def test_groups(text: str, expected: list[str]) -> None:
    assert read(text, "Group") == expected


def test_a_group_is_known_under_one_name() -> None:
    scan = scanned("外卖小哥、送餐员和骑手")
    assert {m.name for m in find_things(scan, [], []) if m.type == "Group"} == {"网约配送员"}


@pytest.mark.parametrize(
    ("part", "whole"),
    [
        ("在职职工", "职工"),
        ("基层工会干部", "工会干部"),
        ("农民工子女", "职工子女"),
    ],
)
def test_a_part_of_a_group_is_a_group_of_its_own(part: str, whole: str) -> None:
    groups = load()["groups"]
    assert groups[part]["group"] != groups[whole]["group"]


def test_a_household_in_need_is_the_worker_whose_it_is() -> None:
    groups = load()["groups"]
    assert groups["困难职工家庭"]["group"] == groups["困难职工"]["group"]
