"""What the words around an amount say of it."""

from __future__ import annotations

import pytest

from kg.extract.numbers import amounts
from kg.extract.relations.figures.wording import attended, structural
from kg.extract.text import Span


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("60余人参加活动。", True),
        ("300名选手同台竞技。", True),
        ("提供岗位300个参加活动。", False),
        ("发展会员60人。", False),
    ],
)
def test_who_came(text: str, expected: bool) -> None:
    assert attended(text, amounts(text)[0], Span(0, len(text))) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("提出3项举措。", True),
        ("分为4个环节。", True),
        ("5大重点任务。", True),
        ("发展7大行业。", True),
        ("两家企业很忙。", True),
        ("三名司机休息。", True),
        ("两万名司机休息。", False),
        ("2家企业很忙。", False),
        ("设8个工种。", False),
        ("建成驿站8个。", False),
    ],
)
def test_what_a_text_goes_through(text: str, expected: bool) -> None:
    assert structural(text, amounts(text)[0]) is expected
