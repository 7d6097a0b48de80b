"""Names of people and the posts before them."""

from __future__ import annotations

import pytest

from kg.extract.bodies import find_bodies
from kg.extract.people import find_people
from kg.extract.places import find_places
from tests.extract.reading import entities, scanned, told


def read(text: str) -> tuple[list[str], list[tuple[str, str, str]]]:
    """The names, each once, and (name, role, body) of every post."""
    scan = scanned(text)
    places = find_places(scan)
    people, posts = find_people(scan, find_bodies(scan, places), places)
    return list(dict.fromkeys(person.name for person in people)), [
        (post.person.name, role, scan.text[body.start : body.end] if body else "")
        for post in posts
        for role, body in post.roles
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("岳阳市总工会主席周明远说", [("周明远", "主席", "岳阳市总工会")]),
        (
            "岳阳市总工会党组书记、主席周明远出席",
            [("周明远", "党组书记", "岳阳市总工会"), ("周明远", "主席", "岳阳市总工会")],
        ),
        (
            "岳阳市总工会党组书记、常务副主席周明远介绍",
            [("周明远", "党组书记", "岳阳市总工会"), ("周明远", "常务副主席", "岳阳市总工会")],
        ),
        (
            "楚云机械集团党委书记、工会主席展建国,林文到场",  # a family name that hardly anybody has
            [("展建国", "党委书记", "楚云机械集团"), ("展建国", "主席", "工会")],
        ),
        (
            "楚云机械集团党委副书记、工会主席何青表示",
            [("何青", "党委副书记", "楚云机械集团"), ("何青", "主席", "工会")],
        ),
        # a family name that no list has; one at the head of a country's name
        ("岳阳市总工会副主席卯渝涵表示", [("卯渝涵", "副主席", "岳阳市总工会")]),
        ("岳阳市总工会副主席韩国远等出席", [("韩国远", "副主席", "岳阳市总工会")]),
        ("楚云机械集团董事长高岩指出", [("高岩", "董事长", "楚云机械集团")]),
        ("岳阳市物流协会秘书长田野表示", [("田野", "秘书长", "岳阳市物流协会")]),
        ("岳阳市总工会副主席欧阳静介绍", [("欧阳静", "副主席", "岳阳市总工会")]),
        ("岳阳市总工会副主席上官云告诉记者", [("上官云", "副主席", "岳阳市总工会")]),
        ("伊犁州总工会副主席阿依古丽·买买提,", [("阿依古丽·买买提", "副主席", "伊犁州总工会")]),
        ("伊犁州总工会副主席阿依古丽·买买提说", [("阿依古丽·买买提", "副主席", "伊犁州总工会")]),
        ("岳阳市总工会职工服务中心主任林晓介绍", [("林晓", "主任", "岳阳市总工会职工服务中心")]),
        ("岳阳市第三中学党总支书记孙立平在现场", [("孙立平", "党总支书记", "岳阳市第三中学")]),
        (
            "岳阳市总工会主席周明远、副主席何青到场",
            [("周明远", "主席", "岳阳市总工会"), ("何青", "副主席", "岳阳市总工会")],
        ),
        ("岳阳市委书记方为民出席", [("方为民", "书记", "岳阳市委")]),
        # a last character that seldom ends a name, and a short name of a place that begins one
        ("岳阳市总工会主席刘晓月,今年很忙", [("刘晓月", "主席", "岳阳市总工会")]),
        ("岳阳市水利局副厅长何青出席", [("何青", "副厅长", "岳阳市水利局")]),
        # what stands before a listed role and belongs to it, and the part of a body that a role names
        ("岳阳市总工会三级主任科员何青出席", [("何青", "三级主任科员", "岳阳市总工会")]),
        (
            "岳阳市委常委、统战部长、市总工会主席何青出席",
            [("何青", "常委", "岳阳市委"), ("何青", "统战部长", "岳阳市委"), ("何青", "主席", "市总工会")],
        ),
        (
            "楚云职业学院党委常委、中国职工影像制作中心主任何青出席",
            [("何青", "党委常委", "楚云职业学院")],
        ),
        ("云溪高新区党工委书记何青出席", [("何青", "书记", "云溪高新区党工委")]),
        ("岳阳市总工会副主席(挂职)何青出席", [("何青", "副主席", "岳阳市总工会")]),
        (
            "由岳阳市水利局主办。局党委委员、副局长何青出席",
            [("何青", "党委委员", "局"), ("何青", "副局长", "局")],
        ),
        ("楚云机械集团的负责人何青说", [("何青", "负责人", "楚云机械集团")]),
        ("伊犁州总工会主席苏里坦·买买江通报工会工作", [("苏里坦·买买江", "主席", "伊犁州总工会")]),
        # a word of three characters that no dictionary has, before what no list knows to end names
        ("岳阳市总工会主席贾孟棠兴高采烈地来了", [("贾孟棠", "主席", "岳阳市总工会")]),
        # family names that are other words far more often, and both parents' family names
        ("岳阳市总工会主席苑立平出席", [("苑立平", "主席", "岳阳市总工会")]),
        # the verb behind a name, and a last character that is a word elsewhere
        ("楚云机械集团总经理何欣坐在桌前", [("何欣", "总经理", "楚云机械集团")]),
        ("岳阳市总工会主席何永和到场", [("何永和", "主席", "岳阳市总工会")]),
        ("岳阳市总工会分党组书记何青出席", [("何青", "分党组书记", "岳阳市总工会")]),
        # the name before the post
        ("岳阳市总工会女工部部长到场,岳阳市总工会第一副主席说", []),
        # who heads a place is of its government, not of the committee named before
        ("岳阳市委副书记、市长何青出席", [("何青", "副书记", "岳阳市委"), ("何青", "市长", "")]),
    ],
)
def test_posts(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert read(text)[1] == expected


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("快递员王鑫说,日子好过了", ["王鑫"]),
        ("货车司机马国庆告诉记者", ["马国庆"]),
        ("全国劳模陈松现场演示", ["陈松"]),
        ("焊工李建军在车间", ["李建军"]),
        ("职工代表赵小兰提出建议", ["赵小兰"]),
        ("志愿者方小圆和同事来了", ["方小圆"]),
        ("选手刘洋获一等奖", ["刘洋"]),
        ("“这里有热水。”王鑫说。", ["王鑫"]),
        ("快递员王鑫说。王鑫的同事也来了。", ["王鑫"]),
        ("主席周明远", ["周明远"]),
        ("环卫工人于连海,今年45岁", ["于连海"]),
        ("工会成立,周宇祥当选工会主席", ["周宇祥"]),
        ("职工方志远说", ["方志远"]),
        ("女职工代表余小奕说,很温暖", ["余小奕"]),
        ("执业律师协会委员方丹律师结合案例讲解", ["方丹"]),
        ("新当选的何德明表示,要多跑", ["何德明"]),
        ("新当选的主席何德明说。", ["何德明"]),
        ("楚云药业股份有限公司马文远创新工作室挂牌。", []),
        ("湖南省劳动模范赵小兰,今年很忙", ["赵小兰"]),
        ("来自岳阳的何海彬获得一等奖", ["何海彬"]),
        ("来自云溪街道红枫社区的何海彬、来自楚云集团的赵小穗为大家讲述", ["何海彬", "赵小穗"]),
        ("赵小穗同志获评工匠", ["赵小穗"]),
        ("楚云机械集团首席化验师韩小霞,今年很忙", ["韩小霞"]),
        ("楚云机械集团赵小兆、何建成获得一等奖", ["赵小兆", "何建成"]),
        ("首发团里有楚云机械集团的赵小穗。她很高兴", ["赵小穗"]),
        ("货车司机赵小穗中午送完货", ["赵小穗"]),
        ("工作室带头人何海是位焊工", ["何海"]),
        ("副主席何海和,总经理方小圆和说", ["何海和", "方小圆"]),
        ("副主席何海和方小圆", ["何海", "方小圆"]),
    ],
)
def test_names(text: str, names: list[str]) -> None:
    assert read(text)[0] == names


@pytest.mark.parametrize(
    "text",
    [
        "工会主席团会议召开",
        "一名职工某天来到驿站",
        "市总工会主席和副主席参加",
        "工会主席走进车间",
        "会员常年享受优惠",
        "骑手们喝上热水",
        "职工于昨日参赛",
        "职工和家属一起来",
        "选手均来自一线",
        "志愿者毛巾、姜汤送得勤",
        "职工阅读周暨读书节开幕",
        "工会干部应当到一线去",
        "快递员方便多了",
        "志愿者向职工送清凉",
        "农民工安全培训",
        "员工成长计划",
        "职工代表大会召开",
        "职工代表时常走访",
        "选手强强联合",
        "企业和职工方协商代表齐聚一堂",
        "某县总工会举办职工夏令营，服务3000人",
        "职工马拉松启动",
        "为职工单亲家庭提供支持",
        "主席包裹后活动结束",
        "工会干部常态化走访",
        "选手应邀参加活动",
        "副主席王会长到场",
        "职工方家里来了客人",
        "最难的高考说来就来",
        "张女士说,很温暖",
        "多名大国工匠齐聚展区",
        "职工顾师傅乐呵呵地说",
        "走进工人文化宫·岳阳市职工之家",
        "“劳模进校园·同上一堂课”活动",
        "各位老师高兴地说",
        "让职工幸福感更足",
        "不少骑手边充电、边看书",
        "建成女职工关爱室5个",
        "主席高度评价说,很好",
        "主席要求做好,主席现场介绍说",
        "楚云机械集团的高质量。",
        "职工(楚云机械集团)到场",
        "察看职工宿舍、食堂",
        "备好了黄花鱼、胡辣汤和姜撞奶",
        "大家喝着姜茶,吃着牛肉粥",
    ],
)
def test_no_names(text: str) -> None:
    assert read(text)[0] == []


def test_reporters_of_the_headline_are_no_people_of_the_article() -> None:
    scan = scanned("工会办起夜校。", headline="主席周明远说:夜校要办好")
    assert find_people(scan, [], [])[0] == [] or all(
        p.start < scan.body for p in find_people(scan, [], [])[0]
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“云溪工匠”周铁生是一名职工。", {"周铁生"}),
        ("在调解室,赵大田等27名退休职工领到了补偿。", {"赵大田"}),
        ("授予林木森、周铁生等107名选手奖章。", {"林木森", "周铁生"}),
        ("包括林木森在内的3名选手获奖。", {"林木森"}),
        ("安全员、工作人员等30人到场。", set()),
        ("货车司机、快递员等30余名劳动者到场。", set()),
        ("岳阳市总工会主席沈跃新评价说,做法很好。", {"沈跃新"}),
        ("“云溪夜市”开张了。", set()),
    ],
)
def test_names_beside_titles_and_counts(text: str, expected: set[str]) -> None:
    assert {fact.name for fact in entities(text, "Person").values()} == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("平江县邮政分公司魏凯被授予“岳阳市巾帼标兵”称号。", ["魏凯"]),
        ("楚云集团赵小穗荣获一等奖。", ["赵小穗"]),
        ("楚云集团曾荣获一等奖。", []),
        ("平江县邮政分公司投递部被授予“岳阳市巾帼标兵岗”称号。", []),
    ],
)
def test_a_name_behind_a_body_that_is_honoured(text: str, expected: list[str]) -> None:
    assert read(text)[0] == expected


def test_an_honour_within_an_occasions_name_is_none() -> None:
    text = "岳阳市总工会召开庆祝“五一”国际劳动节暨五一劳动奖和工人先锋号表彰大会。"
    assert not entities(text, "Award")
    assert entities("楚云集团荣获“工人先锋号”称号。", "Award")


def test_a_list_of_winners_before_how_many_they_are() -> None:
    assert read("其中,何青、赵敏、黄立平等3名选手获奖。")[0] == ["何青", "赵敏", "黄立平"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("获奖的是赵小穗、何青、钱友亮3人。", ["赵小穗", "何青", "钱友亮"]),
        ("外卖小哥王小明刚进门。", ["王小明"]),
        ("他带的徒弟赵小穗、何青获奖。", ["赵小穗", "何青"]),
        ("今年45岁的赵小穗来了。", ["赵小穗"]),
        ("“很暖。”赵小穗激动地说。", ["赵小穗"]),
        ("首席劳模创新工作室很忙。", []),
        ("会上发了书、笔3人份。", []),
    ],
)
def test_names_of_studios_and_in_lists(text: str, expected: list[str]) -> None:
    assert sorted(read(text)[0]) == sorted(expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # words of the dictionary that are names by what follows, and names that run into the next word
        ("岳阳市总工会主席徐步表示,要去。", ["徐步"]),
        ("岳阳市委副书记、市长宁波出席开幕式。", ["宁波"]),
        ("岳阳市总工会副主席鱼跃表示,要去。", ["鱼跃"]),
        ("岳阳市总工会部长陈海华为队员们送上清凉。", ["陈海华"]),
        ("岳阳市总工会副主席何春玉带队走访。", ["何春玉"]),
        ("岳阳市总工会副主席许文平日前走访。", ["许文平"]),
        ("岳阳市快递协会会长周立法则摆出数据。", ["周立法"]),
        ("岳阳市总工会主席何立任组长。", ["何立"]),
        ("外卖骑手林小青乐呵呵地说。", ["林小青"]),
        ("岳阳市总工会主席欧文远出席开幕式。", ["欧文远"]),
        ("岳阳市总工会主席何兰率慰问组走访。", ["何兰"]),
        ("岳阳市总工会主席贾雪文说,要去。", ["贾雪文"]),
        ("外卖骑手林强开心地说。", ["林强"]),
        (
            "总工会八届委员会主席,李林庆、程雪、高海珍、梁东当选为副主席。",
            ["李林庆", "程雪", "高海珍", "梁东"],
        ),
        ("岳阳市职工幸福感也高了。", []),
        ("岳阳市职工高兴地说要去。", []),
        # what a chair does and how
        ("岳阳市总工会主席全程主持会议。", []),
        ("岳阳市总工会主席明确表示支持。", []),
        ("岳阳市总工会主席高度重视。", []),
        ("岳阳市总工会主席席间指出问题。", []),
        ("岳阳市总工会主席王强调研企业。", ["王强"]),
        ("岳阳市总工会主席陈林认为,要去。", ["陈林"]),
        # words that end like no name, slogans
        ("岳阳市工匠宣讲队走进企业。", []),
        ("岳阳市职工代表齐声宣读倡议书。", []),
        ("“万名职工大比武·创一流业绩”启动。", []),
    ],
)
def test_names_that_are_words_or_run_into_one(text: str, expected: list[str]) -> None:
    assert read(text)[0] == expected


def test_a_body_that_is_not_known_is_not_the_one_before() -> None:
    _, posts = read(
        "岳阳市总工会副主席何青、楚云联合社党委书记周明远到场。岳阳市总工会副主席何青、女工部部长吴芳到场。"
    )
    held = {name: body for name, role, body in posts}
    assert held.get("周明远", "") != "岳阳市总工会"
    assert held["吴芳"] == "岳阳市总工会"


def test_each_in_a_list_of_posts_is_of_the_body_told_first() -> None:
    assert read("岳阳市总工会党组书记何青、党组成员林远和副主席周立参加。")[1] == [
        ("何青", "党组书记", "岳阳市总工会"),
        ("林远", "党组成员", "岳阳市总工会"),
        ("周立", "副主席", "岳阳市总工会"),
    ]


def test_a_mayor_behind_the_party_s_secretary_is_of_the_government() -> None:
    text = "岳阳市委书记何青,市长林远到场参加职工运动会。"
    assert told(text, "leads") == {
        ("何青", "leads", "书记:岳阳市委"),
        ("林远", "leads", "市长:岳阳市人民政府"),
    }


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("楚云柴油机有限公司何国忠的“自动检测装置”成果获一等奖。", ["何国忠"]),
        ("白塔区总工会主席何丽平等向获奖者颁奖。", ["何丽平"]),
        ("“工会真好。”司机代表何建田说。", ["何建田"]),
        ("“工会真好。”企业代表向记者说。", []),
        ("王青代表工会说了三点。", ["王青"]),
        # No word says where the name ends: its characters do.
        ("白塔区总工会主席姚雪琳难掩激动。", ["姚雪琳"]),
        ("白塔区总工会主席许文博任组长。", ["许文博"]),
        ("白塔区总工会主席任伟第一时间赶到。", ["任伟"]),
        ("白塔区总工会副主席朱秀英乐呵呵地招呼记者。", ["朱秀英"]),
        ("白塔区总工会主席赵小穗忙着招呼大家。", ["赵小穗"]),
        ("劳模讲堂上,全国劳模马兴讲述了经过。", ["马兴"]),
        ("湖南省长沙冰雪乐园门前挤满了人。", []),
        # what the tokenizer glues to them
        ("白塔区妇联主席何青为职工颁奖。", ["何青"]),
        ("白塔区总工会主席彭博说:“来了。”", ["彭博"]),
        ("白塔区总工会主席康智则表示支持。", ["康智"]),
        ("白塔区总工会主席魏大为介绍了经过。", ["魏大为"]),
        ("白塔区总工会邀请全国劳模何青作先进事迹报告。", ["何青"]),
        ("白塔学院教授王强作主旨发言。", ["王强"]),
        # a doubled character, 和 before what only the one named does, characters of another language
        ("白塔区总工会主席林非非出席活动。", ["林非非"]),
        ("白塔区总工会主席林非荣获表彰。", ["林非"]),
        ("白塔区总工会主席彭羲和出席活动。", ["彭羲和"]),
        ("白塔区总工会主席彭羲和工作人员来了。", ["彭羲"]),
        ("副主席帕丽旦·阿不力孜说,还将继续。", ["帕丽旦·阿不力孜"]),
        ("副主席买买提·吐拉洪向大家表示感谢。", ["买买提·吐拉洪"]),
        ("副主席阿不都拉·依明在会上发言。", ["阿不都拉·依明"]),
        # what Tibetan and Mongolian names are made of, and places called so
        ("白塔区总工会主席德吉卓嘎和副主席萨仁图雅出席。", ["德吉卓嘎", "萨仁图雅"]),
        ("白塔区的职工巴特尔说,驿站真好。", ["巴特尔"]),
        ("白塔区总工会来到满都拉口岸、额尔敦敖包苏木和洛桑江村社区。", []),
        # no name runs into a body's
        ("白塔区总工会负责人和云溪农村信用合作联社理事长何青参加活动。", ["何青"]),
        # and none where a post is followed by no name
        ("白塔区总工会主席高度重视。", []),
        ("白塔区总工会主席任期三年。", []),
        ("白塔区总工会主席明确了要求。", []),
    ],
)
def test_names_that_their_characters_end(text: str, names: list[str]) -> None:
    assert sorted(read(text)[0]) == sorted(names)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        # whoever is named without a listed post: by what stands around, and by what names are made of
        ("白塔志愿服务队领队周广林宣读承诺书。", ["周广林"]),
        ("庭长许育舟说,工作室已建成。", ["许育舟"]),
        # a word that no dictionary has, between a post and what is said
        ("白塔区总工会副主席公保太表示:“很暖心。”", ["公保太"]),
        ("白塔区总工会副主席明确表示,将继续努力。", []),
        ("白塔区总工会副主席木拉提宣读了决定。", ["木拉提"]),
        ("白塔区总工会主席巴图参加活动。", ["巴图"]),
        ("副主席阿牛木支向联合会授牌。阿牛木支表示,将继续努力。", ["阿牛木支"]),
        # whom a studio is called after
        ("达布希是船长。“达布希劳模创新工作室”成立,达布希很高兴。", ["达布希"]),
        ("“巾帼创新工作室”成立。巾帼建功,巾帼出彩。", []),
        ("白塔区总工会主席孟和宣读了决定。", ["孟和"]),
        ("白塔区总工会主席阿迪力说,将继续努力。", ["阿迪力"]),
        ("白塔区总工会主席要明信作报告。", ["要明信"]),
        ("白塔区总工会主席分别致辞,副主席上门走访后表示满意。", []),
        # the dictionary has 明说
        ("“很暖心。”白塔区总工会副主席李明说。", ["李明"]),
        ("设计院院长何义正走进工地。", ["何义正"]),
        ("副主席古丽娜·周表示,还将继续。", ["古丽娜·周"]),
        ("获奖的是古丽娜·周", ["古丽娜·周"]),
        # words of the dictionary within one
        ("白塔区总工会主席阿不都热合曼·吐尔逊带队慰问。", ["阿不都热合曼·吐尔逊"]),
        ("副主席穆合塔·阿布都热合曼说,还将继续。", ["穆合塔·阿布都热合曼"]),
        # what only looks like a name
        ("为职工送去牙膏、香皂、白糖等物品。", []),
        ("要加强巡查,保安全畅通;要做好预案。", []),
        ("课后也可以动手学插花。", []),
        ("“中国梦·劳动美”职工演讲比赛开赛。", []),
        ("家住吴江区的职工来了。", []),
        ("清晨,陈家湖边锣鼓声声。", []),
        ("当事人张某说,工资已拿到。", []),
    ],
)
def test_names_are_weighed(text: str, names: list[str]) -> None:
    assert read(text)[0] == names
