"""Rows in, the column that they are wrapped in out: how wide a full row is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import compress

from kg.pages.clues.quotes import ends_sentence
from kg.pages.layout.rows import Row

# Rows of one column differ by so much: a sign squeezed in or hung out, a Latin word kept whole.
PLAY = 2.5
# Columns of text are no narrower and no wider than this.
NARROWEST, WIDEST = 8, 70
# So many rows of a run, and this share of those that stop in a sentence, are full where text is wrapped.
FEWEST, SHARE = 3, 0.6


@dataclass(frozen=True, slots=True)
class Column:
    """How wide a full row is, a Latin letter counted as `latin` of a hanzi."""

    width: float
    latin: float

    def full(self, row: Row) -> bool:
        """Whether a row reaches the edge of the column."""
        return abs(width_of(row, self.latin) - self.width) <= PLAY

    def wide(self, row: Row) -> bool:
        """Whether a row does not fit the column."""
        return width_of(row, self.latin) > self.width + PLAY + 1

    def short(self, row: Row) -> bool:
        """Whether a row ends well before the edge."""
        return width_of(row, self.latin) < self.width - PLAY - 1


def column_of(run: Sequence[Row]) -> Column | None:
    """The column that a run of rows is wrapped in, where it is wrapped."""
    stops = [not ends_sentence(row.folded) for row in run]
    if sum(stops) < FEWEST:
        return None
    best: tuple[float, Column | None] = (-1.0, None)
    squares = [width_of(row, 1.0) for row in run]
    letters = [_letters(row) for row in run]
    for latin in (0.5, 1.0):
        widths = [wide - (1 - latin) * many for wide, many in zip(squares, letters, strict=True)]
        opens = list(compress(widths, stops))
        counts = Counter(round(width) for width in opens)
        middle = max(
            counts, key=lambda width: (sum(counts[width + d] for d in (-1, 0, 1)), counts[width], width)
        )
        full = [width for width in opens if abs(width - middle) <= PLAY]
        wider = sum(width > middle + PLAY + 1 for width in widths)
        share = len(full) / len(opens)
        if NARROWEST <= middle <= WIDEST and len(full) >= FEWEST and share >= SHARE and wider <= len(run) / 6:
            tight = share - sum(abs(width - middle) for width in full) / len(full) / 10
            if tight > best[0]:
                best = (tight, Column(middle, latin))
    return best[1]


def width_of(row: Row, latin: float) -> float:
    """How wide a row is in hanzi."""
    full = len(row.folded) + 2 * row.indent
    return full if latin == 1 else full - (1 - latin) * _letters(row)


def _letters(row: Row) -> int:
    return len(row.folded.encode("ascii", "ignore"))
