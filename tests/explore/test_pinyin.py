"""Names are read as people say them."""

from __future__ import annotations

import pytest

from kg.explore.pinyin import initials, spelling, syllables


@pytest.mark.parametrize(
    ("text", "letters", "whole"),
    [
        ("昆山市", "kss", "kunshanshi"),
        ("女工", "ng", "nvgong"),
        ("abc 1号", "abc 1h", "abc 1hao"),
        ("㐀<", "q<", "qiu<"),
        ("", "", ""),
    ],
)
def test_a_character_is_a_letter_or_a_syllable(text: str, letters: str, whole: str) -> None:
    assert initials(text) == letters
    assert spelling(text) == whole


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("重庆市", "chong qing shi"),
        ("长沙市总工会", "chang sha shi zong gong hui"),
        ("行业工会", "hang ye gong hui"),
        ("西藏", "xi zang"),
        ("厦门", "xia men"),
        ("大厦", ""),
        ("昆山", ""),
    ],
)
def test_words_decide_how_a_character_is_read(text: str, expected: str) -> None:
    assert " ".join(syllables(text)) == expected
