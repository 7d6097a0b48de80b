"""When things were held and bodies founded."""

from __future__ import annotations

import pytest

from tests.extract.reading import Told, extracted, told

GAME = "职工篮球赛"


@pytest.mark.parametrize(
    ("text", "date", "expected"),
    [
        ("2023年9月18日,岳阳市总工会举办职工篮球赛。", None, {(GAME, "heldOn", "2023-09-18")}),
        ("2023年9月,岳阳市总工会启动职工篮球赛。", None, {(GAME, "heldOn", "2023-09")}),
        ("3月17日,岳阳市总工会举办职工篮球赛。", "2024-06-12", {(GAME, "heldOn", "2024-03-17")}),
        ("去年9月,岳阳市总工会举办职工篮球赛。", "2024-06-12", {(GAME, "heldOn", "2023-09")}),
        ("职工篮球赛于2023年9月18日开幕。", None, {(GAME, "heldOn", "2023-09-18")}),
        ("3月17日,岳阳市总工会举办职工篮球赛。", None, set()),
        # the year alone, right before who holds it
        ("2023年,岳阳市总工会举办法律讲座。", None, {("法律讲座", "heldOn", "2023")}),
        ("2023年上半年,岳阳市总工会举办法律讲座。", None, {("法律讲座", "heldOn", "2023")}),
        ("2023年,岳阳市总工会很忙,举办法律讲座。", None, set()),
        ("2023年底,岳阳市总工会启动职工篮球赛。", None, {(GAME, "heldOn", "2023")}),
        # a date dates the deed that it stands before, and none told later in its sentence
        (
            "2023年9月,岳阳市总工会举办职工篮球赛,在广场开展趣味运动会。",
            None,
            {(GAME, "heldOn", "2023-09")},
        ),
        (
            "2023年9月18日,岳阳市总工会在职工篮球赛上启动“春雨助岗”活动。",
            None,
            {("“春雨助岗”活动", "heldOn", "2023-09-18"), (GAME, "heldOn", "2023-09-18")},
        ),
        # a congress and what nobody knows a kind of are held too, a mechanism goes on
        (
            "2023年6月15日,岳阳市总工会召开第一次职工代表大会。",
            None,
            {("第一次职工代表大会", "heldOn", "2023-06-15")},
        ),
        ("2023年6月,岳阳市总工会建立“点单接单”机制。", None, {("“点单接单”机制", "heldOn", "2023-06")}),
        ("2023年6月8日,岳阳市总工会建立“点单接单”机制。", None, set()),
        ("2023年,岳阳市总工会建立“点单接单”机制。", None, {("“点单接单”机制", "heldOn", "2023")}),
        # a span begins on its first day and ends on its last
        (
            "6月10日至14日,岳阳市总工会举办职工篮球赛。",
            "2024-06-12",
            {(GAME, "heldOn", "2024-06-10"), (GAME, "heldOn", "2024-06-14")},
        ),
        (
            "12月30日至1月4日,岳阳市总工会举办职工篮球赛。",
            "2024-12-20",
            {(GAME, "heldOn", "2024-12-30"), (GAME, "heldOn", "2025-01-04")},
        ),
        # what goes on up to a day, from the one named right before it
        (
            "2023年9月18日,岳阳市总工会启动职工篮球赛。今年的职工篮球赛将持续到11月。",
            "2023-10-01",
            {(GAME, "heldOn", "2023-09-18"), (GAME, "heldOn", "2023-11")},
        ),
        (
            "岳阳市总工会开展职工篮球赛,从6月持续至10月。",
            "2023-10-01",
            {(GAME, "heldOn", "2023-06"), (GAME, "heldOn", "2023-10")},
        ),
        # a noun alone is the first of its kind
        (
            "9月1日,岳阳市总工会启动职工篮球赛。趣味运动会很受欢迎。比赛将持续到11月。",
            "2023-10-01",
            {(GAME, "heldOn", "2023-09-01"), (GAME, "heldOn", "2023-11")},
        ),
        ("岳阳市总工会很忙,高温一直持续到8月。", "2023-10-01", set()),
        # 于 puts the day behind the verb
        ("职工篮球赛始于2021年3月,人人叫好。", None, {(GAME, "heldOn", "2021-03")}),
        ("岳阳市总工会的职工篮球赛创办于2021年。", None, {(GAME, "heldOn", "2021")}),
        ("岳阳市总工会组建于2021年。", None, {("岳阳市总工会", "heldOn", "2021")}),
        # a year in which some season lies, or of another edition
        ("2023年春运期间,岳阳市总工会举办职工篮球赛。", None, set()),
        (
            "2023年岳阳市职工歌咏大会上,岳阳市总工会启动职工篮球赛。",
            None,
            {("2023年岳阳市职工歌咏大会", "heldOn", "2023")},
        ),
        ("2023年9月底,岳阳市总工会举办职工篮球赛。", None, {(GAME, "heldOn", "2023-09")}),
        ("岳阳市总工会自2024年3月起开展职工篮球赛。", None, {(GAME, "heldOn", "2024-03")}),
        ("岳阳市总工会从2024年3月开始举办职工篮球赛。", None, {(GAME, "heldOn", "2024-03")}),
        (
            "从2024年3月9日起,岳阳市总工会干部走进工地,开展职工篮球赛。",
            None,
            {(GAME, "heldOn", "2024-03-09")},
        ),
        ("职工篮球赛自2024年3月9日启动以来,人人叫好。", None, {(GAME, "heldOn", "2024-03-09")}),
        ("岳阳市总工会自2021年以来举办职工篮球赛。", None, set()),
        ("自2021年9月岳阳市总工会启动职工篮球赛以来,人人叫好。", None, {(GAME, "heldOn", "2021-09")}),
        ("职工篮球赛自2021年举办以来,人人叫好。", None, {(GAME, "heldOn", "2021")}),
        ("“春雨助岗”活动自2021年实施以来,人人叫好。", None, {("“春雨助岗”活动", "heldOn", "2021")}),
        (
            "作为“春雨助岗”活动之一的职工篮球赛,自2021年举办以来,人人叫好。",
            None,
            {(GAME, "heldOn", "2021")},
        ),
        ("岳阳市总工会自2021年举办职工篮球赛以来,人人叫好。", None, {(GAME, "heldOn", "2021")}),
        ("职工篮球赛由岳阳市总工会于2021年发起。", None, {(GAME, "heldOn", "2021")}),
        ("10日上午,岳阳市总工会举办职工篮球赛。", "2024-06-12", {(GAME, "heldOn", "2024-06-10")}),
        ("从2024年3月起,岳阳市总工会开展职工篮球赛。", None, {(GAME, "heldOn", "2024-03")}),
        # right beside the occasion
        (
            "岳阳市总工会举办职工篮球赛。6月26日的职工篮球赛很精彩。",
            "2024-07-12",
            {(GAME, "heldOn", "2024-06-26")},
        ),
        # what is heard at an occasion is heard on its day
        (
            "6月24日,记者从岳阳市总工会职工篮球赛上获悉,奖金3万元。",
            "2024-06-27",
            {(GAME, "heldOn", "2024-06-24")},
        ),
        ("记者6月24日从职工篮球赛现场了解到,奖金3万元。", "2024-06-27", {(GAME, "heldOn", "2024-06-24")}),
        ("6月24日,记者从职工篮球赛筹备组获悉,奖金3万元。", "2024-06-27", set()),
        ("“清风驿站”由岳阳市总工会于2021年发起。", None, {("清风驿站", "heldOn", "2021")}),
        # as of when, or heard
        ("截至2024年6月18日,岳阳市总工会已举办职工篮球赛8场。", None, set()),
        ("记者6月24日从岳阳市总工会获悉,岳阳市总工会举办职工篮球赛。", "2024-06-27", set()),
        ("6月24日从岳阳市总工会获悉,岳阳市总工会举办职工篮球赛。", "2024-06-27", set()),
        ("6月24日下午,记者从岳阳市总工会获悉,岳阳市总工会举办职工篮球赛。", "2024-06-27", set()),
        ("6月24日,我们从岳阳市总工会得知,岳阳市总工会举办职工篮球赛。", "2024-06-27", set()),
        # what something is done for, and what only goes on
        ("为实现2031年安全目标,岳阳市总工会举办职工篮球赛。", None, set()),
        ("今年,岳阳市总工会将持续推进“春雨助岗”活动。", "2024-06-27", set()),
        ("今年,岳阳市总工会深入实施“春雨助岗”活动。", "2024-06-27", set()),
        (
            "6月10日起至6月14日,岳阳市总工会举办职工篮球赛。",
            "2024-06-27",
            {(GAME, "heldOn", "2024-06-10"), (GAME, "heldOn", "2024-06-14")},
        ),
        # of several months the first; a day alone before where something was held; what else was opened on the day
        ("6至8月,岳阳市总工会举办职工篮球赛。", "2024-09-27", {(GAME, "heldOn", "2024-06")}),
        (
            "6月25日,湘北晚报记者从岳阳市总工会获悉,职工篮球赛于21日在城东开幕。",
            "2024-06-27",
            {(GAME, "heldOn", "2024-06-21")},
        ),
        (
            "6月25日,岳阳市总工会举行劳模座谈会,启动职工篮球赛。",
            "2024-06-27",
            {("劳模座谈会", "heldOn", "2024-06-25"), (GAME, "heldOn", "2024-06-25")},
        ),
        # the year of what has gone on since
        ("今年春雨行动开展以来,岳阳市总工会举办职工篮球赛。", "2024-06-27", set()),
        # a sort of work did not begin in the year told clauses before, a drive with a name did
        ("去年,岳阳市总工会深入企业,走访职工,开展技能培训。", "2024-06-27", set()),
        (
            "去年,岳阳市总工会深入企业,走访职工,开展“匠心”劳动竞赛。",
            "2024-06-27",
            {("“匠心”劳动竞赛", "heldOn", "2023")},
        ),
        # who is asked on a day did nothing else on it
        (
            "6月25日,岳阳市总工会主席李强接受本报记者专访,介绍总工会举办职工篮球赛的情况。",
            "2024-06-27",
            set(),
        ),
        # where somebody says something on a day
        (
            "6月25日上午,岳阳市总工会主席李强在“匠心”劳动竞赛启动仪式上说,要让技能成为本领。",
            "2024-06-27",
            {("“匠心”劳动竞赛启动仪式", "heldOn", "2024-06-25"), ("“匠心”劳动竞赛", "heldOn", "2024-06-25")},
        ),
        (
            "6月25日,岳阳市总工会与市中级法院召开联席会议。",
            "2024-06-27",
            {("联席会议", "heldOn", "2024-06-25")},
        ),
        ("近日,岳阳市总工会举办职工篮球赛。", "2024-06-12", set()),
        ("2021年以来,岳阳市总工会举办职工篮球赛。", None, set()),
        ("2023年9月,岳阳市总工会没有举办职工篮球赛。", None, set()),
        # a name that says no kind, and a congress, are held on one
        ("2023年9月18日,岳阳市总工会开展“一路清风”。", None, {("一路清风", "heldOn", "2023-09-18")}),
        (
            "2023年9月18日,楚云集团召开第一次职工代表大会。",
            None,
            {("第一次职工代表大会", "heldOn", "2023-09-18")},
        ),
        # a theme with a comma parts nothing; a day displaces the year in the name
        (
            "2023年9月18日,楚云集团举办以“月满洞庭,情系楚云”为主题的元宵游园活动。",
            None,
            {("“月满洞庭,情系楚云”元宵游园活动", "heldOn", "2023-09-18")},
        ),
        (
            "2月11日,由岳阳市总工会主办的2022年岳阳市职工文化节在云溪区举行。",
            "2022-02-12",
            {("2022年岳阳市职工文化节", "heldOn", "2022-02-11")},
        ),
        # a year dates the first deed of its sentence, and no document called after it any deed
        (
            "2023年,岳阳市总工会建立“点单接单”机制,开展职工篮球赛。",
            None,
            {("“点单接单”机制", "heldOn", "2023")},
        ),
        ("双方签订2023年《集体合同》,开展职工篮球赛。", None, set()),
        # a station is there from the day that it opens, a mechanism from when it is said to go on from
        ("2023年9月18日,岳阳市总工会设立“清风茶舍”。", None, {("清风茶舍", "heldOn", "2023-09-18")}),
        (
            "2023年9月18日,岳阳市总工会“清风茶舍”在红星广场揭牌。",
            None,
            {("清风茶舍", "heldOn", "2023-09-18")},
        ),
        ("2023年9月18日,岳阳市总工会“清风茶舍”送出20杯茶。", None, set()),
        ("2023年9月起,岳阳市总工会推行诉求分类办理机制。", None, {("诉求分类办理机制", "heldOn", "2023-09")}),
        # a year in the name of what else goes on, and of the plan of a year
        (
            "岳阳县职工子女2024年暑期托管班招收小学生。",
            None,
            {("岳阳县职工子女2024年暑期托管班", "heldOn", "2024")},
        ),
        ("岳阳市总工会启动2023—2024年度关爱骑手行动。", None, set()),
        ("岳阳市总工会启动2024年度关爱骑手行动。", None, {("2024年度关爱骑手行动", "heldOn", "2024")}),
        # what is held on the day that the report begins with is named a sentence later
        (
            "6月26日,红星广场人来人往。岳阳市总工会的职工篮球赛当天开赛。",
            "2024-07-12",
            {(GAME, "heldOn", "2024-06-26")},
        ),
        ("红星广场6月26日下了雨。岳阳市总工会的职工篮球赛人人叫好。", "2024-07-12", set()),
        # what lasts is not held on a day
        ("2023年9月6日,岳阳市总工会建立诉求分类办理机制。", None, set()),
        # what is only gone to or prepared before does not take the date
        (
            "2023年9月,岳阳市总工会针对职工篮球赛场地不足的问题,推行诉求分类办理机制。",
            None,
            {("诉求分类办理机制", "heldOn", "2023-09")},
        ),
        # nor do a year or a month tell when that began which is given or used then
        ("2023年,岳阳市总工会为职工提供免费体检。", None, set()),
        ("2023年,岳阳市总工会通过“点单接单”平台受理诉求900件。", None, set()),
        ("2023年9月6日,岳阳市总工会为职工提供免费体检。", None, {("免费体检", "heldOn", "2023-09-06")}),
        # a project for what lasts begins, though; since when something goes on
        (
            "2023年9月,岳阳市总工会启动“清风驿站”建设项目。",
            None,
            {("“清风驿站”建设项目", "heldOn", "2023-09")},
        ),
        ("自2023年“春雨”行动启动以来,岳阳市总工会走访企业90家。", None, {("“春雨”行动", "heldOn", "2023")}),
        # however far behind the date the deed is told
        (
            "在会场,2023年9月6日,"
            + "岳阳市总工会的工作人员带着慰问品和宣传资料,先后走进物流园区、快递网点、建筑工地、农贸市场、公交场站,"
            + "还同骑手们坐在一起聊家常、问冷暖、听建议,并举办职工篮球赛。",
            None,
            {(GAME, "heldOn", "2023-09-06")},
        ),
        # in the middle of a month; on the day told last
        ("从2023年9月中旬开始,岳阳市总工会开展职工篮球赛。", None, {(GAME, "heldOn", "2023-09")}),
        (
            "6月8日是“铁匠节”。2024年岳阳市职工歌咏大会当天开幕。",
            "2024-06-12",
            {("2024年岳阳市职工歌咏大会", "heldOn", "2024-06-08")},
        ),
        # a span of months, in one year or over two
        (
            "2023年6月至8月,岳阳市总工会举办职工篮球赛。",
            None,
            {(GAME, "heldOn", "2023-06"), (GAME, "heldOn", "2023-08")},
        ),
        (
            "岳阳市总工会从2023年12月中旬至2024年2月中旬举办职工篮球赛。",
            None,
            {(GAME, "heldOn", "2023-12"), (GAME, "heldOn", "2024-02")},
        ),
        # in the year told one thing was founded; not so many of a sort, nor in a year that is a name's
        (
            "2015年,岳阳市总工会以他的名字成立了“何青劳模创新工作室”。",
            None,
            {("何青劳模创新工作室", "heldOn", "2015")},
        ),
        ("2018年冬天,岳阳市总工会启动困难职工帮扶基金。", None, {("困难职工帮扶基金", "heldOn", "2018")}),
        ("岳阳市总工会2015年设立职工夜校。", None, {("职工夜校", "heldOn", "2015")}),
        ("2015年,岳阳市总工会新设职工驿站50个。", None, set()),
        ("2015年以来,岳阳市总工会设立职工驿站。", None, set()),
    ],
)
def test_when_programmes_were_held(text: str, date: str | None, expected: set[Told]) -> None:
    assert told(text, "heldOn", date=date) == expected


@pytest.mark.parametrize(
    "text",
    [
        "2022年5月,岳阳市总工会成立岳阳市货运行业工会联合会。",
        "2022年5月,岳阳市货运行业工会联合会成立。",
    ],
)
def test_a_body_has_the_date_of_its_founding(text: str) -> None:
    found = extracted(text)
    assert [(fact.date, fact.of) for fact in found.facts if fact.p == "heldOn"] == [("2022-05", "founded")]


def test_how_long_ago_a_founding_was_is_no_date_of_it() -> None:
    assert told("2031年是岳阳市总工会成立70周年。", "heldOn") == set()
    assert told("2031年的荣誉是岳阳市总工会成立以来最高的。", "heldOn") == set()


FAIR = "岳阳市2031年春雨行动首场招聘会"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # the page has no date: the year is that of the edition that it names
        (f"2月11日,{FAIR}在工人文化宫举行。", {(FAIR, "heldOn", "2031-02-11")}),
        (f"2月11日,{FAIR}上,岳阳市总工会设立专区。", {(FAIR, "heldOn", "2031-02-11")}),
        (
            f"{FAIR}即将开始。\n3月5日,岳阳市总工会举办职工篮球赛。",
            {(FAIR, "heldOn", "2031"), (GAME, "heldOn", "2031-03-05")},
        ),
        (
            "1月12日,岳阳市总工会正式启动2031年春节“送温暖”活动。",
            {("2031年春节“送温暖”活动", "heldOn", "2031-01-12")},
        ),
        # 今年 is the year of printing, and a number of things is no year
        (f"今年,岳阳市总工会举办职工篮球赛。{FAIR}闭幕。", {(FAIR, "heldOn", "2031")}),
        ("3月5日,岳阳市总工会举办职工篮球赛,开展“2000名骑手入会”行动。", set()),
        # a document or a platform is not held
        ("岳阳市总工会发布《岳阳市2031年工会工作要点》。", set()),
    ],
)
def test_the_year_of_an_edition_is_the_page_s_where_no_imprint_tells_it(
    text: str, expected: set[Told]
) -> None:
    assert told(text, "heldOn") == expected


def test_an_article_that_names_no_edition_takes_the_page_s() -> None:
    found = extracted(f"2月11日,{FAIR}举行。", "3月5日,岳阳市总工会举办职工篮球赛。")
    assert {fact.date for fact in found.facts if fact.p == "heldOn"} == {"2031-02-11", "2031-03-05"}


@pytest.mark.parametrize(
    "verb",
    ["落成", "建成", "启用", "投入使用", "开馆", "收官", "开营", "结业", "鸣哨开赛", "圆满结束", "启幕"],
)
def test_what_takes_place_gives_a_programme_its_day_and_its_place(verb: str) -> None:
    text = f"岳阳市总工会服务职工。8月4日,“楚云驿站”在市工人文化宫{verb}。"
    assert told(text, "heldOn", date="2031-09-10") == {("楚云驿站", "heldOn", "2031-08-04")}
    assert ("楚云驿站", "locatedIn", "岳阳市工人文化宫") in told(text, "locatedIn", date="2031-09-10")


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("2023年5月12日,岳阳市快递行业工会联合会召开成立大会。", {"岳阳市快递行业工会联合会"}),
        ("2023年5月12日,岳阳市快递行业工会联合会成立大会在岳阳市体育馆举行。", {"岳阳市快递行业工会联合会"}),
        ("2023年5月12日,岳阳市快递行业工会联合会正式揭牌。", {"岳阳市快递行业工会联合会"}),
        (
            "2023年5月12日,岳阳市快递行业工会联合会、岳阳市货车司机工会联合会同时揭牌成立。",
            {"岳阳市快递行业工会联合会", "岳阳市货车司机工会联合会"},
        ),
        ("岳阳市快递行业工会联合会自2023年5月12日成立以来,会员不断增多。", {"岳阳市快递行业工会联合会"}),
        ("2023年5月12日,岳阳市总工会召开表彰大会。", set()),
    ],
)
def test_how_the_founding_of_a_body_is_told(text: str, bodies: set[str]) -> None:
    found = extracted(text)
    names = {entity.id: entity.name for entity in found.entities}
    founded = {names[fact.s] for fact in found.facts if fact.p == "heldOn" and fact.of == "founded"}
    assert founded == bodies
