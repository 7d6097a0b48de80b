"""Whose a programme is that no sentence gives to anybody."""

from __future__ import annotations

import pytest

from tests.extract.reading import told

UNION = "近日,岳阳市云溪区总工会召开工作会议。"
ANOTHER = "华容县总工会举办龙舟赛。" + UNION


@pytest.mark.parametrize(
    ("text", "programme", "theirs"),
    [
        # the union that acts before it, or the article's one union
        (UNION + "“湖畔夜校”公益课程将惠及职工600名。", "“湖畔夜校”公益课程", True),
        ("“湖畔夜校”公益课程惠及职工600名。\n" + UNION, "“湖畔夜校”公益课程", True),
        # a room, a sort of work or a word alone may be anybody's, unless one union runs all that is run
        (ANOTHER + "“湖畔驿站”服务职工600名。", "湖畔驿站", False),
        (ANOTHER + "心理疏导惠及职工600名。", "心理疏导", False),
        (ANOTHER + "“湖畔”惠及职工600名。", "湖畔", False),
        (UNION + "“湖畔驿站”陆续建成投用,服务职工600名。", "湖畔驿站", True),
        (UNION + "心理疏导惠及职工600名。", "心理疏导", True),
        # whoever looks at it has come to where others run it
        (UNION + "主席何青参观了“湖畔夜校”公益课程。", "“湖畔夜校”公益课程", False),
        (UNION + "何青一行实地调研“湖畔夜校”公益课程。", "“湖畔夜校”公益课程", False),
        (UNION + "何青一行听取了“湖畔杯”劳动竞赛情况介绍。", "“湖畔杯”劳动竞赛", False),
        # every enterprise has these by law
        (UNION + "职工代表大会惠及职工600名。", "职工代表大会", False),
        # what a larger place or the nation holds is not a district's
        (UNION + "湖南省“湖畔杯”劳动竞赛有600名职工参赛。", "湖南省“湖畔杯”劳动竞赛", False),
        (UNION + "全国“湖畔杯”劳动竞赛有600名职工参赛。", "全国“湖畔杯”劳动竞赛", False),
        # of several unions the one of the place that its name begins with
        (
            "2021年岳阳市云溪区工会干部培训班开班。湖南省总工会主席何青、" + UNION,
            "2021年岳阳市云溪区工会干部培训班",
            True,
        ),
        (ANOTHER + "华容县总工会很高兴。云溪区职工插花大赛有600名职工参赛。", "云溪区职工插花大赛", True),
        (ANOTHER + "华容县总工会很高兴。临湘市职工插花大赛有600名职工参赛。", "临湘市职工插花大赛", False),
        # what somebody sends people to
        (UNION + "区总选派20名职工参加“湖畔杯”劳动竞赛。", "“湖畔杯”劳动竞赛", False),
        # what it is about, or meant to help
        (UNION + "大家围绕“湖畔先行”活动畅谈,职工600名到场。", "“湖畔先行”活动", False),
        (UNION + "为配合“湖畔先行”活动,职工600名到场。", "“湖畔先行”活动", False),
        # whoever is told to run it runs it alone
        (UNION + "“湖畔夜校”公益课程由云溪区教育局举办。", "“湖畔夜校”公益课程", False),
    ],
)
def test_adopted(text: str, programme: str, theirs: bool) -> None:
    runs = told(text, "runs")
    assert any(s == "岳阳市云溪区总工会" and o.endswith(programme) for s, _, o in runs) is theirs, runs


def test_what_a_city_of_the_province_holds_is_not_the_provinces() -> None:
    said = "近日,湖南省总工会召开工作会议。岳阳市“湖畔杯”劳动竞赛有600名职工参赛。"
    assert not told(said, "runs") & {("湖南省总工会", "runs", "岳阳市“湖畔杯”劳动竞赛")}
