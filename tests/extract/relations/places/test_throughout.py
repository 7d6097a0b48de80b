"""What a place has everywhere."""

from __future__ import annotations

import pytest

from tests.extract.reading import told


@pytest.mark.parametrize(
    ("text", "there"),
    [
        ("平江县总工会说,全县56个工会驿站都开着。", True),
        ("平江县总工会说,“工驿站”全县共有56个。", True),
        ("平江县总工会说,工会驿站开着。全县共有职工3万人。", False),
        ("平江县总工会说,全国56个工会驿站都开着。", False),
    ],
)
def test_stations_counted_in_all_of_a_place(text: str, there: bool) -> None:
    county = {"平江县"}
    found = {fact[2] for fact in told(text, "locatedIn") if "驿站" in fact[0]}
    assert found == (county if there else set())


def test_a_whole_zone_is_no_district_told_of_elsewhere() -> None:
    found = told("郑州高新区总工会说,全区56个工会驿站都开着。金水区总工会来了。", "locatedIn")
    assert not {fact for fact in found if "驿站" in fact[0]}
