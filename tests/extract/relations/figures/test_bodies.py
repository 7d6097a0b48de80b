"""The bodies that act in a clause, and those that it tells of."""

from __future__ import annotations

import pytest

from kg.extract.relations.figures.bodies import acting_in, told_of
from kg.extract.relations.frames import frames
from kg.extract.text import Span
from tests.extract.reading import resolved


@pytest.mark.parametrize(
    ("text", "acting", "told"),
    [
        ("岳阳市总工会举办职工篮球赛。", ["岳阳市总工会"], ["岳阳市总工会"]),
        ("岳阳市总工会现有会员300人。", [], ["岳阳市总工会"]),
        ("职工篮球赛由岳阳市总工会主办。", ["岳阳市总工会"], []),
        # so many of a kind, somebody's post, somewhere to go
        ("14家楚云煤炭公司参加职工篮球赛。", [], []),
        ("岳阳市总工会主席李明说。", [], []),
    ],
)
def test_who_acts_and_who_is_told_of(text: str, acting: list[str], told: list[str]) -> None:
    reading, cast = resolved(text)
    here, whole = frames(reading, cast), Span(0, len(text))
    assert [cast.name(f.subjects[0].entity or "") for f in acting_in(reading, here, False)] == acting
    mentions = reading.within(0, len(text))
    assert [cast.name(m.entity or "") for m in told_of(reading, mentions, here, whole)] == told
