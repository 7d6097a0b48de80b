"""The rows of a page in, those of two columns that were read across parted out: first all of one, then of the other.

A row of one article, a row of the other: the full row that stops in a sentence is not followed by the next but by
the one after. What a column is shows in its rows: a full one goes on in a row that is not set in, a short one ends a
paragraph, and the next paragraph is set in.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from kg.pages.clues.evidence import Phrases, fit, left_side, right_side

# So many ways to part the rows are kept in mind.
WAYS = 12
# What speaks against a row after another of its column, in nats: a paragraph that starts where one stops in a
# sentence, a row not set in after a paragraph's end, a row after a full one that ends a sentence, a column that
# starts in a sentence, a headline after a full row that stops in a sentence.
BROKEN, UNSET, EITHER, UNOPENED, HEADED = 8.0, 6.0, 0.7, 8.0, 5.0
# A turn left out, and the last turn of a column that has come to its end.
TURN, LAST = 10.0, 2.0
# A new pair of columns, a second column beside a first, and one without a headline.
ZONE, BESIDE, UNTITLED = 0.5, 1.5, 4.0
# A headline that is as long as a full row by chance.
FULL_HEAD = 2.0
# A headline torn in two, or off its first row.
TORN, TORN_OFF = 6.0, 2.0
# The words by the join count for no more than this, on either side.
WORDS = 4.0
_NO_PHRASES = Phrases(())


@dataclass(frozen=True, slots=True)
class Shape:
    """What a row looks like: its folded words, and whether it is full, set in, ends a sentence, is a headline's for
    certain, or may be one's though it is as long as a full row."""

    words: str
    full: bool
    indent: bool
    ended: bool
    head: bool
    maybe: bool = False


@dataclass(frozen=True, slots=True)
class _Way:
    cost: float
    # The last rows of both columns, which of them came last, and whether the other is at its end; -1 is none.
    last: tuple[int, int]
    turn: int
    alone: bool
    sides: tuple[tuple[int, int, bool], tuple | None] | None = None  # type: ignore[type-arg]


def part(found: Sequence[Shape]) -> list[int]:
    """The numbers of the rows in the order in which they are read."""
    many = len(found)
    # A row that may be a headline stands here twice: as a row of the column, and, so many further on, as a headline.
    rows = [*found, *(replace(row, head=True, full=False) for row in found)]
    ways = [_Way(0.0, (-1, -1), 0, True)]
    known: dict[tuple[int, int], float] = {}

    def after(left: int, right: int) -> float:
        if (left, right) not in known:
            known[left, right] = _after(rows[left], rows[right])
        return known[left, right]

    for at in range(many):
        best: dict[tuple[tuple[int, int], int, bool], _Way] = {}
        for way in ways:
            for read in (at, at + many) if found[at].maybe else (at,):
                for new in _ways(way, read, rows, after):
                    key = new.last, new.turn, new.alone
                    if key not in best or new.cost < best[key].cost:
                        best[key] = new
        ways = sorted(best.values(), key=lambda way: way.cost)[:WAYS]
    chain = ways[0].sides
    sides = []
    while chain:
        side, chain = chain
        sides.append(side)
    return [at % many for at in _read(sides[::-1])]


def _read(sides: Sequence[tuple[int, int, bool]]) -> list[int]:
    order: list[int] = []
    columns: tuple[list[int], list[int]] = ([], [])
    for at, side, fresh in sides:
        if fresh:
            order += columns[0] + columns[1]
            columns = ([], [])
        columns[side].append(at)
    return order + columns[0] + columns[1]


def _ways(way: _Way, at: int, rows: Sequence[Shape], after: Callable[[int, int], float]) -> Iterator[_Way]:
    row = rows[at]
    ends = [last < 0 or not rows[last].full or rows[last].ended for last in way.last]
    before = way.last[way.turn]
    under = before >= 0 and rows[before].head
    by_chance = FULL_HEAD * (row.head and row.maybe)
    if row.head and all(ends) and not under:
        yield _Way(way.cost + ZONE + by_chance, (at, -1), 0, True, ((at, 0, True), way.sides))
    for side in (0, 1):
        last = way.last[side]
        cost = way.cost + by_chance
        if last < 0:
            if side == 1 and way.last[0] < 0:
                continue
            cost += side * (BESIDE if row.head else UNTITLED) + (0.0 if row.head or row.indent else UNOPENED)
        else:
            cost += after(last, at)
        new = (at, way.last[1]) if side == 0 else (way.last[0], at)
        other = way.last[1 - side]
        together = side == way.turn and (last < 0 or rows[last].head)
        sides = ((at, side, False), way.sides)
        if side != way.turn:
            # Lines of a headline stand together, with the first row under them.
            cost += under * (TORN if row.head else TORN_OFF if row.indent else 0.0)
            # Back to a column that had come to its end: it had not.
            cost += TURN * way.alone if last >= 0 else 0.0
            yield _Way(cost, new, side, False, sides)
        elif way.alone or together or other < 0:
            yield _Way(cost, new, side, way.alone, sides)
        else:
            yield _Way(cost + TURN, new, side, False, sides)
            if ends[1 - side]:
                yield _Way(cost + LAST, new, side, True, sides)


def _after(left: Shape, right: Shape) -> float:
    """What speaks against one row coming after another in a column."""
    if left.head:
        return 0.0 if right.head or right.indent else UNSET
    if left.full and not left.ended:
        if right.indent:
            return BROKEN
        cost = HEADED if right.head else 0.0
        words = fit(left_side(left.words), right_side(right.words), _NO_PHRASES)
        return cost - max(-WORDS, min(WORDS, words))
    if right.head or right.indent:
        return 0.0 if not left.full else EITHER
    return EITHER if left.full else UNSET
