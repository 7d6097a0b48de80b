"""A piece of a page: characters that lie together, each with its place in its article."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass, replace

from kg.pages.clues.quotes import ends_sentence
from kg.pages.fold import fold

# A column of a newspaper page, in hanzi; the first row of a paragraph is set in by two.
COLUMN = 19


@dataclass(frozen=True, slots=True)
class Piece:
    """Characters that lie together on the page: `at[i]` is the place of `chars[i]` in the body of `article`, or -1.

    `joint` is what parts the piece from the one before: a paragraph, a row of the same paragraph, or a blank.
    """

    article: int
    part: str
    chars: str
    at: tuple[int, ...]
    joint: str = "paragraph"

    def cut(self, place: int) -> tuple[Piece, Piece]:
        """The piece in two."""
        return (
            replace(self, chars=self.chars[:place], at=self.at[:place]),
            replace(self, chars=self.chars[place:], at=self.at[place:], part="tail", joint="paragraph"),
        )


Pieces = list[Piece]
Damage = Callable[[Pieces, random.Random, float], Pieces]


def is_body(piece: Piece) -> bool:
    """Whether a piece is of an article's own text and can be cut or moved."""
    return piece.part in ("body", "tail")


def sound(piece: Piece) -> bool:
    """Whether a piece ends where a sentence ends."""
    return ends_sentence(fold(piece.chars.rstrip()))
