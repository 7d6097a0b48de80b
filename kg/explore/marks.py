"""An article and its entities in, its text in pieces out: which piece names what, which is quoted."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from kg.model import Article, Entity

# One character stands for too much to be marked wherever it is met.
SHORTEST = 2


@dataclass(frozen=True, slots=True)
class Piece:
    """Some characters of a text from `at` on, the entity they name, and whether they are the quote asked for."""

    text: str
    entity: Entity | None = None
    quoted: bool = False
    first: bool = False
    at: int = 0


def paragraphs(
    article: Article,
    entities: Iterable[Entity],
    quote: tuple[int, int] | None = None,
    cuts: Iterable[int] = (),
) -> tuple[tuple[Piece, ...], ...]:
    """The pieces of every paragraph; put together they are the text, not a character more or less.

    A piece ends wherever a name or the quote does, and at each of `cuts`.
    """
    text = article.text
    marks = _mentions(text, entities)
    start, end = quote if quote and 0 <= quote[0] < quote[1] <= len(text) else (0, 0)
    breaks = {at for at, char in enumerate(text) if char == "\n"}
    names = (at for a, b, _ in marks for at in (a, b))
    asked = (at for at in cuts if 0 <= at <= len(text))
    found: list[list[Piece]] = [[]]
    mark = 0
    for a, b in pairwise(sorted({0, len(text), start, end, *breaks, *names, *asked})):
        while mark < len(marks) and marks[mark][1] <= a:
            mark += 1
        entity = marks[mark][2] if mark < len(marks) and marks[mark][0] <= a else None
        if a in breaks:
            found.append([])
        words = text[a:b].removeprefix("\n") if a in breaks else text[a:b]
        if words:
            quoted = start <= a < end
            found[-1].append(Piece(words, entity, quoted, quoted and a == start, b - len(words)))
    return tuple(tuple(pieces) for pieces in found if pieces)


def _mentions(text: str, entities: Iterable[Entity]) -> list[tuple[int, int, Entity]]:
    """Where each is named, the longest name first, none within another."""
    named: dict[str, Entity] = {}
    for entity in entities:
        for form in (entity.name, *entity.aliases):
            if len(form) >= SHORTEST:
                named.setdefault(form, entity)
    if not named:
        return []
    longest_first = sorted(named, key=lambda form: (-len(form), form))
    pattern = re.compile("|".join(map(re.escape, longest_first)))
    return [(found.start(), found.end(), named[found[0]]) for found in pattern.finditer(text)]
