"""Rows of two columns read across, parted by their shape."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from kg.pages.layout.across import Shape, part

# F: full row; I: full row set in; e: short row that ends a sentence; H: headline; M: full row that may be one.
LOOKS = {
    "F": (True, False, False, False), "I": (True, True, False, False), "e": (False, False, True, False),
    "H": (False, False, False, True), "M": (True, False, False, False, True),
}  # fmt: skip


def shapes(rows: str) -> list[Shape]:
    return [Shape("工会职工", *LOOKS[row]) for row in rows]


def test_columns_that_take_turns() -> None:
    # A headline and row of each, then row about row; the first ends before the second.
    assert part(shapes("HIHIFFeFe")) == [0, 1, 4, 6, 2, 3, 5, 7, 8]


def test_a_headline_may_be_as_long_as_a_row() -> None:
    # The second column opens with it: what follows are rows of both in turn.
    assert part(shapes("HIMIFFeFe")) == [0, 1, 4, 6, 2, 3, 5, 7, 8]
    # In the middle of a paragraph it is a row like others.
    assert part(shapes("HIFMFe")) == list(range(6))


def test_one_column_stays_as_it_is() -> None:
    rows = "HIFFeIFeHIFe"
    assert part(shapes(rows)) == list(range(len(rows)))


def test_lines_of_a_headline_stay_together() -> None:
    order = part(shapes("HHIHHIFFee"))
    assert [order.index(at) for at in (0, 1, 2)] == [0, 1, 2]
    assert [order.index(at) - order.index(3) for at in (3, 4, 5)] == [0, 1, 2]


@given(st.text("FIeHM", max_size=30))
def test_no_row_is_lost_or_doubled(rows: str) -> None:
    assert sorted(part(shapes(rows))) == list(range(len(rows)))
