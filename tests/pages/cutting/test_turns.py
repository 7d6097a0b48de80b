"""Ways in which two articles take turns."""

from __future__ import annotations

from kg.pages.cutting.turns import turns


def test_one_by_one_and_two_by_two() -> None:
    found = [whose for whose, _ in turns([0, 1, 2, 3])]
    assert {0: True, 1: False, 2: True, 3: False} in found
    assert {0: True, 1: True, 2: False, 3: False} in found


def test_one_comes_to_its_end() -> None:
    assert {0: True, 1: False, 2: True, 3: True} in [whose for whose, _ in turns([0, 1, 2, 3])]


def test_pieces_out_of_turn_are_counted() -> None:
    ways = list(turns([0, 1, 0, 1]))
    assert min(astray for _, astray in ways) == 0
    assert max(astray for _, astray in ways) > 0


def test_nothing_to_part() -> None:
    assert list(turns([])) == []
