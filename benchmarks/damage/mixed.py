"""A page's pieces in, two articles at a time mixed with one another out: row by row, piece by piece, by paragraphs."""

from __future__ import annotations

import random
from collections.abc import Callable

from benchmarks.damage.cuts import columns, wraps
from benchmarks.damage.piece import Pieces, is_body


def rows(pieces: Pieces, rng: random.Random, strength: float) -> Pieces:
    """Two articles side by side read across: a row of one, a row of the other."""
    by_article = _by_article(wraps(pieces, rng, 0.0))
    return _two_by_two(by_article, rng, strength, lambda a, b: _alternate(a, b, 1))


def crossed(pieces: Pieces, rng: random.Random, strength: float) -> Pieces:
    """Columns of two articles in turn: pieces of one between pieces of the other."""
    by_article = _by_article(columns(pieces, rng, 0.6))
    return _two_by_two(by_article, rng, strength, lambda a, b: _alternate(a, b, rng.randint(1, 2)))


def paragraphs(pieces: Pieces, rng: random.Random, strength: float) -> Pieces:
    """Two articles interleaved paragraph by paragraph."""
    return _two_by_two(_by_article(pieces), rng, strength, lambda a, b: _alternate(a, b, 1))


def _by_article(pieces: Pieces) -> list[Pieces]:
    found: dict[int, Pieces] = {}
    for piece in pieces:
        found.setdefault(piece.article, []).append(piece)
    return list(found.values())


def _two_by_two(
    groups: list[Pieces], rng: random.Random, strength: float, mix: Callable[[Pieces, Pieces], Pieces]
) -> Pieces:
    made: Pieces = []
    while groups:
        first = groups.pop(0)
        # A picture and its words are set as one block.
        whole = any(piece.part == "credit" for piece in [*first, *(groups[0] if groups else [])])
        if groups and not whole and rng.random() < 0.2 + 0.8 * strength:
            made += mix(first, groups.pop(0))
        else:
            made += first
    return made


def _alternate(first: Pieces, second: Pieces, run: int) -> Pieces:
    """Both heads stay over their first paragraph; after that the pieces take turns."""
    made: Pieces = []
    queues = [_with_head(first), _with_head(second)]
    turn = 0
    while any(queues):
        made += [piece for group in queues[turn][:run] for piece in group]
        queues[turn] = queues[turn][run:]
        turn = 1 - turn
    return made


def _with_head(pieces: Pieces) -> list[Pieces]:
    first = next(
        (at for at, piece in enumerate(pieces) if is_body(piece) or piece.part == "row"), len(pieces) - 1
    )
    return [pieces[: first + 1], *([piece] for piece in pieces[first + 1 :])]
