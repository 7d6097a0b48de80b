"""Programmes of a headline: what the text calls by a fuller name has that name."""

from __future__ import annotations

import pytest

from tests.extract.reading import extracted


@pytest.mark.parametrize(
    ("headline", "text", "expected"),
    [
        # words left out in front, in the middle, or the quotation that names it
        ("岳阳市总工会点单培训受欢迎", "岳阳市总工会推出“员工点单”式公益培训。", {"“员工点单”式公益培训"}),
        (
            "岳阳市总工会举办职工联谊活动",
            "岳阳市总工会举办“湘水有约”职工联谊活动。",
            {"“湘水有约”职工联谊活动"},
        ),
        (
            "岳阳市总工会启动“送茶水”",
            "岳阳市总工会启动“夏日送茶水”慰问活动。",
            {"“夏日送茶水”慰问活动"},
        ),
        # the ceremony is not what it opens, and what the text names alike needs no other name
        (
            "岳阳市总工会举办职工技能大赛",
            "岳阳市总工会举办职工技能大赛启动仪式。",
            {"职工技能大赛", "职工技能大赛启动仪式"},
        ),
        (
            "岳阳市总工会开展义诊活动",
            "岳阳市总工会开展义诊活动,推出“湘水”义诊活动。",
            {"义诊活动", "“湘水”义诊活动"},
        ),
    ],
)
def test_a_headline_tells_in_short_what_the_text_tells_in_full(
    headline: str, text: str, expected: set[str]
) -> None:
    found = {e.name for e in extracted(text, headline=headline).entities if e.type == "Programme"}
    assert found == expected
