"""Occasions that an article tells of before it names them."""

from __future__ import annotations

import pytest

from kg.extract.relations.figures.told_later import told_later
from tests.extract.reading import resolved, told

CITY, VISITS = "岳阳市总工会", "“暖冬行”慰问活动"
DEEDS = "岳阳市总工会的慰问组走访了7家公司,212名保洁员收到慰问品。"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (DEEDS + f"这次{VISITS}由岳阳市总工会组织。", VISITS),
        (DEEDS + f"本次{VISITS}由岳阳市总工会组织。", VISITS),
        (DEEDS + f"{VISITS}由岳阳市总工会组织。", None),  # nothing points back
        (f"岳阳市总工会举办招聘会。这次{VISITS}由岳阳市总工会组织。", None),  # another is told of before
        (DEEDS + "这个“清风驿站”由岳阳市总工会建成。", None),  # no occasion
    ],
)
def test_what_is_pointed_at_as_told(text: str, expected: str | None) -> None:
    reading, cast = resolved(text)
    later = told_later(reading, cast)
    assert ((later and later.pointed and cast.name(later.entity)) or None) == expected


def test_its_figures_stand_before_its_name() -> None:
    facts = told(DEEDS + f"这次{VISITS}由岳阳市总工会组织。", "quantity")
    assert facts == {(who, "quantity", said) for who in (CITY, VISITS) for said in ("7家", "212名")}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("300名职工领到了西瓜。岳阳市总工会举办“夏送清凉”活动。", {("“夏送清凉”活动", "300名")}),
        ("红星广场上,8支队伍切磋技艺。由岳阳市总工会主办的职工篮球赛举行。", {("职工篮球赛", "8支")}),
        (
            "在楚云集团门口,300名职工领到了西瓜。岳阳市总工会举办“夏送清凉”活动。",
            {("“夏送清凉”活动", "300名")},
        ),
        ("80名职工带来节目。岳阳市总工会举办“劳动者之歌”。", {("劳动者之歌", "80名")}),
        # in the same sentence, too
        (
            "300条毛毯、80箱西瓜——6月8日,岳阳市总工会举办“夏送清凉”活动。",
            {("“夏送清凉”活动", "300条"), ("“夏送清凉”活动", "80箱")},
        ),
        # a body acts there, a rate, a meeting, a station
        ("楚云集团为300名职工送去西瓜。岳阳市总工会举办“夏送清凉”活动。", {("楚云集团", "300名")}),
        ("岳阳市总工会计划选派80名律师。岳阳市总工会举办“夏送清凉”活动。", {(CITY, "80名")}),
        ("80名职工成为技师。岳阳市总工会召开技师培养工作视频会议。", {(CITY, "80名")}),
        ("当地建会率达90%。岳阳市总工会举办“夏送清凉”活动。", {(CITY, "90%")}),
        ("300名职工领到了西瓜。岳阳市总工会建成“清风驿站”。", {(CITY, "300名")}),
    ],
)
def test_a_scene_that_a_report_begins_with(text: str, expected: set[tuple[str, str]]) -> None:
    assert {(who, said) for who, _, said in told(text, "quantity")} == expected
