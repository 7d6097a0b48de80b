"""The programme that a clause begins with."""

from __future__ import annotations

import pytest

from kg.extract.relations.figures.leading import leading
from kg.extract.relations.frames import frames
from kg.extract.text import Span
from tests.extract.reading import resolved


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("职工技能竞赛设8个工种。", "职工技能竞赛"),
        ("招聘人数多,在职工技能竞赛上,8人获奖。", "职工技能竞赛"),
        ("岳阳市总工会“清风驿站”服务3万人次。", "清风驿站"),
        ("岳阳市总工会这次“走进工地”技能竞赛,有90人参赛。", "“走进工地”技能竞赛"),
        ("以“安全伴我行”为主题的“湖风杯”技能竞赛吸引企业30家。", "“湖风杯”技能竞赛"),
        ("岳阳市总工会把职工技能竞赛列入十件实事。", "职工技能竞赛"),
        # a row of them is what something larger consists of
        ("分别有焊工技能竞赛、职工演讲竞赛、茶艺技能竞赛。", None),
        # what is counted as taking part, or acted on
        ("200余个“五小”创新项目参赛。", None),
        ("岳阳市总工会今年以来先后举办职工技能竞赛。", None),
    ],
)
def test_what_a_clause_begins_with(text: str, expected: str | None) -> None:
    reading, cast = resolved(text)
    whole = Span(0, len(text))
    found = leading(reading, reading.of("Programme"), whole, frames(reading, cast))
    assert (found and found.entity and cast.name(found.entity)) == expected
