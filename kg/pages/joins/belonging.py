"""The fragments of a page in, how much likelier two of them are pieces of one article than of two out.

Every article has an opening: the lines over its first paragraph, and that. What the other fragments are pieces of is
told by the wording they share with an opening, then with what is likely of the same article, by where they stand, and
by what they go on from: found over and over, until it stays (expectation and maximisation).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from copy import copy
from functools import lru_cache
from itertools import chain
from math import log
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    Floats = npt.NDArray[np.float32]
    Places = npt.NDArray[np.intp]

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


@lru_cache(maxsize=1024)
def wording(text: str) -> Mapping[str, int]:
    """How often each two hanzi stand side by side in a text.

    >>> dict(wording("职工,职工家"))
    {'职工': 2, '工家': 1}
    """
    return Counter(_PAIR.findall(text))


class Wording:
    """The pairs of characters that more than one fragment of a page has: whose, which, how much each counts."""

    def __init__(self, texts: Mapping[int, str]) -> None:
        """`texts` by their place on the page."""
        import numpy as np

        self.places = list(texts)
        found = [wording(text) for text in texts.values()]
        many = Counter(chain.from_iterable(found))
        number = {pair: index for index, pair in enumerate(pair for pair, times in many.items() if times > 1)}
        cells = [
            (row, number[pair], times)
            for row, counts in enumerate(found)
            for pair, times in counts.items()
            if pair in number
        ]
        self.empty = not cells
        if self.empty:
            return
        self.row, self.pair = (np.array([cell[part] for cell in cells], np.intp) for part in (0, 1))
        self.weight = np.array([cell[2] for cell in cells], np.float32) ** BURST
        self.pairs = len(number)
        ground = np.bincount(self.pair, self.weight) + 0.5
        self.often = (ground / ground.sum() / (1 - GROUND)).astype(np.float32)[self.pair]
        self.size = np.bincount(self.row, self.weight).astype(np.float32)[self.row]


class _Loose:
    """The same of those fragments alone whose article is not known, and what the known ones have given to theirs."""

    def __init__(self, said: Wording, opened: Floats, certain: npt.NDArray[np.bool_]) -> None:
        """`opened` has a row for each article: which of the fragments are certainly of it."""
        import numpy as np

        known = certain[said.row]
        self.row, self.pair = said.row[~known], said.pair[~known]
        self.weight, self.often, self.size = said.weight[~known], said.often[~known], said.size[~known]
        self.rows, self.first_of_row = _firsts(self.row)
        # Articles and pairs in one row: all pairs of the first article, all of the second.
        self._shape = len(opened), said.pairs
        firsts = np.arange(len(opened))[:, None] * said.pairs
        self._places = (firsts + self.pair).ravel()
        said_so = opened[:, said.row[known]] * said.weight[known]
        self.given = self._sums((firsts + said.pair[known]).ravel(), said_so)

    def _sums(self, places: Places, cells: Floats) -> Floats:
        """How often each article has each pair."""
        import numpy as np

        sums = np.bincount(places, cells.ravel(), self._shape[0] * self._shape[1])
        return sums.reshape(self._shape).astype(np.float32)

    def fits(self, shares: Floats) -> Floats:
        """How much likelier the wording of each fragment is in each article than on the page at large, in nats.

        What a fragment has given to an article itself does not speak for it.
        """
        import numpy as np

        fits = np.zeros_like(shares)
        if not len(self.row):
            return fits
        own = shares.take(self.row, axis=1)
        room = own * self.size
        own *= self.weight
        has = self.given + self._sums(self._places, own)
        np.subtract(has.sum(1, keepdims=True) + 1, room, out=room)
        room *= self.often
        # In place from here on: the tables are large, and new ones take as long as the sums.
        odds = has.take(self.pair, axis=1)
        odds -= own
        np.maximum(odds, 0, out=odds)
        odds /= room
        odds += GROUND
        np.log(odds, out=odds)
        odds *= self.weight
        fits[:, self.rows] = np.add.reduceat(odds, self.first_of_row, axis=1)
        return fits


def _firsts(numbers: Places) -> tuple[Places, Places]:
    """The numbers of a list in order, each once, and where each begins."""
    import numpy as np

    begins = np.ones(len(numbers), bool)
    np.not_equal(numbers[1:], numbers[:-1], out=begins[1:])
    firsts = np.flatnonzero(begins)
    return numbers[firsts], firsts


class Belonging:
    """Which article each fragment of a page is of."""

    def __init__(self, said: Wording, openings: Sequence[Iterable[int]], ordered: bool) -> None:
        """`openings` are the places of the fragments each article opens with."""
        import numpy as np

        self._said = said
        many, articles = len(said.places), len(openings)
        self._one = articles < 2 or many > MOST or said.empty
        if self._one:
            return
        self._index = {at: index for index, at in enumerate(said.places)}
        self._certain = np.zeros(many, bool)
        # A row for each article: rows are added up faster than columns.
        self._shares = np.zeros((articles, many), np.float32)
        for number, opening in enumerate(openings):
            for at in opening:
                index = self._index[at]
                self._certain[index] = True
                self._shares[:, index] = 0
                self._shares[number, index] = 1
        self._start = self._shares
        self._opened = self._shares[:, self._certain]
        self._loose = _Loose(said, self._shares, self._certain)
        self._where = _places(said.places, [max(opening) for opening in map(list, openings)])
        self._place: Floats | float = self._where if ordered else 0.0

    def afresh(self, ordered: bool) -> Belonging:
        """The same, asked from the start, on a page in order or in none."""
        again = copy(self)
        if not self._one:
            again._shares, again._place = self._start, self._where if ordered else 0.0
        return again

    def settle(self, joins: Mapping[tuple[int, int], float]) -> None:
        """Asks anew which article each fragment is of, where some go on in others as surely as `joins` says."""
        import numpy as np

        if self._one:
            return
        lefts = np.array([self._index[left] for left, _ in joins], np.intp)
        rights = np.array([self._index[right] for _, right in joins], np.intp)
        sure = np.array(list(joins.values()), np.float32)
        sides = [_by_first(lefts, rights, sure), _by_first(rights, lefts, sure)] if joins else []
        shares = self._shares
        before, articles = shares, len(shares)
        for _ in range(ROUNDS):
            fits = self._loose.fits(shares) + self._place
            if joins:
                known = np.log(shares * articles + DOUBT)
                for ones, firsts, others, weight in sides:
                    fits[:, ones] += np.add.reduceat(known.take(others, axis=1) * weight, firsts, axis=1)
            fits = np.exp(fits - fits.max(0))
            shares = fits / fits.sum(0)
            shares[:, self._certain] = self._opened
            moved, before = np.abs(shares - before).max(), shares
            if moved < STILL:
                break
        self._shares = shares
        together: Floats = np.log(np.einsum("ki,kj->ij", shares, shares) * articles + STRAY)
        # A headline is of the article under it in any case.
        opens = np.where(self._certain, shares.argmax(0), -1 - np.arange(shares.shape[1]))
        together[opens[:, None] == opens] = 0
        self._together = together

    def together(self, left: int, right: int) -> float:
        """How much likelier two fragments are pieces of one article than any two, in nats."""
        return 0.0 if self._one else self._together.item(self._index[left], self._index[right])

    def all_together(self, lefts: Places, rights: Places) -> npt.NDArray[np.float64]:
        """The same of many pairs, by the numbers of the fragments among those of the page."""
        import numpy as np

        return np.zeros(len(lefts)) if self._one else self._together[lefts, rights].astype(np.float64)

    def odds(self, at: int, article: int, other: int) -> float:
        """How much likelier a fragment is of one article than of the other, in nats."""
        if self._one:
            return 0.0
        shares = self._shares[:, self._index[at]]
        return log((float(shares[article]) + STRAY) / (float(shares[other]) + STRAY))


def _by_first(ones: Places, others: Places, sure: Floats) -> tuple[Places, Places, Places, Floats]:
    """Pairs put in order by their first: each first once, where its pairs begin, and the others with their weights."""
    import numpy as np

    order = np.argsort(ones, kind="stable")
    return *_firsts(ones[order]), others[order], sure[order]


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
    logs: Floats = np.log(shares.T).astype(np.float32)
    return logs
