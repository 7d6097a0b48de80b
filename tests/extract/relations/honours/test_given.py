"""Who gives an honour, and to whom."""

from __future__ import annotations

import pytest

from tests.extract.reading import Told, extracted, told

CITY, FIRM, STAR = "岳阳市总工会", "楚云机械集团", "全国模范职工之家"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{CITY}召开工作会议,12人获评“好师傅”。", set()),
        (
            f"在湖南省总工会、湖南省应急管理厅表彰的湖南省劳动竞赛先进集体中,{FIRM}榜上有名。",
            {
                ("湖南省总工会", "awards", "湖南省劳动竞赛先进集体"),
                ("湖南省应急管理厅", "awards", "湖南省劳动竞赛先进集体"),
                (FIRM, "wins", "湖南省劳动竞赛先进集体"),
            },
        ),
        (
            f"{CITY}评选表彰岳阳市模范工会、模范工会干部。",
            {(CITY, "awards", "岳阳市模范工会"), (CITY, "awards", "模范工会干部")},
        ),
        (f"{CITY}共选树50名最美工人(先进工作者)。", {(CITY, "awards", "最美工人(先进工作者)")}),
        (f"{CITY}累计选树命名20家“全市暖心托管班”。", {(CITY, "awards", "全市暖心托管班")}),
        # to whom it is given stands before the verb
        (
            f"{CITY}为{FIRM}颁发“工人先锋号”奖牌。",
            {(CITY, "awards", "工人先锋号"), (FIRM, "wins", "工人先锋号")},
        ),
        (
            f"{CITY}对{FIRM}和楚云学校授予“工人先锋号”称号。",
            {
                (CITY, "awards", "工人先锋号"),
                (FIRM, "wins", "工人先锋号"),
                ("楚云学校", "wins", "工人先锋号"),
            },
        ),
        (
            f"{FIRM}荣获{CITY}授予的“工人先锋号”称号。",
            {(CITY, "awards", "工人先锋号"), (FIRM, "wins", "工人先锋号")},
        ),
        # a quotation that is never closed
        (f"{FIRM}钳工林文荣获“洞庭争先,林文获得“洞庭焊接能手”称号。", {("林文", "wins", "洞庭焊接能手")}),
        (f"{CITY}推行“双向评价”机制,相关做法荣获“全省工会创新奖”。", {(CITY, "wins", "全省工会创新奖")}),
        # who has decided it, whoever is named between
        (
            f"{CITY}、岳阳市妇联决定,楚云学校被授予岳阳市五一劳动奖状,命名{FIRM}等9个集体为“最美班组”。",
            {
                (CITY, "awards", "岳阳市五一劳动奖状"),
                ("楚云学校", "wins", "岳阳市五一劳动奖状"),
                (CITY, "awards", "最美班组"),
                ("岳阳市妇女联合会", "awards", "最美班组"),
                (FIRM, "wins", "最美班组"),
            },
        ),
        # what somebody is called as begins behind 为; a room called after somebody is not that one
        (f"{CITY}命名20家单位为岳阳市职工书屋示范点。", {(CITY, "awards", "岳阳市职工书屋示范点")}),
        (
            f"{CITY}决定命名周铁生等8个创新工作室为岳阳市示范性劳模和工匠人才创新工作室。",
            {(CITY, "awards", "岳阳市示范性劳模和工匠人才创新工作室")},
        ),
        # whatever it is got by
        *(
            (f"{FIRM}{got}全国模范职工之家。", {(FIRM, "wins", "全国模范职工之家")})
            for got in ("被命名为", "捧回", "获得", "斩获", "曾获", "当选")
        ),
        (f"{FIRM}获得全国职工书屋示范点称号。", {(FIRM, "wins", "全国职工书屋示范点")}),
        # those who are described so
        # who gets it, in front of its name in quotation marks
        (
            f"{CITY}授予楚云公司装配车间“岳阳市工人先锋号”称号。",
            {(CITY, "awards", "岳阳市工人先锋号"), ("楚云公司装配车间", "wins", "岳阳市工人先锋号")},
        ),
        (f"{CITY}为荣获岳阳市工人先锋号称号的班组授牌。", set()),
        (f"{CITY}为获得“岳阳市工人先锋号”、“最美班组”称号的班组授牌。", set()),
        (f"{CITY}走访刚荣获岳阳市五一劳动奖章的周铁生。", {("周铁生", "wins", "岳阳市五一劳动奖章")}),
        # each his own; who gives an honour wins it not, nor does who only tells of it
        (
            "周铁生同志、何青分别获得“岳阳工匠”“湖南工匠”称号。",
            {("周铁生", "wins", "岳阳工匠"), ("何青", "wins", "湖南工匠")},
        ),
        (
            f"{FIRM}联合{CITY}建成职工中心,被{CITY}命名为“文体活动基地”。",
            {(CITY, "awards", "文体活动基地")},
        ),
        (
            f"记者从{CITY}获悉,今年4家单位被授予“岳阳工人先锋号”,9名职工被授予“岳阳工匠”。",
            set(),
        ),
        # to whom is not told
        (f"{CITY}授予其“最美书屋”称号。", {(CITY, "awards", "最美书屋")}),
        # chosen as
        (
            "平江县总工会被岳阳市总工会确定为“集体协商示范县”。",
            {
                ("岳阳市总工会", "awards", "集体协商示范县"),
                ("平江县总工会", "wins", "集体协商示范县"),
            },
        ),
    ],
)
def test_to_whom_it_is_given(text: str, expected: set[Told]) -> None:
    assert told(text, "awards", "wins") == expected


@pytest.mark.parametrize(
    "text",
    [
        f"{FIRM}钳工周铁生先后获得“好师傅”、“金牌工人”等荣誉。",
        f"“好师傅”“金牌工人”获得者、{FIRM}钳工周铁生走上讲台。“好师傅”获得者周铁生说,来了。",
    ],
)
def test_what_is_quoted_and_ends_like_an_honour_is_one(text: str) -> None:
    assert told(text, "wins") == {("周铁生", "wins", "好师傅"), ("周铁生", "wins", "金牌工人")}


@pytest.mark.parametrize(
    ("text", "won", "winners"),
    [
        # the teams and departments that a list of the honoured names, not their firms
        (
            f"{FIRM}保洁二组、楚云电力有限公司计量科等20个集体荣获岳阳市工人先锋号。",
            "岳阳市工人先锋号",
            {f"{FIRM}保洁二组", "楚云电力有限公司计量科"},
        ),
        (
            f"{CITY}授予楚云电力有限公司物流中心和{FIRM}等30个单位岳阳市五一劳动奖状。",
            "岳阳市五一劳动奖状",
            {"楚云电力有限公司物流中心", FIRM},
        ),
        (
            f"岳阳市住房和建设局、楚云船舶公司第六研究所(岳阳研究所)、{FIRM}等9家单位被{CITY}授予岳阳市五一劳动奖状。",
            "岳阳市五一劳动奖状",
            {"岳阳市住房和建设局", "楚云船舶公司第六研究所", FIRM},
        ),
        # without how many they are: what stands behind the name of a body and ends like a team, else a long name
        (f"{FIRM}掘进二班荣获岳阳市工人先锋号。", "岳阳市工人先锋号", {f"{FIRM}掘进二班"}),
        (
            f"会上,集团所属的{FIRM}测量队、楚云医院急诊科两个集体被{CITY}授予“工人先锋号”。",
            "工人先锋号",
            {f"{FIRM}测量队", "楚云医院急诊科"},
        ),
        ("其中,楚云电科院配网技术研究室获“工人先锋号”。", "工人先锋号", {"楚云电科院配网技术研究室"}),
        (f"{FIRM}两个班组荣获岳阳市工人先锋号。", "岳阳市工人先锋号", {FIRM}),
        ("先进班组荣获岳阳市工人先锋号。", "岳阳市工人先锋号", set()),
        # 办 in the name of an office is no verb
        (
            f"{FIRM}数控车工周铁生、云溪街道办事处调解员何青等4人荣获岳阳市五一劳动奖章。",
            "岳阳市五一劳动奖章",
            {"周铁生", "何青"},
        ),
        ("何青等30名同志获得“岳阳工匠”提名。", "岳阳工匠", set()),
    ],
)
def test_each_of_a_list_has_won(text: str, won: str, winners: set[str]) -> None:
    assert told(text, "wins") == {(winner, "wins", won) for winner in winners}


def test_an_honour_of_a_place_is_one_whoever_wins_it() -> None:
    found = {
        e.name
        for e in extracted("9个集体荣获岳阳市工人先锋号,6人荣获首都劳动奖章。").entities
        if e.type == "Award"
    }
    assert found == {"岳阳市工人先锋号", "首都劳动奖章"}


@pytest.mark.parametrize(
    ("text", "won", "winners"),
    [
        # who is given it stands right before it, in marks or not
        (f"{CITY}授予李明“岳阳工匠”称号。", "岳阳工匠", {"李明"}),
        (f"{CITY}授予周明远、何青同志“岳阳工匠”称号。", "岳阳工匠", {"周明远", "何青"}),
        (f"{CITY}追授周明远同志岳阳市五一劳动奖章。", "岳阳市五一劳动奖章", {"周明远"}),
        (f"{CITY}授予护士长何青等24人“岳阳工匠”称号。", "岳阳工匠", {"何青"}),
        # where somebody works is no winner
        (f"{CITY}授予{FIRM}操作工何青等10人“岳阳工匠”称号。", "岳阳工匠", {"何青"}),
        (f"{CITY}命名{FIRM}工会为“{STAR}”。", STAR, {f"{FIRM}工会"}),
        # with a level before what is quoted in a list
        ("周明远获评岳阳市劳动模范、全国“最美养路工”等荣誉。", "最美养路工", {"周明远"}),
        ("周明远荣立个人三等功一次。", "个人三等功", {"周明远"}),
        (f"{CITY}授予“红杉卫士”巡护队“岳阳先锋”称号。", "红杉卫士", set()),
        ("会上,为获得“岳阳工匠”的周明远、何青颁发奖章。", "岳阳工匠", {"周明远", "何青"}),
        ("副主席何青说,该县因此获评“某某示范县”。", "某某示范县", set()),
    ],
)
def test_who_stands_before_an_honour(text: str, won: str, winners: set[str]) -> None:
    assert {s for s, p, o in told(text, "wins") if o == won} == winners


def test_whoever_only_speaks_at_a_meeting_gives_nothing() -> None:
    assert told(f"会上,{FIRM}工会作交流发言,表彰了年度优秀工会。", "awards") == set()
