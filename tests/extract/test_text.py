"""Folding, sentences, clauses and brackets."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.extract.text import Span, brackets, clauses, fold, sentences

# What a page is made of: Chinese, both widths of punctuation, every quote, line breaks, and now and then anything.
PAGE_CHARACTERS = st.one_of(
    st.sampled_from(
        "工会举办了三场活动年月日,,。;;::!!??、“”‘’「」『』《》〈〉()()\"'·•・—~〜12１２ＡＢab \u3000\n"
    ),
    st.characters(exclude_categories=["Cs"]),
)
PAGES = st.text(PAGE_CHARACTERS, max_size=200)


@given(PAGES)
def test_folding_keeps_every_character_in_its_place(text: str) -> None:
    folded = fold(text)
    assert len(folded) == len(text)
    assert [i for i, char in enumerate(text) if char == "\n"] == [
        i for i, char in enumerate(folded) if char == "\n"
    ]


@given(PAGES)
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("１７５０家,ＡＰＰ", "1750家,APP"),
        ("「春雨」『助岗』", "“春雨”‘助岗’"),
        ("〈指南〉〔2024〕", "《指南》(2024)"),
        ('"夜校"和"书屋"', "“夜校”和“书屋”"),
        ('"没有合上的一段\n"下一段"', "“没有合上的一段\n“下一段”"),
        ("阿依古丽•买买提", "阿依古丽·买买提"),
        ("3〜5月", "3~5月"),
        ("昆山市总工会", "昆山市总工会"),
    ],
)
def test_forms_become_one(text: str, expected: str) -> None:
    assert fold(text) == expected


@given(PAGES)
def test_sentences_hold_every_character_that_is_not_blank(text: str) -> None:
    spans = sentences(text)
    assert all(left.end <= right.start for left, right in pairwise(spans))
    held = {at for span in spans for at in range(span.start, span.end)}
    assert not [char for at, char in enumerate(text) if at not in held and char.strip()]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("办了班。办了赛!还办吗?办", ["办了班。", "办了赛!", "还办吗?", "办"]),
        ("他说:“好。”她笑了。", ["他说:“好。”", "她笑了。"]),
        ("第一段没有句号\n第二段。", ["第一段没有句号\n", "第二段。"]),
        ("真的?!是的。", ["真的?!", "是的。"]),
        ("\n\n", []),
        ("", []),
    ],
)
def test_where_sentences_end(text: str, expected: list[str]) -> None:
    assert [text[span.start : span.end] for span in sentences(text)] == expected


def cut(text: str, *names: str) -> list[str]:
    inside = [Span(text.index(name), text.index(name) + len(name)) for name in names]
    return [text[span.start : span.end] for span in clauses(text, Span(0, len(text)), inside)]


@pytest.mark.parametrize(
    ("text", "names", "expected"),
    [
        ("工会办班,职工上课;大家满意。", [], ["工会办班,", "职工上课;", "大家满意。"]),
        ("开展“一老,一小”活动,效果好", ["“一老,一小”活动"], ["开展“一老,一小”活动,", "效果好"]),
        ("救助1,200人,共3:2", [], ["救助1,200人,", "共3:2"]),
        ("他说:“办。”", [], ["他说:", "“办。”"]),
        ("职工、农民工和骑手", [], ["职工、农民工和骑手"]),
    ],
)
def test_where_clauses_end(text: str, names: list[str], expected: list[str]) -> None:
    assert cut(text, *names) == expected


@given(PAGES)
def test_clauses_cover_the_sentence_they_cut(text: str) -> None:
    text = fold(text)
    for sentence in sentences(text):
        found = clauses(text, sentence, [])
        held = {at for span in found for at in range(span.start, span.end)}
        missing = [text[at] for at in range(sentence.start, sentence.end) if at not in held]
        assert not "".join(missing).strip()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“甲”", {2: 0}),
        ("“甲‘乙’丙”", {6: 0, 4: 2}),
        ("《甲(乙)》", {5: 0, 4: 2}),
        ("“甲\n乙”", {}),
        ("甲”乙", {}),
        ("“甲《乙》", {4: 2}),
    ],
)
def test_brackets_find_their_partners(text: str, expected: dict[int, int]) -> None:
    assert brackets(text) == expected | {opening: closing for closing, opening in expected.items()}
