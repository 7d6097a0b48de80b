"""Names of places are found by what stands behind them, and then wherever they stand."""

from __future__ import annotations

import pytest

from kg.pages.clues.places import places


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (["临河区总工会办起夜校", "夜校在临河开了三年"], [{"临河"}, {"临河"}]),
        (["柳林镇的果农参加", "果农说,好"], [{"柳林"}, set()]),
        (["全市职工参加,各区都有分会场", "社区的居民也来了,这个园区很大"], [set(), set()]),
        ([], []),
    ],
)
def test_places_of_texts(texts: list[str], expected: list[set[str]]) -> None:
    assert [set(found) for found in places(texts)] == expected
