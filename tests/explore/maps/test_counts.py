"""What is counted at a place, and the tables beside the maps."""

from __future__ import annotations

from kg.explore.facts import Facts
from kg.explore.maps import by_place, by_province, coarser, counts


def test_programmes_are_counted_at_their_own_place_or_that_of_who_runs_them(small: Facts) -> None:
    assert counts(small) == {"330100": 1, "330106": 1}
    assert counts(small, type_="Award") == {"": 1}
    assert counts(small, [small.entities[0].id]) == {"330100": 1}


def test_provinces_are_summed_and_the_unknown_comes_last() -> None:
    table = by_province({"330100": 2, "330106": 1, "32": 1, "": 9, "999999": 1, "110000": 0})
    assert table.values.tolist() == [["33", "浙江", 3], ["32", "江苏", 1], ["", "地点不详", 10]]


def test_places_name_the_province_above_and_can_be_of_one_province() -> None:
    counted = {"330106": 1, "320583": 4, "320000": 2, "": 3}
    assert by_place(counted).values.tolist() == [
        ["320583", "昆山市", "江苏", 4], ["320000", "江苏", "江苏", 2], ["330106", "西湖区", "浙江", 1],
    ]  # fmt: skip
    assert by_place(counted, "en", "33").values.tolist() == [["330106", "西湖区", "Zhejiang", 1]]


def test_where_dots_would_hide_each_other_counties_are_summed_by_prefecture() -> None:
    counted = {"330106": 1, "330108": 2, "330100": 4, "110105": 8, "320000": 16, "": 32}
    assert coarser(counted, most=6) == counted
    assert coarser(counted, most=5) == {"330100": 7, "110105": 8, "320000": 16, "": 32}
