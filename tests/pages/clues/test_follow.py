"""How often characters follow one another: the table is whole, and what it says makes sense."""

from __future__ import annotations

import pytest

from kg.pages.clues.follow import TABLE, begins, follows, plain

# What goes on in what, and what does not.
JOINS = [
    ("组织职工参加技能竞", "赛和培训", "元的企业"),
    ("为困难职工发放慰", "问金", "层工会"),
    ("区总工会主席王伟介", "绍，今年", "门课程"),
    ("活动由市人民政", "府主办", "多名职工"),
]


@pytest.mark.parametrize(("left", "right", "other"), JOINS)
def test_what_goes_on_is_likelier_than_what_does_not(left: str, right: str, other: str) -> None:
    assert follows(left, right) > 0
    assert follows(left, right) > follows(left, other) + 1


def test_what_was_never_seen_says_little() -> None:
    for left, right in (("", ""), ("龘", "靐"), ("𠀀", "x"), ("\0", "\n"), ("、", "^$")):
        assert abs(follows(left, right)) < 12


def test_paragraphs_begin_like_paragraphs() -> None:
    assert begins("近日，市总工会") > begins("今年的活动") - 1 > begins("们的工作")
    assert begins("") == 0


def test_digits_and_latin_are_alike() -> None:
    assert plain("第3届5G") == plain("第4届6K")
    assert follows("第2", "4届") == follows("第9", "1届")


def test_the_table_is_small() -> None:
    assert TABLE.stat().st_size < 1_000_000
