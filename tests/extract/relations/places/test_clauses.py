"""Which clauses say where the programme told of before them is, or is taken part in."""

from __future__ import annotations

import pytest

from tests.extract.reading import told

FAIR, HALL = "春风招聘会", "巴陵广场"


@pytest.mark.parametrize(
    "text",
    [
        *(
            f"岳阳市总工会举办春风招聘会{clause}。"
            for clause in (
                ",地点在巴陵广场",
                ",活动地点设在巴陵广场",
                "。活动时间为6月8日,地点为巴陵广场",
                "。时间:6月8日上午9时,地点:巴陵广场",
                "。主会场设在巴陵广场",
                ",首站走进巴陵广场",
                "。首场走进巴陵广场",
                "。比赛在巴陵广场进行",
                "。200名职工来到巴陵广场参加活动",
                "。200名职工齐聚巴陵广场",
                "。当天,巴陵广场人头攒动",
                "。当天上午,记者在巴陵广场看到,职工排起长队",
            )
        ),
        *(f"春风招聘会{verb}巴陵广场。" for verb in ("亮相", "现身", "第三站走进")),
        "6月3日上午,岳阳市巴陵广场迎来市总工会春风招聘会。",
        "岳阳市总工会组织职工在巴陵广场参加春风招聘会。",
        "职工在巴陵广场体验岳阳市总工会春风招聘会。",
    ],
)
def test_where_an_occasion_is_put(text: str) -> None:
    assert any(s == FAIR and o.endswith(HALL) for s, _, o in told(text, "locatedIn"))


@pytest.mark.parametrize(
    "text",
    [
        "岳阳市总工会举办春风招聘会。何青家在巴陵广场旁。",
        "春风招聘会获奖企业代表齐聚巴陵广场。",  # those of an earlier one
        "岳阳市总工会举办春风招聘会。何青来到巴陵广场散步。",
        "岳阳市总工会建起石榴驿站。比赛在巴陵广场进行。",  # a room is no occasion
    ],
)
def test_where_nothing_puts_it(text: str) -> None:
    assert not {fact for fact in told(text, "locatedIn") if fact[2] == HALL}
