"""The lines that a graph has in; which of other lines are new to it, and which of its own nobody named, out.

Of a line only a number is held, eight bytes: there may be a million of them.
"""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np


class Held:
    """Lines, told apart by their hashes in this process."""

    def __init__(self, lines: Iterable[str]) -> None:
        self.hashes = np.unique(np.fromiter(map(hash, lines), np.int64))
        self.named = np.zeros(len(self.hashes), bool)

    def new(self, lines: list[str]) -> list[str]:
        """Those of the lines that are not held; the others are named from now on.

        >>> held = Held(["a", "b", "c"])
        >>> held.new(["b", "d"]), [line for line in "abc" if hash(line) in held.unnamed()]
        (['d'], ['a', 'c'])
        """
        if not len(self.hashes):
            return lines
        asked = np.fromiter(map(hash, lines), np.int64, len(lines))
        places = np.searchsorted(self.hashes, asked).clip(max=len(self.hashes) - 1)
        known = self.hashes[places] == asked
        self.named[places[known]] = True
        return [line for line, there in zip(lines, known.tolist(), strict=True) if not there]

    def unnamed(self) -> set[int]:
        """The hashes of those that nobody has named."""
        return set(self.hashes[~self.named].tolist())
