"""The fragments of a page in file order in, the joins out that read them as a few articles taking turns.

An article goes on in the next fragment of its own: what another article has in between does not count. So a fragment
that stops in a sentence waits, and what follows on the page goes on one of the few that wait, or begins afresh.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import log
from typing import NamedTuple

# So many fragments may wait for their rest at a time, and so many ways to read the page are kept in mind.
WAITING, WAYS = 4, 8
# A way so far behind the best, in nats, is given up.
BEHIND = 5.0
# The share of fragments that go on in the next one that is not another article's, in the one after that and so on.
GOES_ON = (0.85, 0.08, 0.03, 0.01)
# The share that go on anywhere later, and whose rest is not on the page.
LATER, MISSING = 0.002, 0.07
# How much that counts beside the words.
PLACE = 1.2
# A fragment that is the rest of none that wait.
NOBODYS = -1
# Of several that wait, the share of times that it is the one that waits longest, on a page of which nothing is known.
OLDEST = 0.5


@dataclass(frozen=True, slots=True)
class Fragment:
    """A piece of text: `open` says that it may stop in a sentence, `body` that it is no headline, `rest` that it may
    be the rest of a sentence."""

    at: int
    open: bool
    rest: bool
    body: bool = True


Fits = Callable[[int, int], float]
# Whether who waits is no headline, and how many have passed that were nobody's rest; who it is.
Look = tuple[bool, int]
Waiting = tuple[int, Look]


class _Way(NamedTuple):
    """One way to read the page so far: who waits, passed over how often; the joins as a chain."""

    score: float
    waiting: tuple[Waiting, ...]
    joins: tuple[tuple[int, int], tuple | None] | None = None  # type: ignore[type-arg]


def threads(fragments: Sequence[Fragment], fits: Fits) -> dict[int, int]:
    """The likeliest joins, left to right.

    >>> parts = [Fragment(0, True, False), Fragment(1, True, False), Fragment(2, False, True), Fragment(3, False, True)]
    >>> threads(parts, lambda left, right: 1.0 if right - left == 2 else 0.0)
    {0: 2, 1: 3}
    """
    ways = [_Way(0.0, ())]
    for fragment in fragments:
        # Many ways wait for the same: each is asked for once.
        lefts = {at for way in ways for at, _ in way.waiting} if fragment.rest else ()
        if not (fragment.open or lefts):
            continue
        known_fits = {left: fits(left, fragment.at) for left in lefts}
        tries = [one for way in ways for one in _tries(way, fragment, known_fits)]
        least = max([score for score, _, _ in tries]) - BEHIND
        best: dict[tuple[Waiting, ...], _Way] = {}
        for score, way, number in tries:
            if score > least:
                new = _read(score, way, number, fragment)
                known = best.get(new.waiting)
                if known is None or new.score > known.score:
                    best[new.waiting] = new
        ways = sorted(best.values(), key=lambda way: -way.score)[:WAYS]
    made = {}
    chain = ways[0].joins
    while chain:
        (left, right), chain = chain
        made[left] = right
    return dict(sorted(made.items()))


def _tries(way: _Way, fragment: Fragment, fits: Mapping[int, float]) -> list[tuple[float, _Way, int]]:
    """The ways to go on with one more fragment: what each is worth, and which of those that wait it is the rest of."""
    found = [(way.score, way, NOBODYS)]
    if fits:
        shares = _shares(tuple([look for _, look in way.waiting]))
        for number, ((left, _), (_, turn)) in enumerate(zip(way.waiting, shares, strict=True)):
            score = fits[left] + turn
            if score > 0:
                found.append((way.score + score, way, number))
    return found


def _read(score: float, way: _Way, number: int, fragment: Fragment) -> _Way:
    """A way with one more fragment."""
    waiting = way.waiting
    if number == NOBODYS:
        return _wait(score, _passed(waiting, fragment), fragment, way.joins)
    joins = (waiting[number][0], fragment.at), way.joins
    return _wait(score, waiting[:number] + waiting[number + 1 :], fragment, joins)


@lru_cache(maxsize=4096)
def _shares(waiting: tuple[Look, ...]) -> tuple[tuple[float, float], ...]:
    """How often each that waits goes on in the next fragment, and what that speaks for it, in nats."""
    many = sum(body for body, _ in waiting)
    found = []
    first = True
    for body, age in waiting:
        turn = 1.0
        if not body:
            turn = 1 / (many + 1)
        elif many > 1:
            turn = OLDEST if first else (1 - OLDEST) / (many - 1)
        first = first and not body
        share = (GOES_ON[age] if age < len(GOES_ON) else 0.0) * turn + LATER
        found.append((share, PLACE * log(share / MISSING)))
    return tuple(found)


def _passed(waiting: tuple[Waiting, ...], fragment: Fragment) -> tuple[Waiting, ...]:
    if not fragment.rest:
        return waiting
    return tuple([(at, (body, min(age + 1, len(GOES_ON)))) for at, (body, age) in waiting])


def _wait(score: float, waiting: tuple[Waiting, ...], fragment: Fragment, joins: tuple | None) -> _Way:  # type: ignore[type-arg]
    if fragment.open:
        waiting = (*waiting, (fragment.at, (fragment.body, 0)))[-WAITING:]
    return _Way(score, waiting, joins)


def met(fragments: Sequence[Fragment], made: Mapping[int, int]) -> dict[tuple[int, int], float]:
    """How often fragments go on in one another that meet where the joins are those made: one waits, one comes."""
    lefts = {right: left for left, right in made.items()}
    found: dict[tuple[int, int], float] = {}
    waiting: tuple[Waiting, ...] = ()
    done: set[int] = set()
    for fragment in fragments:
        if fragment.rest and waiting:
            shares = _shares(tuple([look for _, look in waiting]))
            for (left, _), (share, _) in zip(waiting, shares, strict=True):
                found[left, fragment.at] = share
        taken = lefts.get(fragment.at)
        still = waiting if taken is None else tuple([one for one in waiting if one[0] != taken])
        waiting = _passed(waiting, fragment) if taken is None else still
        done.add(fragment.at)
        # What goes on further up waits for nothing.
        if fragment.open and made.get(fragment.at) not in done:
            waiting = _wait(0.0, waiting, fragment, None).waiting
    return found
