"""What places are told to have."""

from __future__ import annotations

import pytest

from tests.extract.reading import told

STATION = "清风驿站"


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("岳阳市云溪区首批“清风驿站”开放。", {"云溪区"}),
        ("岳阳市云溪区建有“清风驿站”20个。", {"云溪区"}),
        ("岳阳市云溪区、君山区等地都有“清风驿站”。", {"云溪区", "君山区"}),
        ("岳阳市云溪区内设“清风驿站”。", {"云溪区"}),
        ("湖南省首个“清风驿站”开放。", set()),
        ("岳阳市云溪区的司机很喜欢“清风驿站”。", set()),
    ],
)
def test_what_a_place_has_is_in_it(text: str, places: set[str]) -> None:
    assert {place for s, _, place in told(text, "locatedIn") if s == STATION} == places
