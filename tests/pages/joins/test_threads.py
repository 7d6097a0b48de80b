"""Articles that take turns: what waits, what comes, what is passed over."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.pages.joins.threads import Fragment, met, threads

# o: stops in a sentence and starts afresh; r: the rest of one; x: a rest that stops too; c: none.
SHAPES = {"o": (True, False), "r": (False, True), "x": (True, True), "c": (False, False)}


def page(shape: str) -> list[Fragment]:
    return [Fragment(at, *SHAPES[one]) for at, one in enumerate(shape)]


READINGS = {
    "the next fragment": ("or", {}, {0: 1}),
    "two articles in turn, told by the words": ("oorr", {(0, 2): 1.0, (1, 3): 1.0}, {0: 2, 1: 3}),
    "one inside the other": ("oorr", {(0, 3): 1.0, (1, 2): 1.0}, {0: 3, 1: 2}),
    "three pieces": ("oxr", {}, {0: 1, 1: 2}),
    "over what fits ill": ("orr", {(0, 1): -4.0, (0, 2): 1.0}, {0: 2}),
    "the rest is lost": ("or", {(0, 1): -4.0}, {}),
    "nothing waits": ("rrr", {}, {}),
    "words against it": ("or", {(0, 1): -9.0}, {}),
}


@pytest.mark.parametrize("name", READINGS)
def test_readings(name: str) -> None:
    shape, fits, expected = READINGS[name]
    assert threads(page(shape), lambda left, right: fits.get((left, right), 0.0)) == expected


@given(st.text("orxc", max_size=24), st.integers(0, 99))
def test_each_side_is_used_once_and_nothing_goes_back(shape: str, seed: int) -> None:
    found = threads(page(shape), lambda left, right: (left * 7 + right * 13 + seed) % 11 - 5.0)
    assert len(set(found.values())) == len(found)
    assert all(left < right for left, right in found.items())
    assert set(found.items()) <= met(page(shape), found).keys()


def test_what_is_anothers_does_not_count_as_passed_over() -> None:
    # The first waits while the second finds its rest: it still has the share of one whose next this is.
    fragments = page("oorr")
    shares = met(fragments, {1: 2, 0: 3})
    assert shares[0, 3] > 3 * met(fragments, {0: 3})[0, 3]
