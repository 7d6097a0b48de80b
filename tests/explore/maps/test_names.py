"""Names beside dots: upon no other name, no dot and no edge; the largest dots first."""

from __future__ import annotations

import pytest

from kg.explore.maps.names import NAMED, TRIED, Dot, placed

FRAME = (0.0, 0.0, 400.0, 300.0)
SIZE = 10.0


@pytest.mark.parametrize(
    ("others", "anchor"),
    [
        pytest.param([], "start", id="to the right where there is room"),
        pytest.param([Dot((230, 150), 5, "")], "end", id="to the left of what stands on the right"),
        pytest.param([Dot((230, 150), 5, ""), Dot((170, 150), 5, "")], "middle", id="above two neighbours"),
    ],
)
def test_a_name_gives_way_to_dots(others: list[Dot], anchor: str) -> None:
    (found,) = placed([Dot((200, 150), 4, "云溪区"), *others], SIZE, FRAME)
    assert found.anchor == anchor


def test_a_name_stays_inside_of_the_frame() -> None:
    (right,) = placed([Dot((395, 150), 4, "云溪区")], SIZE, FRAME)
    assert right.anchor == "end"
    assert placed([Dot((2, 2), 4, "云" * 60)], SIZE, FRAME) == []


def test_the_smaller_of_two_in_one_place_has_no_name() -> None:
    crowd = [Dot((200, 150), 8.0, "云溪区"), *(Dot((200, 150), 3.0, f"第{n}区") for n in range(9))]
    assert [name.text for name in placed(crowd, SIZE, FRAME)] == ["云溪区"]


def test_only_the_largest_are_named() -> None:
    apart = [Dot((20 + 40 * (n % 9), 20 + 25 * (n // 9)), 2, "某") for n in range(90)]
    assert len(placed(apart, SIZE, FRAME)) == NAMED
    hidden = [Dot((200, 150), 9, "") for _ in range(TRIED)]
    assert placed([*hidden, Dot((20, 20), 1, "某")], SIZE, FRAME) == []
