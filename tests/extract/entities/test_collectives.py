"""All stations of a place beside the one that is told of."""

from __future__ import annotations

import pytest

from tests.extract.reading import told

CITY = "岳阳市总工会"


@pytest.mark.parametrize(
    ("text", "owners"),
    [
        # a place before the name says nothing of one
        ("岳阳市工会驿站开放。全市已建成工会驿站30家。", {CITY, "岳阳市工会驿站"}),
        # no other is told of
        ("岳阳市总工会建成工会驿站30家。", {CITY, "工会驿站"}),
    ],
)
def test_whose_number_it_is(text: str, owners: set[str]) -> None:
    assert {owner for owner, _, _ in told(f"岳阳市总工会很忙。{text}", "quantity")} == owners
