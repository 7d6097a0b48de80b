"""A page whose sentences all go on in the next line is known for one; any other is not."""

from __future__ import annotations

import pytest

import kg.pages.joins.pairs
from kg.pages.joins.straight import straight
from tests.pages.test_order import A1, A2, B1, B2, HEAD, WHOLE, made

BODY, TITLE = -0.5, -4.0


@pytest.mark.parametrize(
    ("ends", "fits", "found"),
    [
        ({}, {}, {}),
        ({0: BODY, 3: BODY}, {(0, 1): 4.0, (3, 4): 0.5}, {0: 4.0, 3: 0.5}),
        ({0: BODY, 3: TITLE}, {(0, 1): 4.0}, {0: 4.0}),  # a headline goes on in nothing
        ({0: BODY, 3: BODY}, {(0, 1): 4.0}, None),  # a paragraph whose rest is not next
        ({0: BODY, 3: BODY}, {(0, 1): 4.0, (3, 4): -0.5}, None),  # or hardly
        ({0: BODY}, {(0, 1): 2.0, (0, 3): 2.5}, None),  # a line further down fits better
        ({0: BODY}, {(0, 1): 2.0, (0, 9): 2.5}, {0: 2.0}),  # but not far down
        ({0: BODY, 3: TITLE}, {(0, 1): 4.0, (3, 5): -2.0}, None),  # what looks like a headline may go on
    ],
)
def test_every_sentence_goes_on_in_the_next_line_or_the_page_is_not_in_order(
    ends: dict[int, float], fits: dict[tuple[int, int], float], found: dict[int, float] | None
) -> None:
    assert straight(ends, lambda left, right: fits.get((left, right), -9.0)) == found


@pytest.mark.parametrize(
    ("parts", "asked"),
    [
        ([A1, A2, HEAD, B1, B2], False),
        ([A1, A2, "本报记者 王伟", WHOLE], False),
        ([A1, HEAD, B1, A2, B2], True),
        ([A1, HEAD, WHOLE, A2], True),
    ],
)
def test_a_page_in_order_needs_no_network(
    parts: list[str], asked: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen = []
    sense = kg.pages.joins.pairs.Sense

    def known(*texts):  # type: ignore[no-untyped-def]
        seen.append(texts)
        return sense(*texts)

    monkeypatch.setattr(kg.pages.joins.pairs, "Sense", known)
    made(parts)
    assert bool(seen) == asked
