"""Deeds: who runs, undertakes, supports, funds, issues, establishes, awards or wins what, and who did none of it."""

from __future__ import annotations

import pytest

from tests.extract.reading import Told, extracted, told

DEEDS = ("runs", "undertakes", "supports", "funds", "issues", "establishes", "awards", "wins")
CITY, PROVINCE, DISTRICT = "岳阳市总工会", "湖南省总工会", "岳阳市云溪区总工会"
FAIR = "“春雨助岗”招聘活动"

STATED: list[tuple[str, set[Told]]] = [
    # runs
    ("湖南省岳阳市总工会举办职工篮球赛。", {(CITY, "runs", "职工篮球赛")}),
    ("岳阳市总工会图书漂流阅读活动正式启动。", {(CITY, "runs", "图书漂流阅读活动")}),
    ("湖南省总工会关心骑手。省总将推出“午间课堂”。", {(PROVINCE, "runs", "午间课堂")}),
    ("岳阳市总真情帮扶困难职工。", set()),
    # what somebody is helped with in the course of it
    (
        "岳阳市总工会联合市妇联成立该中心,面向职工开展“午间课堂”,免费提供法律咨询、文书代写。",
        {(CITY, "runs", "午间课堂"), ("岳阳市妇女联合会", "runs", "午间课堂")},
    ),
    # a union's station gives it, not the union
    (
        "岳阳市总工会户外劳动者驿站为职工提供图书借阅、健康讲座等服务。",
        {(CITY, "runs", "岳阳市总工会户外劳动者驿站")},
    ),
    # with whom it joins, whom it brings in, who carries it out
    (
        "岳阳市总工会联动市妇联开展“午间课堂”。",
        {(CITY, "runs", "午间课堂"), ("岳阳市妇女联合会", "runs", "午间课堂")},
    ),
    (
        "岳阳市总工会组织市妇联开展“午间课堂”。",
        {(CITY, "runs", "午间课堂"), ("岳阳市妇女联合会", "runs", "午间课堂")},
    ),
    (
        "“午间课堂”由岳阳市总工会牵头,市妇联具体实施。",
        {(CITY, "runs", "午间课堂"), ("岳阳市妇女联合会", "runs", "午间课堂")},
    ),
    ("岳阳市总工会揭牌成立职工心理驿站。", {(CITY, "runs", "职工心理驿站")}),
    ("岳阳市总工会指导成立职工心理驿站。", {(CITY, "supports", "职工心理驿站")}),
    # where a body was founded is none that it founds
    (
        "岳阳市快递行业工会联合会成立揭牌仪式在楚云公司举行。",
        {("岳阳市快递行业工会联合会", "runs", "揭牌仪式")},
    ),
    # a general union brings firms to sign
    (
        "岳阳市总工会举办职工篮球赛,帮助企业开展协商、签订《集体合同》。",
        {(CITY, "runs", "职工篮球赛")},
    ),
    (
        "楚云公司工会召开恳谈会。会后签订《集体合同》。",
        {("楚云公司工会", "runs", "恳谈会"), ("楚云公司工会", "issues", "集体合同")},
    ),
    ("近日,岳阳市总工会推出“午间课堂”。", {(CITY, "runs", "午间课堂")}),
    (
        "岳阳市总工会推出“午间课堂”,并建立职工诉求办理机制。",
        {(CITY, "runs", "午间课堂"), (CITY, "runs", "职工诉求办理机制")},
    ),
    (
        "为推动“春雨”行动深入开展,岳阳市总工会召开职工恳谈会。“春雨”行动好,“春雨”行动暖。",
        {(CITY, "runs", "“春雨”行动"), (CITY, "runs", "职工恳谈会")},
    ),
    (
        "岳阳市总工会会同市妇联做了“午间课堂”。",
        {(CITY, "runs", "午间课堂"), ("岳阳市妇女联合会", "runs", "午间课堂")},
    ),
    # what a body is called for its part in something
    ("承办方楚云公司推出“午间课堂”。", {("楚云公司", "runs", "午间课堂")}),
    ("参建单位楚云公司工会推出“午间课堂”。", {("楚云公司工会", "runs", "午间课堂")}),
    # whoever comes with others acts for the body that they lead
    (
        "岳阳市总工会主席何青来到平江。平江县总工会举办职工篮球赛。何青一行还推出“午间课堂”。",
        {("平江县总工会", "runs", "职工篮球赛"), (CITY, "runs", "午间课堂")},
    ),
    ("岳阳市总工会办好实事,擦亮“午间课堂”。", {(CITY, "runs", "午间课堂")}),
    ("岳阳市总工会严格执行职工诉求周报制度。", {(CITY, "runs", "职工诉求周报制度")}),
    ("岳阳市总工会共建成“清风驿站”79个。", {(CITY, "runs", "清风驿站")}),
    ("岳阳市总工会新建司机之家1个,职工书屋60个。", {(CITY, "runs", "司机之家"), (CITY, "runs", "职工书屋")}),
    ("岳阳市总工会推出“小云”智能助手。", {(CITY, "runs", "“小云”智能助手")}),
    ("岳阳市总工会将每月15日设为“户外劳动者服务日”。", {(CITY, "runs", "户外劳动者服务日")}),
    ("岳阳市总工会打造“午间课堂”“清风驿站”。", {(CITY, "runs", "午间课堂"), (CITY, "runs", "清风驿站")}),
    (
        "岳阳市总工会关心骑手。市总工会推出“午间课堂”。",
        {(CITY, "runs", "午间课堂")},
    ),
    # with whom one thing was done, the next was not
    (
        "岳阳市总工会先后与楚云公司举办职工篮球赛;与湘水公司举办职工足球赛。",
        {
            (CITY, "runs", "职工篮球赛"),
            ("楚云公司", "runs", "职工篮球赛"),
            (CITY, "runs", "职工足球赛"),
            ("湘水公司", "runs", "职工足球赛"),
        },
    ),
    (
        "岳阳市总工会联合市妇联,携手市文联举办职工书画展。",
        {
            (CITY, "runs", "职工书画展"),
            ("岳阳市妇女联合会", "runs", "职工书画展"),
            ("岳阳市文联", "runs", "职工书画展"),
        },
    ),
    # what is made by a body; who gives the money does not run it
    ("“流动书架”由岳阳市总工会制作。", {(CITY, "runs", "流动书架")}),
    ("职工篮球赛在云溪区举行。比赛由岳阳市总工会提供资金。", {(CITY, "funds", "职工篮球赛")}),
    # a body in the title of a paper does nothing
    (
        "岳阳市总工会举办职工足球赛。比赛按《湖南省总工会职工体育工作五年安排(2034—2038年)》开展,新增了拔河比赛。",
        {(CITY, "runs", "职工足球赛"), (CITY, "runs", "拔河比赛")},
    ),
    # who only undertakes or backs is not the one who acts next; what a programme does, its runner does
    (
        "职工篮球赛由岳阳市总工会主办,岳阳市教育局承办,同时推出“午间课堂”。",
        {
            (CITY, "runs", "职工篮球赛"),
            ("岳阳市教育局", "undertakes", "职工篮球赛"),
            (CITY, "runs", "午间课堂"),
        },
    ),
    (
        "岳阳市总工会建立“清风驿站”。楚云集团为驿站提供图书。该驿站还推出“午间课堂”。",
        {(CITY, "runs", "清风驿站"), (CITY, "runs", "午间课堂")},
    ),
    # whose occasion it is, its name says; 与某单位的对接 and what something is taken as are nobody's deeds
    ("岳阳市总工会元旦送温暖活动启动。", {(CITY, "runs", "元旦送温暖活动")}),
    ("岳阳市总工会首届职工运动会开幕。", {(CITY, "runs", "首届职工运动会")}),
    ("岳阳市总工会把驿站作为便民惠民的综合服务平台。", set()),
    # in what a body holds somebody takes part; a row goes on behind numbers
    ("在岳阳市总工会举办的职工篮球赛上,林文夺冠。", {(CITY, "runs", "职工篮球赛")}),
    (
        "岳阳市总工会建成司机之家12个、职工书屋60个。",
        {(CITY, "runs", "司机之家"), (CITY, "runs", "职工书屋")},
    ),
    # what a body sends its people to is its own, but for contests
    ("岳阳市总工会组织120名优秀职工参加“湖畔”疗休养活动。", {(CITY, "runs", "“湖畔”疗休养活动")}),
    ("岳阳市总工会组织职工参加全省职工技能大赛。", set()),
    # with whom, now and then
    (
        "岳阳市总工会每年与岳阳市教育局共同举办职工篮球赛。",
        {(CITY, "runs", "职工篮球赛"), ("岳阳市教育局", "runs", "职工篮球赛")},
    ),
    # what is quoted may be told first what it is for
    ("岳阳市总工会为骑手送上毛巾、茶叶等防暑“四件套”。", {(CITY, "runs", "四件套")}),
    ("岳阳市总工会把职工送到疗养院。", set()),
    ("岳阳市总工会将书籍送到职工书屋。", set()),
    # a list goes on behind 以及
    (
        "岳阳市总工会开展“午间课堂”,以及“清风驿站”、职工篮球赛等活动。",
        {(CITY, "runs", "午间课堂"), (CITY, "runs", "清风驿站"), (CITY, "runs", "职工篮球赛")},
    ),
    # another sort of occasion is another programme, though both are 活动
    (
        "岳阳市总工会推出职工亲子营活动。今夏,市总工会开设40场夏令营活动。",
        {(CITY, "runs", "职工亲子营活动"), (CITY, "runs", "夏令营活动")},
    ),
    # joint organisers, one fact each
    (
        f"岳阳市总工会联合岳阳市教育局开展{FAIR}。",
        {(CITY, "runs", FAIR), ("岳阳市教育局", "runs", FAIR)},
    ),
    (
        f"岳阳市总工会、岳阳市教育局共同主办{FAIR}。",
        {(CITY, "runs", FAIR), ("岳阳市教育局", "runs", FAIR)},
    ),
    (
        "湖南省总工会、岳阳市总工会和云溪区总工会开展“石榴花开”活动。",
        {(body, "runs", "“石榴花开”活动") for body in (PROVINCE, CITY, DISTRICT)},
    ),
    # an unknown body, a verb's look-alike in a name, and a part of a body stand between organisers
    (
        "由岳阳市总工会、洞庭驿友互助平台社、岳阳市教育局主办的职工篮球赛开赛。",
        {(body, "runs", "职工篮球赛") for body in (CITY, "洞庭驿友互助平台社", "岳阳市教育局")},
    ),
    (
        "“清风驿站”由岳阳市总工会与岳阳市教育局联合打造。",
        {(CITY, "runs", "清风驿站"), ("岳阳市教育局", "runs", "清风驿站")},
    ),
    (
        "由岳阳市总工会主办,岳阳市物流协会协办的职工篮球赛在长沙市举办。",
        {(CITY, "runs", "职工篮球赛"), ("岳阳市物流协会", "supports", "职工篮球赛")},
    ),
    (
        "岳阳市总工会推出“午间课堂”,并与岳阳市教育局合作建立“清风驿站”,开展职工篮球赛。",
        {
            (CITY, "runs", "午间课堂"),
            (CITY, "runs", "清风驿站"),
            ("岳阳市教育局", "runs", "清风驿站"),
            (CITY, "runs", "职工篮球赛"),
        },
    ),
    # each organiser its own part
    (
        f"{FAIR}由岳阳市总工会主办,岳阳市物流协会承办,楚云集团协办。",
        {(CITY, "runs", FAIR), ("岳阳市物流协会", "undertakes", FAIR), ("楚云集团", "supports", FAIR)},
    ),
    (
        "在湖南省总工会指导下,岳阳市总工会打造“清风驿站”。",
        {(PROVINCE, "supports", "清风驿站"), (CITY, "runs", "清风驿站")},
    ),
    (
        f"岳阳市总工会开展面向农民工的{FAIR}。",
        {(CITY, "runs", FAIR)},
    ),
    ("岳阳市总工会启动“清风驿站”建设工程。", {(CITY, "runs", "“清风驿站”建设工程")}),
    # money
    ("楚云集团向“暖巢计划”捐赠20万元。", {("楚云集团", "funds", "暖巢计划")}),
    # documents
    ("岳阳市总工会印发《户外驿站建设指南》。", {(CITY, "issues", "户外驿站建设指南")}),
    ("岳阳市总工会推出职工技能奖励办法。", {(CITY, "issues", "职工技能奖励办法")}),
    (
        "岳阳市总工会与岳阳市教育局联合出台《职工夜校管理办法》。",
        {(CITY, "issues", "职工夜校管理办法"), ("岳阳市教育局", "issues", "职工夜校管理办法")},
    ),
    ("岳阳市总工会召开工资集体协商恳谈会。", {(CITY, "runs", "工资集体协商恳谈会")}),
    (
        "岳阳市总工会和楚云集团签订合作协议。",
        {(CITY, "issues", "合作协议"), ("楚云集团", "issues", "合作协议")},
    ),
    # bodies
    (
        "岳阳市总工会指导成立岳阳市货运行业工会联合会。",
        {(CITY, "establishes", "岳阳市货运行业工会联合会")},
    ),
    ("岳阳市总工会组建岳阳市家政行业工会联合会。", {(CITY, "establishes", "岳阳市家政行业工会联合会")}),
    ("岳阳市总工会成立由市教育局、市工商联组成的工作小组。", set()),
    ("岳阳市总工会建立以岳阳市委副书记任组长的领导小组。", set()),
    # 福建|立远, whatever the tokenizer cuts
    ("岳阳市总工会深入云溪开发区、福建立远机械集团、楚云机械集团调研。", set()),
    # honours
    (
        "岳阳市总工会授予楚云集团“岳阳市工人先锋号”称号。",
        {
            (CITY, "awards", "岳阳市工人先锋号"),
            ("楚云集团", "wins", "岳阳市工人先锋号"),
        },
    ),
    # two in quotation marks, several in turn, a title before a name, the group that a place is reached in
    (
        "何青被岳阳市总工会授予“岳阳市五一劳动奖章”“岳阳市先进个人”荣誉称号。",
        {
            (CITY, "awards", "岳阳市五一劳动奖章"),
            (CITY, "awards", "岳阳市先进个人"),
            ("何青", "wins", "岳阳市五一劳动奖章"),
            ("何青", "wins", "岳阳市先进个人"),
        },
    ),
    (
        "何青先后获得全国劳动模范、湖南省五一劳动奖章等荣誉。",
        {("何青", "wins", "全国劳动模范"), ("何青", "wins", "湖南省五一劳动奖章")},
    ),
    ("楚云集团拿过岳阳市五一劳动奖状。", {("楚云集团", "wins", "岳阳市五一劳动奖状")}),
    (
        "2030年,楚云集团获评湖南省工人先锋号,2031年又获评全国优秀读书组织。",
        {("楚云集团", "wins", honour) for honour in ("湖南省工人先锋号", "全国优秀读书组织")},
    ),
    ("岳阳市总工会依托云溪技师学院举办焊工培训班。", {("岳阳市总工会", "runs", "焊工培训班")}),
    ("湖南工匠赵敏为职工授课。", {("赵敏", "wins", "湖南工匠")}),
    # those named of so many; those that an honour only describes receive another
    (
        "岳阳市总工会授予林木森、周铁生等107名选手岳阳市五一劳动奖章。",
        {
            (CITY, "awards", "岳阳市五一劳动奖章"),
            ("林木森", "wins", "岳阳市五一劳动奖章"),
            ("周铁生", "wins", "岳阳市五一劳动奖章"),
        },
    ),
    (
        "岳阳市总工会授予107名技能竞赛第一名选手岳阳市五一劳动奖章。",
        {(CITY, "awards", "岳阳市五一劳动奖章")},
    ),
    # what somebody uses for something
    (
        "岳阳市总工会以劳模创新工作室建设和“清风课堂”为抓手,走访职工。",
        {(CITY, "runs", "劳模创新工作室"), (CITY, "runs", "清风课堂")},
    ),
    # goods given beside, and money for a body, are not the programme's
    (
        "岳阳市总工会捐赠学习用品、开通“春雨热线”。",
        {(CITY, "runs", "春雨热线")},
    ),
    # whom somebody goes to see runs nothing
    (
        "岳阳市总工会很忙。招聘组一行先后前往楚云集团、洞庭学院推介,举办“春雨”招聘会。",
        {(CITY, "runs", "“春雨”招聘会")},
    ),
    # a list of people with their posts
    (
        "楚云集团车间主任贺彪,岳阳市第三中学校长王云霞,岳阳市中心医院医生苏建华获岳阳市五一劳动奖章。",
        {(name, "wins", "岳阳市五一劳动奖章") for name in ("贺彪", "王云霞", "苏建华")},
    ),
    ("楚云集团荣获岳阳市五一劳动奖状。", {("楚云集团", "wins", "岳阳市五一劳动奖状")}),
    ("焊工李建军荣获“岳阳市五一劳动奖章”。", {("李建军", "wins", "岳阳市五一劳动奖章")}),
]

NOT_STATED = [
    # what somebody comes to see, or is brought to see
    f"岳阳市总工会组织劳模代表实地考察{FAIR}。",
    f"岳阳市总工会组织职工到楚云机械公司查看{FAIR}。",
    "岳阳市总工会组队来到平江,了解职工诉求办理机制建设情况。",
    # what is thought of doing it
    "岳阳市总工会主席何青指出,开展职工篮球赛体现了关怀,举办职工篮球赛是一项重要举措。",
    # what somebody is sent to that others hold
    "岳阳市总工会组织15名职工参加洞庭街道举办的春季招聘会。",
    # where it is held, told with where that lies
    f"{FAIR}在位于平江的楚云机械公司举行。",
    # denied
    "岳阳市总工会没有举办职工篮球赛。",
    "岳阳市总工会尚未开展职工篮球赛。",
    "岳阳市总工会未印发《户外驿站建设指南》。",
    # wished for, asked for, left to others
    "岳阳市总工会鼓励企业工会开展“午间课堂”活动。",
    "岳阳市总工会要求各级工会开展“午间课堂”活动。",
    "岳阳市总工会希望企业举办职工篮球赛。",
    "岳阳市总工会倡导基层工会推出“午间课堂”。",
    "岳阳市总工会号召各级工会建立职工诉求办理机制。",
    # nobody in particular
    "各级工会举办职工篮球赛。",
    "基层工会推出“午间课堂”。",
    "不少企业工会建立了职工诉求办理机制。",
    # said of something, not brought about
    "岳阳市总工会把站点建设成职工的服务平台。",
    "岳阳市总工会走访慰问了职工家属。",
    # nothing in particular
    "岳阳市总工会开展工作。",
    "岳阳市总工会举办活动。",
]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        *STATED,
        (
            f"由岳阳市总工会主办、云溪区总工会协办的{FAIR}落幕。",
            {(CITY, "runs", FAIR), (DISTRICT, "supports", FAIR)},
        ),
        # what something is told to be somebody's work
        (
            "云溪区劳动争议调解室是云溪区总工会与区人民法院共同设立的。",
            {(body, "runs", "云溪区劳动争议调解室") for body in ("岳阳市云溪区总工会", "云溪区人民法院")},
        ),
        (
            "“向阳驿站”就是云溪区总工会为快递员打造的。",
            {("岳阳市云溪区总工会", "runs", "向阳驿站")},
        ),
        # the dictionary has 班结业
        ("岳阳市总工会举办的暑期托管班结业。", {("岳阳市总工会", "runs", "暑期托管班")}),
        # a union's chair does not act for whoever was told of before
        (
            "华容县总工会成立。平江县总工会主席林晓为会员发放入会礼包。",
            {("平江县总工会", "runs", "入会礼包")},
        ),
        # whoever is invited does not hold it
        ("活动邀请平江县司法局律师,随后举办普法讲座。", set()),
        # so many they are together, and each is told of
        (
            "岳阳市总工会实施劳模扶贫、就业扶贫、健康扶贫三大行动。",
            {("岳阳市总工会", "runs", name) for name in ("劳模扶贫", "就业扶贫", "健康扶贫")},
        ),
    ],
)
def test_deeds(text: str, expected: set[Told]) -> None:
    assert told(text, *DEEDS) == expected


@pytest.mark.parametrize(
    "text",
    [*NOT_STATED, f"岳阳市总工会没有为货车司机开展{FAIR}。"],
)
def test_no_deeds(text: str) -> None:
    assert told(text, *DEEDS) == set()


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("岳阳市总工会举办职工篮球赛。", "done"),
        ("岳阳市总工会将举办职工篮球赛。", "planned"),
        ("下一步,岳阳市总工会将推出“午间课堂”。", "planned"),
        ("岳阳市总工会计划推出“午间课堂”。", "planned"),
        ("岳阳市总工会正在开展“石榴花开”活动。", "ongoing"),
        ("岳阳市总工会将继续发挥桥梁作用,为一线职工推出“午间课堂”。", "planned"),
        ("今后,岳阳市总工会要贴近职工所需,常态化开展“石榴花开”活动。", "planned"),
        ("岳阳市总工会将服务送到一线,推出“午间课堂”。", "done"),
        ("岳阳市总工会计划在年底收官,华容县总工会推出“午间课堂”。", "done"),
    ],
)
def test_how_far_a_deed_is(text: str, modality: str) -> None:
    facts = [fact for fact in extracted(text).facts if fact.p == "runs"]
    assert [fact.modality for fact in facts] == [modality]


def test_a_deed_is_quoted_with_its_doer_and_its_object() -> None:
    fact = next(fact for fact in extracted("近日,岳阳市总工会推出“午间课堂”。").facts if fact.p == "runs")
    assert fact.evidence[0].quote.rstrip("”") == "岳阳市总工会推出“午间课堂"
    assert fact.rule == "runs.clause"


def test_a_doer_named_in_the_clause_is_surer_than_one_from_before() -> None:
    facts = {
        fact.rule: fact.confidence
        for fact in extracted("岳阳市总工会推出“午间课堂”,随后又建立职工诉求办理机制。").facts
        if fact.p == "runs"
    }
    assert facts["runs.clause"] > facts["runs.carried"]


def test_who_helps_is_named_where_it_helps() -> None:
    text = "岳阳市总工会推出“午间课堂”。今年以来,承办职工篮球赛,并协办“石榴花开”活动。"
    assert told(text, "undertakes", "supports") == set()


def test_a_union_from_before_is_surer_than_a_firm() -> None:
    text = "{}推出“午间课堂”,建立职工诉求办理机制。"
    union, firm = (
        {fact.rule: fact.confidence for fact in extracted(text.format(body)).facts}
        for body in ("岳阳市总工会", "楚云集团")
    )
    assert union["runs.carried"] > firm["runs.carried_on"]


def test_what_a_body_is_called_is_done_by_it() -> None:
    found = told("作为岳阳市首家建立职工夜校的企业,楚云集团发展很快。", "runs")
    assert found == {("楚云集团", "runs", "职工夜校")}


def test_beside_a_fund_a_union_runs_what_it_runs() -> None:
    text = "楚云暖工基金和岳阳市总工会推出“双引擎”关爱模式。"
    assert told(text, "funds", "runs") >= {
        ("楚云暖工基金", "funds", "“双引擎”关爱模式"),
        (CITY, "runs", "“双引擎”关爱模式"),
    }


def test_organisers_named_as_such() -> None:
    found = told("岳阳市总工会推出职工夜校。夜校的主办方是岳阳市总工会和楚云集团。", "runs")
    assert found == {("岳阳市总工会", "runs", "职工夜校"), ("楚云集团", "runs", "职工夜校")}
    counted = told("职工篮球赛的主办方共有两家,分别是岳阳市总工会、楚云集团。", "runs")
    turned = told("职工篮球赛开幕,岳阳市总工会、楚云集团是联合主办方。", "runs")
    assert counted == turned == {("岳阳市总工会", "runs", "职工篮球赛"), ("楚云集团", "runs", "职工篮球赛")}


def test_what_is_heard_from_a_union_is_told_of_it() -> None:
    found = told("记者8月2日从岳阳市总工会获悉,自6月起开展的“清风建会”行动已见成效。", "runs")
    assert found == {("岳阳市总工会", "runs", "“清风建会”行动")}


def test_a_union_in_a_quoted_name_is_a_word_of_it() -> None:
    found = told("岳阳市总工会开展“平安回家,工会接你”新年专车活动。", "runs")
    assert found == {("岳阳市总工会", "runs", "“平安回家,工会接你”新年专车活动")}


@pytest.mark.parametrize(
    ("text", "predicate", "expected"),
    [
        # A place that acts stands for its union, where the article names it; else nobody acts.
        ("岳阳市总工会主席说,近年来,岳阳市开展“集中要约季”行动。", "runs",
         {("岳阳市总工会", "runs", "“集中要约季”行动")}),
        ("楚云集团开办职工夜校。近年来,岳阳市开展“集中要约季”行动。", "runs", {("楚云集团", "runs", "职工夜校")}),
        ("岳阳市总工会举办龙舟赛。同时,联合楚云集团开展“暖巢行动”。", "runs",
         {("岳阳市总工会", "runs", "龙舟赛"), ("岳阳市总工会", "runs", "暖巢行动"), ("楚云集团", "runs", "暖巢行动")}),
        ("岳阳市总工会已建成12个工会驿站,27家母婴关爱室。", "runs",
         {("岳阳市总工会", "runs", "工会驿站"), ("岳阳市总工会", "runs", "母婴关爱室")}),
        # Whose official speaks without quotation marks does what follows.
        ("楚云集团开办职工夜校。岳阳市总工会主席林文介绍,今后将开展“暖巢行动”。", "runs",
         {("楚云集团", "runs", "职工夜校"), ("岳阳市总工会", "runs", "暖巢行动")}),
        ("楚云集团开办职工夜校。岳阳市总工会相关负责人表示,今后将开展“暖巢行动”。", "runs",
         {("楚云集团", "runs", "职工夜校"), ("岳阳市总工会", "runs", "暖巢行动")}),
        # The first committee of a union is that union's.
        ("岳阳市货运行业工会联合会选举产生第一届工会委员会,开办职工夜校。", "runs",
         {("岳阳市货运行业工会联合会", "runs", "职工夜校")}),
        # Whom a clause joins acted in its paragraph; whoever joins one from further back is no runner alone.
        ("岳阳市总工会推出包括“春送岗位”“夏送清凉”在内的“四季暖心”行动。", "runs",
         {("岳阳市总工会", "runs", name) for name in ("“四季暖心”行动", "春送岗位", "夏送清凉")}),
        # Where those who come are from does nothing.
        ("岳阳市总工会举办龙舟赛。来自12个镇街工会、云溪区总工会的选手推出职工夜校。", "runs",
         {("岳阳市总工会", "runs", "龙舟赛")}),
        # Who is visited does nothing; who raised what is sent does.
        ("岳阳市总工会开展“送温暖”活动。随后,到楚云集团开展“暖巢行动”。", "runs",
         {("岳阳市总工会", "runs", "“送温暖”活动"), ("岳阳市总工会", "runs", "暖巢行动")}),
        ("楚云集团举办龙舟赛,将岳阳市总工会筹措的8万元用于职工互助计划。", "funds",
         {("岳阳市总工会", "funds", "职工互助计划")}),
        ("岳阳市总工会面向职工开展法律咨询、健康讲座、技能培训等活动。", "runs",
         {("岳阳市总工会", "runs", "健康讲座"), ("岳阳市总工会", "runs", "技能培训"),
          ("岳阳市总工会", "runs", "法律咨询")}),
        ("岳阳市总工会举办技能竞赛。楚云集团的30个项目分别获得一、二等奖。", "wins",
         {("楚云集团", "wins", "技能竞赛一等奖"), ("楚云集团", "wins", "技能竞赛二等奖")}),
        ("职工周铁生爱钻研。他获得交通运输部授予的“全国技术能手”称号。", "awards",
         {("交通运输部", "awards", "全国技术能手")}),
    ],
)  # fmt: skip
def test_who_acts_where_the_clause_leaves_it_open(text: str, predicate: str, expected: set[Told]) -> None:
    assert told(text, predicate) == expected


def test_who_bears_a_title_has_won_it() -> None:
    assert told("“云溪工匠”周铁生是一名职工。", "wins") == {("周铁生", "wins", "云溪工匠")}
    assert told("职工王鑫获“云溪工匠”称号,职工周铁生很高兴。", "wins") == {("王鑫", "wins", "云溪工匠")}


def test_a_union_glued_to_the_word_for_organising_acts() -> None:
    found = told("岳阳楚云机械公司工会组织开展第二届职工技能比武。", "runs")
    assert found == {("岳阳楚云机械公司工会", "runs", "第二届职工技能比武")}


def test_who_only_guides_does_not_run() -> None:
    assert told(f"岳阳市总工会指导各乡镇开展{FAIR}。", "runs") == set()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            f"岳阳市总工会开展{FAIR},云溪区总工会协助组织。",
            {(DISTRICT, "supports", FAIR)},
        ),
        (f"岳阳市总工会开展{FAIR},岳阳市物流协会提供技术支持。", {("岳阳市物流协会", "supports", FAIR)}),
        (f"云溪区总工会协办了岳阳市总工会举办的{FAIR}。", {(DISTRICT, "supports", FAIR)}),
        # guiding others, who have no name, to do it
        (f"岳阳市总工会指导各乡镇开展{FAIR}。", {(CITY, "supports", FAIR)}),
        (f"在岳阳市总工会的联合指导下,云溪区总工会开展{FAIR}。", {(CITY, "supports", FAIR)}),
        # what the next clause begins with, and nothing that comes later in the sentence
        (f"岳阳市总工会召开会议。今年以来,岳阳市总指导各单位开展{FAIR}。", {(CITY, "supports", FAIR)}),
        # what was spoken of in the paragraph, but not in the one before
        (f"岳阳市教育局开展{FAIR}。\n在岳阳市总工会的指导下,企业办起来了。", set()),
        # backing something else, at another time, or by nobody in particular
        (f"岳阳市总工会开展{FAIR},云溪区总工会指导企业建会。", set()),
        (f"岳阳市总工会开展{FAIR}。企业普遍支持。", set()),
        (f"岳阳市总工会开展{FAIR}。云溪区总工会全力配合。", set()),
    ],
)
def test_who_backs_what_the_sentence_is_about(text: str, expected: set[Told]) -> None:
    assert told(text, "supports") == expected


def test_who_leads_runs_what_others_join_in() -> None:
    text = f"岳阳市总工会牵头,岳阳市教育局、岳阳市司法局等单位参与,共同开展{FAIR}。"
    assert told(text, "runs") == {(CITY, "runs", FAIR)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("岳阳市总工会主席陈国平说,《驿站管理办法》出台后,骑手很放心。", set()),
        ("岳阳市总工会推动企业签订《驿站管理办法》。", set()),
        ("岳阳市总工会制发《驿站管理办法》。", {CITY}),
        ("岳阳市总工会关心骑手。《驿站管理办法》明确了标准,各地印发了海报。", set()),
    ],
)
def test_whose_a_paper_is(text: str, expected: set[str]) -> None:
    assert told(text, "issues") == {(body, "issues", "驿站管理办法") for body in expected}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“清风驿站”办了三年。岳阳市总工会拨付18万元支持。", {(CITY, "funds", "清风驿站")}),
        ("岳阳市总工会推出“清风驿站”。云溪区总工会补助24万元。", {(DISTRICT, "funds", "清风驿站")}),
        ("岳阳市总工会投入20万元,用于维修。“清风课堂”开课。", set()),
        ("“清风驿站”办了三年。岳阳市总工会将加大建设投入。", set()),  # a noun
        ("“清风驿站”设施配套,岳阳市总工会常来走访。", set()),
        ("“清风驿站”办了三年。岳阳市总工会讨论如何投入12万元。", set()),
        (
            "岳阳市总工会推出“清风驿站”。“清风驿站”项目办了三年。云溪区总工会向项目捐赠2万瓶水。",
            {(DISTRICT, "funds", "清风驿站")},
        ),
        ("岳阳市总工会推出“清风驿站”。云溪区总工会补助很多。", set()),
        ("岳阳市总工会投资18万元建设“清风驿站”。", {(CITY, "funds", "清风驿站")}),
        ("岳阳市总工会拨款18万元慰问职工,走访“清风驿站”。", set()),
        ("岳阳市总工会推出“清风驿站”。\n云溪区总工会拨付18万元。", set()),
    ],
)
def test_who_pays_for_what_was_spoken_of(text: str, expected: set[Told]) -> None:
    assert told(text, "funds") == expected


def test_each_of_a_sentence_wins_what_its_own_clause_names() -> None:
    assert told(
        "职工周铁生等35人获湖南省五一劳动奖章,楚云机械集团等12家企业获湖南省五一劳动奖状。", "wins"
    ) == {
        ("周铁生", "wins", "湖南省五一劳动奖章"),
        ("楚云机械集团", "wins", "湖南省五一劳动奖状"),
    }


def test_all_that_are_given_one_honour_have_won_it() -> None:
    found = told("楚云机械集团钳工林文、洞庭纺织公司电工周丽被授予“岳阳市最美职工”。", "wins")
    assert found == {("林文", "wins", "岳阳市最美职工"), ("周丽", "wins", "岳阳市最美职工")}


def test_a_studio_named_after_somebody_is_honoured_not_the_person() -> None:
    text = "“林文工作室”被湖南省总工会命名为“湖南省匠心工作室”。"
    assert told(text, "awards", "wins") == {(PROVINCE, "awards", "湖南省匠心工作室")}


def test_whatever_is_quoted_behind_a_verb_of_honouring_is_an_honour() -> None:
    assert told("林文被授予“2021年度岳阳市好邻居”。", "wins") == {("林文", "wins", "2021年度岳阳市好邻居")}


def test_a_firm_s_union_wins_and_not_the_firm() -> None:
    text = "楚云公司工会被湖南省总工会授予“好工会”称号。"
    assert told(text, "wins") == {("楚云公司工会", "wins", "好工会")}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("楚云集团职工周铁生夺得冠军。", {("周铁生", "wins", "技能竞赛冠军")}),
        # the last of a row of whom only he is known
    ],
)
def test_prizes_of_the_contest_spoken_of(text: str, expected: set[Told]) -> None:
    assert told(f"岳阳市总工会举办技能竞赛。{text}", "wins") == expected


def test_of_those_told_apart_each_wins_the_next_prize() -> None:
    text = "岳阳市总工会举办职工篮球赛。楚云公司、洞庭学院和金湾联队分获第二、三、四名。"
    won = {("楚云公司", "wins", "职工篮球赛第二名"), ("洞庭学院", "wins", "职工篮球赛第三名")}
    assert told(text, "wins") == won


def test_a_place_that_begins_like_a_particle_is_acted_on() -> None:
    text = "成都市总工会举行大会,表彰成都市优秀红娘志愿者。"
    assert told(text, "awards") == {("成都市总工会", "awards", "成都市优秀红娘志愿者")}


def test_who_bears_an_honour_does_not_win_the_next_one_named() -> None:
    assert told("市劳模林文,五一劳动奖章获得者及工人先锋号代表到会。", "wins") == {
        ("林文", "wins", "市劳动模范")
    }


def test_a_verb_with_words_of_its_own_behind_it_takes_no_later_verb_s_object() -> None:
    assert told("岳阳市总工会协办年会12场次,举办“田间课堂”活动。", "runs", "supports") == {
        (CITY, "runs", "“田间课堂”活动")
    }


def test_what_another_undertakes_is_not_done_by_whoever_was_named_before() -> None:
    assert CITY not in {s for s, _, _ in told("职工篮球赛由岳阳市总工会主办,文化宫承办。", "undertakes")}


def test_what_a_headline_tells_is_cited_where_the_body_speaks_of_it() -> None:
    text = "“午间课堂”与职工见面,云溪区总工会、君山区总工会和职工们很高兴。"
    found = extracted(text, headline="岳阳市总工会推出“午间课堂”")
    (deed,) = (fact for fact in found.facts if fact.p == "runs")
    assert (deed.rule, deed.evidence[0].quote.strip("“”")) == ("runs.headline", "午间课堂")
    assert told("职工们很高兴。", "runs", headline="岳阳市总工会推出“午间课堂”") == set()
