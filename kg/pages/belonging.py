"""The fragments of a page in, how much likelier two of them are pieces of one article than of two out.

Every article has an opening: the lines over its first paragraph, and that. What the other fragments are pieces of is
told by the wording they share with an opening, then with what is likely of the same article, by where they stand, and
by what they go on from: found over and over, until it stays (expectation and maximisation).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    Floats = npt.NDArray[np.float32]

# How much of what an article says comes from the page at large, and what a second mention adds to the first.
GROUND, BURST = 0.5, 0.6
# How often it is asked anew which article each fragment is of.
ROUNDS = 4
# Shares that change by less are found.
STILL = 0.05
# Of fragments behind an opening, the share that are of its article and of the one before it; the others share the rest.
LAST, BEFORE_LAST = 0.6, 0.2
# No fragment is certainly of no article, nor two certainly of two.
DOUBT, STRAY = 0.05, 0.02
# More fragments are too many: an article does not spread so far.
MOST = 400

_PAIR = re.compile(r"(?=([\u4e00-\u9fff]{2}))")


class Belonging:
    """Which article each fragment of a page is of."""

    def __init__(self, texts: Mapping[int, str], openings: Sequence[Iterable[int]], ordered: bool) -> None:
        """`texts` by their place on the page; `openings` are the places of the fragments each article opens with."""
        import numpy as np

        self._index = {at: index for index, at in enumerate(texts)}
        self._one = len(openings) < 2 or len(texts) > MOST
        if self._one:
            return
        self._count(list(texts.values()))
        if self._one:
            return
        many, articles = len(texts), len(openings)
        self._certain = np.zeros(many, bool)
        self._shares = np.zeros((many, articles), np.float32)
        for number, opening in enumerate(openings):
            for at in opening:
                index = self._index[at]
                self._certain[index] = True
                self._shares[index] = 0
                self._shares[index, number] = 1
        self._opened = self._shares[self._certain]
        self._place = (
            _places(list(texts), [max(opening) for opening in map(list, openings)]) if ordered else 0.0
        )

    def _count(self, texts: Sequence[str]) -> None:
        """The pairs of characters that more than one fragment has: whose, which, how much each counts."""
        import numpy as np

        found = [Counter(_PAIR.findall(text)) for text in texts]
        held = Counter(pair for counts in found for pair in counts)
        number = {pair: index for index, pair in enumerate(pair for pair, times in held.items() if times > 1)}
        cells = [
            (row, number[pair], times)
            for row, counts in enumerate(found)
            for pair, times in counts.items()
            if pair in number
        ]
        self._one = self._one or not cells
        if self._one:
            return
        self._row, self._pair = (np.array([cell[part] for cell in cells], np.intp) for part in (0, 1))
        self._weight = np.array([cell[2] for cell in cells], np.float32)[:, None] ** BURST
        self._by_pair = np.argsort(self._pair, kind="stable")
        self._first_of_pair = np.searchsorted(self._pair[self._by_pair], np.arange(len(number)))
        self._rows, self._first_of_row = np.unique(self._row, return_index=True)
        ground = np.add.reduceat(self._weight[self._by_pair], self._first_of_pair) + 0.5
        self._often = (ground / ground.sum() / (1 - GROUND))[self._pair]
        self._size = np.zeros((len(texts), 1), np.float32)
        self._size[self._rows] = np.add.reduceat(self._weight, self._first_of_row)

    def settle(self, joins: Mapping[tuple[int, int], float]) -> None:
        """Asks anew which article each fragment is of, where some go on in others as surely as `joins` says."""
        import numpy as np

        if self._one:
            return
        lefts = np.array([self._index[left] for left, _ in joins], np.intp)
        rights = np.array([self._index[right] for _, right in joins], np.intp)
        sure = np.array(list(joins.values()), np.float32)[:, None]
        shares = self._shares
        before, articles = shares, shares.shape[1]
        for _ in range(ROUNDS):
            fits = self._fits(shares) + self._place
            if joins:
                known = np.log(shares * articles + DOUBT)
                np.add.at(fits, lefts, sure * known[rights])
                np.add.at(fits, rights, sure * known[lefts])
            fits = np.exp(fits - fits.max(1, keepdims=True))
            shares = fits / fits.sum(1, keepdims=True)
            shares[self._certain] = self._opened
            moved, before = np.abs(shares - before).max(), shares
            if moved < STILL:
                break
        self._shares = shares
        together = np.log(np.einsum("ik,jk->ij", shares, shares) * articles + STRAY)
        # A headline is of the article under it in any case.
        same = self._certain[:, None] & (shares @ shares.T == 1)
        together[same & same.T] = 0
        self._together = together.tolist()

    def _fits(self, shares: Floats) -> Floats:
        """How much likelier the wording of each fragment is in each article than on the page at large, in nats.

        What a fragment has given to an article itself does not speak for it.
        """
        import numpy as np

        own = shares[self._row]
        given = own * self._weight
        has = np.add.reduceat(given[self._by_pair], self._first_of_pair)
        room = (has.sum(0) + 1) - own * self._size[self._row]
        others = np.maximum(has[self._pair] - given, 0)
        odds = np.log(others / (room * self._often) + GROUND) * self._weight
        fits = np.zeros_like(shares)
        fits[self._rows] = np.add.reduceat(odds, self._first_of_row)
        return fits

    def together(self, left: int, right: int) -> float:
        """How much likelier two fragments are pieces of one article than any two, in nats."""
        return 0.0 if self._one else self._together[self._index[left]][self._index[right]]


def _places(fragments: Sequence[int], bodies: Sequence[int]) -> Floats:
    """How likely each fragment is of each article by where it stands, as logarithms."""
    import numpy as np

    passed = np.searchsorted(np.array(sorted(bodies)), np.array(fragments), side="right")
    many = len(bodies)
    shares = np.full((len(fragments), many), (1 - LAST - BEFORE_LAST) / many)
    for row, number in enumerate(passed.tolist()):
        if number:
            shares[row, number - 1] += LAST
        if number > 1:
            shares[row, number - 2] += BEFORE_LAST
    logs: Floats = np.log(shares).astype(np.float32)
    return logs
