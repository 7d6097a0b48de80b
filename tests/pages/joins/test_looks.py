"""What the look of a line says of its being the rest of a sentence."""

from __future__ import annotations

import pytest

from kg.model import Page
from kg.pages.joins.looks import WEIGHTS, Headlines, left_looks, right_looks
from kg.pages.lines import lines
from kg.pages.readers import blocks

BEFORE = "码头上的夜校办了三年，船员下了船就来上课，灯亮到九点。"


def _lines(*parts: str):  # type: ignore[no-untyped-def]
    raw = "\n\n".join(parts)
    return lines(Page("p", "p.txt", raw, blocks(raw), ""))


@pytest.mark.parametrize(
    ("text", "look"),
    [
        ("柳林镇总工会主席王建国介绍，修剪班还要再办三期，秋天开课。", "right_speaker"),
        ("在果园里上课的果农李秀兰说，这样的课听得懂，也用得上。", "right_starts_one"),
        ("本次培训从三月开到五月，讲修剪、嫁接、疏果三门手艺。", "right_starts"),
        ("该班每期五十人，学员由各村推荐，镇里出车接送。", "right_points"),
        ("6月12日，柳林镇的修剪班在果园里开课，果农来了五十人。", "right_date"),
        ("“邻里课堂”开到了果园里，五十名果农在树下听课。", "right_quotes"),
        ("“这样的课听得懂，用得上。”果农李秀兰说，她还要再来。", "right_spoken"),
        ("“听得懂，用得上”，果农李秀兰这样说起树下的课。", "right_spoken"),
    ],
)
def test_how_a_line_begins(text: str, look: str) -> None:
    found = [name for name, _ in right_looks(_lines(BEFORE, text), 1, 0.0)]
    assert look in found
    assert set(found) <= set(WEIGHTS)


def test_a_short_line_that_ends_with_no_word_that_lines_end_with() -> None:
    found = [name for name, _ in left_looks(_lines("果农们在果园里上修剪的", BEFORE), 0, 0.0)]
    assert "left_loose" in found
    assert "left_loose" not in [
        name for name, _ in left_looks(_lines("果农们在果园里上修剪课", BEFORE), 0, 0.0)
    ]


def test_the_name_of_an_event_is_nothing_said() -> None:
    text = "“春风送岗，工会相伴”招聘会在镇里举行，来了五十家企业。"
    assert "right_spoken" not in [name for name, _ in right_looks(_lines(BEFORE, text), 1, 0.0)]


@pytest.mark.parametrize(
    ("parts", "heads", "look", "expected"),
    [
        ((BEFORE, "果农们在果园的大树下上修剪课", BEFORE), Headlines(marked=True), "left_unmarked", True),
        ((BEFORE, "果农们在果园的大树下上修剪课", BEFORE), Headlines(), "left_unmarked", False),
        # Shorter than any row.
        ((BEFORE, "果农们上课", BEFORE), Headlines(marked=True), "left_unmarked", False),
        # An upper line of a headline is not marked as one.
        ((BEFORE, "果农们在果园里上修剪课", "## 树下课堂"), Headlines(marked=True), "left_unmarked", False),
        ((BEFORE, "果农们在果园里上修剪课", "## 树下课堂"), Headlines(marked=True), "left_by_headline", True),
        # A headline that has fallen into a sentence says nothing of what stands by it.
        (
            (BEFORE, "果农们在果园里上修剪课", "## 树下课堂"),
            Headlines(frozenset({2}), True),
            "left_by_headline",
            False,
        ),
    ],
)
def test_what_looks_like_a_headline(
    parts: tuple[str, ...], heads: Headlines, look: str, expected: bool
) -> None:
    assert (look in [name for name, _ in left_looks(_lines(*parts), 1, 0.0, heads)]) == expected


def test_under_a_headline_that_has_fallen_into_a_sentence() -> None:
    found = _lines(BEFORE, "## 树下课堂", "的果农都来听课。")
    for heads, expected in ((Headlines(), True), (Headlines(frozenset({1})), False)):
        assert ("right_under_head" in [name for name, _ in right_looks(found, 2, 0.0, heads)]) == expected
