"""The ends and the starts of a page's fragments in, how well each goes on in each other by a small network out.

The network has learnt from a month of newspaper text which of many starts goes on from an end: what kind of word a
clause still waits for, and what kinds of words sentences begin with. It reads the characters by the join, and for each
the tag of its word in the dictionary. `scripts/train_sense.py` makes it and writes `sense.npz`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kg import dictionary
from kg.pages.clues.follow import plain

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    Floats = npt.NDArray[np.float32]

TABLE = Path(__file__).with_name("sense.npz")
# So many characters on each side are looked at, cut into words with a few more beside them.
REACH, CUT = 16, 20
# Stand for no character and no word, and for those that were not learnt.
NONE, UNKNOWN = 0, 1
# Where a character stands in its word: first, inside, last, or by itself.
FIRST, INSIDE, LAST, ALONE, PLACES = 0, 1, 2, 3, 4
# Numbers are multiplied in portions of so many fragments, and of so many rows and columns of the table: of larger ones
# the library under numpy shares the work among threads, which spares nothing at this size and costs fifty times as
# much on a busy machine. With fewer fragments at a time the table is read more often than it need be.
PORTION, ROWS, COLUMNS = 32, 128, 64

_LARGE = ("left_in", "right_in", "left_out", "right_out")

Ids = tuple[list[int], list[int]]
# The numbers of the network by name, and under `chars` and `tags` which number stands for what.
Table = Mapping[str, Any]


class Sense:
    """How well the ends of fragments go on in the starts of others; both are known by their numbers on the page.

    `rest` is how much likelier each start is the rest of a sentence than the beginning of one, in nats, 0 on average.

    >>> sense = Sense({0: "为户外劳动者送去"}, {1: "毛巾和凉茶。", 2: "参加了比赛。", 3: "近日,市里召开座谈会。"})
    >>> sense.goes_on(0, 1) > sense.goes_on(0, 2), sense.rest[2] > sense.rest[3]
    (True, True)
    """

    def __init__(self, ends: Mapping[int, str], starts: Mapping[int, str]) -> None:
        self._ends: dict[int, Floats] = {}
        self._starts: dict[int, Floats] = {}
        self.rest: dict[int, float] = {}
        table = _table()
        for numbers, hidden in _read("left", {at: at_end(text, table) for at, text in ends.items()}):
            rows = _times(hidden, table["left_out"]) + table["left_out_bias"]
            self._ends.update(zip(numbers, rows, strict=True))
        for numbers, hidden in _read("right", {at: at_start(text, table) for at, text in starts.items()}):
            rows = _times(hidden, table["right_out"]) + table["right_out_bias"]
            self._starts.update(zip(numbers, rows, strict=True))
            self.rest.update(
                zip(numbers, (hidden @ table["rest"] + table["rest_bias"]).tolist(), strict=True)
            )

    def goes_on(self, left: int, right: int) -> float:
        """How much likelier the start is after the end than others are, in nats."""
        return float(self._ends[left].dot(self._starts[right]))

    def likeliest(self, alone: Mapping[int, float], nat: float, many: int) -> set[tuple[int, int]]:
        """The pairs in which one is among so many that are likeliest for the other.

        `alone` is how likely each start is by itself, `nat` what a nat of `goes_on` counts beside that.
        """
        import numpy as np

        lefts, rights = list(self._ends), list(alone)
        ends, starts = (
            [rows[at] for at in numbers] for rows, numbers in ((self._ends, lefts), (self._starts, rights))
        )
        scores = -nat * np.einsum("ik,jk->ij", ends, starts) - list(alone.values())
        if max(scores.shape) <= many:
            return {(left, right) for left in lefts for right in rights}
        found: set[tuple[int, int]] = set()
        for axis in (0, 1):
            kept = min(many, scores.shape[axis])
            first = np.argpartition(scores, kept - 1, axis).take(range(kept), axis)
            other = np.indices(first.shape)[1 - axis]
            places = (first, other) if axis == 0 else (other, first)
            found.update(zip(*(part.ravel().tolist() for part in places), strict=True))
        return {(lefts[left], rights[right]) for left, right in found}


@cache
def _table() -> Table:
    """The network as it is multiplied with: its large tables in blocks."""
    table = table_of(TABLE)
    return {**table, **{name: in_blocks(table[name]) for name in _LARGE}}


def table_of(path: Path) -> Table:
    """The network: its numbers are kept as whole ones from -127 to 127, with a scale for each column."""
    import numpy as np

    with np.load(path) as kept:
        table: dict[str, Any] = {name: kept[name] for name in kept.files}
    for name in [name for name in table if f"{name}_scale" in table]:
        table[name] = table[name].astype(np.float32) * table.pop(f"{name}_scale")
    table["chars"] = {char: at for at, char in enumerate(str(table["chars"]))}
    table["tags"] = {tag: at for at, tag in enumerate(str(table["tags"]).split(" "))}
    return table


def _read(side: str, places: Mapping[int, Ids]) -> Iterator[tuple[list[int], Floats]]:
    """What the network makes of the characters, a portion at a time, with the numbers of their fragments."""
    import numpy as np

    table = _table()
    numbers = list(places)
    for at in range(0, len(numbers), PORTION):
        portion = numbers[at : at + PORTION]
        chars, tags = np.array([places[number] for number in portion]).transpose(1, 0, 2)
        seen = (table["char"][chars] + table["tag"][tags]).reshape(len(portion), -1)
        yield portion, np.maximum(_times(seen, table[f"{side}_in"]) + table[f"{side}_in_bias"], 0)


def in_blocks(weights: Floats) -> Floats:
    """A table cut in blocks of so many rows and columns, each whole in memory: read so it takes a third of the time."""
    import numpy as np

    rows, columns = weights.shape
    blocks = weights.reshape(rows // ROWS, ROWS, columns // COLUMNS, COLUMNS)
    return np.ascontiguousarray(blocks.transpose(0, 2, 1, 3))


def _times(rows: Floats, blocks: Floats) -> Floats:
    """The product of two tables, the second in blocks."""
    import numpy as np

    high, wide, _, _ = blocks.shape
    parts = np.ascontiguousarray(rows.reshape(len(rows), high, 1, ROWS).transpose(1, 2, 0, 3))
    product: Floats = np.matmul(parts, blocks).sum(0).transpose(1, 0, 2).reshape(len(rows), wide * COLUMNS)
    return product


def at_end(text: str, table: Table) -> Ids:
    """The last characters of a text and the tags of their words, as numbers."""
    chars, tags = _numbers(text[-CUT:], table)
    lacking = [NONE] * (REACH - len(chars))
    return lacking + chars[-REACH:], lacking + tags[-REACH:]


def at_start(text: str, table: Table) -> Ids:
    """The first characters of a text and the tags of their words, as numbers."""
    chars, tags = _numbers(text[:CUT], table)
    lacking = [NONE] * (REACH - len(chars))
    return chars[:REACH] + lacking, tags[:REACH] + lacking


def _numbers(text: str, table: Table) -> Ids:
    tags: list[int] = []
    known = table["tags"]
    for word, tag in dictionary.tagger()(text):
        tags += _of_word(known.get(tag, UNKNOWN), len(word))
    known = table["chars"]
    return [known.get(char, UNKNOWN) for char in plain(text)], tags


@cache
def _of_word(tag: int, size: int) -> tuple[int, ...]:
    """The numbers of the characters of a word of so many: its tag, and where in it each stands."""
    first = tag * PLACES
    return (first + ALONE,) if size == 1 else (first + FIRST, *[first + INSIDE] * (size - 2), first + LAST)
