"""The fragments under two headlines in, which of the two articles each is of out, where the two take turns.

Columns of two articles set side by side come in turn: a piece or two of the one, then as many of the other, until one
of them ends. A sentence cut off goes on in the next piece of its own article and nowhere else, so every right way to
part the pieces puts many halves of sentences together at once, and hardly any wrong way does.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from math import exp, log

from kg.pages.joins.threads import Fragment
from kg.pages.lines import Line

# So many pieces of one article stand together before the other's turn comes.
RUNS = (1, 2)
# The share of pieces that keep to that.
TURN = 0.85
KEEPS, CHANGES = log(TURN), log(1 - TURN)
# The share of sentences cut off that go on in the next piece of their article, and what its being next speaks for that.
GOES_ON, NEXT = 0.95, 2.0
# What speaks against one article's ending before the other, in nats.
ENDED = 2.0
# What each nat counts by which a piece is likelier of one article by its words.
WORDS = 0.8
# What must speak for two articles' taking turns at all, in nats.
CERTAIN = 4.0
# What speaks against a line's being of neither: it has the look of a headline, and is another article's.
NOBODYS = 3.0
# So many ways are kept in mind.
WAYS = 60

# Whose piece is the last, the last piece of the first and of the second article, how many of one stand together,
# whether the other has ended.
State = tuple[bool, int | None, int | None, int, bool]
Path = tuple[bool | None, "Path"] | None


def lanes(
    lines: Sequence[Line],
    loose: Iterable[int],
    fragments: Sequence[Fragment],
    openings: Sequence[Sequence[int]],
    fits: Callable[[int, int], float],
    odds: Callable[[int, int, int], float],
) -> dict[int, int]:
    """For the fragments of articles that take turns the first paragraph of the article that each is of.

    `odds` says how much likelier a fragment is of one article than of another by its words.
    """
    apart = {fragment.at for fragment in fragments if _set_apart(lines, fragment.at)}.union(loose)
    known = {fragment.at: fragment for fragment in fragments if fragment.at not in apart}
    heads = {head for opening in openings for head in opening[:-1]}
    pieces = [at for at in known if at not in heads]
    found: dict[int, int] = {}
    under: list[int] = []  # the pieces of the article before
    for number, opening in enumerate(openings):
        end = openings[number + 1][0] if number + 1 < len(openings) else len(lines)
        here = [at for at in pieces if opening[-1] <= at < end]
        mine = here
        # Where no sentence is cut off none waits for its turn.
        if under and len(here) > 1 and any(known[at].open for at in (under[-1], *here)):
            speaks, sides = parted(
                under[-1], [known[at] for at in here], known, fits, partial(_for_second, odds, number)
            )
            if speaks > CERTAIN:
                first, second = openings[number - 1][-1], opening[-1]
                found |= dict.fromkeys(under, first)
                found |= {
                    at: second if side else first
                    for at, side in zip(here, sides, strict=True)
                    if side is not None
                }
                mine = [at for at, side in zip(here, sides, strict=True) if side]
        under = mine
    return found


def _for_second(odds: Callable[[int, int, int], float], second: int, at: int) -> float:
    return odds(at, second, second - 1)


def _set_apart(lines: Sequence[Line], at: int) -> bool:
    """Whether a paragraph is the words of a picture, or stands in a box."""
    pictured = at + 1 < len(lines) and lines[at + 1].role == "credit"
    return pictured or (at > 0 and lines[at - 1].role == "box")


def parted(
    before: int | None,
    pieces: Sequence[Fragment],
    known: Mapping[int, Fragment],
    fits: Callable[[int, int], float],
    odds: Callable[[int], float],
) -> tuple[float, list[bool | None]]:
    """What speaks for two articles' taking turns, in nats, and for each piece whether it is the second's, or none's.

    Where it is not certain that they do, it is only told how much speaks for it at most.
    """
    found: dict[tuple[int, int], float] = {}

    def joined(left: int | None, right: Fragment) -> float:
        if left is None or not known[left].open or not right.rest:
            return 0.0
        pair = left, right.at
        if pair not in found:
            found[pair] = log(1 - GOES_ON + GOES_ON * exp(min(30.0, fits(*pair) + NEXT)))
        return found[pair]

    words = {piece.at: WORDS * odds(piece.at) for piece in pieces}
    in_a_row = _one_after_the_other(pieces, joined, words)
    most = _at_most(before, pieces, joined, words) - in_a_row
    if most <= CERTAIN:
        return most, [True] * len(pieces)
    ways = [_best(before, pieces, run, joined, words) for run in RUNS]
    score, sides = max(ways, key=lambda way: way[0])
    return score - in_a_row, sides


def _at_most(
    before: int | None,
    pieces: Sequence[Fragment],
    joined: Callable[[int | None, Fragment], float],
    words: Mapping[int, float],
) -> float:
    """What no way of taking turns can exceed: each piece follows the one it fits best, its words are where they fit."""
    # Each piece keeps to the turns, or one of the two has ended.
    most = max(-ENDED, KEEPS * (len(pieces) - 1))
    lasts = [before, pieces[0].at]
    for piece in pieces[1:]:
        most += max(0.0, *[joined(last, piece) for last in lasts]) + abs(words[piece.at])
        lasts.append(piece.at)
    return most


def _one_after_the_other(
    pieces: Sequence[Fragment], joined: Callable[[int | None, Fragment], float], words: Mapping[int, float]
) -> float:
    """What speaks for the pieces' being all of the second article, but for headlines that are of neither."""
    ways = {pieces[0].at: 0.0}
    for piece in pieces[1:]:
        new = {piece.at: max(score + joined(last, piece) for last, score in ways.items()) + words[piece.at]}
        if not piece.body:
            new |= {last: score - NOBODYS for last, score in ways.items()}
        ways = new
    return max(ways.values())


def _best(
    before: int | None,
    pieces: Sequence[Fragment],
    run: int,
    joined: Callable[[int | None, Fragment], float],
    words: Mapping[int, float],
) -> tuple[float, list[bool | None]]:
    ways: dict[State, tuple[float, Path]] = {(True, before, pieces[0].at, 1, False): (0.0, None)}
    for piece in pieces[1:]:
        new: dict[State, tuple[float, Path]] = {}
        # Many ways have the same last pieces: each is asked for once.
        fits = {last: joined(last, piece) for last in {last for state in ways for last in state[1:3]}}
        word = words[piece.at]
        for state, (score, path) in ways.items():
            side, first, second, count, ended = state
            if not piece.body and (state not in new or new[state][0] < score - NOBODYS):
                new[state] = score - NOBODYS, (None, path)
            to_first = fits[first] - word, piece.at, second
            to_second = fits[second] + word, first, piece.at
            fit, one, other = to_second if side else to_first
            if ended:
                _add(new, (side, one, other, 0, True), score + fit, side, path)
                continue
            stay, change = (KEEPS, CHANGES) if count < run else (CHANGES, KEEPS)
            _add(new, (side, one, other, min(count + 1, run), False), score + stay + fit, side, path)
            _add(new, (side, one, other, 0, True), score - ENDED + fit, side, path)
            fit, one, other = to_first if side else to_second
            _add(new, (not side, one, other, 1, False), score + change + fit, not side, path)
        ways = dict(sorted(new.items(), key=lambda way: -way[1][0])[:WAYS])
    score, path = max(ways.values(), key=lambda way: way[0])
    sides: list[bool | None] = []
    while path:
        sides.append(path[0])
        path = path[1]
    return score, [True, *reversed(sides)]


def _add(ways: dict[State, tuple[float, Path]], state: State, score: float, side: bool, path: Path) -> None:
    """Keeps the better of two ways that come to the same."""
    if state not in ways or ways[state][0] < score:
        ways[state] = score, (side, path)
