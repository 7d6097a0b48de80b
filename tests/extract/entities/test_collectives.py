"""All stations of a place beside the one that is told of."""

from __future__ import annotations

import pytest

from tests.extract.reading import told

CITY = "岳阳市总工会"


@pytest.mark.parametrize(
    ("text", "owners"),
    [
        # one is called after somebody, all of them after their place
        (
            "岳阳市总工会给洞庭湖医院刘志强劳模创新工作室挂牌。全市共有劳模创新工作室10个。",
            {CITY, "岳阳市劳模创新工作室"},
        ),
        # a place before the name says nothing of one
        ("岳阳市工会驿站开放。全市已建成工会驿站30家。", {CITY, "岳阳市工会驿站"}),
        # no other is told of
        ("岳阳市总工会建成工会驿站30家。", {CITY, "工会驿站"}),
    ],
)
def test_whose_number_it_is(text: str, owners: set[str]) -> None:
    assert {owner for owner, _, _ in told(f"岳阳市总工会很忙。{text}", "quantity")} == owners
