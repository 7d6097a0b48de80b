"""The ends that a page's sentences are cut off at in, where each goes on in the very next line out, if all do.

Most pages are in order. Whether one is, the words by the joins and the looks of the lines tell: no network need be
asked, nor which article a line is of.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

# A sentence goes on in the line after it where that fits at least so well, and fits better than the two lines after.
GOES_ON, STEPS = 0.0, (1, 2, 3)
# A headline of at most such looks, for an end, that goes on in none of those lines better than this, is no end.
NO_END, ELSEWHERE = -2.8, -3.5


def straight(ends: Mapping[int, float], fits: Callable[[int, int], float]) -> dict[int, float] | None:
    """How well each line that stops in a sentence goes on in the line after it; nothing where the page is not in order.

    `ends` are such lines and what their looks speak for it, `fits` tells how well one line goes on in another.

    >>> straight({0: -0.5, 4: -4.0}, lambda left, right: 2.0 if (left, right) == (0, 1) else -5.0)
    {0: 2.0}
    >>> straight({0: -0.5, 4: -0.5}, lambda left, right: 2.0 if (left, right) == (0, 1) else -5.0)
    """
    found = {}
    for left, looks in ends.items():
        fit, *later = [fits(left, left + steps) for steps in STEPS]
        if fit >= max(GOES_ON, *later):
            found[left] = fit
        elif looks > NO_END or max(fit, *later) > ELSEWHERE:
            return None
    return found
