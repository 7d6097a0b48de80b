"""What a programme consists of."""

from __future__ import annotations

import pytest

from tests.extract.reading import Told, told

WHOLE = "“石榴花开”系列活动"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "岳阳市总工会启动关爱环卫工人系列活动,将开展免费体检、义诊、心理咨询等活动。",
            {"免费体检", "义诊", "心理咨询"},
        ),
        ("岳阳市总工会实施职工技能提升行动,重点举办烹饪大赛。", {"烹饪大赛"}),
        ("岳阳市总工会举办职工飞镖大赛,将开展健步走、义诊等活动。", set()),
        ("岳阳市总工会发放“石榴礼包”。接下来,市总将开展健步走、义诊等活动。", set()),  # told before
    ],
)
def test_what_is_done_under_an_umbrella(text: str, expected: set[str]) -> None:
    assert {part for _, _, part in told(text, "hasPart")} == expected


@pytest.mark.parametrize(
    ("headline", "expected"),
    [
        ("岳阳市总发布2031年为职工办的十件实事", {"“湘水工匠”行动", "职工烹饪大赛"}),
        ("岳阳工会12件民生实事出炉", {"“湘水工匠”行动", "职工烹饪大赛"}),
        ("岳阳市总工会为职工办实事", set()),
    ],
)
def test_what_is_announced_is_all_that_is_promised(headline: str, expected: set[str]) -> None:
    text = (
        "近日,岳阳市总工会发布消息。\n市总将开展“湘水工匠”行动,举办职工烹饪大赛。\n市总去年举办了职工运动会。"
    )
    assert {part for _, _, part in told(text, "hasPart", headline=headline)} == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            f"{WHOLE}包括“匠心讲堂”、“书香夜读”和“巧手课堂”。",
            {(WHOLE, "hasPart", part) for part in ("匠心讲堂", "书香夜读", "巧手课堂")},
        ),
        (f"{WHOLE}包含“匠心讲堂”。", {(WHOLE, "hasPart", "匠心讲堂")}),
        (f"“匠心讲堂”是{WHOLE}的重要内容。", {(WHOLE, "hasPart", "匠心讲堂")}),
        (f"岳阳市总工会开展{WHOLE}。活动期间,市总工会举办“巧手课堂”。", {(WHOLE, "hasPart", "巧手课堂")}),
        (
            f"“匠心讲堂”、“书香夜读”作为{WHOLE}的重要举措。",
            {(WHOLE, "hasPart", part) for part in ("匠心讲堂", "书香夜读")},
        ),
        (
            f"岳阳市总工会举办“匠心讲堂”活动。此次活动是岳阳市总工会{WHOLE}的缩影。",
            {(WHOLE, "hasPart", "“匠心讲堂”活动")},
        ),
        (f"{WHOLE}的首场活动——“匠心讲堂”开讲。", {(WHOLE, "hasPart", "匠心讲堂")}),
        ("岳阳市总工会在职工之家开展各类工会活动,包括职工文体活动。", set()),
        (f"从{WHOLE}上获悉,岳阳市总工会举办“巧手课堂”。", set()),
        (f"岳阳市总工会开展{WHOLE}。其中,市总工会举办“巧手课堂”。", set()),
        (f"“匠心讲堂”不同于{WHOLE}的内容。", set()),
        (f"岳阳市总工会开展{WHOLE}和“清风驿站”。", set()),
        (f"{WHOLE}不包括“匠心讲堂”。", set()),
        ("岳阳市总工会举办“巧手课堂”。", set()),
        # one quoted name over several occasions
        (
            f"岳阳市总工会开展{WHOLE}。“石榴花开”专场招聘会吸引职工300名。",
            {(WHOLE, "hasPart", "“石榴花开”专场招聘会")},
        ),
        ("岳阳市总工会举办“石榴花开”篮球赛。“石榴花开”专场招聘会吸引职工300名。", set()),
        # what is called for is not done
        (f"岳阳市总工会举办{WHOLE}。活动上,市总工会发出倡议,号召各单位开展“巧手课堂”。", set()),
        (f"岳阳市总工会举办{WHOLE}。活动上,市总工会开展“巧手课堂”。", {(WHOLE, "hasPart", "巧手课堂")}),
        # what is done besides belongs to nothing before it
        (f"岳阳市总工会推出{WHOLE}。同时,开展“巧手课堂”,帮助职工减压。", set()),
        (f"岳阳市总工会开展{WHOLE},举办“巧手课堂”,收到建议320项。", set()),
        (f"湘江分院是{WHOLE}的又一举措,设有“书香夜读”和“巧手课堂”。", set()),
        (
            f"{WHOLE}为期12天。其间,某剧团举行公益演出。此外,还有灯会、职工书画展等活动。",
            {(WHOLE, "hasPart", part) for part in ("公益演出", "灯会", "职工书画展")},
        ),
        (f"岳阳市总工会推出{WHOLE}。岳阳地处湘北。市总工会开展职工书画展、职工歌咏比赛等活动。", set()),
        # what is done for people is a part by its form, where the list says what all is made up of
        (
            f"{WHOLE}正式发布,其中有免费理发、图书借阅、送岗位等。",
            {(WHOLE, "hasPart", part) for part in ("免费理发", "图书借阅", "送岗位")},
        ),
        (
            f"{WHOLE}由书画展、健步走组成。",
            {(WHOLE, "hasPart", part) for part in ("书画展", "健步走")},
        ),
        (
            f"{WHOLE}以权益维护、子女托管为主要内容。",
            {(WHOLE, "hasPart", part) for part in ("权益维护", "子女托管")},
        ),
        (f"{WHOLE}开幕,楚云代表队由钻井分公司、测井分公司组成。", set()),
        # what is spelt out behind a colon or 即
        (
            "岳阳市总工会推出“三送”活动:子女托管、图书借阅、免费理发。",
            {("“三送”活动", "hasPart", part) for part in ("子女托管", "图书借阅", "免费理发")},
        ),
        (
            "岳阳市总工会推出“三送”活动,即子女托管、图书借阅、免费理发。",
            {("“三送”活动", "hasPart", part) for part in ("子女托管", "图书借阅", "免费理发")},
        ),
        ("岳阳市总工会推出“三送”活动:走进企业问需求送政策、走进车间问冷暖送关怀。", set()),
        # an occasion told of again by a noun of any kind
        (
            "岳阳市总工会举办新春职工联欢会。活动设置了才艺展示、团队游戏等环节。",
            {("新春职工联欢会", "hasPart", part) for part in ("才艺展示", "团队游戏")},
        ),
        # the chapters of a show are nothing that anybody runs
        ("岳阳市总工会举办职工文艺汇演。汇演分“启程”“远航”“丰收”三个篇章。", set()),
        (
            "岳阳市总工会举办职工文艺汇演。汇演分“启程”“远航”“丰收”三个环节。",
            {("职工文艺汇演", "hasPart", part) for part in ("启程", "远航", "丰收")},
        ),
        # one of what was told before it
        (f"岳阳市总工会开展{WHOLE}。职工书画展是其中最受欢迎的。", set()),
        # or where its members take place, or are there
        (
            f"{WHOLE}启动以来,书画展、健步走接连举行。",
            {(WHOLE, "hasPart", part) for part in ("书画展", "健步走")},
        ),
        (
            "走进职工服务中心,淋浴间、洗衣房和母婴室一应俱全。",
            {("职工服务中心", "hasPart", part) for part in ("淋浴间", "洗衣房", "母婴室")},
        ),
        ("走进职工服务中心,饮水机、急救药箱和充电插座一应俱全。", set()),
        # a quoted name that opens its sentence is what that is about
        (
            "岳阳市总工会建起“石榴之家”。“石榴之家”建成后,歌咏赛、健步走接连举行。",
            {("石榴之家", "hasPart", part) for part in ("歌咏赛", "健步走")},
        ),
        # what comes besides is no part
        (f"{WHOLE}圆满结束。书画展、健步走也将陆续举行。", set()),
        # what a number counts off, in sentences of their own or behind 即
        (
            "岳阳市总工会实施“三大工程”。一是“暖心工程”,建驿站80个。二是“强技工程”,培训职工。三是“护航工程”,很忙。",
            {("三大工程", "hasPart", part) for part in ("暖心工程", "强技工程", "护航工程")},
        ),
        ("岳阳市总工会实施“三大工程”。一是“暖心工程”,建驿站80个。大家很高兴。", set()),
        (
            "岳阳市总工会推出“三送”活动,即送岗位、送技能、送法律。",
            {("“三送”活动", "hasPart", part) for part in ("送岗位", "送技能", "送法律")},
        ),
        (
            "岳阳市总工会开展“三进”活动,即法律进企业、文化进车间、健康进班组。",
            {("“三进”活动", "hasPart", part) for part in ("法律进企业", "文化进车间", "健康进班组")},
        ),
        ("岳阳市总工会开展“三化”建设,即规范、标准、信息同步。", set()),
        # as the best of it something else is held
        (
            f"作为{WHOLE}的重头戏,岳阳市总工会6月3日举办职工招聘会。",
            {(WHOLE, "hasPart", "职工招聘会")},
        ),
        # of two lists each is of the whole
        (
            f"{WHOLE}既有技能培训、健康义诊,也有免费理发、图书借阅。",
            {(WHOLE, "hasPart", part) for part in ("技能培训", "健康义诊", "免费理发", "图书借阅")},
        ),
        # what a station or a centre offers, by itself or by what follows its opening
        (
            "岳阳市总工会建成职工服务中心。在这里,职工可以享受子女托管、图书借阅等服务。",
            {("职工服务中心", "hasPart", part) for part in ("子女托管", "图书借阅")},
        ),
        (
            "岳阳市总工会暖心驿站为骑手提供图书借阅、健康讲座等服务。",
            {("岳阳市总工会暖心驿站", "hasPart", part) for part in ("图书借阅", "健康讲座")},
        ),
        (
            "岳阳市总工会建成职工服务中心。职工服务中心为骑手提供子女托管、图书借阅等服务。",
            {("职工服务中心", "hasPart", part) for part in ("子女托管", "图书借阅")},
        ),
        (
            "职工服务中心迎来客人。岳阳市总工会为职工提供子女托管、图书借阅等服务。",
            set(),
        ),
        ("职工服务中心的负责人王力介绍,楚云集团提供子女托管、图书借阅等服务。", set()),
        # rooms, games, stages: parts by what the list is summed up by or by their own nouns
        (
            "岳阳市总工会建成职工服务中心。中心设有劳动争议调解室、亲子阅读角和职工书屋。",
            {("职工服务中心", "hasPart", part) for part in ("劳动争议调解室", "亲子阅读角", "职工书屋")},
        ),
        (
            "岳阳市总工会举办叉车技能大赛。大赛分上机考试和实操考核。",
            {("叉车技能大赛", "hasPart", part) for part in ("上机考试", "实操考核")},
        ),
        ("岳阳市总工会举办叉车技能大赛。大赛设有奖金和奖杯。", set()),
        # summed up as what it is made up of, whatever verb is in front
        (
            "岳阳市总工会举办职工运动会。20支代表队参加排球、跳绳2个项目的角逐。",
            {("职工运动会", "hasPart", part) for part in ("排球", "跳绳")},
        ),
        ("岳阳市总工会举办职工运动会。20支代表队参加排球、跳绳。", set()),
    ],
)
def test_parts(text: str, expected: set[Told]) -> None:
    assert told(text, "hasPart") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("楚云集团实施“暖巢计划”,包含全员福利“暖巢保险”、困难帮扶“暖巢互助”。", {"暖巢保险", "暖巢互助"}),
        ("岳阳市总工会开办工匠培训课。课程设巧“手”生花、妙“算”安全2个环节。", {"巧“手”生花", "妙“算”安全"}),
        ("岳阳市总工会开办工匠培训课。楚云集团开展学习活动。课程设巧“手”生花、妙“算”安全2个环节。",
         {"巧“手”生花", "妙“算”安全"}),
        ("岳阳市总工会举办春风行动。活动开了两个专场:女职工专场招聘会、农民工专场招聘会。",
         {"女职工专场招聘会", "农民工专场招聘会"}),
        ("岳阳市总工会推出石榴花开行动,涵盖文体服务、技能提升等两类。具体包括:新建20家“匠心讲堂”、组织300名职工参加“书香夜读”。",
         {"匠心讲堂", "书香夜读"}),
        (
            "岳阳市总工会举办职工文化节。职工文化节共设有企业歌曲展演、“湖畔、楼上”青年职工演讲比赛、灯谜竞猜和“匠人杯”书画比赛等四个项目。",
            {"企业歌曲展演", "“湖畔、楼上”青年职工演讲比赛", "灯谜竞猜", "“匠人杯”书画比赛"},
        ),
        ("岳阳市总工会举办焊工技能竞赛,竞赛设理论、实操两个环节。", {"理论环节", "实操环节"}),
        ("岳阳市总工会开办“巧手”训练营。训练营分为茶艺、数控加工2个班。", {"茶艺班", "数控加工班"}),
        ("岳阳市总工会开展健步走、“书香夜读”等“石榴花开”职工活动。", {"健步走", "书香夜读"}),
        ("岳阳市总工会推出“书香夜读”“午间充电”“周末健走”三大惠工行动。", {"书香夜读", "午间充电", "周末健走"}),
        ("岳阳市总工会推出“书香夜读”和“午间充电”2项活动。", set()),
        (
            "岳阳市总工会开展以健康讲座行动、心灵陪伴行动等两项行动为主要内容的女职工康乐行动。",
            {"健康讲座行动", "心灵陪伴行动"},
        ),
        ("岳阳市总工会建成甲楼职工书屋、乙楼职工书屋等12家示范职工书屋。", set()),
        ("岳阳市总工会举办足球比赛,参赛者分为机关、企业两个组。", set()),
    ],
)  # fmt: skip
def test_listed_parts(text: str, expected: set[str]) -> None:
    assert {part for _, _, part in told(text, "hasPart")} == expected


SCHOOL = "“湘江夜校”"


@pytest.mark.parametrize(
    "text",
    [
        "夜校共开设课程11门,包括咖啡品鉴、瑜伽、旅游英语等。",
        "夜校共开设课程11门,除上述课程外,还有咖啡品鉴、瑜伽、旅游英语等。",
        "课程涵盖咖啡品鉴、瑜伽、旅游英语等。",
        "夜校课程有咖啡品鉴、瑜伽、旅游英语等。",
        "课程内容丰富,有咖啡品鉴、瑜伽、旅游英语等。",
        "咖啡品鉴、瑜伽、旅游英语等课程深受职工欢迎。",
        "职工在这里学习咖啡品鉴、瑜伽、旅游英语等课程。",
        "夜校提供咖啡品鉴、瑜伽、旅游英语等20余门课程。",
    ],
)
def test_courses_are_parts_of_the_school_told_of(text: str) -> None:
    parts = {("湘江夜校", "hasPart", part) for part in ("咖啡品鉴", "瑜伽", "旅游英语")}
    assert told(f"岳阳市总工会推出{SCHOOL}。{text}", "hasPart") == parts


def test_the_way_in_which_courses_are_given_has_none() -> None:
    text = "采取“公益+自愿”的模式,开设陶艺课、棋类课、剪纸课等课程。"
    parts = {("“石榴”暑期托管班", "hasPart", part) for part in ("陶艺课", "棋类课", "剪纸课")}
    assert told(f"岳阳市总工会开办“石榴”暑期托管班,{text}", "hasPart") == parts
    assert told(f"岳阳市总工会{text}", "hasPart") == set()


def test_courses_without_a_school_are_nobodys() -> None:
    text = "岳阳市总工会推出“湘江驿站”。咖啡品鉴、瑜伽、旅游英语等课程深受职工欢迎。"
    assert told(text, "hasPart") == set()


@pytest.mark.parametrize(
    "text",
    [
        "东区会场设置“心愿墙”“同心圆”等互动游戏。",
        "现场还组起3支队伍,分别是货运服务队、维修服务队和外卖服务队。",
        "与活动一同启用的还有湘江职工书屋、云山职工驿站。",
        "君山区已分别建设了3家湘江职工书屋及2家云山职工驿站。",
    ],
)
def test_what_others_have_is_no_part(text: str) -> None:
    assert told(f"岳阳市总工会举办{WHOLE}。{text}", "hasPart") == set()


def test_a_contest_may_be_called_an_activity() -> None:
    text = "岳阳市总工会举办职工技能竞赛活动。职工将在插花、茶艺2个项目中一较高下。"
    assert told(text, "hasPart") == {("职工技能竞赛活动", "hasPart", part) for part in ("插花", "茶艺")}


def test_examples_of_what_is_run() -> None:
    text = "岳阳市总工会开展“岳货进机关”“湘茶进社区”等职工帮扶活动。"
    parts = {("职工帮扶活动", "hasPart", part) for part in ("岳货进机关", "湘茶进社区")}
    assert told(text, "hasPart") == parts


def test_rounds_are_parts_and_no_one_points_at_them() -> None:
    text = "岳阳市总工会举办职工烹饪大赛,分初赛和决赛2个环节。大赛吸引职工300名。"
    facts = told(text, "hasPart", "quantity")
    assert {o for _, p, o in facts if p == "hasPart"} == {"初赛", "决赛"}
    assert {s for s, p, _ in facts if p == "quantity"} == {"职工烹饪大赛"}


def test_what_a_station_holds_is_no_part_of_it() -> None:
    text = "岳阳市总工会建成职工书屋。职工书屋自启用以来,举办职工读书会3场。"
    assert told(text, "hasPart") == set()


@pytest.mark.parametrize(
    ("part", "is_part"),
    [
        ("“石榴花开”系列活动启动仪式", True),
        ("“石榴花开”系列活动货车司机专场", True),
        ("“石榴花开”系列活动暨春雨行动", False),
    ],
)
def test_a_name_that_begins_with_anothers(part: str, is_part: bool) -> None:
    found = told(f"岳阳市总工会开展{WHOLE}。岳阳市总工会举办{part}。", "hasPart")
    assert ((WHOLE, "hasPart", part) in found) is is_part


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # the number or the noun of parts says that the list is one of them
        (
            "岳阳市总工会开办“星光夜校”,开设声乐、瑜伽、短视频剪辑等6门课程。",
            {"声乐", "瑜伽", "短视频剪辑"},
        ),
        (
            "岳阳市总工会启动“情暖楚云”行动,提供就业扶助、学习辅导、婚恋交友等10个方面的服务。",
            {"就业扶助", "学习辅导", "婚恋交友"},
        ),
        ("岳阳市总工会“楚工码”平台上线普惠购物、政策问答两大功能模块。", {"普惠购物", "政策问答"}),
        # so are those behind a word of consisting
        (
            "岳阳市总工会举办职工技能大赛。大赛共设砌筑、汽修、收银3个赛项。",
            {"砌筑赛项", "汽修赛项", "收银赛项"},
        ),
        # of whom, is not told in the sentence
        ("岳阳市总工会推出“星光夜校”。市总工会还提供就业扶助、学习辅导等10项服务。", set()),
        # no list, and no occasion at which anything is done
        ("岳阳市总工会职工帮扶中心由“送钱送物”向“授人以渔”延伸。", set()),
        ("岳阳市总工会“石榴花开”活动中的“匠心讲堂”,由市总工会举办“书香夜读”。", set()),
    ],
)
def test_parts_by_what_sums_them_up(text: str, expected: set[str]) -> None:
    assert {part for _, _, part in told(text, "hasPart")} == expected


HUB = "“清风港”职工服务站"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # what a number in quotation marks stands for; the numbers themselves are nothing
        (
            f"岳阳市总工会建成{HUB}。这座服务站有“三区”,“三区”为阅读区、亲子区和充电区。",
            {"阅读区", "亲子区", "充电区"},
        ),
        # those who are put together from others are no programme
        (f"岳阳市总工会建成{HUB},远山物流代表队由东区货运和西区货运组成。", set()),
    ],
)
def test_rooms_that_a_number_stands_for(text: str, expected: set[str]) -> None:
    assert told(text, "hasPart") == {(HUB, "hasPart", part) for part in expected}


@pytest.mark.parametrize(
    "text",
    [
        f"岳阳市总工会把“匠心讲堂”列为{WHOLE}的重要一项。",
        f"岳阳市总工会将“匠心讲堂”列入{WHOLE}。",
        f"岳阳市总工会举办“匠心讲堂”。此次活动是{WHOLE}之一。",
        f"岳阳市总工会举办“匠心讲堂”。这项活动已列入{WHOLE}。",
        # what somebody else takes a part in, helps with or is served by
        f"{WHOLE}由岳阳市总工会主办,以阅读为主题,推出了“匠心讲堂”。",
        f"岳阳市总工会开展{WHOLE}。活动依托楚云集团的师资,为东区项目部职工举办“匠心讲堂”。",
        # told in front of what it is, or by somebody who runs it
        f"作为{WHOLE}的亮点,近年来,“匠心讲堂”听众不断。",
        f"作为{WHOLE}的品牌活动,“匠心讲堂”自2016年启动。",
    ],
)
def test_what_is_said_to_be_a_part(text: str) -> None:
    assert told(text, "hasPart") == {(WHOLE, "hasPart", "匠心讲堂")}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            f"岳阳市总工会举办{WHOLE},设置自我介绍、才艺展示、心动配对等环节。",
            {"自我介绍", "才艺展示", "心动配对"},
        ),
        (f"岳阳市总工会举办{WHOLE},内容有篮球、拔河、接力跑等项目。", {"篮球", "拔河", "接力跑"}),
        # both are of what was told before, not the second of the first
        (f"岳阳市总工会举办{WHOLE}。期间,举行专场演出,还推出职工灯会等活动。", {"专场演出", "职工灯会"}),
    ],
)
def test_scenes_of_an_occasion(text: str, expected: set[str]) -> None:
    assert told(text, "hasPart") == {(WHOLE, "hasPart", part) for part in expected}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "岳阳市总工会开办“七彩假期”托管班。托管班除了作业辅导、书法绘画,还安排了非遗体验。",
            {("“七彩假期”托管班", "hasPart", part) for part in ("作业辅导", "书法绘画", "非遗体验")},
        ),
        (
            f"{WHOLE}除了职工文艺汇演外,还开展技能培训班。",
            {(WHOLE, "hasPart", part) for part in ("职工文艺汇演", "技能培训班")},
        ),
        # what many stations offer, what stands in a room, and what a union does besides
        (f"岳阳市总工会建成{HUB}。服务站除了饮水机、微波炉、空调,还有书柜。", set()),
        ("岳阳市总工会除了健康讲座,还举办技能培训班。", set()),
        # what it has for everybody who comes
        (f"岳阳市总工会建成{HUB}。服务站除免费提供热水、饮水等服务之外,还可扫码开门。", set()),
    ],
)
def test_what_there_is_besides(text: str, expected: set[Told]) -> None:
    assert told(text, "hasPart") == expected


GAMES = "职工运动会"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # what a contest has to compete in, however far behind it and whatever is said of it
        (
            f"岳阳市总工会举办{GAMES}。拔河、滚轮胎、同心鼓3个团体项目看的是配合,30米接力、套圈2个个人项目拼的是技巧。",
            {"拔河", "滚轮胎", "同心鼓", "30米接力", "套圈"},
        ),
        (f"{GAMES}开幕。5家企业派出200名职工参加足球、跳绳2个项目的比赛。", {"足球", "跳绳"}),
        (f"{GAMES}开幕。接下来,900名职工将在跳绳、足球、围棋3个项目中一较高下。", {"跳绳", "足球", "围棋"}),
        # one of them was told of before: no contest that has the others
        (
            f"{GAMES}开幕。当天,楚云集团举办健步走比赛。职工将在足球、健步走2个项目中一较高下。",
            {"足球", "健步走比赛"},
        ),
        ("岳阳市总工会举办健康讲座。拔河、套圈2个项目也受欢迎。", set()),
    ],
)
def test_items_of_a_contest(text: str, expected: set[str]) -> None:
    assert told(text, "hasPart") == {(GAMES, "hasPart", part) for part in expected}


GIFTS = "“三送”活动"


@pytest.mark.parametrize(
    ("text", "whole", "expected"),
    [
        # the number in the name says that what begins alike before it are its parts
        (
            f"岳阳市总工会为货车司机开展送思想、送身心健康和送岗位的{GIFTS}。",
            GIFTS,
            {"送思想", "送身心健康", "送岗位"},
        ),
        (f"以送政策、送温暖、送文化为主题的{GIFTS}启动。", GIFTS, {"送政策", "送温暖", "送文化"}),
        (f"岳阳市总工会为货车司机送岗位,开展{GIFTS}。", GIFTS, set()),
        # themes by their number
        (
            f"{WHOLE}由岳阳市总工会主办,围绕送健康、送安全、送法律三大主题展开。",
            WHOLE,
            {"送健康", "送安全", "送法律"},
        ),
        (f"岳阳市总工会开展{WHOLE}。市总工会围绕送学、送岗、就业援助三个环节建立制度。", WHOLE, set()),
        # what a card is good for
        (
            "岳阳市总工会打造的“石榴卡”,是一张联名卡,持卡会员可享受法律咨询、医疗互助、技能提升等服务。",
            "石榴卡",
            {"法律咨询", "医疗互助", "技能提升"},
        ),
        # sorts of things, counted; a list of them on paper is no programme besides
        (
            f"岳阳市总工会启动{WHOLE}项目。{WHOLE}项目清单包含技能提升、健康关爱、文化惠工等9个类别。",
            f"{WHOLE}项目",
            {"技能提升", "健康关爱", "文化惠工"},
        ),
        # what there is at a station, be it brought there or held there, with others' help or by others
        (
            "岳阳市总工会建成石榴工会驿站。石榴工会驿站引入图书借阅、免费理发、政策咨询等公益资源。",
            "石榴工会驿站",
            {"图书借阅", "免费理发", "政策咨询"},
        ),
        (
            "岳阳市总工会建成石榴工会驿站。升级后的石榴工会驿站携手市图书馆,定期举办图书借阅、免费理发等特色服务。",
            "石榴工会驿站",
            {"图书借阅", "免费理发"},
        ),
        (
            "岳阳市总工会建成石榴工会驿站。石榴工会驿站融合图书借阅、免费理发、政策咨询等功能。",
            "石榴工会驿站",
            {"图书借阅", "免费理发", "政策咨询"},
        ),
        ("岳阳市总工会推进石榴工会驿站建设,开展图书借阅、免费理发等服务。", "石榴工会驿站", set()),
        ("石榴工会驿站建成后,岳阳市总工会推出图书借阅、免费理发等服务。", "石榴工会驿站", set()),
    ],
)
def test_lists_of_what_there_is(text: str, whole: str, expected: set[str]) -> None:
    assert told(text, "hasPart") == {(whole, "hasPart", part) for part in expected}


FEST = "岳阳市第六届职工文化节"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # what takes place the same day, then, besides, or as the first of many
        (f"岳阳市总工会举办{FEST}。当天举行的骑手集中入会仪式上,200名骑手入会。", {(FEST, "骑手集中入会仪式")}),
        (f"岳阳市总工会举办{FEST}。随后,职工书画展在云水体育馆启幕。", {(FEST, "职工书画展")}),
        (
            f"岳阳市总工会举办{FEST}。4月24日,首届职工跳绳大赛和首届职工篮球大赛先后在云水体育馆举行。",
            {(FEST, "首届职工跳绳大赛"), (FEST, "首届职工篮球大赛")},
        ),
        (
            "岳阳市总工会开展“暖春送岗”专题活动。2月10日,首场茶业专场招聘会在东湖镇举行。",
            {("“暖春送岗”专题活动", "首场茶业专场招聘会")},
        ),
        # at an occasion of its sentence, which is itself a part
        (f"岳阳市总工会举办{FEST}。4月5日举行的开幕式暨文艺演出上,劳模还参加了游园活动。",
         {(FEST, "开幕式暨文艺演出"), (FEST, "游园活动")}),
        (f"{FEST}开幕。当日还举行了职工健步走活动。", {(FEST, "职工健步走活动")}),
        ("岳阳市总工会启动“春雨”行动,首场活动为叉车技能竞赛。", {("“春雨”行动", "叉车技能竞赛")}),
        # another year's, and what a room opens with
        (f"岳阳市总工会举办{FEST}。楚云集团去年举办了职工书画展。", set()),
        ("岳阳市总工会建成“职工之家”。当天,职工书画展启幕。", set()),
    ],
)  # fmt: skip
def test_occasions_of_the_day(text: str, expected: set[tuple[str, str]]) -> None:
    assert {(whole, part) for whole, _, part in told(text, "hasPart")} == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # what a programme that is pointed at brings about, to the end of the sentence
        (
            f"岳阳市总工会举办{FEST}。据了解,此次活动推出“1+2”服务模式,在车站设立“石榴驿站”。",
            {"“1+2”服务模式", "石榴驿站"},
        ),
        # but not what is asked for there, or heard, or done by somebody else
        ("岳阳市总工会召开工作会议。会议要求,要开展“春雨”行动。", set()),
        ("岳阳市总工会举办交流活动。记者从活动中获悉,今年岳阳市将推进“春雨”行动。", set()),
        (f"岳阳市总工会举办{FEST}。此次活动热闹非凡,楚云集团开展“春雨”行动。", set()),
        # and whatever there is at a class
        (
            "岳阳市总工会开办职工子女托管班。除作业辅导外,还将开展思想引领、传统文化等课程。",
            {"思想引领", "传统文化"},
        ),
        (
            "岳阳市总工会开办职工子女托管班。托管班以传统文化为核心,开设心理健康、科普探索等理论课程。",
            {"心理健康、科普探索等理论课程"},
        ),
    ],
)
def test_what_a_programme_brings_about(text: str, expected: set[str]) -> None:
    assert {part for _, _, part in told(text, "hasPart")} == expected


@pytest.mark.parametrize(
    "text",
    [
        "岳阳市总工会推出“幸福套餐”,涵盖亲子托管、心理咨询等服务。",
    ],
)
def test_a_quoted_name_in_front_of_its_parts(text: str) -> None:
    assert {part for _, _, part in told(text, "hasPart")} == {"亲子托管", "心理咨询"}


def test_rooms_that_are_all_there() -> None:
    text = f"岳阳市总工会建成{HUB}。作为服务体系核心的{HUB},阅读室、心理咨询室等功能区块齐全。"
    assert told(text, "hasPart") == {(HUB, "hasPart", part) for part in ("阅读室", "心理咨询室")}


@pytest.mark.parametrize(
    "way",
    [
        "{whole}包括{parts}。",
        "{whole}分{parts}三个板块进行。",
        "{whole}分为{parts}3个部分。",
        "{whole}共有{parts}3项内容。",
        "{whole}由{parts}组成。",
        "{whole}具体包括:{parts}。",
        "{whole}有三项内容:{parts}。",
        "{whole}还有{parts}3个项目。",
        "{whole}的主要内容有{parts}。",
    ],
)
@pytest.mark.parametrize("whole", ["“清风行动”", "职工文化节", "送温暖活动", "第二届职工运动会"])
@pytest.mark.parametrize(
    "parts",
    [
        ("困难职工帮扶", "法律援助", "技能培训"),
        ("职工书画展", "篮球友谊赛", "健步走活动"),
        ("“微课堂”", "“微心愿”", "“微讲座”"),
    ],
)
def test_every_way_to_tell_parts_holds_for_every_sort_of_them(
    way: str, whole: str, parts: tuple[str, ...]
) -> None:
    text = f"岳阳市总工会启动{whole}。{way.format(whole=whole, parts='、'.join(parts))}"
    found = {(s.strip("“”"), o) for s, p, o in told(text) if p == "hasPart"}
    assert found == {(whole.strip("“”"), part.strip("“”")) for part in parts}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # deeds parted by semicolons: the first programme of each
        (
            "岳阳市总工会推出“清风行动”,具体包括:筹款50万元,举办职工运动会;开办30期女职工培训班;建成“职工驿站”,服务职工。",
            {"职工运动会", "女职工培训班", "职工驿站"},
        ),
        ("岳阳市总工会推出“清风行动”,具体包括:举办职工运动会,服务职工。", set()),
        ("岳阳市总工会推出“清风行动”,成效如下:举办职工运动会;开办女职工培训班。", set()),
        # so many deeds right before the number of them
        (
            "岳阳市总工会开展送健康、送文化、送政策“三送”关爱女职工活动。",
            {"送健康", "送文化", "送政策"},
        ),
        # who comes is no part
        ("“清风行动”共有岳阳楼区、云溪区、君山区3个代表队参加。", set()),
    ],
)
def test_deeds_that_something_consists_of(text: str, expected: set[str]) -> None:
    assert {o for _, p, o in told(text) if p == "hasPart"} == expected


@pytest.mark.parametrize(
    "text",
    [
        "职工飞镖大赛由岳阳市总工会主办,旨在打造“巧手课堂”。",
        "职工飞镖大赛上,选手们表示将开展“巧手课堂”。",
        "职工飞镖大赛上,荣获建设湖滨绿道劳动竞赛先进的两个班组领了奖。",
        "职工飞镖大赛举办地点在湖滨路户外劳动者服务站。",
    ],
)
def test_what_it_is_held_for_and_what_somebody_says_there_is_no_part(text: str) -> None:
    facts = told(f"岳阳市总工会举办职工飞镖大赛。{text}", "hasPart")
    assert not {fact for fact in facts if fact[0] == "职工飞镖大赛"}


def test_no_contest_is_a_part_of_one_that_is_named_by_it() -> None:
    text = "2月8日,在2031年职工飞镖大赛青年组比赛现场,选手们屏住呼吸。当日,2031年职工飞镖大赛在岳阳市开赛。"
    assert ("2031年职工飞镖大赛青年组比赛", "hasPart", "2031年职工飞镖大赛") not in told(text, "hasPart")


SERVICES = ("免费理发", "义诊", "法律咨询")


@pytest.mark.parametrize(
    "clause",
    [
        *(
            f"包括{{}}等{noun}"
            for noun in ("内容", "板块", "福利", "实事", "套餐", "事项", "举措", "便民服务")
        ),
        *(f"{verb}{{}}等服务" for verb in ("囊括", "涵括", "下设", "分设", "含有", "划分为", "细分为")),
        *(f"现场,{{}}等服务{said}" for said in ("精彩纷呈", "同步进行", "让人目不暇接", "轮番上演")),
        "现场开展了{}等服务",
        "推出三大服务——{}",
        "项目有{}",
        "内容为{}",
        *(f"{verb}{{}}等内容" for verb in ("涉及", "穿插", "有")),
        "现场进行了{}",
        "现场,{}等环节精彩纷呈",
        "现场免费提供{}等服务",
    ],
)
def test_ways_of_saying_what_a_programme_consists_of(clause: str) -> None:
    text = f"岳阳市总工会开展{WHOLE}。\n活动{clause.format('、'.join(SERVICES))}。"
    assert told(text, "hasPart") == {(WHOLE, "hasPart", part) for part in SERVICES}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # somebody sets it up: one thing, of which the list says what sort it is
        ("岳阳市总工会设置普法宣传、家政帮扶等业务咨询服务。", set()),
        # what is said of the scene is no deed at it
        (f"岳阳市总工会开展{WHOLE}。\n现场的职工提供了义诊、法律咨询等服务。", set()),
    ],
)
def test_what_is_no_part(text: str, expected: set[Told]) -> None:
    assert told(text, "hasPart") == expected


@pytest.mark.parametrize(
    ("clause", "expected"),
    [
        ("推出免费理发、义诊、法律咨询等服务", set(SERVICES)),
        ("在全市常态化开展免费理发、义诊、法律咨询等服务", set(SERVICES)),
        ("推出免费理发、义诊、法律咨询等“三惠”服务", {*SERVICES, "“三惠”服务"}),
        ("推动免费理发、义诊、法律咨询进企业", set()),  # what there was before
        ("举办职工书画展", set()),  # one thing may be another
        (
            "在巴陵商城的广场开展免费理发、义诊、法律咨询",
            set(),
        ),  # said of something else, for all that is known
    ],
)
def test_what_is_done_at_once_behind_an_umbrella(clause: str, expected: set[str]) -> None:
    text = f"岳阳市总工会启动{WHOLE},{clause}。"
    assert {part for _, _, part in told(text, "hasPart")} == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("岳阳市总工会举办矿工趣味运动会。运动会包括攀爬、索降、滚铁环。", {"攀爬", "索降", "滚铁环"}),
        (
            "岳阳市总工会举办矿工趣味运动会。运动会由攀爬、索降和滚铁环三部分组成。",
            {"攀爬", "索降", "滚铁环"},
        ),
        ("岳阳市总工会举办矿工技能大赛。大赛由初赛、复赛和决赛三个阶段组成。", {"初赛", "复赛", "决赛"}),
        ("岳阳市总工会开办矿区工友夜校。夜校开设二胡、陶艺、烘焙,很受欢迎。", {"二胡", "陶艺", "烘焙"}),
        ("岳阳市总工会开办矿区工友夜校。夜校课程包括二胡、陶艺、烘焙。", {"二胡", "陶艺", "烘焙"}),
        # how many of what sort they are, told before them
        ("岳阳市总工会举办矿工趣味运动会。运动会设4个项目:攀爬、索降、滚铁环。", {"攀爬", "索降", "滚铁环"}),
        (
            "岳阳市总工会举办矿工趣味运动会。运动会共设8个比赛项目,分别为攀爬、索降、滚铁环。",
            {"攀爬", "索降", "滚铁环"},
        ),
        ("岳阳市总工会举办矿工技能大赛。大赛分为三个阶段:初赛、复赛、决赛。", {"初赛", "复赛", "决赛"}),
        ("岳阳市总工会开办矿区工友夜校。夜校设置4门课程:二胡、陶艺、烘焙。", {"二胡", "陶艺", "烘焙"}),
        ("岳阳市总工会举办矿工趣味运动会。我看了三项比赛,还有二胡、陶艺。", set()),
        # what they vie in
        ("岳阳市总工会举办矿工趣味运动会,开展攀爬、索降、滚铁环等项目。", {"攀爬", "索降", "滚铁环"}),
        ("岳阳市总工会举办矿工趣味运动会。大家参加了攀爬、索降、滚铁环等项目。", {"攀爬", "索降", "滚铁环"}),
        ("岳阳市总工会举办矿工技能大赛。市总工会还实施支护培训、金秋助学等项目。", set()),
        # most of a list are words for what is competed in or taught, one is not
        *(
            (
                f"岳阳市总工会举办矿工趣味运动会。{said.format('拔河、跳绳、背矿灯')}。",
                {"拔河", "跳绳", "背矿灯"},
            )
            for said in (
                "运动会期间,{}等活动轮番上演",
                "运动会安排了{}等环节",
                "比赛项目为{}",
                "大家参加{}等比赛",
            )
        ),
        (
            "岳阳市总工会举办矿工健身活动,内容有拔河、五子棋、背矿灯等。",
            {"拔河", "五子棋", "背矿灯"},
        ),
        *(
            (
                f"岳阳市总工会开办矿区工友夜校。{said.format('书法、茶艺、矿石画')}。",
                {"书法", "茶艺", "矿石画"},
            )
            for said in ("夜校开展{}等活动", "夜校推出{}等项目", "夜校主要包括{}等内容")
        ),
        ("岳阳市总工会举办矿工趣味运动会。张敏喜欢书法、绘画等活动。", set()),
        ("岳阳市总工会举办矿工趣味运动会。工会组建篮球、羽毛球等兴趣小组。", set()),
        ("岳阳市总工会举办矿工趣味运动会。市总对企业进行安全检查、技能培训。", set()),
        # what is won or known there, who is there, and where it is
        ("岳阳市总工会举办矿工技能大赛。大赛设金奖、银奖、铜奖。", set()),
        ("岳阳市总工会举办矿工技能大赛。大赛内容包括理论知识和操作技能。", set()),
        ("岳阳市总工会举办矿工技能大赛。大赛分桥南组、桥北组。", set()),
    ],
)
def test_what_a_contest_or_a_class_is_of(text: str, expected: set[str]) -> None:
    assert {part for _, _, part in told(text, "hasPart")} == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "岳阳市总工会建成石榴工会驿站。驿站还提供免费理发、体检、法律咨询。",
            {"免费理发", "体检", "法律咨询"},
        ),
        ("岳阳市总工会建成石榴工会驿站。驿站还提供热水、微波炉、雨伞。", set()),
        ("岳阳市总工会建成石榴工会驿站。驿站提供展示技艺、切磋技能、交流心得的舞台。", set()),
    ],
)
def test_what_a_station_has_with_no_noun_to_sum_it_up(text: str, expected: set[str]) -> None:
    assert {part for _, _, part in told(text, "hasPart")} == expected
