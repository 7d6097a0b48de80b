"""Folding, sentences, clauses and brackets."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.extract import dates, numbers
from kg.extract.organisations.find import _POINTED, _POINTS
from kg.extract.relations.parts.announced import _LIST_AHEAD, _LIST_BEGINS
from kg.extract.text import Span, brackets, clauses, fold, sentences, tried_at
from kg.extract.things.sums import _BEGINS, _SO_MANY

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


# What such patterns are looked for by, and what they find.
TRIED = {
    "amounts": numbers._patterns(),
    "dates": (dates._DATE_BEGINS, dates._DATE),
    "days": (dates._DAY_BEGINS, dates._DAY),
    "lists": (_LIST_BEGINS, _LIST_AHEAD),
    "pointed at": (_POINTS, _POINTED),
    "so many deeds": (_BEGINS, _SO_MANY),
}
# What they are made of, put together at random.
WORDS = (
    "2023 年 3 月 15 日 今年 去 前 当天 上午 这一年 约 近 不少于 上 万 余 多 十 二十 名 人 场 个 个百分点 元 第 其",
    "本月 上月 上个月 上周六 本周三 底 今天 在 举办",
    "一 是 等 在内的 领导 、林文 包括 包含 涵盖 分为 不 设 程设 有 分 动分 配备 内容 还有 由 组成 参加 开展 了",
    "两 为主题的“三送” 为内容 等“五进” 大 项 活动 等7名 在内的3位 、王伟5人 。第一项是 ,二是 ;其三,",
    ": , 。 \n “ ” “三送” 为 指 该 中心 局 公司 集团 党委书记 纪委",
)
PIECES = st.lists(st.sampled_from([word for line in WORDS for word in line.split(" ")]), max_size=30).map(
    "".join
)


@pytest.mark.parametrize("name", TRIED)
@given(text=PIECES)
def test_what_a_pattern_is_looked_for_by_hides_nothing_of_it(name: str, text: str) -> None:
    first, pattern = TRIED[name]
    assert _spans(tried_at(first, pattern, text)) == _spans(pattern.finditer(text))


@pytest.mark.parametrize("name", TRIED)
@pytest.mark.parametrize("page", sorted(Path("seeds/pages").glob("*.txt")), ids=lambda page: page.stem)
def test_nor_on_a_page(name: str, page: Path) -> None:
    first, pattern = TRIED[name]
    text = fold(page.read_text(encoding="utf-8"))
    assert _spans(tried_at(first, pattern, text)) == _spans(pattern.finditer(text))


def _spans(found: Iterable[re.Match[str]]) -> list[tuple[int, int]]:
    return [match.span() for match in found if match[0]]
