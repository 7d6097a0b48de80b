"""The bodies that a clause tells of."""

from __future__ import annotations

import pytest

from kg.extract.relations.figures.bodies import told_of
from kg.extract.relations.frames import frames
from kg.extract.text import Span
from tests.extract.reading import resolved


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("岳阳市总工会举办职工篮球赛。", ["岳阳市总工会"]),
        ("岳阳市总工会现有会员300人。", ["岳阳市总工会"]),
        ("职工篮球赛由岳阳市总工会主办。", []),
        ("岳阳市总工会主席李明说。", []),  # somebody's post
        # one of so many
        ("岳阳市交通局、君山茶业公司等20家单位获奖。", []),
        ("君山茶业公司和洞庭水务公司焊接班等9个班组获奖。", []),
        ("岳阳市总工会慰问君山茶业公司等20家单位。", ["岳阳市总工会"]),
    ],
)
def test_who_is_told_of(text: str, expected: list[str]) -> None:
    reading, cast = resolved(text)
    here, mentions = frames(reading, cast), reading.within(0, len(text))
    found = told_of(reading, mentions, here, Span(0, len(text)))
    assert [cast.name(m.entity or "") for m in found] == expected
