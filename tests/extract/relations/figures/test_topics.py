"""Whose figures they are: what a sentence is about, what it only counts up, what is no longer spoken of."""

from __future__ import annotations

import pytest

from tests.extract.reading import Told, told

CITY, CONTEST = "岳阳市总工会", "“匠心湘北”劳动竞赛"


def quantities(owner: str, *values: str) -> set[Told]:
    return {(owner, "quantity", value) for value in values}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            f"在{CONTEST}中,职工提出合理化建议3200条,完成攻关项目41项,创造效益900万元。",
            quantities(CONTEST, "3200条", "41项", "9000000元"),
        ),
        # the second half of a sentence has its own
        (
            f"岳阳市总工会开展{CONTEST},评选标兵30名;举办普法讲座88场,培训职工6000人。",
            quantities(CONTEST, "30名")
            | quantities("普法讲座", "88场", "6000人")
            | quantities(CITY, "30名", "88场", "6000人"),
        ),
        # a noun with a number is none of those that have a name
        (
            f"岳阳市总工会举办“湘江夜跑”活动。今年,工会开展{CONTEST},截至目前,30场活动吸引职工4000人。",
            quantities(CONTEST, "30场", "4000人") | quantities(CITY, "4000人"),
        ),
    ],
)
def test_what_is_only_counted_takes_no_place(text: str, expected: set[Told]) -> None:
    assert told(text, "quantity") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "岳阳市总工会建成驿站30家,“骑手直通车”平台累计接单900件。",
            quantities(CITY, "30家", "900件") | quantities("“骑手直通车”平台", "900件"),
        ),
        (
            "岳阳市总工会建成“湘江驿站”30家;由12家单位组成的联席会议机制建立后,已化解纠纷320件。",
            quantities(CITY, "30家", "320件")
            | quantities("湘江驿站", "30家")
            | quantities("联席会议机制", "12家", "320件"),
        ),
        # behind so many stations, what else there is; what they bring about is theirs
        (
            "岳阳市总工会建成“湘江驿站”30家,组建宣讲队12支。",
            quantities(CITY, "30家", "12支") | quantities("湘江驿站", "30家"),
        ),
        (
            "岳阳市总工会建成“湘江驿站”30家,累计接待骑手8000人。",
            quantities(CITY, "30家", "8000人") | quantities("湘江驿站", "30家", "8000人"),
        ),
        # what is said to be a platform has what follows
        (
            "“湘江工惠”小程序是岳阳市总工会上线的服务平台,设有12个模块,注册8.6万人。",
            quantities("“湘江工惠”小程序", "12个", "86000人"),
        ),
        (
            "岳阳市总工会走进工厂,实施技术革新项目81项,节约资金90万元。",
            quantities(CITY, "81项", "900000元"),
        ),
        (
            "以送岗位、送技能、送法律为主题的“三送”系列活动已走进企业40家,服务职工2600人。",
            quantities("“三送”系列活动", "40家", "2600人"),
        ),
        (
            "岳阳市总工会面向骑手推出的“安心保”项目,已覆盖骑手7000名。",
            quantities("“安心保”项目", "7000名") | quantities(CITY, "7000名"),
        ),
        # since when a body has done what follows
        (
            "自开展“暖冬”行动以来,岳阳市总工会已发放慰问金60万元。",
            quantities("“暖冬”行动", "600000元") | quantities(CITY, "600000元"),
        ),
    ],
)
def test_a_clause_that_begins_with_a_name_is_about_it(text: str, expected: set[Told]) -> None:
    assert told(text, "quantity") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # what it is made of
        (
            f"由岳阳市总工会开展的{CONTEST},由桥梁焊接竞赛和安全知识竞赛组成,历时120天,参赛职工达4000人。",
            quantities(CONTEST, "120天", "4000人"),
        ),
        # what else went on that day
        (
            f"{CONTEST}在岳阳拉开帷幕,当日进行了焊接技能比赛。1200名选手参赛。",
            quantities(CONTEST, "1200名"),
        ),
        # by which rule
        (
            "去年,洞庭石油公司按照跨行业劳模工作室自愿的原则,建立起由多家工作室参与的“8+N”联盟18个,孵化成果300项。",
            quantities("“8+N”联盟", "18个", "300项"),
        ),
        # in which form, and what it is one of
        (
            f"岳阳市总工会举办{CONTEST},采取笔试竞赛、实操竞赛等形式,300名选手同台竞技。",
            quantities(CONTEST, "300名"),
        ),
        (f"岳阳市总工会举办{CONTEST}。{CONTEST}已列入2031年8件实事。", set()),
        # 并 and what the union does next, beside what has no name of its own
        ("岳阳市总工会开展劳模健康检查,并发放手册900份。", quantities(CITY, "900份")),
        ("岳阳市总工会开展劳模健康检查,还帮90名职工办手续。", quantities(CITY, "90名")),
        (
            f"岳阳市总工会开展{CONTEST},并发放手册900份。",
            quantities(CONTEST, "900份") | quantities(CITY, "900份"),
        ),
        # a semicolon, and what the union does next
        (
            f"岳阳市总工会开展{CONTEST},参赛职工300人;为60家小微企业安排经费20万元。",
            quantities(CONTEST, "300人") | quantities(CITY, "60家", "200000元"),
        ),
        (
            f"岳阳市总工会开展{CONTEST},参赛职工300人;覆盖企业90家。",
            quantities(CONTEST, "300人", "90家") | quantities(CITY, "90家"),
        ),
        # only gone to
        (
            "岳阳市总工会推出“暑期成长营”项目:12名大学生走进工会驿站当老师。每人可得交通补贴800元。",
            quantities("“暑期成长营”项目", "12名", "800元"),
        ),
    ],
)
def test_what_else_is_named(text: str, expected: set[Told]) -> None:
    assert told(text, "quantity") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # what a sentence begins by saying to have gone on there or since is the occasion's, and the union's
        (
            f"岳阳市总工会开展{CONTEST}。活动开展以来,各级工会走访工地70处,发放手册900份。",
            quantities(CONTEST, "70处", "900份") | quantities(CITY, "70处", "900份"),
        ),
        (
            f"岳阳市总工会开展{CONTEST}。当天,岳阳市总工会律师接待群众80人次。",
            quantities(CONTEST, "80人次") | quantities(CITY, "80人次"),
        ),
        (
            f"岳阳市总工会开展{CONTEST}。场地很大。据悉,此次接待群众80人次,发放手册900份。",
            quantities(CONTEST, "80人次", "900份"),
        ),
        # it is over where another union acts
        (
            f"岳阳市总工会开展{CONTEST}。活动期间,岳阳市总工会接待群众80人次,华容县总工会建成驿站9家。",
            quantities(CONTEST, "80人次") | quantities(CITY, "80人次") | quantities("华容县总工会", "9家"),
        ),
        # those for whom a union does something are no doers
        (
            f"岳阳市总工会开展{CONTEST},为90名选手送上毛巾。",
            quantities(CONTEST, "90名") | quantities(CITY, "90名"),
        ),
    ],
)
def test_what_goes_on_there(text: str, expected: set[Told]) -> None:
    assert told(text, "quantity") == expected
