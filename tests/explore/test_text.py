"""Names cut to a width, with nothing in them that cannot be seen."""

from __future__ import annotations

import pytest

from kg.explore.text import plain, shorten, width


@pytest.mark.parametrize(
    ("name", "most", "expected"),
    [
        ("青禾市总工会", 24, "青禾市总工会"),
        ("青禾市总工会", 12, "青禾市总工会"),
        ("青禾市总工会", 11, "青禾市总…"),
        ("ABC Company", 8, "ABC Co…"),
        ("总\n工\t会", 24, "总 工 会"),
        ("工" * 10_000, 6, "工工…"),
        ("", 6, ""),
    ],
)
def test_a_name_is_cut_to_its_width(name: str, most: int, expected: str) -> None:
    assert shorten(name, most) == expected
    assert width(shorten(name, most)) <= most


def test_what_turns_or_hides_writing_is_left_out() -> None:
    assert plain("\u202e总\x1b[31m工\ud800会\u200f") == "总[31m工会"
