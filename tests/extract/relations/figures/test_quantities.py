"""Whose figures they are, and what they count."""

from __future__ import annotations

import pytest

from tests.extract.reading import Told, extracted, told

CITY, FAIR = "岳阳市总工会", "“春雨助岗”招聘活动"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a body's own
        (
            "岳阳市总工会有会员1.3万余名,下属基层工会230家。",
            {(CITY, "quantity", ">13000名"), (CITY, "quantity", "230家")},
        ),
        ("岳阳市总工会发放慰问金超200万元。", {(CITY, "quantity", ">2000000元")}),
        ("岳阳市总工会新组建7大片区工联会。", {(CITY, "quantity", "7个")}),
        (
            "岳阳市总工会打造了三家“智慧+”工会驿站。",
            {(CITY, "quantity", "3家"), ("“智慧+”工会驿站", "quantity", "3家")},
        ),
        (
            "楚云机械集团工会成立,楚云机械集团有职工3000人。",
            {("楚云机械集团", "quantity", "3000人")},
        ),
        # each kind of union that it has built
        (
            "岳阳市总工会共建乡镇联合工会135家,村级联合工会122家,社区联合工会48家。",
            {(CITY, "quantity", "135家"), (CITY, "quantity", "122家"), (CITY, "quantity", "48家")},
        ),
        # of who acts on those named for example, not of theirs
        (
            "岳阳市总工会命名洞庭创新工作室等13个创新工作室。",
            {(CITY, "quantity", "13个")},
        ),
        (
            "岳阳市总工会建成货车司机之家、爱心母婴室等服务设施107个。",
            {(CITY, "quantity", "107个")},
        ),
        (
            "岳阳市总工会举办趣味运动会。趣味运动会设“划旱船”“滚铁环”4个项目。",
            {("趣味运动会", "quantity", "4个")},
        ),
        # what a place has is its union's too
        (
            "岳阳市总工会很忙。全市建成工会驿站315个。",
            {(CITY, "quantity", "315个"), ("工会驿站", "quantity", "315个")},
        ),
        # of the whole place's union, whoever acted before
        (
            "岳阳市总工会很忙。君山茶业公司开展职工阅读活动。全市工会会员已有7200人。",
            {(CITY, "quantity", "7200人")},
        ),
        (
            "岳阳市总工会建成“清风驿站”。岳阳市各级工会发放补贴80万元。",
            {(CITY, "quantity", "800000元")},
        ),
        # what has no name of its own goes on for one sentence; behind it, what has one
        (
            f"岳阳市总工会举办{FAIR}。焊工技能培训很受欢迎。场地很大。收到建议120条。",
            {(FAIR, "quantity", "120条")},
        ),
        (
            "岳阳市总工会举办焊工技能培训。收到建议120条。",
            {("焊工技能培训", "quantity", "120条")},
        ),
        (
            f"岳阳市总工会举办{FAIR}。场地很大。收到建议120条。",
            {(FAIR, "quantity", "120条")},
        ),
        # a firm that is only mentioned owns what it acts on or gives, nothing that is told behind
        (
            "洞庭湖水务局派员授课。收到建议120条。君山茶业公司捐赠20万元。",
            {("君山茶业公司", "quantity", "200000元")},
        ),
        # what a studio brings about is its own
        (
            "岳阳市总工会很忙。洞庭创新工作室完成攻关12项。",
            {("洞庭创新工作室", "quantity", "12项")},
        ),
        # a programme's
        (
            f"{FAIR}提供岗位1200个,达成意向近300人。",
            {(FAIR, "quantity", "1200个"), (FAIR, "quantity", "<300人")},
        ),
        (
            f"岳阳市总工会举办{FAIR}。活动现场提供岗位1200个。",
            {(FAIR, "quantity", "1200个")},
        ),
        (
            "岳阳市总工会建成“清风驿站”56个,服务户外劳动者20余万人次。",
            {
                ("清风驿站", "quantity", "56个"),
                (CITY, "quantity", "56个"),
                ("清风驿站", "quantity", ">200000人次"),
                (CITY, "quantity", ">200000人次"),
            },
        ),
        (
            "楚云集团向“暖巢计划”捐赠20万元。",
            {("暖巢计划", "quantity", "200000元"), ("楚云集团", "quantity", "200000元")},
        ),
        # what a clause speaks of without naming it
        (
            f"岳阳市总工会举办{FAIR}。岳阳市总工会党组书记到场。求职者300余人参加。",
            {(FAIR, "quantity", ">300人")},
        ),
        (
            f"岳阳市总工会举办{FAIR}。截至目前,岳阳市新建基层工会288家,发展会员9000人。",
            {(CITY, "quantity", "288家"), (CITY, "quantity", "9000人")},
        ),
        (
            f"岳阳市总工会举办{FAIR}。全市新建基层工会288家。",
            {(CITY, "quantity", "288家")},
        ),
        (
            "岳阳市总工会成立岳阳市货运行业工会联合会,吸纳会员1200名。",
            {("岳阳市货运行业工会联合会", "quantity", "1200名")},
        ),
        (
            "岳阳市总工会召开第三届职工代表大会,86名职工代表审议了合同。",
            {("第三届职工代表大会", "quantity", "86名")},
        ),
        (
            "岳阳市总工会举办职工技能竞赛,组织12个镇街广泛开展乡村劳动竞赛。",
            {("乡村劳动竞赛", "quantity", "12个"), (CITY, "quantity", "12个")},
        ),
        (
            "岳阳市总工会完成科研项目26项,获得专利授权37件。",
            {(CITY, "quantity", "26项"), (CITY, "quantity", "37件")},
        ),
        (
            f"岳阳市总工会举办{FAIR}。岳阳市总工会党组书记到场。活动惠及职工8876名。",
            {(FAIR, "quantity", "8876名")},
        ),
        (
            f"岳阳市总工会举办{FAIR}。“清风驿站”建成。该驿站占地30平方米。",
            {("清风驿站", "quantity", "30平方米")},
        ),
        (
            f"岳阳市总工会举办{FAIR}。据统计,此次活动岳阳市总工会共发放补贴47万元。",
            {(FAIR, "quantity", "470000元"), (CITY, "quantity", "470000元")},
        ),
        # of the union that they have joined
        (
            "岳阳市货运行业工会联合会成立。岳阳市总工会很忙。1851名货车司机有了自己的“娘家”。",
            {("岳阳市货运行业工会联合会", "quantity", "1851名")},
        ),
        # where somebody goes is not who gives
        (
            "岳阳市总工会主席林文慰问职工。他们来到洞庭街道办事处,送上毛巾500条。",
            {(CITY, "quantity", "500条")},
        ),
        # each its own
        (
            "岳阳市总工会建成驿站56个。云溪区总工会帮扶职工80户。",
            {(CITY, "quantity", "56个"), ("岳阳市云溪区总工会", "quantity", "80户")},
        ),
        (
            f"岳阳市总工会举办{FAIR}。自今年3月{FAIR}启动以来,全市已有103名职工申报。",
            {(FAIR, "quantity", "103名")},
        ),
        (
            "岳阳市总工会举办职工技能竞赛。全市建成“清风驿站”56个。",
            {("清风驿站", "quantity", "56个"), (CITY, "quantity", "56个")},
        ),
        (
            "岳阳市总工会建成118家“清风驿站”。",
            {("清风驿站", "quantity", "118家"), (CITY, "quantity", "118家")},
        ),
        (
            "岳阳市总工会开展法律援助,接待职工80人次。",
            {("法律援助", "quantity", "80人次"), (CITY, "quantity", "80人次")},
        ),
        # what a sentence only says that it is for has no figures
        (
            f"岳阳市总工会举办职工技能竞赛。为推动{FAIR}取得实效,岳阳市总工会发放补贴8万元。",
            {(CITY, "quantity", "80000元")},
        ),
        # a list of numbers, each its own
        (
            "岳阳市总工会建成“清风驿站”1家、母婴关爱室4家。",
            {
                ("清风驿站", "quantity", "1家"),
                ("母婴关爱室", "quantity", "4家"),
                (CITY, "quantity", "1家"),
                (CITY, "quantity", "4家"),
            },
        ),
        # those who come, or are listed as coming, bring the occasion's figures
        (
            "岳阳市总工会建成“清风驿站”。年关近了,10多名司机来到“清风驿站”休息。",
            {("清风驿站", "quantity", ">10名")},
        ),
        # a bare 集团 is the one spoken of
        (
            "岳阳市总工会来到楚云机械集团。近10年,集团收到提案1500条。",
            {("楚云机械集团", "quantity", "1500条")},
        ),
        # a mechanism named after the sentence's programme does not take its place
        (
            f"岳阳市总工会举办{FAIR},完善就业服务机制,发放补贴8万元。",
            {(FAIR, "quantity", "80000元"), (CITY, "quantity", "80000元")},
        ),
        # a platform that the sentence is about has figures of its own
        (
            "“清风优选”职工普惠平台由岳阳市总工会打造,实现销售额400万元。",
            {("“清风优选”职工普惠平台", "quantity", "4000000元")},
        ),
        # winners counted behind one of them are the contest's
        (
            "岳阳市总工会举办职工技能竞赛。楚云机械集团等3支队伍获二等奖。",
            {("职工技能竞赛", "quantity", "3支")},
        ),
        (
            "岳阳市总工会举办职工技能竞赛。楚云机械集团的30个项目分别获一、二等奖。",
            {("楚云机械集团", "quantity", "30个")},
        ),
        # a part of the occasion's name means the occasion
        (
            "“暖途”移动体检活动启动。岳阳市总工会引入移动体检,惠及职工300人。",
            {("“暖途”移动体检活动", "quantity", "300人"), (CITY, "quantity", "300人")},
        ),
        # so many people are who something is brought to
        (
            "岳阳市总工会很忙。当天,为8家企业的300名职工进行免费“两癌”筛查。",
            {(who, "quantity", said) for who in ("“两癌”筛查", CITY) for said in ("8家", "300名")},
        ),
        # of the place's union, whatever it has founded
        (
            f"岳阳市总工会举办{FAIR}。岳阳市成立了红娘志愿总队和15个红娘分队。",
            {(CITY, "quantity", "15个")},
        ),
        # what is learnt at a meeting is not the meeting's
        (
            f"岳阳市总工会召开新闻发布会。记者从会上获悉,去年{CITY}走访职工800户。",
            {(CITY, "quantity", "800户")},
        ),
        (
            f"记者从{CITY}召开的工会工作推进会上了解到,去年新建工会35家。",
            {(CITY, "quantity", "35家")},
        ),
        (f"记者从{FAIR}启动仪式上获悉,{FAIR}提供岗位900个。", {(FAIR, "quantity", "900个")}),
        # what a theme introduces, what 把 puts first, what a body does the rest through
        (
            "岳阳市总工会举办职工篮球赛。以“安全伴我行,健康在身边”为主题的“安康杯”竞赛吸引企业30家。",
            {("“安康杯”竞赛", "quantity", "30家")},
        ),
        (
            f"{CITY}把{FAIR}列入十件实事,计划惠及职工800人。",
            {(FAIR, "quantity", "800人"), (CITY, "quantity", "800人")},
        ),
        (
            f"通过{FAIR},{CITY}为60名职工送去物资。",
            {(CITY, "quantity", "60名")},
        ),
        # what is handed out there is counted as the occasion's, a fund's money as the fund's
        (
            "岳阳市总工会启动“夏送清凉”活动。慰问金共8万元,由楚云集团捐出。",
            {("“夏送清凉”活动", "quantity", "80000元")},
        ),
        # a system goes on with what was done by it, to the end of the paragraph
        (
            "岳阳市总工会推行“一单三卡”制度。目前已向30家企业发函。",
            {("“一单三卡”制度", "quantity", "30家")},
        ),
        # this activity goes on, whatever the place is named for
        (
            "岳阳市总工会开展“夏送清凉”活动。这项活动已开展五年,全市每年有300名职工去领西瓜。",
            {("“夏送清凉”活动", "quantity", "300名")},
        ),
        # a number of its own behind a name that 建有 brings in, in Chinese numerals too
        (
            "岳阳市总工会在街头、园区建有职工书屋74个。",
            {("职工书屋", "quantity", "74个"), (CITY, "quantity", "74个")},
        ),
        (
            "岳阳市总工会开展职工篮球赛三十场、焊工技能培训九十期、职工乒乓球赛20场。",
            {
                *(("职工篮球赛", "quantity", "30场"), (CITY, "quantity", "30场")),
                *(("焊工技能培训", "quantity", "90期"), (CITY, "quantity", "90期")),
                *(("职工乒乓球赛", "quantity", "20场"), (CITY, "quantity", "20场")),
            },
        ),
        # of a press conference are those alone who come; members are the union's, a drive's where it has a name
        (
            "岳阳市总工会举行新闻发布会。据介绍,上半年走访职工800户。60余人参加发布会。",
            {(CITY, "quantity", "800户"), ("新闻发布会", "quantity", ">60人")},
        ),
        (
            "岳阳市总工会开展“百日建会”专项行动,新建工会64家。",
            {("“百日建会”专项行动", "quantity", "64家"), (CITY, "quantity", "64家")},
        ),
        # whoever is asked tells of what goes on
        (
            f"岳阳市总工会举办{FAIR}。“很受欢迎。”该工会负责人说。截至目前,已服务职工800人。",
            {(FAIR, "quantity", "800人")},
        ),
        # what it is done for, this system, what is paid for visits
        (
            "岳阳市总工会推行“一单三卡”制度。全市已有30家企业建立这一制度。",
            {("“一单三卡”制度", "quantity", "30家")},
        ),
        (
            "岳阳市总工会开展“暖冬行”慰问活动。岳阳市总工会安排专项资金5万元。",
            {("“暖冬行”慰问活动", "quantity", "50000元"), (CITY, "quantity", "50000元")},
        ),
        # winners are the contest's
        (
            "职工技能竞赛落下帷幕。大赛历时两个月。最终,8人获一等奖。",
            {("职工技能竞赛", "quantity", "2个月"), ("职工技能竞赛", "quantity", "8人")},
        ),
        # nobody's here
        ("岳阳市总工会举办职工技能竞赛。他获得奖金2万元。", set()),
        ("岳阳市总工会举办职工技能竞赛。合同约定,高级技师每月津贴不低于1500元。", set()),
        ("岳阳市总工会很忙。双方签订协议,约定高级技师每月津贴不低于1500元。", set()),
        ("岳阳市总工会很忙。红星货运市场位于城东,有货运企业90家。", set()),
        ("岳阳市总工会很忙。华容县下辖9个镇、80个村。", set()),
        ("岳阳市总工会位于城东,有职工90名。", {(CITY, "quantity", "90名")}),
        ("岳阳市总工会在行动。“手术花了9万元,多亏亲友帮忙。”周丽说。", set()),
        ("岳阳市总工会下发通知,提出3项举措。", set()),
        ("岳阳市总工会很忙。两家企业都在城东。", set()),
        ("岳阳市总工会围绕4个行业开展职工技能竞赛。", set()),
        ("岳阳市总工会走进4个行业。", {(CITY, "quantity", "4个")}),
        ("岳阳市总工会来到洞庭街。华容县60%的居民以捕鱼为生。", set()),
        ("岳阳市总工会举办职工技能竞赛。比赛每2年举行1次,每周安排两场。", set()),
        # nothing counted
        ("岳阳市总工会举办第3届职工篮球赛。", set()),
        ("岳阳市总工会2024年举办职工篮球赛。", set()),
        ("快递员王鑫今年45岁,每天跑60公里。", set()),
    ],
)
def test_whose_figures(text: str, expected: set[Told]) -> None:
    assert told(text, "quantity") == expected


def test_a_figure_carries_the_date_of_its_sentence() -> None:
    facts = extracted("截至2023年底,岳阳市总工会建成驿站56个。").facts
    assert [fact.date for fact in facts if fact.p == "quantity"] == ["2023"]


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        # what has come together since is as of now
        ("2029年以来,岳阳市总工会走访矿工500名。", [None]),
        ("自2029年3月中心建成以来,岳阳市总工会走访矿工500名。", [None]),
        ("5月以来,岳阳市总工会走访矿工500名。", ["2031"]),
        ("岳阳市总工会会员从2029年的500名增加到现在的900名。", ["2029", None]),
        # as of a day, within a span
        ("截至2029年底,岳阳市总工会走访矿工500名。", ["2029"]),
        ("从2028年至2029年,岳阳市总工会走访矿工500名。", ["2029"]),
        # up to when something goes on
        ("岳阳市总工会的职工篮球赛将持续到7月,设9个项目。", [None]),
        ("楚云创新工作室创办于2029年,有成员9人。", [None]),
        ("岳阳市总工会比2029年多走访矿工500名。", [None]),
        # within a span of months
        ("2029年1至9月,岳阳市总工会走访矿工500名。", ["2029"]),
    ],
)
def test_a_span_that_goes_on_dates_no_figure(text: str, dates: list[str | None]) -> None:
    facts = extracted(text, date="2031-06-03").facts
    assert [fact.date for fact in facts if fact.p == "quantity"] == dates


def test_a_figure_is_quoted_with_what_it_counts() -> None:
    facts = extracted("岳阳市总工会建成驿站56个,服务职工。").facts
    fact = next(fact for fact in facts if fact.p == "quantity")
    assert "驿站56个" in fact.evidence[0].quote


def test_a_word_in_inverted_commas_counts_nothing() -> None:
    assert told("岳阳市总工会按“五个好”的要求建设工会驿站。", "quantity") == set()


def test_a_body_s_own_programme_at_the_head_of_a_clause_is_counted() -> None:
    found = told("楚云集团推出“暖巢计划”。集团“暖巢保险”累计保障职工709人。", "quantity")
    assert found == {("暖巢保险", "quantity", "709人")}


def test_what_sort_of_things_there_were_is_the_body_s() -> None:
    found = told("2023年,楚云集团开展各类科研项目62项。", "quantity")
    assert found == {("楚云集团", "quantity", "62项")}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("岳阳市总工会建成驿站56个。", {"done"}),
        ("岳阳市总工会计划新建驿站10个。", {"planned"}),
        ("岳阳市总工会将在今年举办招聘会12场。", {"planned"}),
        ("下一步,岳阳市总工会力争发展会员2000名。", {"planned"}),
        ("岳阳市总工会推出“春雨计划”。“春雨计划”已惠及职工300名。", {"done"}),
    ],
)
def test_how_far_a_figure_is(text: str, expected: set[str]) -> None:
    facts = extracted(text).facts
    assert {fact.modality for fact in facts if fact.p == "quantity"} == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("岳阳市总工会走访4对单身青年职工。", "单身青年职工"),
        ("岳阳市总工会建成118家“清风驿站”。", "清风驿站"),
        ("岳阳市总工会慰问300名农民工代表。", "农民工代表"),
        # whose figure it is is not what it counts
        ("楚云机械集团女工80人。", "女工"),
        ("岳阳市总工会筹集资金80万元。", "筹集资金"),
    ],
)
def test_a_figure_says_what_it_counts(text: str, expected: str) -> None:
    facts = extracted(text).facts
    assert {fact.of for fact in facts if fact.p == "quantity"} == {expected}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a station spoken of but once has no more to tell than its sentence
        (
            f"岳阳市总工会启动{FAIR}。爱心服务站也设了咨询台。达成意向90人。",
            {(FAIR, "quantity", "90人")},
        ),
        # an occasion spoken of but once goes on to the end of its paragraph
        (
            f"岳阳市总工会启动{FAIR}。市总工会举办趣味运动会。设6个项目。\n达成意向90人。",
            {("趣味运动会", "quantity", "6个"), (FAIR, "quantity", "90人")},
        ),
        # what has a name of its own is spoken of until another is
        (
            f"岳阳市总工会举办趣味运动会。市总工会启动{FAIR}。\n达成意向90人。",
            {(FAIR, "quantity", "90人")},
        ),
    ],
)
def test_how_long_a_programme_is_spoken_of(text: str, expected: set[Told]) -> None:
    assert told(text, "quantity") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # named later in the paragraph
        (
            "经过6天奔走,为61名工友追回欠薪390万元后,岳阳市总工会又赶往外省。",
            {(CITY, "quantity", "61名"), (CITY, "quantity", "3900000元")},
        ),
        # another paragraph's union
        ("货车司机约有3万人。\n岳阳市总工会很忙。", set()),
        # a heading tells of what follows
        ("230家驿站迎客\n路上很冷。\n岳阳市总工会很忙。", {(CITY, "quantity", "230家")}),
    ],
)
def test_a_figure_before_any_union(text: str, expected: set[Told]) -> None:
    assert told(text, "quantity") == expected


def test_what_one_person_did_is_nobody_s_figure() -> None:
    found = told("岳阳市总工会开设窗口。资金到位后,她新开了7家分店,岳阳市总工会又补助5万元。", "quantity")
    assert found == {(CITY, "quantity", "50000元")}


def test_unions_of_every_level_of_no_place_named_own_nothing_in_particular() -> None:
    found = told(f"{FAIR}很热闹。各级工会送出礼包500份。", "quantity")
    assert found == {(FAIR, "quantity", "500份")}
