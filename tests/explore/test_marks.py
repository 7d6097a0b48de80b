"""A text in pieces is the same text, with the longest names marked and the quote found."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.explore.marks import paragraphs
from kg.model import Article, Entity

UNION = Entity("u", "Union", "云溪区总工会", aliases=("总工会", "区"))
TOWN = Entity("t", "Place", "云溪区")
WORKERS = Entity("g", "Group", "职工")


def _article(text: str) -> Article:
    return Article("1", "1-1", "", text, tuple(range(len(text))))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("云溪区总工会在云溪区。", [("云溪区总工会", "u"), ("云溪区", "t")]),
        ("总工会说", [("总工会", "u")]),
        ("全区都好", []),  # one character alone names nothing
        ("职工请专职工作人员帮忙。", [("职工", "g")]),  # 专职 and 工作 are words
        ("", []),
    ],
)
def test_the_longest_name_is_marked(text: str, expected: list[tuple[str, str]]) -> None:
    pieces = [piece for part in paragraphs(_article(text), [TOWN, UNION, WORKERS]) for piece in part]
    assert [(piece.text, piece.entity.id) for piece in pieces if piece.entity] == expected


def test_a_quote_may_begin_within_a_name_and_go_over_a_line() -> None:
    text = "云溪区总工会\n送温暖"
    pieces = [piece for part in paragraphs(_article(text), [UNION], (3, 9)) for piece in part]
    assert "".join(piece.text for piece in pieces if piece.quoted) == "总工会送温"
    assert [piece.text for piece in pieces if piece.first] == ["总工会"]


@given(st.text("云溪区总工会\n。ab", max_size=60), st.integers(-3, 70), st.integers(-3, 70))
def test_the_pieces_are_the_text(text: str, start: int, end: int) -> None:
    parts = paragraphs(_article(text), [UNION, TOWN], (start, end))
    joined = "\n".join("".join(piece.text for piece in part) for part in parts)
    assert joined == "\n".join(line for line in text.split("\n") if line)
    quoted = "".join(piece.text for part in parts for piece in part if piece.quoted)
    asked = text[start:end] if 0 <= start < end <= len(text) else ""
    assert quoted == asked.replace("\n", "")
