"""The best set of joins, compared with all the sets there are."""

from __future__ import annotations

from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from kg.pages.joins.assign import assign

PAIRS = st.dictionaries(st.tuples(st.integers(0, 4), st.integers(0, 4)), st.floats(-3, 6), max_size=14)


def best(scores: dict[tuple[int, int], float]) -> float:
    lefts = sorted({left for left, _ in scores})
    rights = [None, *sorted({right for _, right in scores})]
    totals = [0.0]
    for chosen in product(rights, repeat=len(lefts)):
        used = [right for right in chosen if right is not None]
        pairs = [(left, right) for left, right in zip(lefts, chosen, strict=True) if right is not None]
        if len(used) == len(set(used)) and all(pair in scores for pair in pairs):
            totals.append(sum(scores[pair] for pair in pairs))
    return max(totals)


@given(PAIRS)
def test_no_other_set_is_better(scores: dict[tuple[int, int], float]) -> None:
    made = assign(scores)
    assert len(set(made.values())) == len(made)
    assert abs(sum(scores[pair] for pair in made.items()) - best(scores)) < 1e-6


def test_a_greedy_choice_would_lose() -> None:
    assert assign({(0, 0): 5.0, (0, 1): 4.0, (1, 0): 4.0}) == {0: 1, 1: 0}


def test_nothing_is_joined_at_a_loss() -> None:
    assert assign({(0, 1): -0.1}) == {}
    assert assign({}) == {}
