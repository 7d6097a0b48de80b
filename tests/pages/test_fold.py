"""One common form for decisions, character for character."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.pages.fold import fold


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("（记者王伟）　２０２４年", "(记者王伟) 2024年"),
        ("「好」", "“好”"),
        ("⼯会", "工会"),  # a radical that PDF extraction gives in place of the hanzi
        ("…—·", "…—·"),
        ("a\tb\u200ac", "a b c"),
    ],
)
def test_fold(text: str, expected: str) -> None:
    assert fold(text) == expected


@given(st.text())
def test_every_character_keeps_its_place(text: str) -> None:
    assert len(fold(text)) == len(text)
