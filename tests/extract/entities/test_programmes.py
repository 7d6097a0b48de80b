"""Programmes: one node for every way to write one."""

from __future__ import annotations

import pytest

from tests.extract.reading import entities, told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("岳阳市总工会设立困难职工救助基金。该基金已帮助80户。", {"困难职工救助基金"}),
        ("岳阳市总工会举办职工技能大赛。本次大赛分三个阶段。", {"职工技能大赛"}),
        ("岳阳市总工会举办女工急救培训班。58人参加此期培训班。", {"女工急救培训班"}),
        ("岳阳市总工会开展“春雨助岗”招聘活动。“春雨助岗”活动很热闹。", None),
        ("岳阳市总工会举办职工技能大赛,推动“乐购”系列活动。大赛活动多。", {"职工技能大赛", "“乐购”系列活动"}),
        # the same station, with those whom it is for in front
        ("岳阳市总工会建起环卫工人“清风驿站”示范点。“清风驿站”示范点有12处。", {"环卫工人“清风驿站”示范点"}),
        ("红枫社区工会驿站很整洁。社区工会驿站有20种图书。", {"红枫社区工会驿站"}),
        ("岳阳市总工会户外服务站点开放。今年,市总工会打造工会户外服务站点。", {"岳阳市总工会户外服务站点"}),
        # a room with its house, and those whom it is for; two houses are two rooms
        ("岳阳市首家“清风驿站”启用,骑手来到“清风驿站”。", {"清风驿站"}),
        # a congress is called by whose it is
        ("湖南省工会第十三次代表大会召开。", {"湖南省工会第十三次代表大会"}),
        # what the whole country calls by a short name
        ("岳阳市总工会推进产业工人队伍建设改革。市总工会汇报了“产改”进展。", {"产业工人队伍建设改革"}),
        ("岳阳市总工会探索产改新路。", {"产业工人队伍建设改革"}),
        # a house pointed at by what it is
        ("岳阳市总工会建起“湘水书屋”。户外劳动者的服务站点有20处。", {"湘水书屋", "服务站点"}),
        # what a ceremony is held for, pointed at
        (
            "岳阳市职工插花大赛启动仪式举行。本次大赛由岳阳市总工会主办。",
            {"岳阳市职工插花大赛启动仪式", "岳阳市职工插花大赛"},
        ),
        (
            "岳阳市职工插花大赛总结表彰会召开。大赛由岳阳市总工会主办。",
            {"岳阳市职工插花大赛总结表彰会", "岳阳市职工插花大赛"},
        ),
        (
            "岳阳市总工会举行骑手“肺炎”筛查活动启动仪式,发放“暖心包”。此次筛查由湖南省总工会提供资金。",
            {"骑手“肺炎”筛查活动启动仪式", "骑手“肺炎”筛查活动", "暖心包"},
        ),
        (
            "岳阳市举办职工插花大赛。职工插花大赛启动仪式举行。本次大赛分三个阶段。",
            {"职工插花大赛启动仪式", "职工插花大赛"},
        ),
        (
            "岳阳市职工插花大赛总结表彰会举行。大赛由岳阳市总工会主办。",
            {"岳阳市职工插花大赛总结表彰会", "岳阳市职工插花大赛"},
        ),
        # by its words alone, without the marks; but what somebody else holds is his own
        # the contest, not the ceremony that it began with
        (
            "岳阳市职工插花大赛启动仪式举行。何青主持插花大赛启动仪式。此次大赛活动由岳阳市总工会主办。",
            {"岳阳市职工插花大赛", "岳阳市职工插花大赛启动仪式"},
        ),
        ("岳阳市总工会启动腊月“送温暖”行动。此次送温暖行动惠及80户。", {"腊月“送温暖”行动"}),
        (
            "岳阳市总工会开展“夏日送清凉”活动。岳阳县总工会开展送清凉活动。",
            {"“夏日送清凉”活动", "送清凉活动"},
        ),
        ("岳阳市总工会举办工会主席培训班。80人参加此期培训班。", {"工会主席培训班"}),
        # the work on it, and its name
        ("岳阳市总工会实施“湘水”培育工程。“湘水”培育工程工作惠及80户。", {"“湘水”培育工程"}),
        # by its quotation and a plain noun, or with words left out; of a cup there are many
        (
            "岳阳市总工会推出“湘水伴你行”民工专车活动。“湘水伴你行”活动惠及80户。",
            {"“湘水伴你行”民工专车活动"},
        ),
        (
            "岳阳市总工会打造“湘水工友”职工书画文化品牌,做强“湘水工友”职工文化品牌。",
            {"“湘水工友”职工书画文化品牌"},
        ),
        (
            "岳阳市总工会举办“湘水工匠杯”焊工竞赛,开展“湘水工匠杯”系列活动。",
            {"“湘水工匠杯”焊工竞赛", "“湘水工匠杯”系列活动"},
        ),
        # one of the stations told of before
        ("岳阳市总工会打造工会驿站。红枫社区工会驿站位于云溪区。", {"工会驿站", "红枫社区工会驿站"}),
        # all the stations of a city are more than those of a sort
        (
            "骑手走进智能化工会驿站。岳阳市总工会推动工会驿站建设,全市建成工会驿站80个。",
            {"智能化工会驿站", "工会驿站"},
        ),
        (
            "苏华劳模创新工作室很热闹。岳阳市总工会注重打造劳模创新工作室。工作室不少。",
            {"苏华劳模创新工作室", "劳模创新工作室"},
        ),
        # a plan or an action of that name; those whom it is for behind 工会
        ("岳阳市总工会推行职工互助保障。今年8000人参加职工互助保障计划。", {"职工互助保障"}),
        ("岳阳市总工会推出工会骑手流动爱心驿站。流动爱心驿站有12家。", {"工会骑手流动爱心驿站"}),
        # pointed at by fewer words of its name; said to be one
        ("在岳阳市总工会举办的暑期托管示范班上,歌声不断。承办此次托管班的是楚云公司。", {"暑期托管示范班"}),
        ("岳阳市总工会开办暑期托管班。这是全市首个专门为骑手子女开设的托管班。", {"暑期托管班"}),
        ("岳阳市总工会推出“湘水驿站”。“湘水驿站”是工会整合资源推出的一项公益活动。", {"湘水驿站"}),
        ("岳阳市总工会举办读书交流会。本次读书活动在云溪区举行。", {"读书交流会", "读书活动"}),
        # any there are of a sort are not the one told of
        ("岳阳市总工会启动“湘水”主题活动。服务职工的活动要办百场。", {"“湘水”主题活动"}),
        # what is of another sort is not the occasion before
        (
            "岳阳市总工会举办“湘水”主题活动。市总工会举办各类交友联谊活动20场。",
            {"“湘水”主题活动", "交友联谊活动"},
        ),
        ("岳阳市总工会举办职工篮球赛。本次图书漂流活动在云溪区举行。", {"职工篮球赛", "图书漂流活动"}),
        ("岳阳市总工会举办职工篮球赛和职工足球赛。", {"职工篮球赛", "职工足球赛"}),
        # what is said to be one, or called by its quotation alone
        ("岳阳市总工会建成骑手之家,骑手之家位于云溪区,是全市首家流动骑手之家。", {"骑手之家"}),
        ("岳阳市总工会举办“湘水杯”职工足球赛,推出“湘水杯”。", {"“湘水杯”职工足球赛"}),
        ("岳阳市总工会举办焊工技能竞赛。这也是近年来最热闹的一场技能竞赛。", {"焊工技能竞赛"}),
        (
            "岳阳市总工会举办焊工技能竞赛。这也是工会的一次尝试,市总工会举办专题讲座。",
            {"焊工技能竞赛", "专题讲座"},
        ),
        ("岳阳市总工会举办焊工技能竞赛。市总工会主席何青宣布竞赛启动。", {"焊工技能竞赛"}),
        # told again by the end of its name; but all there are in a city are not the one
        ("岳阳市总工会举办湘北区域工会综合招聘会。综合招聘会有80家企业参加。", {"湘北区域工会综合招聘会"}),
        (
            "岳阳市总工会举办打火机产业链技能竞赛。市总工会举办全市产业链技能竞赛。",
            {"打火机产业链技能竞赛", "产业链技能竞赛"},
        ),
        # a mechanism of what was named before is that thing, a meeting about it is not
        ("岳阳市总工会推行工资集体协商。工资集体协商机制惠及80户。", {"工资集体协商"}),
        ("岳阳市总工会举办职工技能大赛。技能大赛推进会在湘北宾馆召开。", {"职工技能大赛", "技能大赛推进会"}),
        # a vague noun with a plain word before it names nothing, nor does what a place is held to be
        ("岳阳市总工会推出一系列举措。", set()),
        ("岳阳市总工会举办专题讲座。", {"专题讲座"}),
        # a station is told from others by where it stands; so many of them are none of those
        ("红枫社区的工会驿站开放。青松社区的工会驿站也开放。", {"红枫社区工会驿站", "青松社区工会驿站"}),
        ("岳阳市总工会打造“暖阳驿站”。岳阳市已建成20家“暖阳驿站”。", {"暖阳驿站"}),
        ("红枫社区的工会驿站开放。驿站里有热水。", {"红枫社区工会驿站"}),
    ],
)
def test_what_points_back_is_the_same_programme(text: str, expected: set[str] | None) -> None:
    found = set(entities(text, "Programme"))
    assert found == expected if expected is not None else "“春雨助岗”招聘活动" in found


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("举办分拣员技能竞赛。", "分拣员技能竞赛", "skills_competition"),
        ("举办“春雨助岗”招聘会。", "“春雨助岗”招聘会", "job_fair"),
        ("设立困难职工救助基金。", "困难职工救助基金", "fund"),
        ("打造“清风”户外劳动者驿站。", "“清风”户外劳动者驿站", "service_station"),
        ("建立诉求分类办理机制。", "诉求分类办理机制", "mechanism"),
        # 活动 fits anything: the words before it say more; a name without a noun is what its words are
        ("举办广场法律咨询活动。", "广场法律咨询活动", "legal_aid"),
        ("启动“清风驿站”建设项目。", "“清风驿站”建设项目", "service_station"),
        ("建立“职工法律服务联盟”。", "职工法律服务联盟", "legal_aid"),
        ("举办法律服务周启动仪式。", "法律服务周启动仪式", "campaign"),
        ("推出“石榴花开”品牌计划。", "“石榴花开”品牌计划", "campaign"),
    ],
)
def test_the_noun_says_the_kind(text: str, name: str, kind: str) -> None:
    assert entities(text, "Programme")[name].kind == kind


def test_a_name_with_a_place_before_its_quotation_is_called_by_the_quotation_too() -> None:
    found = entities("岳阳市总工会启动岳阳市“石榴花开”行动。", "Programme")
    assert "“石榴花开”行动" in found["岳阳市“石榴花开”行动"].aliases
    assert entities("楚云集团“春雨计划”启动。", "Programme")["春雨计划"].aliases == ("楚云集团“春雨计划”",)


def test_two_occasions_in_one_are_called_by_either() -> None:
    found = entities("岳阳市总工会举办湘水龙舟邀请赛暨岳阳市第二届龙舟赛。", "Programme")
    (both,) = found.values()
    assert {"湘水龙舟邀请赛", "岳阳市第二届龙舟赛"} <= set(both.aliases)


def test_a_programme_of_a_level_is_named_after_the_place() -> None:
    found = entities("岳阳市开放。市总工会成立市困难职工帮扶中心。", "Programme")
    assert set(found) == {"岳阳市困难职工帮扶中心"}
    assert "市困难职工帮扶中心" in found["岳阳市困难职工帮扶中心"].aliases


@pytest.mark.parametrize(
    ("text", "one", "all_"),
    [
        # one is told of by itself and then all there are
        ("这是全市首个“暖阳驿站”。目前岳阳市建有20家“暖阳驿站”。", "暖阳驿站", "岳阳市暖阳驿站"),
        # an occasion is no station: those counted are not called after the place
        ("红枫社区“春雨”招聘会举行。岳阳市举办20场“春雨”招聘会。", "红枫社区“春雨”招聘会", "“春雨”招聘会"),
    ],
)
def test_all_stations_are_not_the_one_told_of(text: str, one: str, all_: str) -> None:
    assert set(entities(text, "Programme")) == {one, all_}


def test_the_last_of_a_row_is_not_what_is_spoken_of_next() -> None:
    text = "岳阳市总工会举办职工技能大赛,采取笔试、实操竞赛等形式。竞赛设选拔赛、决赛两个环节。"
    parts = {("职工技能大赛", "hasPart", name) for name in ("选拔赛", "决赛")}
    assert parts <= told(text, "hasPart")


@pytest.mark.parametrize(
    ("text", "runs"),
    [
        ("“湘水焊工技能切磋营”在云溪区开营。活动由岳阳市总工会主办。", True),
        ("“湘水焊工技能切磋营”在云溪区开营。据了解,活动由岳阳市总工会主办。", True),
        # nothing that a sentence begins with
        ("“湘水焊工技能切磋营”在云溪区开营。许多活动由岳阳市总工会主办。", False),
    ],
)
def test_a_noun_that_a_sentence_begins_with_is_what_was_told_of(text: str, runs: bool) -> None:
    facts = told(text, "runs")
    assert any(o == "湘水焊工技能切磋营" for _, _, o in facts) == runs


def test_a_room_called_by_its_body_again_is_that_bodys() -> None:
    text = (
        "以岳阳市总职工之家为主体、基层职工之家为补充的三级服务体系成形。"
        "走进岳阳市总职工之家,心理咨询室、调解室一应俱全。"
    )
    assert {whole for whole, _, part in told(text, "hasPart") if part == "调解室"} == {"岳阳市总职工之家"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("岳阳市总工会法律援助工作站受理案件。", {"岳阳市总工会法律援助工作站"}),
        ("岳阳市总工会职工法律援助中心立即介入。", {"岳阳市总工会职工法律援助中心"}),
        ("岳阳市总工会建成职工服务中心。", {"职工服务中心"}),
        # where people are, not what is run
        ("岳阳市职工服务中心门口,工作人员送上茶水。", set()),
    ],
)
def test_what_a_union_keeps_open_for_people_is_run(text: str, expected: set[str]) -> None:
    assert set(entities(text, "Programme")) == expected
