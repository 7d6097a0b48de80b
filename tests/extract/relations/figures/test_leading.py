"""The programme that a clause begins with."""

from __future__ import annotations

import pytest

from kg.extract.relations.figures.leading import is_means, leading
from kg.extract.relations.frames import frames
from kg.extract.text import Span
from tests.extract.reading import resolved


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("职工技能竞赛设8个工种。", "职工技能竞赛"),
        ("截至目前,岳阳市总工会通过“清风驿站”收到建议300条。", "清风驿站"),
        ("招聘人数多,在职工技能竞赛上,8人获奖。", "职工技能竞赛"),
        ("岳阳市总工会“清风驿站”服务3万人次。", "清风驿站"),
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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("通过职工技能竞赛,", True),
        ("自职工技能竞赛开展以来,", True),
        ("在职工技能竞赛中,", True),
        ("通过职工技能竞赛选出8人,", False),
        ("职工技能竞赛期间,", False),
    ],
)
def test_a_clause_that_only_says_through_what(text: str, expected: bool) -> None:
    reading, _ = resolved("岳阳市总工会举办职工技能竞赛。" + text)
    named = reading.of("Programme")[-1]
    start = len("岳阳市总工会举办职工技能竞赛。")
    assert is_means(reading.scan.text, Span(start, start + len(text)), named) is expected
