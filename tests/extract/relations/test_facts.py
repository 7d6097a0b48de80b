"""The characters that a fact is cited by."""

from __future__ import annotations

import pytest

from tests.extract.reading import extracted


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("岳阳市总工会开展“春雨助岗”。", "岳阳市总工会开展“春雨助岗”"),
        ("“春雨助岗”招聘活动由岳阳市总工会主办。", "“春雨助岗”招聘活动由岳阳市总工会主办"),
        ("岳阳市总工会举办职工篮球赛(男子),真好。", "岳阳市总工会举办职工篮球赛"),
    ],
)
def test_a_quote_holds_both_marks_or_none(text: str, quote: str) -> None:
    found = [fact for fact in extracted(text).facts if fact.p == "runs"]
    assert [fact.evidence[0].quote for fact in found] == [quote]
    assert all(text[e.start : e.end] == e.quote for fact in found for e in fact.evidence)
