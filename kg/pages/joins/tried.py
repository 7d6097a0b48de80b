"""The pairs of a page's fragments that are tried in, how well each of them goes on, of all of them at once, out."""

from __future__ import annotations

from collections.abc import Sequence

from kg.pages.joins.belonging import Belonging
from kg.pages.joins.pairs import OF_TITLES, TOGETHER, Pairs

# On a small page the fragments may stand anywhere: each is tried with so many of all others, those that the network
# thinks likeliest (of 1,860 joins of pages in no order it lost 4); on a large one with so many before and after.
SMALL, LIKELIEST = 6_000, 12
BEFORE, AFTER = 8, 24
# A line that may as well be a headline is tried with fewer.
TITLE_BEFORE, TITLE_AFTER = 3, 10


class Tried:
    """The pairs that are tried on a page that may be in no order."""

    def __init__(self, pairs: Pairs) -> None:
        import numpy as np

        self.pairs = [pair for pair in _all(pairs) if pair[0] != pair[1] and pair not in pairs.barred]
        self._of = pairs
        self._by_words = np.array([pairs.by_words(*pair) for pair in self.pairs])
        number = {at: index for index, at in enumerate(pairs.parts)}
        self._lefts, self._rights = (
            np.array([number[pair[side]] for pair in self.pairs], np.intp) for side in (0, 1)
        )
        self._of_title = np.array([pairs.is_title(left) for left, _ in self.pairs], bool)

    def fits(self, belonging: Belonging, ordered: bool = True) -> dict[tuple[int, int], float]:
        """What speaks for each pair: `Pairs.fit` of many."""
        import numpy as np

        together = belonging.all_together(self._lefts, self._rights)
        together = np.where(self._of_title & (together > 0), OF_TITLES * together, together)
        fits = self._by_words + TOGETHER * together
        if ordered:
            fits += np.array([self._of.in_turn(*pair) for pair in self.pairs])
        return dict(zip(self.pairs, fits.tolist(), strict=True))


def _all(pairs: Pairs) -> Sequence[tuple[int, int]]:
    opens, rests = pairs.looks
    if len(opens) * len(pairs.parts) <= SMALL:
        return sorted(pairs.likeliest(LIKELIEST)) if rests else []
    number = {at: index for index, at in enumerate(pairs.parts)}
    return [
        (left, right)
        for left in opens
        for right in _near(pairs.parts, number[left], pairs.is_title(left))
        if right in rests
    ]


def _near(parts: Sequence[int], here: int, title: bool) -> Sequence[int]:
    """The fragments that a fragment of a large page is tried with."""
    before, after = (TITLE_BEFORE, TITLE_AFTER) if title else (BEFORE, AFTER)
    return parts[max(0, here - before) : here + after + 1]
