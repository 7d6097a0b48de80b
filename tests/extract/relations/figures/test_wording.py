"""What the words around an amount say of it."""

from __future__ import annotations

import pytest

from kg.extract.numbers import amounts
from kg.extract.relations.figures.wording import attended, benefits, came, structural
from kg.extract.text import Span


def whole(text: str) -> Span:
    return Span(0, len(text))


@pytest.mark.parametrize(
    ("text", "people", "said"),
    [
        ("60余人参加活动。", True, True),
        ("300名选手同台竞技。", True, False),
        ("提供岗位300个参加活动。", False, True),
        ("发展会员60人。", False, False),
    ],
)
def test_who_came(text: str, people: bool, said: bool) -> None:
    amount = amounts(text)[0]
    assert attended(text, amount, whole(text)) is people
    assert came(text, amount, whole(text)) is said


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("提出3项举措。", True),
        ("分为4个环节。", True),
        ("5大重点任务。", True),
        ("设8个工种。", False),
        ("建成驿站8个。", False),
    ],
)
def test_what_a_text_goes_through(text: str, expected: bool) -> None:
    assert structural(text, amounts(text)[0]) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [("全市参保的有3万人次。", True), ("累计赔付65万元。", True), ("全市新建工会30家。", False)],
)
def test_who_had_part_in_it(text: str, expected: bool) -> None:
    assert benefits(text, whole(text)) is expected
