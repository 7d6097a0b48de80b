"""What a ceremony is held for."""

from __future__ import annotations

import pytest

from tests.extract.reading import Told, told

UNION, RITE = "岳阳市总工会", "职工技能提升行动启动仪式"
WHOLE = "职工技能提升行动"


def test_what_a_ceremony_begins_is_run_by_who_holds_it() -> None:
    facts = told(f"近日,岳阳市总工会举行{RITE}。", "runs", "hasPart")
    assert facts == {(UNION, "runs", RITE), (UNION, "runs", WHOLE), (WHOLE, "hasPart", RITE)}


def test_what_a_ceremony_opens_begins_then() -> None:
    held = {(name, "heldOn", "2031-02-08") for name in (RITE, WHOLE)}
    assert told(f"2月8日,{RITE}在岳阳市体育中心举行。", "heldOn", date="2031-02-10") == held


def test_what_a_ceremony_begins_may_be_called_with_its_place_elsewhere() -> None:
    rite = "2031年职工技能比武启动仪式"
    text = f"2月8日,岳阳市总工会举行全市{rite}。会上宣读了职工技能比武方案。"
    facts = told(text, "hasPart", headline="岳阳市2031年职工技能比武开始报名")
    assert facts == {("岳阳市2031年职工技能比武", "hasPart", rite)}


@pytest.mark.parametrize(
    ("rite", "whole"),
    [
        ("“金桥助学”资助金发放仪式", "金桥助学"),
        ("困难职工救助行动资金发放仪式", "困难职工救助行动"),
    ],
)
def test_what_is_handed_out_is_of_the_programme_before_it(rite: str, whole: str) -> None:
    assert (whole, "hasPart", rite) in told(f"近日,岳阳市总工会举行{rite}。", "hasPart")


@pytest.mark.parametrize(
    ("rite", "whole"),
    [
        ("“工会+法院”诉调对接工作室揭牌仪式", {"“工会+法院”诉调对接工作室"}),
        ("云溪户外劳动者驿站正式启用仪式", {"云溪户外劳动者驿站"}),
        ("云溪快递协会揭牌仪式", set()),
    ],
)
def test_what_is_unveiled_at_a_rite_is_a_programme_by_its_noun(rite: str, whole: set[str]) -> None:
    text = f"近日,岳阳市总工会举行{rite}。"
    assert {s for s, _, _ in told(text, "hasPart")} == whole
    assert {o for _, _, o in told(text, "runs")} >= whole


def test_whom_the_name_of_a_rite_tells_of_what_is_handed_out_serves() -> None:
    said = told("近日,岳阳市总工会举行困难职工救助行动资金发放仪式。", "serves")
    assert said == {("困难职工救助行动", "serves", "困难职工")}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "6月3日,岳阳市总工会启动“凉亭茶摊”项目。启动仪式上,市红十字会、甲河物流有限公司向项目捐赠了800箱凉茶。",
            {
                ("岳阳市红十字会", "funds", "“凉亭茶摊”项目"),
                ("甲河物流有限公司", "funds", "“凉亭茶摊”项目"),
            },
        ),
        (f"近日,岳阳市总工会举行{RITE},甲河物流有限公司捐款20万元。", {("甲河物流有限公司", "funds", WHOLE)}),
    ],
)
def test_who_gives_at_a_ceremony_gives_to_what_it_begins(text: str, expected: set[Told]) -> None:
    assert told(text, "funds", "participates") == expected


def test_what_begins_to_be_built_is_what_is_built() -> None:
    rite = "湖南“湘水驿站”建设启动仪式"
    facts = told(f"近日,{rite}举行。岳阳市总工会今年建成“湘水驿站”80家。", "hasPart")
    assert facts == {("湘水驿站", "hasPart", rite)}


@pytest.mark.parametrize(
    ("name", "is_round"),
    [
        ("岳阳市职工烹饪大赛湘江赛区决赛", True),
        ("岳阳市职工烹饪大赛选拔赛", True),
        ("岳阳市职工烹饪大赛总结表彰大会", True),
        ("岳阳市职工演讲比赛", False),
        ("岳阳市职工乒乓球大赛决赛", False),
    ],
)
def test_a_round_belongs_to_the_contest_that_its_name_begins_with(name: str, is_round: bool) -> None:
    facts = told(f"岳阳市总工会举办岳阳市职工烹饪大赛。{name}在岳阳市体育中心举行。", "hasPart")
    assert facts == ({("岳阳市职工烹饪大赛", "hasPart", name)} if is_round else set())


def test_a_rite_with_another_occasion_begins_its_programme_and_is_told_again_by_its_noun() -> None:
    both = "职工技能提升行动启动仪式暨骑手专场活动"
    facts = told(f"近日,岳阳市总工会举行{both}。启动仪式上,市总工会为快递员送上水杯。", "hasPart", "serves")
    assert (WHOLE, "hasPart", both) in facts
    assert (both, "serves", "快递员") in facts
    assert (WHOLE, "serves", "快递员") not in facts


def test_a_rite_of_two_begins_that_which_has_a_name() -> None:
    rite = "职工法律服务签约暨“法护新途”普法行动启动仪式"
    facts = told(f"近日,岳阳市总工会举行{rite}。", "runs", "hasPart")
    assert facts == {(UNION, "runs", rite), (UNION, "runs", "“法护新途”普法行动")}


def test_what_is_listed_after_a_ceremony_is_of_what_it_begins() -> None:
    listed = "项目分为3类,包括“金桥”技能培训和“银桥”技能培训。"
    facts = told(f"近日,岳阳市总工会举行{RITE}。{listed}", "hasPart")
    parts = {(WHOLE, "hasPart", f"“{name}”技能培训") for name in ("金桥", "银桥")}
    assert facts == {(WHOLE, "hasPart", RITE), *parts}


def test_a_ceremony_without_a_name_is_of_the_first_of_two() -> None:
    begun = f"{WHOLE}暨“书香湘江”读书月活动在岳阳市启动。启动仪式上,职工朗诵诗歌。"
    assert told(begun, "hasPart") == {(WHOLE, "hasPart", "启动仪式")}


def test_a_ceremony_without_a_name_is_of_what_began() -> None:
    begun = "“书香湘江”读书月活动在岳阳市体育中心启动。市总工会准备了读书券。启动仪式上,职工朗诵诗歌。"
    assert told(begun, "hasPart") == {("“书香湘江”读书月活动", "hasPart", "启动仪式")}


@pytest.mark.parametrize("rite", ["“湘水之家”揭牌仪式", "全市职工维权工作推进会", "货车司机驿站建设启动仪式"])
def test_a_rite_serves_nobody(rite: str) -> None:
    assert told(f"岳阳市总工会举行{rite},为快递员发放水杯。", "serves") == set()


def test_whom_a_rite_is_told_to_serve_what_it_begins_serves() -> None:
    said = told("岳阳市总工会举行“暖冬送福”活动启动仪式,为快递员发放水杯。", "serves")
    assert said == {("“暖冬送福”活动", "serves", "快递员")}


def test_what_others_run_is_theirs() -> None:
    facts = told(f"近日,岳阳市总工会举行{RITE}。{WHOLE}由楚云集团举办。", "runs")
    assert facts == {(UNION, "runs", RITE), ("楚云集团", "runs", WHOLE)}


@pytest.mark.parametrize(
    "rite",
    [
        "年度先进职工表彰大会",
        "职工足球赛暨技能大赛启动仪式",
        "骑手集中入会仪式",
    ],
)
def test_a_ceremony_of_nothing_else(rite: str) -> None:
    assert told(f"近日,岳阳市总工会举行{rite}。", "hasPart") == set()


def test_who_comes_to_a_rite_is_counted_by_what_it_opens() -> None:
    facts = told(f"近日,{RITE}在岳阳市体育中心举行,200余名职工参加。", "quantity")
    assert facts == {(RITE, "quantity", ">200名"), (WHOLE, "quantity", ">200名")}


def test_what_is_counted_behind_a_rite_is_of_what_it_opens() -> None:
    facts = told(f"近日,{RITE}在岳阳市体育中心举行。据悉,今年的培训将惠及800名职工。", "quantity")
    assert facts == {(WHOLE, "quantity", "800名")}


@pytest.mark.parametrize(
    ("before", "expected"),
    [
        ("近日,岳阳市总工会启动“暖冬行”活动。", {("“暖冬行”活动", "hasPart", "启动仪式")}),
        ("近日,岳阳市总工会很忙。", set()),
    ],
)
def test_a_rite_without_a_name_is_of_what_is_told_before(before: str, expected: set[Told]) -> None:
    assert told(before + "启动仪式有500多人到场。", "hasPart") == expected


@pytest.mark.parametrize(
    ("text", "occasions"),
    [
        (
            "岳阳市总工会启动“暖冬送福”活动。市总工会主席何青出席启动仪式。",
            {"启动仪式", "“暖冬送福”活动"},
        ),
        (
            "岳阳市总工会举行“暖冬送福”活动启动仪式。市总工会主席何青出席。",
            {"“暖冬送福”活动启动仪式"},  # of a rite with a name nobody need stay for the rest
        ),
        ("市总工会主席何青出席启动仪式。", {"启动仪式"}),
    ],
)
def test_who_comes_to_a_rite_comes_to_what_it_opens(text: str, occasions: set[str]) -> None:
    assert {what for _, _, what in told(text, "participates")} == occasions


def test_the_building_of_a_programme_is_no_other_programme() -> None:
    rite = "岳阳市“骑手驿家”建设启动仪式"
    facts = told(f"近日,岳阳市总工会打造“骑手驿家”。9日,{rite}举行。", "hasPart")
    assert facts == {("骑手驿家", "hasPart", rite)}
