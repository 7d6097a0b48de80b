"""Who comes to see others, and who is described by what they take part in."""

from __future__ import annotations

import pytest

from tests.extract.reading import told

VISIT = "岳阳市总工会开展节前走访慰问活动。"


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("岳阳市总工会主席林海一行先后来到两家造纸厂,看望了车间里的工人。", {"林海"}),
        ("岳阳市总工会副主席林海率慰问组来到码头。", {"林海"}),
        ("岳阳市总工会主席林海将棉衣和米油送给装卸工人。", {"林海"}),
        ("岳阳市总工会副主席林海代表市总工会,走访了退休工人。", {"林海"}),
        ("退休工人林海看望了老邻居。", set()),
        ("岳阳市总工会主席林海说,车间的风扇要装好。", set()),
    ],
)
def test_who_goes_to_see_others_is_at_the_visit(text: str, who: set[str]) -> None:
    facts = told(VISIT + text, "participates")
    assert {fact for fact in facts if fact[0] == "林海"} == {
        (one, "participates", "节前走访慰问活动") for one in who
    }


def test_where_no_visit_is_told_of_nobody_is_at_one() -> None:
    text = "岳阳市总工会举办职工合唱比赛。岳阳市总工会主席林海一行看望了退休工人。"
    assert told(text, "participates") == set()


CONTEST = "岳阳市总工会举办职工合唱比赛。"


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("参加比赛的货车司机带来一首老歌。", {"货车司机"}),
        ("一名正在参加职工合唱比赛的快递员最先登上台阶。", {"快递员"}),
        ("正在参加职工合唱比赛的岳阳市总工会主席林海唱得最响。", {"林海"}),
        ("未参加比赛的货车司机坐在台下。", set()),
        ("参与抗洪的货车司机坐在台下。", set()),
    ],
)
def test_who_is_described_by_what_they_come_to_takes_part(text: str, who: set[str]) -> None:
    assert told(CONTEST + text, "participates") == {(one, "participates", "职工合唱比赛") for one in who}


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (
            "岳阳市总工会主席林海,副主席周青,岳阳军分区司令员王树明,以及来宾代表出席了决赛。",
            {"林海", "周青", "王树明"},
        ),
        ("岳阳市总工会主席林海、装卸工代表王树明等先后发言。", {"林海", "王树明"}),
    ],
)
def test_all_of_a_list_come_where_one_post_is_unknown(text: str, who: set[str]) -> None:
    assert told(CONTEST + text, "participates") == {(one, "participates", "职工合唱比赛") for one in who}


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (
            "来自甲河物流有限公司、乙湖造纸有限公司等9家企业,共12支队伍参加了比赛。",
            {"甲河物流有限公司", "乙湖造纸有限公司"},
        ),
        ("甲河物流有限公司和乙湖造纸有限公司等工会主席参加比赛。", {"甲河物流有限公司", "乙湖造纸有限公司"}),
        ("货车司机通过抽签的方式,参加了比赛。", {"货车司机"}),
        ("300多名一线职工报名参加。", {"一线职工"}),
    ],
)
def test_how_those_who_come_are_counted_and_called(text: str, who: set[str]) -> None:
    assert told(CONTEST + text, "participates") == {(one, "participates", "职工合唱比赛") for one in who}


@pytest.mark.parametrize(
    "text",
    [
        "随后大家来到甲河物流有限公司,观看了职工合唱比赛。",
        "歌手齐聚甲河物流有限公司参加职工合唱比赛。",
        "林海对与会来宾和甲河物流有限公司作了介绍。",
        "岳阳市总工会还组织参与职工合唱比赛的车手参观码头。",
        "由甲河物流有限公司参加的一支小队坐在台下。",
    ],
)
def test_where_others_go_and_of_whom_a_verb_is_not_said_nobody_takes_part(text: str) -> None:
    bodies = {"甲河物流有限公司", "岳阳市总工会"}
    assert not {fact for fact in told(CONTEST + text, "participates") if fact[0] in bodies}


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("岳阳市总工会主席林海说:“通过广泛开展职工合唱比赛,大家更齐心了。”", set()),
        ("岳阳市总工会主席林海带领村民种下桃树。", set()),
        ("岳阳市总工会主席林海到现场开展职工合唱比赛。", {"林海"}),
    ],
)
def test_what_somebody_speaks_of_or_leads_others_to_is_no_coming(text: str, who: set[str]) -> None:
    assert {fact[0] for fact in told(CONTEST + text, "participates")} == who


def test_a_meeting_that_is_kept_up_is_attended() -> None:
    facts = told("近日,岳阳市总工会召开2031年度联席会议。岳阳市总工会主席林海出席会议。", "participates")
    assert {who for who, _, _ in facts} == {"林海"}
