"""Whose figures are that a clause gives of guests, of members and of where something is done."""

from __future__ import annotations

import pytest

from tests.extract.reading import Told, told

CITY, CONTEST = "岳阳市总工会", "岳阳市职工技能大赛"
OPENS = f"{CONTEST}6月3日开赛。"
LONG = "楚云集团公司承办。楚云集团公司位于城东。楚云集团公司生产叉车。楚云集团公司很忙。"
TRADE = "岳阳市快递行业工会联合会"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # bodies that send people are guests
        (OPENS + "楚云集团公司派出选手,400人站上赛台。", {(CONTEST, "quantity", "400人")}),
        (
            OPENS + "楚云集团公司、君山石油公司2家单位派队参赛。",
            {(CONTEST, "quantity", "2家")},
        ),
        (
            OPENS + "8个县区和9家港口集团公司派出选手。",
            {(CONTEST, "quantity", "8个"), (CONTEST, "quantity", "9家")},
        ),
        # told of long before, it is still what they come to; whom it employs a firm tells of itself
        (OPENS + LONG + "80名选手同台竞技。", {(CONTEST, "quantity", "80名")}),
        (OPENS + LONG + "36名选手获评技术能手。", {(CONTEST, "quantity", "36名")}),
        (OPENS + LONG + "8支队伍晋级。", {(CONTEST, "quantity", "8支")}),
        # and what it consists of
        (OPENS + LONG + "篮球、围棋等6个项目的比赛持续到傍晚。", {(CONTEST, "quantity", "6个")}),
        (OPENS + LONG + "余下4个工种明天开赛。", {(CONTEST, "quantity", "4个")}),
        (OPENS + LONG + "厂里有4个车间。", {("楚云集团公司", "quantity", "4个")}),
        (f"楚云集团公司很忙。80名选手同台竞技。{OPENS}", {(CONTEST, "quantity", "80名")}),
        (OPENS + LONG + "楚云集团公司36名职工退休。", {("楚云集团公司", "quantity", "36名")}),
        (OPENS + LONG + "公司现有职工80名。", {("楚云集团公司", "quantity", "80名")}),
        ("岳阳市户外劳动者驿站启用。" + LONG + "80名选手同台竞技。", {("楚云集团公司", "quantity", "80名")}),
        # what they take part in is named behind them
        (f"65名车工齐聚岳阳,参加{CONTEST}。", {(CONTEST, "quantity", "65名")}),
        ("120名职工走进体育馆,参加岳阳市总工会举办的趣味运动会。", {("趣味运动会", "quantity", "120名")}),
        ("岳阳市总工会慰问职工65名。楚云集团公司参加趣味运动会。", {(CITY, "quantity", "65名")}),
    ],
)
def test_guests_are_the_occasion_s(text: str, expected: set[Told]) -> None:
    assert told(text, "quantity") == expected


@pytest.mark.parametrize(
    "text",
    [
        "楚云集团公司很忙。量子焊接工作室等20家工作室,被岳阳市总工会命名为“洞庭匠坊”。",
        OPENS + "20家企业被岳阳市总工会授予“洞庭匠坊”称号。",
    ],
)
def test_those_honoured_are_counted_for_whoever_honours_them(text: str) -> None:
    assert (CITY, "quantity", "20家") in told(text, "quantity")


def test_what_a_share_names_is_not_what_goes_on() -> None:
    facts = told("岳阳市总工会建成“清风驿站”40家,其中“司机之家”14家,惠及职工9000人。", "quantity")
    assert ("清风驿站", "quantity", "9000人") in facts


@pytest.mark.parametrize(
    ("headline", "text", "expected"),
    [
        # who has joined a federation is its own
        (
            "",
            f"岳阳市总工会很忙。{TRADE}成立,12个园区、360家企业都已加入联合会。",
            {(TRADE, "quantity", "12个"), (TRADE, "quantity", "360家")},
        ),
        # nobody's in particular: of the one union of the headline
        (f"{CITY}与{TRADE}联手", "全县快递行业的会员现有4300人。", set()),
    ],
)
def test_members_are_the_federation_s(headline: str, text: str, expected: set[Told]) -> None:
    assert told(text, "quantity", headline=headline) == expected


def test_so_many_stations_are_where_an_occasion_is_held() -> None:
    facts = told("岳阳市总工会在5家清风驿站同步开展“暖冬行”慰问活动。", "quantity")
    assert facts == {("“暖冬行”慰问活动", "quantity", "5家"), (CITY, "quantity", "5家")}


def test_an_activity_has_what_its_idea_yields() -> None:
    facts = told("楚云集团公司工会开展“金点子”活动,收到建议320条。", "quantity")
    assert facts == {("“金点子”活动", "quantity", "320条"), ("楚云集团公司工会", "quantity", "320条")}


RELIEF = "“暖冬行”慰问活动"


@pytest.mark.parametrize(
    ("text", "unions"),
    [
        # what a union does by what it runs is the union's too
        (f"岳阳市总工会开展{RELIEF},走访困难职工70户。", True),
        (f"岳阳市总工会开展{RELIEF}。此次活动岳阳市总工会共发放毛毯90条。", True),
        (f"岳阳市总工会举办{RELIEF},向骑手送出头盔40顶。", True),
        # so do the many that it has held
        (f"岳阳市总工会今年举办{CONTEST}30场。", True),
        (f"岳阳市总工会今年举办30场{CONTEST}。", True),
        # who comes, what it consists of, how long it lasts, what others do are not
        (f"岳阳市总工会举办{CONTEST},80名选手参加。", False),
        (f"岳阳市总工会举办{CONTEST},设8个工种。", False),
        (f"岳阳市总工会举办{CONTEST},历时12天。", False),
        (f"岳阳市总工会开展{RELIEF},40名职工领到毛毯。", False),
        (f"岳阳市总工会开展{RELIEF},近40名职工领到毛毯。", False),
        (f"{CONTEST}6月3日开赛。楚云集团公司派出代表,入场80人。", False),
        (f"{RELIEF}由岳阳市总工会主办,走访困难职工70户。", False),
    ],
)
def test_what_a_union_does_by_a_programme_is_its_own_too(text: str, unions: bool) -> None:
    owners = {fact[0] for fact in told(text, "quantity")}
    assert (CITY in owners) is unions
    assert owners != {CITY}


@pytest.mark.parametrize(
    ("deed", "owner"),
    [
        ("这次招聘会由岳阳市总工会举办,吸引青年260名。", "“春雨助岗”招聘会"),
        ("岳阳市总工会很忙,吸引青年260名。", CITY),
    ],
)
def test_who_is_told_to_run_it_leaves_its_figures(deed: str, owner: str) -> None:
    facts = told(f"“春雨助岗”招聘会开幕。场地很大。{deed}", "quantity")
    assert facts == {(owner, "quantity", "260名")}


@pytest.mark.parametrize(
    ("text", "owners"),
    [
        (f"{OPENS}君山茶业公司、洞庭水务公司等20家单位获最佳组织奖。", {CONTEST}),
        (f"{OPENS}君山茶业公司获优秀组织奖;5个班组荣获先锋号。", {CONTEST}),
        ("岳阳市总工会很忙。君山茶业公司获优秀组织奖;李小丹等5人荣获先锋号。", set()),
        (f"岳阳市总工会举办{CONTEST},20个集体获奖。", {CONTEST}),
        (f"岳阳市总工会举办{CONTEST},君山茶业公司工会等5个工会参加。", {CONTEST}),
    ],
)
def test_how_many_win_is_no_winner_s_figure(text: str, owners: set[str]) -> None:
    assert {fact[0] for fact in told(text, "quantity")} == owners


@pytest.mark.parametrize(
    ("deed", "owner"),
    [
        ("趣味运动会", CITY),
        ("“春风”集中入会行动", "“春风”集中入会行动"),  # a drive has those whom it wins
        ("“百日建会”", "百日建会"),
    ],
)
def test_members_are_a_union_s_whatever_is_spoken_of(deed: str, owner: str) -> None:
    facts = told(f"岳阳市总工会举办{deed},场地很大,发展会员260名。", "quantity")
    assert (owner, "quantity", "260名") in facts
    assert (deed, "quantity", "260名") not in facts or deed == owner


@pytest.mark.parametrize(
    ("programme", "told_of_years", "its"),
    [
        ("2031年“春雨”助学活动", "8年来,共资助学子260名。", False),
        ("2031年“春雨”助学活动", "2024年至2031年共资助学子260名。", False),
        ("“春雨”助学活动", "8年来,共资助学子260名。", True),  # goes on from year to year
        ("2031年“春雨”助学活动", "今年以来,共资助学子260名。", True),
        ("“春雨”表彰大会", "岳阳市总工会累计表彰职工260名。", False),
    ],
)
def test_what_came_together_over_years_is_no_edition_s(programme: str, told_of_years: str, its: bool) -> None:
    facts = told(f"岳阳市总工会开展{programme},资助学子30名。{told_of_years}", "quantity", date="2031-09-01")
    owners = {owner for owner, _, amount in facts if amount == "260名"}
    assert any(programme in owner for owner in owners) is its


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        (f"{OPENS}大赛从4个维度考查选手。", set()),
        (f"{OPENS}大赛集三大功能于一体。", set()),
        (f"{OPENS}大赛涵盖5大领域。", {(CONTEST, "quantity", "5个")}),
    ],
)
def test_sides_of_a_thing_are_no_figures(text: str, figures: set[Told]) -> None:
    assert told(text, "quantity") == figures


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # how many won is no figure of a union that its sentence does not tell to do anything
        ("岳阳市总工会地处城东。全市8个班组荣获先锋号。", set()),
        (
            "岳阳市总工会举办“匠心”劳动竞赛。比赛结束后,8个班组荣获先锋号。",
            {("“匠心”劳动竞赛", "quantity", "8个")},
        ),
    ],
)
def test_how_many_won(text: str, expected: set[Told]) -> None:
    assert told(text, "quantity") == expected
