"""The ground of the maps comes from coordinates alone and has a place for every division."""

from __future__ import annotations

import pytest

from kg.explore.maps import ground as made
from kg.explore.maps.ground import HIGH, WIDE, albers, boxed, ground, spot, spots


def test_every_division_of_today_that_has_coordinates_stands_on_the_map() -> None:
    assert len(spots()) > 3000
    assert all(0 <= x <= WIDE and 0 <= y <= HIGH for x, y in spots().values())


@pytest.mark.parametrize(
    ("one", "other", "axis"),
    [("650100", "230100", 0), ("540100", "310000", 0), ("230100", "110000", 1), ("110000", "460100", 1)],
)
def test_west_is_left_and_north_is_above(one: str, other: str, axis: int) -> None:
    assert spots()[one][axis] < spots()[other][axis]


@pytest.mark.parametrize(
    ("code", "same"),
    [
        ("320583", "320583"),
        ("320583100", "320583"),
        ("320571", "320500"),
        ("110103", "110101"),
        ("999999", None),
    ],
    ids=["county", "township", "unknown in a city", "merged into another", "unknown"],
)
def test_a_code_stands_where_its_division_or_the_one_around_it_stands(code: str, same: str | None) -> None:
    assert spot(code) == (spots()[same] if same else None)


def test_far_islets_stand_in_the_box_and_nothing_else_does() -> None:
    assert {code[:4] for code, place in spots().items() if boxed(place)} == {"4603"}


def test_the_land_is_few_outlines_and_islands_are_not_joined_to_it() -> None:
    assert 1 <= len(ground().land) <= 4
    assert spots()["710000"] in ground().alone
    assert not made._is_land(["460100", "440800", "440900"])  # a strait between them
    assert not made._is_land(["210200", "370600", "371000"])  # the mouth of a bay
    assert len(ground().borders) > 500


def test_the_projection_keeps_areas() -> None:
    """A degree by a degree is smaller in the north by the cosine of its latitude."""

    def area(latitude: float) -> float:
        (x, y), (u, v), (s, t) = (
            albers(latitude, 100), albers(latitude, 100.01), albers(latitude + 0.01, 100),
        )  # fmt: skip
        return abs((u - x) * (t - y) - (s - x) * (v - y))

    assert area(50) / area(20) == pytest.approx(0.6428 / 0.9397, rel=1e-3)
