"""The end of one text and the start of another in, how much likelier the second follows the first than any text out.

The counts are of characters, pairs and threes of a month of newspaper text (`scripts/count_characters.py`).
"""

from __future__ import annotations

import lzma
import re
from bisect import bisect_left
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import accumulate
from math import log
from pathlib import Path

TABLE = Path(__file__).with_name("follow.xz")
# Counts are kept to the nearest power of this.
STEP = 1.3
# What a start says of the next character is mixed with what a shorter start says, as if seen so many times more.
AFTER_ONE, AFTER_TWO = 300.0, 30.0
# Stands before the first character of a paragraph.
START = "^"
# A character that was never seen is as likely as one seen half a time.
UNSEEN = 0.5
# So many characters on each side are looked at.
REACH = 2

_POWERS = [STEP**power for power in range(256)]
_DIGIT = re.compile(r"\d")
_LATIN = re.compile(r"[A-Za-z]")
_EITHER = re.compile(r"[\dA-Za-z]")


def plain(folded: str) -> str:
    """Folded text with every digit as 0 and every Latin letter as a: which one it is says nothing.

    >>> plain("2024年5G")
    '0000年0a'
    """
    return _LATIN.sub("a", _DIGIT.sub("0", folded)) if _EITHER.search(folded) else folded


@dataclass(frozen=True, slots=True)
class _Grams:
    """Rows of a start and the characters that follow it, in order; `sizes` from `ends` on tell how often, as powers.

    Rows as they stand in the file: a dictionary of them would take longer to make than a page to read.
    """

    rows: list[str]
    ends: list[int]
    sizes: bytes

    def times(self, start: str, char: str) -> float:
        """How often a character was seen after a start."""
        at = bisect_left(self.rows, start)
        if at == len(self.rows) or not self.rows[at].startswith(start):
            return 0.0
        place = self.rows[at].find(char, len(start))
        return _POWERS[self.sizes[self.ends[at] - len(self.rows[at]) + place]] if place >= 0 else 0.0


@cache
def _table() -> tuple[dict[str, float], _Grams, _Grams, float]:
    """How often each character was seen; what follows starts of one and of two; the total."""
    data = lzma.decompress(TABLE.read_bytes())
    length = int.from_bytes(data[:4], "little")
    singles, pairs, threes = data[4 : 4 + length].decode("utf-16-le").split("\n\n")
    sizes = data[4 + length :]
    seen = dict(zip(singles, map(_POWERS.__getitem__, sizes), strict=False))
    of_one, sizes = _grams(pairs.split("\n"), 1, sizes[len(singles) :])
    of_two, _ = _grams(threes.split("\n"), 2, sizes)
    return seen, of_one, of_two, sum(seen.values())


def _grams(rows: list[str], size: int, sizes: bytes) -> tuple[_Grams, bytes]:
    """The rows of starts of one size with what is theirs of the sizes, and the sizes that are left."""
    ends = list(accumulate(len(row) - size for row in rows))
    return _Grams(rows, ends, sizes[: ends[-1]]), sizes[ends[-1] :]


def _times(start: str, char: str) -> float:
    """How often a character was seen after a start of one or two."""
    _, pairs, threes, _ = _table()
    return (pairs if len(start) == 1 else threes).times(start, char)


@lru_cache(maxsize=65536)
def _chance(start: str, char: str) -> float:
    """How likely a character is after a start of up to two characters."""
    seen, _, _, total = _table()
    chance = (seen.get(char, 0.0) + UNSEEN) / total
    if start:
        last = start[-1]
        chance = (_times(last, char) + AFTER_ONE * chance) / (seen.get(last, 0.0) + AFTER_ONE)
    if len(start) > 1:
        chance = (_times(start, char) + AFTER_TWO * chance) / (_times(start[0], start[1]) + AFTER_TWO)
    return chance


@lru_cache(maxsize=65536)
def between(end: str, start: str) -> float:
    """The same of the characters right by the join."""
    score = 0.0
    for at, char in enumerate(start):
        score += log(_chance((end + start[:at])[-REACH:], char) / _chance(start[:at][-REACH:], char))
    return score


def follows(left: str, right: str) -> float:
    """How much likelier folded `right` is after folded `left` than by itself, in nats.

    >>> follows("参加了这次技能竞", "赛的职工") > 3 > 0 > follows("参加了这次技能竞", "元的企业")
    True
    """
    return between(by_end(left), by_start(right))


def by_end(left: str) -> str:
    """Those characters of the end of a text that are looked at."""
    return plain(left[-REACH:])


def by_start(right: str) -> str:
    """Those of its start."""
    return plain(right[:REACH])


def begins(text: str) -> float:
    """How much likelier a paragraph begins like the folded text than any place in one, in nats.

    >>> begins("近日,市总工会") > 2 > 0 > begins("的职工")
    True
    """
    return between(START, by_start(text))
