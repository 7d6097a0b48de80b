"""A page's pieces in, the same cut where columns and rows end out."""

from __future__ import annotations

import random
from dataclasses import replace

from benchmarks.damage.piece import COLUMN, Pieces, is_body


def columns(pieces: Pieces, rng: random.Random, strength: float, width: int = COLUMN) -> Pieces:
    """Paragraphs cut where a column ends: after a full row, in the middle of a word as often as not."""
    found: Pieces = []
    for piece in pieces:
        found.append(piece)
        while piece.part in ("body", "tail") and rng.random() < 0.25 + 0.5 * strength:
            first = width - 2 if piece.part == "body" else width
            rows = (len(piece.chars) - first - 4) // width
            if rows < 0:
                break
            place = first + width * rng.randint(0, rows)
            left, piece = piece.cut(place)
            found[-1:] = [left, piece]
    return found


def wraps(pieces: Pieces, rng: random.Random, strength: float) -> Pieces:
    """Every row of a column a row of the file, paragraphs set in, columns cut."""
    found: Pieces = []
    width = rng.randint(14, 26)
    for piece in columns(pieces, rng, strength * 0.6, width) if strength else pieces:
        if not is_body(piece):
            found.append(piece)
            continue
        at = width - 2 if piece.part == "body" else width
        rest = piece
        first = True
        while True:
            row = replace(rest, chars=rest.chars[:at], at=rest.at[:at], joint=rest.joint if first else "row")
            found.append(replace(row, chars=row.chars, part=rest.part if first else "row"))
            rest = replace(rest, chars=rest.chars[at:], at=rest.at[at:])
            if not rest.chars:
                break
            at, first = width, False
    return found
