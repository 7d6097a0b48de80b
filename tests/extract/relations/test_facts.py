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


def test_what_two_paragraphs_say_together_is_cited_from_both() -> None:
    text = "岳阳市总工会开展“春雨助岗”活动。\n重点对象是货车司机,报名的人不少。"
    (serves,) = [fact for fact in extracted(text).facts if fact.p == "serves"]
    assert [text[e.start : e.end] for e in serves.evidence[:2]] == ["“春雨助岗”活动", "重点对象是货车司机"]
